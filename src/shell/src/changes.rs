//! What was done to a map, done to another.

use std::collections::BTreeMap;

/// Does to a map what was done between two states of it.
pub fn changes(
    before: &BTreeMap<String, String>,
    after: &BTreeMap<String, String>,
    to: &mut BTreeMap<String, String>,
) {
    for (name, value) in after {
        if before.get(name) != Some(value) {
            to.insert(name.clone(), value.clone());
        }
    }
    for name in before.keys().filter(|name| !after.contains_key(*name)) {
        to.remove(name);
    }
}
