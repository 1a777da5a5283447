//! What is stored comes back: everything that an event can hold, made up and read again.

use crate::Event;
use api::codec::{decode, encode};
use api::testkit::Source;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::Value;

/// The same cases on every machine and every day.
fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 2000,
        rng_seed: RngSeed::Fixed(7),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_event_comes_back(words in proptest::collection::vec(any::<u64>(), 0..200)) {
        let event: Event = decode::make_up(Source::from(words));
        let value = encode::to_value(&event);
        let text = encode::to_json(&event);
        prop_assert_eq!(&serde_json::from_str::<Value>(&text).unwrap(), &value, "text and tree differ");
        let back = decode::stored::<Event>(&value).map_err(|wrong| TestCaseError::fail(wrong.to_string()))?;
        prop_assert_eq!(encode::to_json(&back), text);
        prop_assert_eq!(back, event);
    }
}
