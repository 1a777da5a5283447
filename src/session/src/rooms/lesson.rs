//! How far a lesson has come, and who looks at its goals.

use super::room::Room;
use crate::host::CloudHost;
use cloud::Cloud;
use cloud::state::Written;
use course::{Asker, Lesson, Progress, Verdict};
use serde_json::Value;
use std::collections::BTreeMap;

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

    /// The verdicts on the goals of every step, as the account stands now.
    pub(crate) fn examine(&self, cloud: &Cloud) -> Vec<Vec<Verdict>> {
        let Some(lesson) = self.lesson() else {
            return Vec::new();
        };
        let mut asker = Examiner {
            cloud,
            since: self.since,
            lesson,
            progress: self.progress.clone(),
            trail: None,
        };
        lesson
            .steps
            .iter()
            .map(|step| course::goal::check_step(step, &mut asker))
            .collect()
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
