//! Prints what the build of the page needs of the course: `prose`, the file that the page fetches, or `contents`, the
//! list of lessons that `index.html` shows before the app is there. JSON, both.

use api::codec::encode::to_value;

fn main() -> std::process::ExitCode {
    let text = match std::env::args().nth(1).as_deref() {
        Some("prose") => course::texts::file(),
        Some("contents") => to_value(&course::contents().to_vec()).to_string(),
        _ => {
            eprintln!("usage: ami-lab-prose prose|contents");
            return std::process::ExitCode::FAILURE;
        }
    };
    println!("{text}");
    std::process::ExitCode::SUCCESS
}
