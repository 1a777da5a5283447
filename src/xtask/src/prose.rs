//! What the page has to read: the file of texts beside the wasm, and the list of lessons in the first frame. Both come from
//! the program `ami-lab-prose`, which has them from the sources; this module knows nothing of what they say.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::project::Project;

/// The texts of one build.
#[derive(Debug)]
pub struct Prose {
    /// The file that the page fetches, JSON.
    pub file: String,
    /// The lessons as `index.html` shows them before the app is there.
    pub lessons: String,
}

/// Has the texts written.
///
/// # Errors
/// When the program can't be compiled or says something else.
pub fn write(project: &Project) -> Result<Prose> {
    let file = ask(project, "prose")?;
    let contents: Value =
        serde_json::from_str(&ask(project, "contents")?).context("the contents are no JSON")?;
    let lessons = contents.as_array().context("the contents are no list")?;
    Ok(Prose {
        file,
        lessons: lessons.iter().map(card).collect(),
    })
}

fn ask(project: &Project, what: &str) -> Result<String> {
    let mut program = Command::new("cargo");
    program.current_dir(project.root()).args([
        "run",
        "--quiet",
        "--package",
        "ami-lab-course",
        "--bin",
        "ami-lab-prose",
        "--",
        what,
    ]);
    let output = program.stdin(Stdio::null()).stderr(Stdio::inherit()).output();
    let output = output.context("can't start `cargo`")?;
    if !output.status.success() {
        bail!("`ami-lab-prose {what}` ended with {}", output.status);
    }
    let text = String::from_utf8(output.stdout).context("the texts are no UTF-8")?;
    Ok(text.trim().to_owned())
}

/// One lesson, as `src/ui` lists it. A journey compares the two.
fn card(lesson: &Value) -> String {
    let text = |name: &str| escape(lesson[name].as_str().unwrap_or_default());
    let id = text("id");
    format!(
        "<li class=\"card\"><h3>{id} {}</h3><p class=\"soft\">{}</p><div class=\"spread\">\
         <button class=\"button primary\" disabled>Start<span class=\"sr\"> lesson {id}</span></button>\
         <span class=\"soft small\">{} min</span></div></li>",
        text("title"),
        text("objective"),
        lesson["minutes"]
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lesson_is_a_card() {
        let card = card(
            &serde_json::json!({"id": "L01", "title": "A & <b>", "minutes": 6, "objective": "You can."}),
        );
        assert!(
            card.contains("<h3>L01 A &amp; &lt;b&gt;</h3>") && card.contains(">6 min<"),
            "{card}"
        );
    }
}
