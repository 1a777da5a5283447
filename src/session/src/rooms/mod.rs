//! Where the learner is: the free lab or a lesson, each with a world of its own.

mod lesson;
mod room;

pub use lesson::LessonState;
pub use room::{Room, room_label};

use crate::SEED;
use cloud::Cloud;
use shell::Shell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// An account with everything around it. A clone costs next to nothing.
#[derive(Debug, Clone)]
pub struct World {
    /// The simulated AWS.
    pub cloud: Cloud,
    /// The terminal's variables and files; the account and Region in use are among them. Shared until it changes.
    pub shell: Arc<Shell>,
    /// The lesson, in a lesson's room.
    pub lesson: Option<LessonState>,
}

impl World {
    /// A fresh world.
    pub fn new(seed: u64) -> Self {
        Self {
            cloud: Cloud::new(seed),
            shell: Arc::default(),
            lesson: None,
        }
    }
}

/// The current room and the others as they were left.
#[derive(Debug, Clone)]
pub struct Rooms {
    /// What every room's world begins from.
    pub seed: u64,
    /// Where the learner is.
    pub room: Room,
    /// The world there.
    pub world: World,
    /// The other rooms that were entered.
    pub parked: BTreeMap<Room, Arc<World>>,
}

impl Rooms {
    /// The free lab on its first morning.
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            room: Room::Lab,
            world: World::new(seed),
            parked: BTreeMap::new(),
        }
    }

    /// Goes to a room with that world.
    pub fn go(&mut self, room: Room, world: World) {
        let left = std::mem::replace(&mut self.world, world);
        let from = std::mem::replace(&mut self.room, room);
        if from != self.room {
            self.parked.insert(from, Arc::new(left));
        }
        self.parked.remove(&self.room);
    }

    /// The world of a room that was entered before, as it was left.
    pub fn left(&self, room: &Room) -> Option<World> {
        self.parked.get(room).map(|world| World::clone(world))
    }

    /// Looks at the lesson's goals as they stand here. Verdicts are never stored; they follow from the account.
    pub(crate) fn look(&mut self) {
        let World { cloud, lesson, .. } = &mut self.world;
        if let Some(state) = lesson
            && let Some(lesson) = state.lesson()
        {
            state.look(lesson, cloud);
        }
    }
}

impl Default for Rooms {
    fn default() -> Self {
        Self::new(SEED)
    }
}
