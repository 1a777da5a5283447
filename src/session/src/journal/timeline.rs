//! The timeline: the journal's records as steps that can be taken back.
//!
//! Nothing is ever deleted from the journal: taking steps back is itself a record.

use crate::journal::record;
use crate::journal::record::{Record, RecordKind};
use crate::rooms::{LessonState, Rooms, World, room_label};
use cloud::Event;
use shell::Shell;
use std::sync::Arc;

/// One step: a record, and the place before it if that is still kept.
#[derive(Debug, Clone)]
struct Step {
    /// The record's index in the journal.
    record: usize,
    /// Whether undo stops before it: it is something that the learner did.
    stop: bool,
    before: Option<Box<Rooms>>,
}

/// The steps that led here and those that were taken back.
#[derive(Debug, Clone)]
pub struct Timeline {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// The place after the last step.
    latest: Rooms,
}

/// Places are kept for that many last steps …
const RECENT: usize = 64;
/// … and for every so many-th before; the others are made again from records.
const EVERY: usize = 4096;
/// When places are made again, those of so many steps are kept: whoever goes back far goes back further.
const NEAR: usize = 32;

impl Timeline {
    /// No steps yet; they will lead on from that place.
    pub(crate) fn new(from: &Rooms) -> Self {
        Self {
            done: Vec::new(),
            undone: Vec::new(),
            latest: from.clone(),
        }
    }

    /// A new step was made; `after` is the place it led to.
    pub(crate) fn push(&mut self, record: usize, stop: bool, after: &Rooms) {
        let before = std::mem::replace(&mut self.latest, after.clone());
        self.done.push(Step {
            record,
            stop,
            before: Some(Box::new(before)),
        });
        self.undone.clear();
        if let Some(old) = self.done.len().checked_sub(RECENT)
            && old % EVERY != 0
            && let Some(step) = self.done.get_mut(old)
        {
            step.before = None;
        }
    }

    /// Lets go of the places after a record in which fewer calls were made than that: what is made again from records
    /// remembers no more calls than these tell.
    pub(crate) fn let_go(&mut self, record: usize, made: u64) {
        let remembers = |place: &mut Box<Rooms>| place.world.cloud.state().trail.made() < made;
        let steps = self.done.iter_mut().chain(&mut self.undone);
        for step in steps.filter(|step| step.record > record) {
            step.before.take_if(remembers);
        }
    }

    /// How many undos and redos there are.
    pub fn depth(&self) -> (usize, usize) {
        let stops = |steps: &[Step]| steps.iter().filter(|step| step.stop).count();
        (stops(&self.done), stops(&self.undone))
    }

    /// The labelled steps, oldest first: index of the record and whether it is taken back.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = (usize, bool)> {
        let done = self.done.iter().map(|step| (step, false));
        let undone = self.undone.iter().rev().map(|step| (step, true));
        done.chain(undone)
            .filter(|(step, _)| step.stop)
            .map(|(step, undone)| (step.record, undone))
    }

    /// Takes up to so many stops back; gives how many, and the place before them.
    pub(crate) fn back(&mut self, most: usize, records: &[Arc<Record>]) -> Option<(usize, Rooms)> {
        let all = self.done.iter().enumerate().rev();
        let stops = all.filter(|(_, step)| step.stop).take(most);
        let (count, at) = (1..).zip(stops.map(|(at, _)| at)).last()?;
        let place = self.before(at, records)?;
        self.undone.extend(self.done.drain(at..).rev());
        self.latest = place.clone();
        Some((count, place))
    }

    /// Does one stop again, with whatever followed it by itself; gives the place after it.
    pub(crate) fn forth(&mut self, records: &[Arc<Record>]) -> Option<Rooms> {
        if !self.undone.iter().any(|step| step.stop) {
            return None;
        }
        let mut place = self.latest.clone();
        let mut stopped = false;
        while let Some(step) = self.undone.last() {
            if step.stop && stopped {
                break;
            }
            stopped |= step.stop;
            replay(&mut place, records.get(step.record)?);
            self.done.extend(self.undone.pop());
        }
        self.latest = place.clone();
        Some(place)
    }

    /// The place before a step: kept, or made again from the nearest kept one before it.
    fn before(&mut self, at: usize, records: &[Arc<Record>]) -> Option<Rooms> {
        let steps = self.done.get_mut(..=at)?;
        let kept = steps.iter().rposition(|step| step.before.is_some())?;
        let mut place = Rooms::clone(steps.get(kept)?.before.as_ref()?);
        for (n, step) in steps.get_mut(kept..at)?.iter_mut().enumerate() {
            if kept + n + NEAR >= at {
                step.before = Some(Box::new(place.clone()));
            }
            replay(&mut place, records.get(step.record)?);
        }
        Some(place)
    }
}

/// Makes a record's facts true of a place. The only way in which a journal becomes a place again.
pub(crate) fn replay(place: &mut Rooms, record: &Record) {
    if let RecordKind::Began { seed } = &record.what {
        *place = Rooms::new(*seed);
        return;
    }
    if let RecordKind::Enter { room, fresh, shell } = &record.what {
        let left = if *fresh { None } else { place.left(room) };
        let mut world = left.unwrap_or_else(|| World::new(place.seed));
        world.cloud.apply(&record.events);
        if let Some(shell) = shell {
            world.shell = Arc::new(Shell::clone(shell));
        }
        if *fresh {
            world.lesson = LessonState::begin(room, &world.cloud);
        }
        place.go(room.clone(), world);
        return;
    }
    let world = &mut place.world;
    world.cloud.apply(&record.events);
    match &record.what {
        RecordKind::Line { entry, shell, forgot } => {
            let mine = Arc::make_mut(&mut world.shell);
            if let Some(shell) = shell {
                take_up(mine, shell);
            }
            mine.remember(&entry.line);
            if *forgot {
                mine.history.clear();
            }
            mine.code = entry.code;
        }
        RecordKind::Seat { shell } => take_up(Arc::make_mut(&mut world.shell), shell),
        RecordKind::Lesson {
            progress,
            step,
            shown_lines,
            feedback,
        } => {
            // Progress of another lesson, or of one that has changed since, would say nothing about this one.
            if let Some(lesson) = &mut world.lesson
                && lesson.progress.lesson == progress.lesson
                && lesson.progress.steps.len() == progress.steps.len()
            {
                lesson.progress = course::Progress::clone(progress);
                (lesson.step, lesson.shown_lines) = (*step, *shown_lines);
                lesson.feedback.clone_from(feedback);
            }
        }
        _ => {}
    }
}

/// Takes up a shell as records keep it, leaving the history alone.
fn take_up(mine: &mut shell::Shell, kept: &shell::Shell) {
    let history = std::mem::take(&mut mine.history);
    *mine = shell::Shell {
        history,
        ..record::kept(kept)
    };
}

/// Whether undo stops before a record: the learner did something that changed the account or the place.
pub(crate) fn is_stop(record: &Record) -> bool {
    let changed = || {
        let changes = |event: &Event| {
            matches!(
                event,
                Event::In { .. }
                    | Event::Scheduled { .. }
                    | Event::ClockMoved { .. }
                    | Event::Subscription { .. }
                    | Event::Throttling { .. }
            )
        };
        record.events.iter().any(changes)
    };
    match &record.what {
        RecordKind::Line { .. } | RecordKind::Partly { .. } | RecordKind::Console { .. } => changed(),
        RecordKind::Skip { .. } | RecordKind::Enter { .. } => true,
        RecordKind::Began { .. }
        | RecordKind::Ticks
        | RecordKind::Seat { .. }
        | RecordKind::Lesson { .. }
        | RecordKind::Jump { .. } => false,
    }
}

/// What a step is called in the timeline.
pub(crate) fn label(record: &Record) -> String {
    match &record.what {
        RecordKind::Line { entry, .. } => entry.line.clone(),
        RecordKind::Partly { line, .. } => line.clone(),
        RecordKind::Console { label, .. } => String::from(label),
        RecordKind::Skip { label } => label.clone(),
        RecordKind::Enter { room, fresh, .. } => room_label(room, *fresh),
        RecordKind::Began { seed } => format!("Began from seed {seed}"),
        RecordKind::Ticks => "Time passed".to_owned(),
        RecordKind::Seat { .. } => "Changed account or Region".to_owned(),
        RecordKind::Lesson { .. } => "Lesson".to_owned(),
        RecordKind::Jump { .. } => "Moved along the timeline".to_owned(),
    }
}
