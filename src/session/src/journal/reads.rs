//! Reads of AWS clients: they change nothing but the trail, so that they are no steps to undo. What they leave is written
//! down with the time that passed, before whatever changes something; and once the trail has forgotten them, the journal
//! only says how many they were. So a session that is asked a million times does not grow.

use cloud::Event;
use std::collections::VecDeque;

/// The records with reads that the trail may still remember.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reads {
    /// Of each, its place in the journal and how many calls were made when it was written.
    pub(crate) held: VecDeque<(usize, u64)>,
}

/// Whether nothing followed from a call but that it was made.
pub(crate) fn is_read(events: &[Event]) -> bool {
    events
        .iter()
        .all(|event| matches!(event, Event::Called(call) if call.read_only))
}

/// Events of which only the last so many calls are told; of those before it is only said how many they were.
pub(crate) fn shortened(events: &[Event], calls: usize) -> Vec<Event> {
    let all = events.iter().filter(|event| matches!(event, Event::Called(_)));
    let mut old = all.count().saturating_sub(calls);
    let mut kept: Vec<Event> = Vec::new();
    let (mut count, mut moved) = (0, None);
    for event in events {
        match event {
            Event::Called(_) if old > 0 => {
                old -= 1;
                count += 1;
            }
            Event::Forgotten { count: more } => count += more,
            // Of several moves of the clock only the last says anything, unless something lies between them.
            Event::ClockMoved { .. } if old > 0 => moved = Some(event.clone()),
            event => {
                let before = (count > 0).then_some(Event::Forgotten { count });
                kept.extend(before.into_iter().chain(moved.take()));
                count = 0;
                kept.push(event.clone());
            }
        }
    }
    let last = (count > 0).then_some(Event::Forgotten { count });
    kept.extend(last.into_iter().chain(moved));
    kept
}
