//! A form or a dialog over the page leaves it as it was, and gives the focus back; the clock's pace outlives a reload.

use anyhow::ensure;

use crate::harness::{Lab, Outcome};

/// The table as it stands: the filter, how many are selected, and whether it is the same element as before.
const TABLE: &str = "JSON.stringify([
    document.querySelector('#filter').value,
    document.querySelector('.actions span').textContent,
    document.querySelector('.grid').dataset.mark,
])";

/// Goes to a button by its text, opens what it opens and leaves it by Escape.
async fn look_and_leave(lab: &Lab, button: &str, dialog: &str) -> Outcome {
    let before = lab.js(TABLE).await?;
    let find =
        format!("[...document.querySelectorAll('button')].find((one) => one.textContent === '{button}')");
    lab.js(&format!("{find}.focus()")).await?;
    lab.press("Enter").await?;
    lab.wait_for(dialog).await?;
    lab.press("Escape").await?;
    lab.wait_gone(dialog).await?;
    lab.wait_until(&format!("document.activeElement === {find}"))
        .await?;
    let after = lab.js(TABLE).await?;
    ensure!(before == after, "{button}: {before} became {after}");
    Ok(())
}

journey! {
    /// What was typed and selected is still there after a form and a dialog, and the focus where it was.
    async fn dialogs_leave_the_page_as_it_was(lab) {
        lab.open("#/snapshots").await?;
        // Each of a volume of its own: two of one volume would be too fast for EC2.
        for _ in 0..2 {
            lab.run_line("V=$(aws ec2 create-volume --availability-zone us-east-1a --size 1 --query VolumeId --output text)").await?;
            lab.run_line("aws ec2 wait volume-available --volume-ids $V").await?;
            lab.run_line("aws ec2 create-snapshot --volume-id $V").await?;
        }
        lab.settle().await?;
        lab.type_into("#filter", "snap").await?;
        lab.click(".grid tbody tr[data-row='0'] input").await?;
        lab.wait_until("document.querySelector('.actions span').textContent === '1 selected:'").await?;
        lab.js("document.querySelector('.grid').dataset.mark = 'same'").await?;
        look_and_leave(lab, "Delete snapshot", "dialog.form-side").await?;
        look_and_leave(lab, "Go to…", "dialog.sheet").await?;
        // The button for a row that is gone can't have the focus: the console does.
        lab.click_text("Delete snapshot").await?;
        lab.type_into("#confirm", "delete").await?;
        lab.press("Enter").await?;
        lab.wait_gone("dialog.form-side").await?;
        lab.wait_until("document.activeElement.matches('.console')").await?;
    }
}

journey! {
    /// A chosen pace of the clock is a setting of the device.
    async fn the_pace_outlives_a_reload(lab) {
        lab.open("#/").await?;
        lab.choose("#pace", "600").await?;
        lab.reload().await?;
        lab.wait_until("document.querySelector('#pace')?.value === '600'").await?;
        lab.wait_until("!document.querySelector('.clock time').textContent.endsWith('09:00')").await?;
    }
}
