//! One lab in two tabs: one writes, the other looks on and can take over.

use crate::steps::{LOOK, MAKE};

journey! {
    /// The second tab looks on, takes over when asked, and the first one stops by itself.
    async fn a_second_tab_looks_on_and_takes_over(lab) {
        lab.open("#/").await?;
        lab.run_line(MAKE).await?;
        lab.rest().await?;
        let (first, second) = lab.second_tab().await?;
        lab.open("#/").await?;
        lab.wait_for_text("Another tab works on this lab").await?;
        lab.wait_until("document.querySelectorAll('.log article').length === 1").await?;
        // It follows what the first one does.
        lab.web()?.switch_to_window(first.clone()).await?;
        lab.run_line(LOOK).await?;
        lab.web()?.switch_to_window(second.clone()).await?;
        lab.wait_until("document.querySelectorAll('.log article').length === 2").await?;
        // A line here does nothing but say so.
        lab.type_line(MAKE).await?;
        lab.wait_for_text("This tab only looks on. Choose Use it here").await?;
        assert_eq!(lab.js("document.querySelectorAll('.log article').length").await?, 2);
        lab.click_text("Use it here").await?;
        lab.wait_until("!document.body.innerText.includes('Another tab works on this lab')").await?;
        lab.run_line(MAKE).await?;
        lab.settle().await?;
        let there = lab.stored().await?;
        // The first tab looks on now, says so, and stores nothing.
        lab.web()?.switch_to_window(first).await?;
        lab.wait_for_text("Another tab works on this lab").await?;
        lab.wait_until("document.querySelectorAll('.log article').length === 3").await?;
        lab.type_line(MAKE).await?;
        lab.wait_for_text("This tab only looks on. Choose Use it here").await?;
        assert_eq!(lab.stored().await?, there);
        lab.web()?.switch_to_window(second).await?;
        lab.run_line(LOOK).await?;
        let volumes = lab.run_line("aws ec2 describe-volumes --query 'length(Volumes)'").await?;
        assert_eq!(volumes, "2");
    }
}
