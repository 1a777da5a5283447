//! A lesson being learned: its set-up, its goals after every change, hints and showing how.

use crate::journal::record::RecordKind;
use crate::rooms::{Room, World};
use crate::terminal::host::{CloudHost, account_of};
use crate::view::seat;
use crate::{Effect, Msg, Session, Tone};
use cli::{Step, Workstation};
use cloud::state::Written;
use cloud::{Cloud, Event};
use course::{Asker, Lesson, Progress, Verdict};
use serde_json::Value;
use shell::Shell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A lesson as far as the learner has come.
#[derive(Debug, Clone, PartialEq)]
pub struct LessonState {
    /// What was achieved.
    pub progress: Progress,
    /// The step that is looked at; it may be one that was done before.
    pub step: usize,
    /// How many calls had been made when the set-up ended; the trail of the lesson begins after them.
    pub since: u64,
    /// The verdicts on the goals of the learner's step, as they were last found.
    pub verdicts: Vec<Verdict>,
    /// How many lines of the step were shown.
    pub shown_lines: usize,
    /// What is said about the last wrong move.
    pub feedback: Option<String>,
}

impl LessonState {
    /// The beginning of a room's lesson, after its set-up.
    pub(crate) fn begin(room: &Room, cloud: &Cloud) -> Option<Self> {
        let Room::Lesson(id) = room else { return None };
        let lesson = course::lesson(id)?;
        let mut state = Self {
            progress: Progress::new(lesson, cloud.now()),
            step: 0,
            since: cloud.state().trail.made(),
            verdicts: Vec::new(),
            shown_lines: 0,
            feedback: None,
        };
        state.look(lesson, cloud);
        Some(state)
    }

    /// The lesson itself.
    pub fn lesson(&self) -> Option<&'static Lesson> {
        course::lesson(&self.progress.lesson)
    }

    /// Looks at the goals of the learner's step and at the wrong moves. Says whether anything changed.
    pub(crate) fn look(&mut self, lesson: &Lesson, cloud: &Cloud) -> bool {
        let before = (self.progress.clone(), self.verdicts.clone());
        let mut asker = Examiner {
            cloud,
            since: self.since,
            lesson,
            progress: self.progress.clone(),
            trail: None,
        };
        self.verdicts = match lesson.steps.get(self.progress.step) {
            Some(step) => course::goal::check_step(step, &mut asker),
            None => Vec::new(),
        };
        self.progress = self.progress.clone().looked(&self.verdicts);
        for wrong in &lesson.wrong_moves {
            if !self.progress.wrong.contains(&wrong.id) && course::goal::made(wrong, &mut asker) {
                self.progress.erred(&wrong.id);
                self.feedback = Some(wrong.feedback.clone());
            }
        }
        before != (self.progress.clone(), self.verdicts.clone())
    }
}

/// Asks the simulated AWS the questions of goals, without leaving a trace.
struct Examiner<'a> {
    cloud: &'a Cloud,
    since: u64,
    lesson: &'a Lesson,
    progress: Progress,
    /// The calls since the lesson began, once a goal wants to know.
    trail: Option<Value>,
}

impl Asker for Examiner<'_> {
    fn ask(&mut self, profile: &str, region: &str, line: &str) -> Result<Value, String> {
        let mut cloud = self.cloud.clone();
        // A goal looks, however fast the learner called before.
        cloud.throttle(false);
        let words = shell::words(line).unwrap_or_default();
        let Some(("aws", args)) = words.split_first().map(|(name, args)| (name.as_str(), args)) else {
            return Err("a goal asks with one plain command".to_owned());
        };
        let env = [("AWS_PROFILE", profile), ("AWS_REGION", region)];
        let env = env.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let context = cli::aws::Context {
            env: &BTreeMap::from(env),
            files: &|_| None,
            width: 80,
            region: None,
        };
        cli::ask(args, &context, &mut CloudHost::new(&mut cloud)).map_err(|exit| match exit.error {
            Some(error) => error.code.as_str().to_owned(),
            None => exit.stderr.trim().to_owned(),
        })
    }

    fn trail(&mut self) -> &Value {
        let calls = &self.cloud.state().trail;
        self.trail.get_or_insert_with(|| {
            let entries = calls.since(self.since).enumerate();
            course::trail::list(entries.map(|(n, entry)| course::PastCall {
                n,
                operation: String::from(&entry.operation),
                account: String::from(&entry.account),
                region: String::from(&entry.region),
                input: entry.input.value(),
                output: entry.output.as_ref().map(Written::value).unwrap_or_default(),
                error: entry.error.as_ref().map(|error| error.code.as_str().to_owned()),
                message: entry.error.as_ref().map(|error| error.message.clone()),
            }))
        })
    }

    fn settled(&self, question: &str) -> bool {
        self.progress.settled(self.lesson, question)
    }
}

/// A lesson's world after its set-up, and the events of that.
pub(crate) fn set_up(lesson: &Lesson, seed: u64) -> (World, Vec<Event>) {
    let mut world = World::new(seed);
    let mut shell = Shell::default();
    let mut events = Vec::new();
    for line in &lesson.setup {
        sit(&mut shell, &line.profile, &line.region);
        let mut run = shell.start(&line.line);
        loop {
            let mut desk = CloudHost::new(&mut world.cloud);
            let step = run.step(&mut shell, &mut Workstation::new(&mut desk), 80);
            events.extend(desk.events);
            match step {
                Step::Done(_) => break,
                Step::Waiting(until) => events.extend(world.cloud.advance(until - world.cloud.now())),
            }
        }
    }
    let first = lesson.seats.first().map_or(course::lesson::ME, String::as_str);
    sit(&mut shell, first, &lesson.region);
    shell.history.clear();
    shell.code = 0;
    world.shell = Arc::new(shell);
    (world, events)
}

/// Sets a shell's account and Region.
pub(crate) fn sit(shell: &mut Shell, profile: &str, region: &str) {
    shell.export("AWS_PROFILE", profile);
    shell.export("AWS_REGION", region);
}

impl Session {
    /// The verdicts on the goals of every step of the current lesson, as the account stands now.
    pub fn examine(&self) -> Vec<Vec<Verdict>> {
        let world = &self.place.world;
        let Some((state, lesson)) = world
            .lesson
            .as_ref()
            .and_then(|state| Some((state, state.lesson()?)))
        else {
            return Vec::new();
        };
        let progress = state.progress.clone();
        let mut asker = Examiner {
            cloud: &world.cloud,
            since: state.since,
            lesson,
            progress,
            trail: None,
        };
        lesson
            .steps
            .iter()
            .map(|step| course::goal::check_step(step, &mut asker))
            .collect()
    }

    /// Goes to a room as it was left, or begins it anew.
    pub(crate) fn enter(&mut self, room: Room, anew: bool, effects: &mut Vec<Effect>) {
        if !anew && self.place.room == room {
            return;
        }
        if matches!(room, Room::Lesson(_)) && !course::texts::have_arrived() {
            self.notice(
                Tone::Info,
                "The lessons are still on their way",
                "Choose the lesson again in a moment.",
            );
            return;
        }
        self.flush_ticks(effects);
        if !anew && let Some(world) = self.place.left(&room) {
            self.interrupt(effects);
            self.place.go(room.clone(), world);
            self.record(
                RecordKind::Enter {
                    room,
                    fresh: false,
                    shell: None,
                },
                Vec::new(),
                effects,
            );
            self.after_change(effects);
            return;
        }
        let (mut world, events) = match &room {
            Room::Lab => (World::new(self.place.seed), Vec::new()),
            Room::Lesson(id) => match course::lesson(id) {
                Some(lesson) => set_up(lesson, self.place.seed),
                None => {
                    self.notice(
                        Tone::Bad,
                        &format!("There is no lesson {id}"),
                        "Choose one from the list.",
                    );
                    return;
                }
            },
        };
        self.interrupt(effects);
        world.lesson = LessonState::begin(&room, &world.cloud);
        let shell = Some(Box::new(Shell::clone(&world.shell)));
        self.place.go(room.clone(), world);
        self.record(
            RecordKind::Enter {
                room,
                fresh: true,
                shell,
            },
            events,
            effects,
        );
        effects.push(Effect::Wake(self.wake_millis()));
    }

    /// Chooses another account or Region.
    pub(crate) fn take_seat(&mut self, profile: String, region: String, effects: &mut Vec<Effect>) {
        if account_of(&profile).is_none() || !cloud::world::is_region(&region) {
            return;
        }
        sit(Arc::make_mut(&mut self.place.world.shell), &profile, &region);
        let shell = Box::new(crate::journal::record::kept(&self.place.world.shell));
        self.record(RecordKind::Seat { shell }, Vec::new(), effects);
    }

    /// Looks whether goals are met now, and writes progress down when it changed.
    pub(crate) fn check_lesson(&mut self, effects: &mut Vec<Effect>) {
        let world = &mut self.place.world;
        let Some(state) = &mut world.lesson else { return };
        let Some(lesson) = state.lesson() else { return };
        let before = state.progress.clone();
        let spoken = state.feedback.clone();
        if state.look(lesson, &world.cloud) {
            self.revision += 1;
        }
        let (after, feedback) = (state.progress.clone(), state.feedback.clone());
        if after != before {
            self.keep_progress(effects);
        }
        if feedback != spoken
            && let Some(feedback) = feedback
        {
            self.notice(Tone::Info, "A closer look", &feedback);
        }
    }

    pub(crate) fn lesson_msg(&mut self, msg: Msg, effects: &mut Vec<Effect>) {
        let now = self.place.world.cloud.now();
        let Some(state) = &mut self.place.world.lesson else {
            return;
        };
        let Some(lesson) = state.lesson() else { return };
        let progress = state.progress.clone();
        match msg {
            Msg::Hint => state.progress = progress.hinted(lesson),
            Msg::Answer { question, choice } => {
                state.progress = progress.answered(lesson, &question, choice, now);
            }
            Msg::NextStep if state.step < progress.step => state.step += 1,
            Msg::NextStep => {
                state.progress = progress.next();
                state.step = state.progress.step;
                state.shown_lines = 0;
                state.feedback = None;
            }
            Msg::PreviousStep => state.step = state.step.saturating_sub(1),
            Msg::ShowMe => return self.show_me(effects),
            _ => return,
        }
        self.revision += 1;
        self.keep_progress(effects);
        self.check_lesson(effects);
    }

    /// Does the next line of the step's solution, as if it were typed.
    fn show_me(&mut self, effects: &mut Vec<Effect>) {
        if self.running.is_some() {
            return;
        }
        let Some(state) = &mut self.place.world.lesson else {
            return;
        };
        let Some(step) = state
            .lesson()
            .and_then(|lesson| lesson.steps.get(state.progress.step))
        else {
            return;
        };
        let Some(line) = step.show_me.get(state.shown_lines) else {
            return;
        };
        state.shown_lines += 1;
        state.progress = state.progress.clone().shown();
        self.keep_progress(effects);
        let here = seat(&self.place.world.shell);
        if here.profile != line.profile || here.region != line.region {
            self.take_seat(line.profile.clone(), line.region.clone(), effects);
        }
        self.line(line.line.clone(), effects);
    }

    fn keep_progress(&mut self, effects: &mut Vec<Effect>) {
        if let Some(state) = &self.place.world.lesson {
            let what = RecordKind::Lesson {
                progress: Box::new(state.progress.clone()),
                step: state.step,
                shown_lines: state.shown_lines,
                feedback: state.feedback.clone(),
            };
            self.record(what, Vec::new(), effects);
        }
    }
}
