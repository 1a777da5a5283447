//! What the page shows, cut from the session: it says no more than the simulated AWS would answer.

mod catalogue;
mod cell;
mod columns;
mod cut;
mod details;
mod events;
mod listing;
mod map;
mod read;
mod row_filter;
mod rows;
mod table;
#[cfg(test)]
mod tests;

pub use crate::identity::{DEFAULT_PROFILE, DEFAULT_REGION, FIRST_REGIONS, Seat, regions};
pub use crate::rooms::room_label;
pub use catalogue::{CatalogueImage, FAMILIES, ImageFamily};
pub use cell::{Cell, Column, ColumnKind, short};
pub use cut::{RowView, TableCut, TableView};
pub use details::{DetailsBody, DetailsView, DiskView, Fact, FactValue, Permissions, Tab};
pub use events::{EventView, EventsView};
pub use listing::RowId;
pub use map::{Edge, MapView, Node, Tray};
pub use row_filter::Order;
pub use table::Table;

use crate::host::suggestions;
use crate::identity::{prompt, seat};
use crate::journal::timeline;
use crate::rooms::Room;
use crate::{Entry, Notice, Pace, Record, Running, Session};
use api::{Operation, Service, Timestamp};
use cli::Suggestion;
use cloud::{Request, State};
use serde_json::Value;
use shell::Shell;
use std::sync::Arc;

impl Session {
    /// Who is working, and where.
    pub fn seat(&self) -> Seat {
        seat(&self.place.world.shell)
    }

    /// The simulated time.
    pub fn now(&self) -> Timestamp {
        self.place.world.cloud.now()
    }

    /// How the clock runs.
    pub fn pace(&self) -> Pace {
        self.pace
    }

    /// The simulated AWS as it stands, to read.
    pub fn state(&self) -> &State {
        self.place.world.cloud.state()
    }

    /// The shell, to read: variables, files, history.
    pub fn shell(&self) -> &Shell {
        &self.place.world.shell
    }

    /// Grows whenever the account may have changed.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The terminal's entries, oldest first.
    pub fn entries(&self) -> &[Arc<Entry>] {
        &self.entries
    }

    /// The line that is still running, if one is.
    pub fn running(&self) -> Option<&Running> {
        self.running.as_ref()
    }

    /// The terminal's prompt.
    pub fn prompt(&self) -> String {
        prompt(&self.place.world.shell)
    }

    /// What the learner should know, oldest first.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The room.
    pub fn room(&self) -> &Room {
        &self.place.room
    }

    /// Whether that room was entered before and waits as it was left.
    pub fn has_entered(&self, room: &Room) -> bool {
        self.place.room == *room || self.place.parked.contains_key(room)
    }

    /// Progress in a lesson, wherever it waits.
    pub fn progress_of(&self, id: &str) -> Option<&course::Progress> {
        let room = Room::Lesson(id.to_owned());
        let world = if self.place.room == room {
            Some(&self.place.world)
        } else {
            self.place.parked.get(&room).map(AsRef::as_ref)
        };
        world
            .and_then(|world| world.lesson.as_ref())
            .map(|lesson| &lesson.progress)
    }

    /// The lesson of the current room.
    pub fn lesson(&self) -> Option<&crate::LessonState> {
        self.place.world.lesson.as_ref()
    }

    /// Whether this tab only looks on.
    pub fn is_reader(&self) -> bool {
        self.reader
    }

    /// How many steps can be undone and redone.
    pub fn depth(&self) -> (usize, usize) {
        self.timeline.depth()
    }

    /// The timeline's labels, newest first, each with whether it is taken back; at most so many.
    pub fn history(&self, most: usize) -> Vec<(String, bool)> {
        self.timeline
            .steps()
            .rev()
            .take(most)
            .filter_map(|(index, undone)| {
                self.records
                    .get(index)
                    .map(|record| (timeline::label(record), undone))
            })
            .collect()
    }

    /// The journal, oldest first.
    pub fn records(&self) -> &[Arc<Record>] {
        &self.records
    }

    /// Asks the simulated AWS a question as the seat's account, leaving no trace.
    pub fn peek(&self, operation: &str, input: Value) -> Result<Value, api::ApiError> {
        self.peek_at(Service::Ec2, operation, input)
    }

    /// The same with the answer as its own type.
    fn peek_answer(&self, operation: &str, input: Value) -> Result<cloud::Answer, api::ApiError> {
        let operation = api::look_up(Service::Ec2, operation)?;
        self.place
            .world
            .cloud
            .peek_answer(&self.request(operation, input))
    }

    /// The same of any service.
    pub fn peek_at(&self, service: Service, operation: &str, input: Value) -> Result<Value, api::ApiError> {
        let operation = api::look_up(service, operation)?;
        self.place.world.cloud.peek(&self.request(operation, input))
    }

    /// The own resources with an id prefix, for forms to choose from.
    pub fn own(&self, prefix: &str) -> Vec<Suggestion> {
        let Seat { account, region, .. } = self.seat();
        suggestions(self.state(), &account, &region, prefix)
    }

    /// A call that a form would make, as the seat's account in the seat's Region.
    pub fn request(&self, operation: &'static Operation, input: Value) -> Request {
        let Seat { account, region, .. } = self.seat();
        Request {
            account,
            session: None,
            region,
            operation,
            input,
        }
    }

    /// What to complete at the cursor (in characters) of a line.
    pub fn complete(&self, line: &str, cursor: usize) -> shell::complete::Completion {
        let world = &self.place.world;
        let mut cloud = world.cloud.clone();
        let mut host = crate::CloudHost::new(&mut cloud);
        shell::complete::complete(line, cursor, &world.shell, &cli::Workstation::new(&mut host))
    }
}

/// The ids that an answer speaks of, for the message of success.
pub(crate) fn made(output: &Value) -> String {
    const IDS: &[&str] = &["ImageId", "SnapshotId", "VolumeId", "InstanceId", "KeyName"];
    fn collect(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    match value.as_str() {
                        Some(id)
                            if IDS.contains(&name.as_str())
                                && !id.is_empty()
                                && !found.iter().any(|have| have == id) =>
                        {
                            found.push(id.to_owned());
                        }
                        _ => collect(value, found),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    collect(output, &mut found);
    found.truncate(6);
    found.join(", ")
}

impl Session {
    /// What stands now, of the seat's account in all Regions, would cost in a month: millionths of a dollar.
    pub fn monthly_micros(&self) -> i64 {
        cloud::cost::monthly(self.state(), &self.seat().account).total()
    }
}
