//! Sorting in code that is compiled once.
//!
//! The standard library compiles its stable sort anew for every type and comparison, some 5 KB of the page each time.
//! Here only numbers of places are sorted, by one function for all. Where speed matters more, use the standard one.

use std::cmp::Ordering;

/// Sorts by a comparison; equal items stay in their order.
pub fn sort_by<T>(items: &mut Vec<T>, mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut places: Vec<usize> = (0..items.len()).collect();
    sort_places(
        &mut places,
        &mut |one, other| match (items.get(one), items.get(other)) {
            (Some(one), Some(other)) => compare(one, other),
            _ => Ordering::Equal,
        },
    );
    let mut from: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(places.into_iter().filter_map(|place| from.get_mut(place)?.take()));
}

/// Sorts by a key of each item; equal items stay in their order.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, mut key: impl FnMut(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// Sorts by the items' own order.
pub fn sort<T: Ord>(items: &mut Vec<T>) {
    sort_by(items, T::cmp);
}

fn sort_places(places: &mut [usize], compare: &mut dyn FnMut(usize, usize) -> Ordering) {
    places.sort_by(|one, other| compare(*one, *other));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_stay_in_their_order() {
        let mut words: Vec<String> = ["pear", "fig", "kiwi", "nut", "plum"].map(str::to_owned).into();
        sort_by_key(&mut words, |word| word.len());
        assert_eq!(words, ["fig", "nut", "pear", "kiwi", "plum"]);
        sort(&mut words);
        assert_eq!(words, ["fig", "kiwi", "nut", "pear", "plum"]);
    }
}
