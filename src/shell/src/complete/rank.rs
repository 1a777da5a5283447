//! Which possibilities fit what is typed, and in which order.

use super::item::Item;

/// What is typed itself, then those that begin with the typed text, then those that do but for capitals, then those that have it somewhere, then
/// those that have its letters in order; each group in the order in which it came.
pub fn rank(typed: &str, items: Vec<Item>) -> Vec<Item> {
    let small = typed.to_lowercase();
    let mut ranked: Vec<(u8, Item)> = items
        .into_iter()
        .filter_map(|item| fit(typed, &small, &item.text).map(|rank| (rank, item)))
        .collect();
    api::order::sort_by_key(&mut ranked, |(rank, _)| *rank);
    ranked.dedup_by(|one, two| one.1.text == two.1.text);
    ranked.into_iter().map(|(_, item)| item).collect()
}

fn fit(typed: &str, small: &str, text: &str) -> Option<u8> {
    if text == typed {
        return Some(0);
    }
    if text.starts_with(typed) {
        return Some(1);
    }
    let lower = text.to_lowercase();
    if lower.starts_with(small) {
        return Some(2);
    }
    if lower.contains(small) {
        return Some(3);
    }
    // The letters of one word may be anywhere in it, but its first letter must start a part of it: `dimg` finds
    // describe-images, and no noise.
    let mut letters = lower.chars();
    let first = small.trim_start_matches('-').chars().next()?;
    let starts_part = lower
        .split(['-', '_', '.', '='])
        .any(|part| part.starts_with(first));
    (starts_part && small.chars().all(|wanted| letters.any(|letter| letter == wanted))).then_some(4)
}
