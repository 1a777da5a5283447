//! Moments as people type them: ISO 8601, seconds since 1970, and the commonest other spellings that botocore reads.

use api::{Span, Timestamp};
use serde_json::Value;

/// The moment that a value means, if botocore would read it.
pub fn read(value: &Value) -> Option<Timestamp> {
    match value {
        Value::Number(number) => epoch(number.as_f64()?),
        Value::String(text) => text
            .trim()
            .parse()
            .ok()
            .and_then(epoch)
            .or_else(|| Timestamp::parse(text))
            .or_else(|| compact(text))
            .or_else(|| words(text)),
        _ => None,
    }
}

/// Seconds since 1970, within the calendar's four-digit years.
fn epoch(seconds: f64) -> Option<Timestamp> {
    (seconds.abs() < 253_402_300_800.0).then(|| Timestamp((seconds * 1000.0).round() as i64))
}

/// `20261123T090000Z`, `2026/11/23 09:00`, `2026-11-23T09`.
fn compact(text: &str) -> Option<Timestamp> {
    let text = text.trim().replace('/', "-");
    if let Some(at) = Timestamp::parse(&text).or_else(|| Timestamp::parse(&format!("{text}:00"))) {
        return Some(at);
    }
    let (date, clock) = text.split_once('T')?;
    let (clock, zone) = match clock.strip_suffix('Z') {
        Some(clock) => (clock, "Z"),
        None => (clock, ""),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if date.len() != 8 || !matches!(clock.len(), 4 | 6) || !digits(date) || !digits(clock) {
        return None;
    }
    let (year, rest) = date.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    let (hour, rest) = clock.split_at_checked(2)?;
    let (minute, second) = rest.split_at_checked(2)?;
    let second = if second.is_empty() { "00" } else { second };
    Timestamp::parse(&format!("{year}-{month}-{day}T{hour}:{minute}:{second}{zone}"))
}

/// `Mon, 23 Nov 2026 09:00:00 GMT`, `23 Nov 2026`, `November 23, 2026`.
fn words(text: &str) -> Option<Timestamp> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let (mut year, mut month, mut day, mut clock, mut zone) = (None, None, None, None, String::new());
    for word in text.split([' ', ',']).filter(|word| !word.is_empty()) {
        let lower = word.to_lowercase();
        let short: String = lower.chars().take(3).collect();
        if word.contains(':') && clock.is_none() {
            clock = Some(word.to_owned());
        } else if matches!(lower.as_str(), "gmt" | "utc" | "z") {
            zone = "Z".to_owned();
        } else if word.starts_with(['+', '-']) && clock.is_some() {
            zone = word.to_owned();
        } else if let Some(at) = MONTHS.iter().position(|&name| name == short) {
            month = Some(at + 1);
        } else if DAYS.contains(&short.as_str()) && lower.chars().all(char::is_alphabetic) {
            continue;
        } else {
            let number: u32 = word.parse().ok()?;
            match word.len() {
                1 | 2 if day.is_none() => day = Some(number),
                4 if year.is_none() => year = Some(number),
                _ => return None,
            }
        }
    }
    let clock = clock.unwrap_or_else(|| "00:00".to_owned());
    Timestamp::parse(&format!("{:04}-{:02}-{:02}T{clock}{zone}", year?, month?, day?))
}

/// A moment later by that many whole seconds.
pub fn later(at: Timestamp, seconds: i64) -> Timestamp {
    at + Span::seconds(seconds)
}
