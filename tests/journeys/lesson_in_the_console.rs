//! Lesson L17 by the forms of the console, with nothing but a keyboard.

use anyhow::bail;
use serde_json::json;

use crate::harness::{Lab, Outcome};

/// More stops than any page has.
const STOPS: usize = 120;

/// Presses Tab until the focus is on what has this label or text.
async fn tab_to(lab: &Lab, label: &str) -> Outcome {
    let here = format!(
        "(() => {{
            const one = document.activeElement;
            const names = [one.getAttribute('aria-label'), one.textContent.trim(), one.labels?.[0]?.textContent.trim()];
            return names.includes({});
        }})()",
        json!(label)
    );
    for _ in 0..STOPS {
        if lab.js(&here).await? == true {
            return Ok(());
        }
        if lab.js("document.activeElement.id").await? == "line" {
            // In the terminal Tab completes; after Escape it leaves.
            lab.press("Escape").await?;
        }
        lab.press("Tab").await?;
    }
    bail!("Tab never came to {label}")
}

/// Runs a command of the palette by its name.
async fn command(lab: &Lab, name: &str) -> Outcome {
    lab.press("Ctrl+k").await?;
    lab.wait_until("document.activeElement.id === 'palette'").await?;
    lab.type_text(name).await?;
    lab.wait_until(&format!(
        "document.querySelector('dialog li button')?.textContent === {}",
        json!(name)
    ))
    .await?;
    lab.press("Enter").await?;
    lab.wait_gone("dialog").await
}

/// Takes a seat: the list of accounts is chosen from by its first letters.
async fn seat(lab: &Lab, who: &str, value: &str) -> Outcome {
    for _ in 0..5 {
        if lab.js("document.activeElement.id").await? == "account" {
            break;
        }
        lab.press("F6").await?;
    }
    lab.type_text(who).await?;
    lab.wait_until(&format!("document.querySelector('#account').value === '{value}'"))
        .await
}

/// Launches one instance of an image whose id was told, as the account of the seat.
async fn launch(lab: &Lab, image: &str) -> Outcome {
    command(lab, "Go to Instances").await?;
    tab_to(lab, "Launch instances").await?;
    lab.press("Enter").await?;
    lab.wait_for("dialog.form-side").await?;
    tab_to(lab, "Or another image, by its ID").await?;
    lab.type_text(image).await?;
    lab.press("Enter").await
}

/// Opens the launch permissions of the only image.
async fn permissions(lab: &Lab) -> Outcome {
    command(lab, "Go to AMIs").await?;
    for _ in 0..STOPS {
        if lab.js("document.activeElement.matches('tr[data-row]')").await? == true {
            break;
        }
        lab.press("Tab").await?;
    }
    lab.press("Space").await?;
    lab.wait_for("tr[aria-selected='true']").await?;
    // The actions stand above the table.
    for _ in 0..STOPS {
        if lab
            .js("document.activeElement.textContent === 'Edit permissions'")
            .await?
            == true
        {
            break;
        }
        lab.press("Shift+Tab").await?;
    }
    lab.press("Enter").await?;
    lab.wait_for("dialog.form-side").await?;
    Ok(())
}

/// Presses the button that leads on in the lesson.
async fn next(lab: &Lab, button: &str, then: &str) -> Outcome {
    lab.wait_for_text(button).await?;
    tab_to(lab, button).await?;
    lab.press("Enter").await?;
    lab.wait_for_text(then).await
}

journey! {
    /// A learner shares an image and takes it back without a mouse and without the terminal.
    async fn a_lesson_by_forms_and_keyboard_alone(lab) {
        lab.open("#/").await?;
        command(lab, "Lesson L17 Private by default").await?;
        lab.wait_for_text("1. Knock on the door").await?;
        lab.wait_for("tr[data-row='0']").await?;
        let image = lab.js("document.querySelector('tr[data-row=\"0\"] .id').title").await?;
        let image = image.as_str().unwrap_or_default().to_owned();

        seat(lab, "Par", "partner").await?;
        launch(lab, &image).await?;
        lab.wait_for(".form-side .why.bad").await?;
        lab.wait_for_text("AuthFailure").await?;
        lab.press("Escape").await?;
        lab.wait_gone("dialog").await?;
        next(lab, "Next step ›", "2. Open it for one account").await?;

        seat(lab, "You", "default").await?;
        permissions(lab).await?;
        tab_to(lab, "Add account").await?;
        lab.type_text("444455556666").await?;
        lab.press("Enter").await?;
        lab.wait_gone("dialog").await?;
        next(lab, "Next step ›", "3. Knock again").await?;

        seat(lab, "Par", "partner").await?;
        launch(lab, &image).await?;
        lab.wait_gone("dialog").await?;
        next(lab, "Next step ›", "4. Take it back").await?;

        tab_to(lab, "Nothing.").await?;
        lab.press("Enter").await?;
        seat(lab, "You", "default").await?;
        permissions(lab).await?;
        tab_to(lab, "Remove account").await?;
        lab.type_text("4444").await?;
        tab_to(lab, "Save permissions").await?;
        lab.press("Enter").await?;
        lab.wait_gone("dialog").await?;
        next(lab, "Next step ›", "5. Look, and try once more").await?;

        seat(lab, "Par", "partner").await?;
        launch(lab, &image).await?;
        lab.wait_for(".form-side .why.bad").await?;
        lab.press("Escape").await?;
        lab.wait_gone("dialog").await?;
        next(lab, "Finish ›", "What to take away").await?;
        tab_to(lab, "Launch instances from it.").await?;
        lab.press("Enter").await?;
        lab.wait_for_text("Lesson finished.").await?;
        let lines = lab.js("document.querySelectorAll('.log article').length").await?;
        assert_eq!(lines, 0, "the terminal was not needed");
    }
}
