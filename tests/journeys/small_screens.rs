//! A phone, and a laptop at 200 %: nothing sticks out, nothing covers the goal or the way from panel to panel.

use anyhow::ensure;

use crate::harness::{Lab, Outcome};

/// A phone, and what is left of 1280×720 at 200 %.
const SCREENS: [(u32, u32); 2] = [(390, 844), (640, 360)];

/// What is wider than the window, by tag and class.
const STICKS_OUT: &str = "(() => {
    const scrolls = (one) => {
        for (let up = one.parentElement; up; up = up.parentElement)
            if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(up).overflowX)) return up !== document.body;
        return false;
    };
    return [...document.querySelectorAll('#app *')]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !scrolls(one) && one.checkVisibility())
        .map((one) => one.tagName + '.' + one.className);
})()";

/// Whether all of an element is in the window, and nothing lies over it.
const IN_SIGHT: &str = "(selector) => {
    const one = document.querySelector(selector), box = one.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + 4, box.top + box.height / 2);
    return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight + 1 && one.contains(top);
}";

async fn fits(lab: &Lab, place: &str) -> Outcome {
    let wide = lab.js(STICKS_OUT).await?;
    ensure!(wide == serde_json::json!([]), "{place}: {wide}");
    for selector in [".goal-line", ".switcher"] {
        let seen = lab.js(&format!("({IN_SIGHT})('{selector}')")).await?;
        ensure!(seen == true, "{place}: {selector} is out of sight");
    }
    Ok(())
}

journey! {
    /// On a small screen every panel and page fits, with the goal in sight.
    async fn small_screens_lose_nothing(lab) {
        for (width, height) in SCREENS {
            lab.resize(width, height).await?;
            lab.open("#/").await?;
            lab.click_text("Lesson").await?;
            if lab.js("!document.querySelector('.goal-line')").await? == true {
                lab.click_text("Start lesson L04").await?;
            }
            lab.wait_for(".goal-line").await?;
            fits(lab, "the lesson").await?;
            lab.click_text("Terminal").await?;
            lab.run_line("aws ec2 describe-instances").await?;
            fits(lab, "the terminal").await?;
            lab.click_text("Lab").await?;
            for page in ["Map", "AMIs", "Snapshots", "Volumes", "AMI catalogue", "Events", "Instances"] {
                lab.click_text(page).await?;
                fits(lab, page).await?;
            }
            lab.click(".grid tbody tr[data-row='0'] td:nth-child(2)").await?;
            lab.wait_for(".details").await?;
            fits(lab, "the details").await?;
        }
    }
}

journey! {
    /// The end of the output is in sight after a long answer, and when the terminal is shown again.
    async fn the_newest_output_is_in_sight(lab) {
        const END: &str = "(() => {
            const log = document.querySelector('.log').getBoundingClientRect();
            const last = [...document.querySelectorAll('.log article')].pop().getBoundingClientRect();
            return last.height > 0 && last.bottom <= log.bottom + 1;
        })()";
        lab.resize(390, 844).await?;
        lab.open("#/").await?;
        lab.click_text("Terminal").await?;
        for _ in 0..3 {
            lab.run_line("aws ec2 describe-images --owners amazon --max-items 3").await?;
        }
        lab.run_line("aws ec2 describe-images --image-ids ami-0123456789abcdef0; true").await?;
        lab.wait_until(END).await?;
        lab.click_text("Lab").await?;
        lab.click_text("Terminal").await?;
        lab.wait_until(END).await?;
    }
}
