//! Moments and spans of simulated time, in whole milliseconds. Nothing here knows what time it is.

use std::fmt;
use time::{Date, Month, OffsetDateTime, Time, UtcOffset};

/// A length of time in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Span(pub i64);

impl Span {
    /// That many seconds.
    pub const fn seconds(seconds: i64) -> Self {
        Self(seconds * 1000)
    }
    /// That many minutes.
    pub const fn minutes(minutes: i64) -> Self {
        Self::seconds(minutes * 60)
    }
    /// That many hours.
    pub const fn hours(hours: i64) -> Self {
        Self::minutes(hours * 60)
    }
    /// Reads `30s`, `10m`, `2h` or `1d`, up to a year.
    pub fn parse(text: &str) -> Option<Self> {
        let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
        let number = digits(number).filter(|number| *number <= 31_536_000)?;
        let span = match unit {
            "s" => Self::seconds(number),
            "m" => Self::minutes(number),
            "h" => Self::hours(number),
            "d" => Self::days(number),
            _ => return None,
        };
        (span.0 <= Self::days(366).0).then_some(span)
    }
    /// That many days of 24 hours.
    pub const fn days(days: i64) -> Self {
        Self::hours(days * 24)
    }
}

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The moment of a UTC calendar date and clock; `None` when there is no such date.
    pub fn utc(year: i32, month: u8, day: u8, hour: u8, minute: u8, second: u8) -> Option<Self> {
        let date = Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()?;
        let time = Time::from_hms(hour, minute, second).ok()?;
        Some(Self(date.with_time(time).assume_utc().unix_timestamp() * 1000))
    }

    /// Reads ISO 8601: a date, or a date and a time with `Z`, an offset or neither (UTC is meant).
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (date, rest) = text.split_at_checked(10)?;
        let mut parts = date.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if year.len() != 4 || month.len() != 2 || day.len() != 2 || parts.next().is_some() {
            return None;
        }
        let midnight = Self::utc(
            digits(year)? as i32,
            digits(month)? as u8,
            digits(day)? as u8,
            0,
            0,
            0,
        )?;
        if rest.is_empty() {
            return Some(midnight);
        }
        let rest = rest.strip_prefix('T').or_else(|| rest.strip_prefix(' '))?;
        let (clock, offset) = split_offset(rest)?;
        Some(Self(midnight.0 + clock_millis(clock)? - offset))
    }

    /// This moment in the calendar, UTC. Moments beyond the calendar's ends are moved to 1970.
    fn calendar(self) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp(self.0.div_euclid(1000))
            .unwrap_or(OffsetDateTime::UNIX_EPOCH)
            .to_offset(UtcOffset::UTC)
    }

    /// Milliseconds past the whole second.
    pub fn millis(self) -> i64 {
        self.0.rem_euclid(1000)
    }

    /// `2026-09-26T05:48:19` without fraction or zone.
    pub fn date_time(self) -> String {
        let at = self.calendar();
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}",
            at.year(),
            at.month() as u8,
            at.day(),
            at.hour(),
            at.minute(),
            at.second()
        )
    }

    /// `2026-09-25 20:59:12 GMT`, as EC2 writes it in reasons.
    pub fn gmt(self) -> String {
        format!("{} GMT", self.date_time().replace('T', " "))
    }

    /// As AWS CLI v2 prints it: microseconds only when there are any.
    pub fn cli(self) -> String {
        match self.millis() {
            0 => format!("{}+00:00", self.date_time()),
            millis => format!("{}.{millis:03}000+00:00", self.date_time()),
        }
    }

    /// Year, month 1–12, day 1–31, hour, minute, second and weekday (0 = Monday), UTC.
    pub fn parts(self) -> (i32, u8, u8, u8, u8, u8, u8) {
        let at = self.calendar();
        let weekday = at.weekday().number_days_from_monday();
        (
            at.year(),
            at.month() as u8,
            at.day(),
            at.hour(),
            at.minute(),
            at.second(),
            weekday,
        )
    }

    /// The same moment with the milliseconds cut off.
    pub fn whole_second(self) -> Self {
        Self(self.0 - self.millis())
    }
}

/// A run of ASCII digits as a number.
fn digits(text: &str) -> Option<i64> {
    if text.is_empty() || text.len() > 9 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

/// Splits `09:00:00+02:00` into the clock and the offset in milliseconds.
fn split_offset(text: &str) -> Option<(&str, i64)> {
    if let Some(clock) = text.strip_suffix('Z').or_else(|| text.strip_suffix('z')) {
        return Some((clock, 0));
    }
    let Some(at) = text.rfind(['+', '-']) else {
        return Some((text, 0));
    };
    let (clock, offset) = text.split_at_checked(at)?;
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let offset = offset.get(1..)?;
    let (hours, minutes) = match offset.split_once(':') {
        Some(parts) => parts,
        None => offset.split_at_checked(2)?,
    };
    let (hours, minutes) = (
        digits(hours)?,
        if minutes.is_empty() { 0 } else { digits(minutes)? },
    );
    (hours < 24 && minutes < 60).then_some((clock, sign * (hours * 60 + minutes) * 60_000))
}

/// Milliseconds since midnight of `09:00`, `09:00:00` or `09:00:00.123`.
fn clock_millis(clock: &str) -> Option<i64> {
    let (whole, fraction) = clock.split_once('.').unwrap_or((clock, ""));
    let mut parts = whole.split(':');
    let (hour, minute) = (digits(parts.next()?)?, digits(parts.next()?)?);
    let second = parts.next().map_or(Some(0), digits)?;
    if parts.next().is_some() || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let millis = match fraction.get(..fraction.len().min(3)) {
        Some("") | None => 0,
        Some(text) => digits(text)? * [100, 10, 1].get(text.len() - 1)?,
    };
    Some(((hour * 60 + minute) * 60 + second) * 1000 + millis)
}

impl fmt::Display for Timestamp {
    /// As on the wire: `2026-09-26T05:48:19.435Z`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{:03}Z", self.date_time(), self.millis())
    }
}

impl std::ops::Add<Span> for Timestamp {
    type Output = Self;
    fn add(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }
}

impl std::ops::Sub for Timestamp {
    type Output = Span;
    fn sub(self, earlier: Self) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

impl crate::Typed for Timestamp {
    const SHAPE: crate::Shape = crate::Shape::Timestamp;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_iso_8601() {
        for (text, wire) in [
            ("2026-11-23", "2026-11-23T00:00:00.000Z"),
            ("2026-11-23T09:00Z", "2026-11-23T09:00:00.000Z"),
            ("2026-11-23T09:00:00+02:00", "2026-11-23T07:00:00.000Z"),
            ("2026-11-23 09:00:00.5", "2026-11-23T09:00:00.500Z"),
        ] {
            assert_eq!(
                Timestamp::parse(text).map(|at| at.to_string()).as_deref(),
                Some(wire),
                "{text}"
            );
        }
        for text in [
            "",
            "tomorrow",
            "2026-13-01",
            "2026-02-30",
            "2026-11-23T25:00",
            "2026-11-23T09",
            "éééééé",
            "2026-11-23T09:00:00+é",
        ] {
            assert_eq!(Timestamp::parse(text), None, "{text}");
        }
    }

    #[test]
    fn prints_microseconds_only_when_there_are_any() {
        let at = Timestamp::utc(2026, 9, 26, 5, 48, 19).unwrap();
        assert_eq!(at.cli(), "2026-09-26T05:48:19+00:00");
        assert_eq!((at + Span(435)).cli(), "2026-09-26T05:48:19.435000+00:00");
    }
}
