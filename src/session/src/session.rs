//! The session itself: the whole app's state, and where each input goes. What each of them does stands in the files
//! above, by what it is about.

use crate::ids;
use crate::journal::reads::Reads;
use crate::submission::Outcomes;
use crate::{
    Effect, Entry, Msg, Notice, Pace, Record, RecordKind, Rooms, Running, SEED, Saving, Timeline, Tone,
};
use api::{ApiError, Span};
use cloud::Event;
use cloud::state::Text;
use std::sync::Arc;

/// The whole app's state.
#[derive(Debug, Clone)]
pub struct Session {
    pub(crate) place: Rooms,
    pub(crate) timeline: Timeline,
    pub(crate) records: Vec<Arc<Record>>,
    pub(crate) entries: Vec<Arc<Entry>>,
    pub(crate) running: Option<Running>,
    pub(crate) pace: Pace,
    /// The pace that was chosen, to which a lab that is taken up returns.
    pub(crate) chosen: Pace,
    /// Events of clock ticks that no record holds yet, and the real milliseconds since the first of them.
    pub(crate) ticks: (Vec<Event>, i64),
    pub(crate) reads: Reads,
    pub(crate) saving: Saving,
    pub(crate) notices: Vec<Notice>,
    pub(crate) notices_made: u64,
    /// How what the console sent ended; a form looks for its own.
    pub(crate) outcomes: Outcomes,
    /// Grows whenever the account may have changed; views are cut anew then.
    pub(crate) revision: u64,
    /// Whether this tab may write; a second tab only looks on.
    pub(crate) reader: bool,
    /// Whether a newer version wrote what is stored, so that this one must not write at all.
    pub(crate) frozen: bool,
    /// The copies of replaced journals that are stored.
    pub(crate) kept: Vec<String>,
    /// Told which record is taken up.
    pub(crate) watch: Option<fn(u64)>,
    /// Terminal columns, for tables.
    pub(crate) columns: usize,
    /// What the learner did before the stored journal was there; `None` once it is, or once there is none to wait for.
    pub(crate) early: Option<Vec<Msg>>,
}

impl Default for Session {
    fn default() -> Self {
        Self::new()
    }
}

impl Session {
    /// A new learner's session: the free lab on its first morning.
    pub fn new() -> Self {
        Self::at(Rooms::default())
    }

    /// A session whose worlds begin from that seed; its first record says so.
    pub fn with_seed(seed: u64) -> Self {
        if seed == SEED {
            return Self::new();
        }
        let mut session = Self::at(Rooms::new(seed));
        session.append(RecordKind::Began { seed }, Vec::new(), &mut Vec::new());
        session
    }

    fn at(place: Rooms) -> Self {
        Self {
            timeline: Timeline::new(&place),
            place,
            records: Vec::new(),
            entries: Vec::new(),
            running: None,
            pace: Pace::Auto,
            chosen: Pace::Auto,
            ticks: (Vec::new(), 0),
            reads: Reads::default(),
            saving: Saving::default(),
            notices: Vec::new(),
            notices_made: 0,
            outcomes: Outcomes::default(),
            revision: 0,
            reader: false,
            frozen: false,
            kept: Vec::new(),
            watch: None,
            columns: 80,
            early: None,
        }
    }

    /// A session that waits for the stored journal: what is done before that is done right after, in its order.
    pub fn opening() -> Self {
        Self {
            early: Some(Vec::new()),
            ..Self::new()
        }
    }

    /// Takes one input and says what the effect runner has to do.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        if let Some(early) = &mut self.early {
            if msg.writes() {
                if let Msg::Submit(submission) = &msg {
                    self.outcomes.wait(submission);
                }
                early.push(msg);
                return Vec::new();
            }
            if msg.opens() {
                let early = std::mem::take(early);
                self.early = None;
                return [msg]
                    .into_iter()
                    .chain(early)
                    .flat_map(|msg| self.take_in(msg))
                    .collect();
            }
        }
        self.take_in(msg)
    }

    fn take_in(&mut self, msg: Msg) -> Vec<Effect> {
        let mut effects = Vec::new();
        // Wiping takes a word typed in, and is the way out where no newer version can be had.
        if self.frozen && msg.writes() && msg != Msg::Wipe {
            self.notice(
                Tone::Info,
                "A newer AMI Lab wrote what is stored here",
                "Reload the page to get the newest version. Until then nothing can be changed here.",
            );
            return effects;
        }
        if self.reader && msg.writes() {
            self.notice(
                Tone::Info,
                "Another tab has this lab",
                "This tab only looks on. Choose Use it here to work in this one.",
            );
            return effects;
        }
        if msg.writes() {
            // Time that passed by itself is written down before anything else happens, so that undo stops between.
            self.flush_ticks(&mut effects);
        }
        match msg {
            Msg::Line(line) => self.line(line, &mut effects),
            Msg::Interrupt => self.interrupt(&mut effects),
            Msg::Submit(submission) => self.submit(*submission, &mut effects),
            Msg::Tick { millis } => self.tick(millis, &mut effects),
            Msg::Pace(pace) => self.set_pace(pace, &mut effects),
            Msg::Skip(span) => self.skip(span, &mut effects),
            Msg::SkipToNext => self.skip_to_next(&mut effects),
            Msg::Seat { profile, region } => self.take_seat(profile, region, &mut effects),
            Msg::Undo => self.undo(&mut effects),
            Msg::Redo => self.redo(&mut effects),
            Msg::Jump(steps) => self.jump(steps, &mut effects),
            Msg::Enter(room) => self.enter(room, false, &mut effects),
            Msg::ResetRoom => self.enter(self.place.room.clone(), true, &mut effects),
            Msg::Hint | Msg::ShowMe | Msg::Answer { .. } | Msg::NextStep | Msg::PreviousStep => {
                self.lesson_msg(msg, &mut effects);
            }
            Msg::Stored { seq } => self.store_worked(seq),
            Msg::StoreFailed { why } => self.store_failed(why),
            Msg::StoreLost { why } => {
                self.store_lost(why);
                effects.push(Effect::Wake(self.wake_millis()));
            }
            Msg::Stale => self.stale(),
            Msg::Reader(reader) => self.reader = reader,
            Msg::TakeOver => effects.push(Effect::TakeOver),
            Msg::Restore(records) => self.restore_stored(&records, None, &mut effects),
            Msg::RestoreBefore { records, seq } => self.restore_stored(&records, Some(seq), &mut effects),
            Msg::Grown { after, records } => self.grown(after, &records, &mut effects),
            Msg::ClockStoppedIt => self.clock_stopped_it(&mut effects),
            Msg::Backups(_) | Msg::DownloadBackup(_) => self.backup_msg(msg, &mut effects),
            Msg::Evicted { when, commands } => self.evicted(&when, commands),
            Msg::Import(text) => self.import(&text, &mut effects),
            Msg::Export => self.export(&mut effects),
            Msg::Wipe => self.wipe(&mut effects),
            Msg::Dismiss(id) => self.notices.retain(|notice| notice.id != id),
            Msg::Columns(columns) => self.columns = columns.clamp(40, 240),
        }
        effects
    }

    /// Tells the learner something.
    pub(crate) fn notice(&mut self, tone: Tone, title: &str, detail: &str) {
        if tone == Tone::Good {
            // What was done last is worth a message; a row of them would cover the page.
            self.notices
                .retain(|notice| notice.tone != Tone::Good || notice.title == title);
            if let Some(same) = self.notices.iter_mut().find(|notice| notice.tone == Tone::Good) {
                if !detail.is_empty() {
                    same.detail = [same.detail.as_str(), detail].join(", ");
                }
                return;
            }
        }
        self.notices_made += 1;
        let id = self.notices_made;
        self.notices.push(Notice {
            id,
            tone,
            title: title.to_owned(),
            detail: detail.to_owned(),
        });
        const MOST: usize = 5;
        if self.notices.len() > MOST {
            self.notices.remove(0);
        }
    }

    /// An error of the seat's account in plain words.
    pub(crate) fn explain(&self, operation: &str, error: &ApiError) -> Option<course::Explanation> {
        let elsewhere = ids::elsewhere(&self.place.world.cloud, &self.seat().account, error);
        course::explain_with(error, operation, &course::Facts { elsewhere })
    }

    /// Writes a record down, makes it a step of the timeline, and asks the effect runner to store it.
    pub(crate) fn record(&mut self, what: RecordKind, events: Vec<Event>, effects: &mut Vec<Effect>) {
        self.flush_ticks(effects);
        self.append(what, events, effects);
    }

    pub(crate) fn append(&mut self, what: RecordKind, mut events: Vec<Event>, effects: &mut Vec<Effect>) {
        events.shrink_to_fit();
        let record = Arc::new(Record {
            seq: self.records.len() as u64 + 1,
            what,
            events,
        });
        self.records.push(Arc::clone(&record));
        self.stepped();
        self.revision += 1;
        self.saving.asked(record.seq);
        effects.push(Effect::Append(record));
        self.forget_reads();
    }

    /// What a record is called: shared with the record before, when that did the same.
    pub(crate) fn label(&self, label: String) -> Text {
        match self.records.last().map(|record| &record.what) {
            Some(RecordKind::Console { label: last, .. }) if *last == label => last.clone(),
            _ => label.into(),
        }
    }

    /// Whether the stored journal is still awaited.
    pub(crate) fn is_opening(&self) -> bool {
        self.early.is_some()
    }

    /// Whether nothing may be written here.
    pub(crate) fn is_looking_on(&self) -> bool {
        self.reader || self.frozen
    }

    /// Whatever must follow a change: goals are checked and the running line looks at the clock again.
    pub(crate) fn after_change(&mut self, effects: &mut Vec<Effect>) {
        self.check_lesson(effects);
        effects.push(Effect::Wake(self.wake_millis()));
    }

    /// Lets simulated time pass in the current world.
    pub(crate) fn pass(&mut self, span: Span) -> Vec<Event> {
        self.place.world.cloud.advance(span)
    }
}
