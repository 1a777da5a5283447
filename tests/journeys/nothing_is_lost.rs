//! A crash and a closed tab: what was done is there again.

use crate::steps::{LOOK, MAKE};

journey! {
    /// "Aw, snap" in the middle of a lesson: a new page shows everything.
    async fn a_crash_in_the_middle_of_a_lesson_loses_nothing(lab) {
        lab.open("#/volumes").await?;
        lab.click_text("Start lesson L04").await?;
        lab.wait_for_text("L04 The golden copy").await?;
        lab.click_text("Hint 1 of 3").await?;
        lab.run_line("DATA=$(aws ec2 create-volume --size 20 --availability-zone us-east-1a --query VolumeId --output text)").await?;
        lab.run_line("aws ec2 wait volume-available --volume-ids $DATA").await?;
        lab.settle().await?;
        let before = lab.seen().await?;
        lab.crash_tab().await?;
        lab.open("#/volumes").await?;
        lab.shows_again(&before).await?;
        // And it goes on: the dead page's lock is free, the variable is there.
        assert!(lab.messages().await?.is_empty());
        lab.run_line("aws ec2 attach-volume --volume-id $DATA --instance-id $BUILDER --device /dev/sdf").await?;
        lab.wait_for(".goal.met").await?;
    }
}

journey! {
    /// The tab is closed, or left, in the moment after Enter: the command is kept.
    async fn a_tab_closed_right_after_a_command_keeps_it(lab) {
        lab.open("#/").await?;
        lab.run_line(LOOK).await?;
        lab.rest().await?;
        const TIMES: usize = 4;
        for time in 0..TIMES {
            lab.type_into("#line", MAKE).await?;
            if time % 2 == 0 {
                // In one task: the key, and away.
                lab.js("(() => {
                    const line = document.querySelector('#line');
                    line.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
                    location.replace('about:blank');
                })()").await?;
                lab.wait_until("location.href === 'about:blank'").await?;
            } else {
                let (here, next) = lab.second_tab().await?;
                lab.web()?.switch_to_window(here).await?;
                lab.press("Enter").await?;
                lab.web()?.close_window().await?;
                lab.web()?.switch_to_window(next).await?;
            }
            lab.open("#/").await?;
            lab.wait_until(&format!("document.querySelectorAll('.log article').length === {}", time + 2)).await?;
        }
        let many = lab.run_line("aws ec2 describe-volumes --query 'length(Volumes)'").await?;
        assert_eq!(many, TIMES.to_string());
    }
}

journey! {
    /// "Wipe this device" removes everything that the page stored, goes on working, and stores what comes after.
    async fn a_wiped_device_keeps_nothing_and_works_on(lab) {
        lab.open("#/").await?;
        lab.run_line(MAKE).await?;
        lab.rest().await?;
        lab.click_text("More").await?;
        lab.click_text("Wipe this device").await?;
        lab.type_into("#wipe", "wipe").await?;
        lab.click(".button.danger:not(:disabled)").await?;
        lab.wait_until("document.querySelectorAll('.log article').length === 0").await?;
        lab.wait_until("!localStorage.getItem('ami-lab.witness')").await?;
        lab.open("#/").await?;
        assert!(lab.messages().await?.is_empty());
        lab.run_line(LOOK).await?;
        lab.rest().await?;
        lab.open("#/").await?;
        lab.wait_until("document.querySelectorAll('.log article').length === 1").await?;
        let many = lab.run_line("aws ec2 describe-volumes --query 'length(Volumes)'").await?;
        assert_eq!(many, "0");
    }
}
