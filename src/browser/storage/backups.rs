//! What a replaced journal is kept as: `2026-11-23T10:14:05.123Z damaged`.

use session::BackupReason;

/// How many copies of journals that were whole are kept; the one that is made now comes on top.
const WHOLE: usize = 2;

/// The name of a copy that is made now.
pub fn name(why: BackupReason) -> String {
    let now = js_sys::Date::new_0()
        .to_iso_string()
        .as_string()
        .unwrap_or_default();
    format!("{now} {}", why.word())
}

/// Which of the copies that there are may go when another one is made. A damaged one never does: nobody may have seen
/// it yet, and what is in it is nowhere else. Older versions did not say why they kept theirs.
pub fn worthless(names: &[String]) -> Vec<String> {
    let whole = names.iter().filter(|name| {
        let word = name.rsplit(' ').next().unwrap_or_default();
        word == BackupReason::Replaced.word() || word == BackupReason::Older.word()
    });
    let count = whole.clone().count();
    whole.take(count.saturating_sub(WHOLE)).cloned().collect()
}

/// What its file is called, without the ending.
pub fn file_stem(name: &str) -> String {
    let word: String = name
        .chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect();
    format!("ami-lab-kept-{word}")
}

/// What it is called on a button.
pub fn label(name: &str) -> String {
    let said = name
        .split_once(' ')
        .and_then(|(when, why)| Some((when.get(..16)?.replace('T', " "), why)));
    match said {
        Some((when, why)) => format!("Download the kept copy ({why}, {when})"),
        None => "Download the kept copy".to_owned(),
    }
}
