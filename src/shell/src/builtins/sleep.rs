//! `sleep`: lets simulated time pass.

use super::runner::Runner;
use crate::exit::{Exit, Stop};
use api::Span;

/// `sleep SECONDS`
pub fn sleep(args: &[String], _: Option<&str>, runner: &mut dyn Runner) -> Result<Exit, Stop> {
    let seconds = match seconds(args) {
        Ok(seconds) => seconds,
        Err(exit) => return Ok(exit),
    };
    let until = runner.now() + seconds;
    // After the wait, this look at the clock is the one that is made anew.
    if runner.now() < until {
        return Err(Stop::Waiting(until));
    }
    Ok(Exit::default())
}

/// The span of `sleep`: numbers with `s`, `m`, `h` or `d`, added up.
fn seconds(args: &[String]) -> Result<Span, Exit> {
    let mut sum = 0.0;
    if args.is_empty() {
        return Err(Exit::failed("sleep: missing operand. Say how many seconds.", 1));
    }
    for arg in args {
        let (number, factor) = match arg.strip_suffix(['s', 'm', 'h', 'd']) {
            Some(number) if arg.ends_with('m') => (number, 60.0),
            Some(number) if arg.ends_with('h') => (number, 3600.0),
            Some(number) if arg.ends_with('d') => (number, 86400.0),
            Some(number) => (number, 1.0),
            None => (arg.as_str(), 1.0),
        };
        let plain = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        match number.parse::<f64>() {
            Ok(number) if plain => sum += number * factor,
            _ => return Err(Exit::failed(&format!("sleep: invalid time interval '{arg}'"), 1)),
        }
    }
    // A year is enough for any exercise and far from the end of the calendar.
    Ok(Span((sum.min(366.0 * 86400.0) * 1000.0) as i64))
}
