//! Every page, with a lesson, a form and a dialog open, has nothing for axe-core to find, in light and in dark.

use anyhow::Context;

const PAGES: [&str; 7] = [
    "Map",
    "AMIs",
    "Snapshots",
    "Volumes",
    "Instances",
    "AMI catalogue",
    "Events",
];

journey! {
    /// axe-core finds nothing on any page.
    async fn every_page_is_accessible(lab) {
        lab.open("#/").await?;
        lab.check_accessible().await.context("at the start")?;
        lab.click_text("Start lesson L17").await?;
        lab.wait_for_text("L17 Private by default").await?;
        lab.click_text("Hint 1 of 2").await?;
        lab.type_line("aws ec2 describe-images --image-ids ami-0000").await?;
        lab.run_line("aws ec2 create-volume --size 1 --availability-zone us-east-1a").await?;
        lab.settle().await?;
        let mut found = Vec::new();
        for page in PAGES {
            lab.click_text(page).await?;
            if let Err(error) = lab.check_accessible().await {
                found.push(format!("on {page}: {error:#}"));
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        lab.click_text("AMIs").await?;
        lab.click(".grid tbody tr[data-row='0'] td:nth-child(3)").await?;
        lab.wait_for(".details").await?;
        lab.check_accessible().await.context("with the details")?;
        lab.click_text("Copy AMI").await?;
        lab.wait_for("dialog.form-side").await?;
        lab.check_accessible().await.context("with a form")?;
        lab.press("Escape").await?;
        lab.wait_gone("dialog.form-side").await?;
        lab.click("button[aria-label='Help and shortcuts']").await?;
        lab.wait_for("dialog.sheet").await?;
        lab.check_accessible().await.context("with the help")?;
        lab.click("dialog.sheet a[href='#/reference']").await?;
        lab.wait_gone("dialog.sheet").await?;
        lab.wait_for_text("Simulated is all of the behaviour").await?;
        lab.check_accessible().await.context("on the reference")?;
    }
}
