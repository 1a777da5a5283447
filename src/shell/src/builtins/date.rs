//! `date`: the simulated time in the forms that scripts need, for names and deadlines.

use super::runner::Runner;
use crate::exit::{Exit, Stop};
use api::{Span, Timestamp};

const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `date [-u] [-d WHEN] [+FORMAT]`
pub fn date(args: &[String], _: Option<&str>, runner: &mut dyn Runner) -> Result<Exit, Stop> {
    Ok(at(args, runner.now()))
}

fn at(args: &[String], now: Timestamp) -> Exit {
    let mut at = now;
    let mut format = "%a %b %e %H:%M:%S UTC %Y".to_owned();
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let when = match arg.as_str() {
            "-d" | "--date" => args.next().map(String::as_str),
            other => other.strip_prefix("--date=").or_else(|| other.strip_prefix("-d")),
        };
        if let Some(when) = when {
            match moment(when, now) {
                Some(found) => at = found,
                None => return Exit::failed(&format!("date: invalid date '{when}'"), 1),
            }
        } else if let Some(wanted) = arg.strip_prefix('+') {
            format = wanted.to_owned();
        } else {
            match arg.as_str() {
                "-u" | "--utc" => {}
                "-I" | "--iso-8601" => format = "%F".to_owned(),
                "-Iseconds" | "--iso-8601=seconds" => format = "%FT%T+00:00".to_owned(),
                _ => return Exit::failed(&format!("date: invalid date '{arg}'"), 1),
            }
        }
    }
    Exit {
        stdout: format!("{}\n", formatted(&format, at)),
        ..Exit::default()
    }
}

fn formatted(format: &str, at: Timestamp) -> String {
    let (year, month, day, hour, minute, second, weekday) = at.parts();
    let weekday_name = DAYS.get(usize::from(weekday)).copied().unwrap_or_default();
    let month_name = MONTHS
        .get(usize::from(month).saturating_sub(1))
        .copied()
        .unwrap_or_default();
    let mut out = String::new();
    let mut letters = format.chars();
    while let Some(letter) = letters.next() {
        if letter != '%' {
            out.push(letter);
            continue;
        }
        match letters.next() {
            Some('Y') => out.push_str(&format!("{year:04}")),
            Some('y') => out.push_str(&format!("{:02}", year.rem_euclid(100))),
            Some('m') => out.push_str(&format!("{month:02}")),
            Some('d') => out.push_str(&format!("{day:02}")),
            Some('e') => out.push_str(&format!("{day:>2}")),
            Some('H') => out.push_str(&format!("{hour:02}")),
            Some('I') => out.push_str(&format!("{:02}", (hour + 11) % 12 + 1)),
            Some('p') => out.push_str(if hour < 12 { "AM" } else { "PM" }),
            Some('M') => out.push_str(&format!("{minute:02}")),
            Some('S') => out.push_str(&format!("{second:02}")),
            Some('N') => out.push_str(&format!("{:03}000000", at.millis())),
            Some('F') => out.push_str(&format!("{year:04}-{month:02}-{day:02}")),
            Some('T') => out.push_str(&format!("{hour:02}:{minute:02}:{second:02}")),
            Some('R') => out.push_str(&format!("{hour:02}:{minute:02}")),
            Some('s') => out.push_str(&at.0.div_euclid(1000).to_string()),
            Some('Z') => out.push_str("UTC"),
            Some('z') => out.push_str("+0000"),
            Some('a') => out.extend(weekday_name.chars().take(3)),
            Some('A') => out.push_str(weekday_name),
            Some('b' | 'h') => out.extend(month_name.chars().take(3)),
            Some('B') => out.push_str(month_name),
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            Some('%') => out.push('%'),
            Some(other) => out.extend(['%', other]),
            None => out.push('%'),
        }
    }
    out
}

/// Reads `2027-01-01`, `tomorrow`, `+30 days`, `2 hours ago`, `@1700000000`, and a date followed by such a span.
fn moment(text: &str, now: Timestamp) -> Option<Timestamp> {
    if let Some(at) = Timestamp::parse(text) {
        return Some(at);
    }
    if let Some(seconds) = text.strip_prefix('@') {
        return Some(Timestamp(i64::from(seconds.parse::<u32>().ok()?) * 1000));
    }
    let mut at = now;
    let mut count: Option<i64> = None;
    let mut last = Step::Millis(0);
    for word in text.split_whitespace() {
        let number = word
            .strip_prefix('+')
            .unwrap_or(word)
            .parse::<i64>()
            .ok()
            .filter(|number| number.abs() <= 100_000);
        let singular = word.strip_suffix('s').unwrap_or(word);
        let step = match (word, singular) {
            _ if number.is_some() => {
                count = number;
                continue;
            }
            ("now" | "today", _) => continue,
            ("next", _) => {
                count = Some(1);
                continue;
            }
            ("last", _) => {
                count = Some(-1);
                continue;
            }
            // All that came before it goes back, not forth: undo, then go back.
            ("ago", _) => {
                at = last.after(last.after(at, -1)?, -1)?;
                continue;
            }
            ("tomorrow", _) => Step::days(1),
            ("yesterday", _) => Step::days(-1),
            (_, "second" | "sec") => Step::Millis(1000),
            (_, "minute" | "min") => Step::Millis(60_000),
            (_, "hour") => Step::Millis(3_600_000),
            (_, "day") => Step::days(1),
            (_, "week") => Step::days(7),
            (_, "month") => Step::Months(1),
            (_, "year") => Step::Months(12),
            _ => {
                at = Timestamp::parse(word)?;
                continue;
            }
        };
        last = step.times(count.take().unwrap_or(1))?;
        at = last.after(at, 1)?;
    }
    (!text.trim().is_empty() && count.is_none()).then_some(at)
}

/// A distance in the calendar.
#[derive(Clone, Copy)]
enum Step {
    Millis(i64),
    Months(i64),
}

impl Step {
    fn days(days: i64) -> Self {
        Self::Millis(days * 86_400_000)
    }

    fn times(self, count: i64) -> Option<Self> {
        Some(match self {
            Self::Millis(millis) => Self::Millis(millis.checked_mul(count)?),
            Self::Months(months) => Self::Months(months.checked_mul(count)?),
        })
    }

    fn after(self, at: Timestamp, sign: i64) -> Option<Timestamp> {
        match self {
            Self::Millis(millis) => Some(at + Span(millis.checked_mul(sign)?)),
            Self::Months(months) => {
                let (year, month, day, hour, minute, second, _) = at.parts();
                let months = i64::from(year) * 12 + i64::from(month) - 1 + months.checked_mul(sign)?;
                let year = i32::try_from(months.div_euclid(12)).ok()?;
                let month = u8::try_from(months.rem_euclid(12) + 1).ok()?;
                // As GNU date does it, the 31st of a shorter month is a day of the next one.
                let first = Timestamp::utc(year, month, 1, hour, minute, second)?;
                Some(first + Span::days(i64::from(day) - 1) + Span(at.millis()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(args: &[&str]) -> String {
        let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
        let now = Timestamp::utc(2026, 11, 23, 9, 5, 7).unwrap();
        let exit = at(&args, now);
        format!("{}{}", exit.stdout, exit.stderr)
    }

    #[test]
    fn forms_and_moments() {
        for (args, expected) in [
            (&[][..], "Mon Nov 23 09:05:07 UTC 2026"),
            (&["+%F"], "2026-11-23"),
            (&["-u", "+%Y%m%d-%H%M%S"], "20261123-090507"),
            (&["-u", "-d", "+30 days", "+%FT%TZ"], "2026-12-23T09:05:07Z"),
            (&["-d", "2 hours ago", "+%T"], "07:05:07"),
            (&["--date=tomorrow", "-I"], "2026-11-24"),
            (&["-d", "2027-01-31 +1 month", "+%F"], "2027-03-03"),
            (&["-d", "next year", "+%F"], "2027-11-23"),
            (&["+%s"], "1795424707"),
            (&["-d", "@1795424707", "+%FT%T"], "2026-11-23T09:05:07"),
            (&["-d", "soon"], "date: invalid date 'soon'"),
            (&["-d", "99999999 years"], "date: invalid date '99999999 years'"),
            (&["-d", "100000 years"], "date: invalid date '100000 years'"),
            (&["tomorrow"], "date: invalid date 'tomorrow'"),
        ] {
            assert_eq!(run(args).trim_end(), expected, "{args:?}");
        }
    }
}
