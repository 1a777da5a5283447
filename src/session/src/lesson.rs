//! A lesson being learned: its set-up, its goals after every change, hints and showing how.

use crate::host::CloudHost;
use crate::identity::{account_of, seat};
use crate::journal::record::RecordKind;
use crate::rooms::{LessonState, Room, World};
use crate::{Effect, Msg, Session, Tone};
use cli::{Step, Workstation};
use cloud::Event;
use course::{Lesson, Verdict};
use shell::Shell;
use std::sync::Arc;

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
        let state = world.lesson.as_ref();
        state.map_or(Vec::new(), |state| state.examine(&world.cloud))
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
