//! A room of the lab by its name.

api::stored! {
else Room::Lab;
/// A room of the lab.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// The free lab.
    Lab,
    /// A lesson by its id.
    Lesson(id: String),
}
}

/// What a room is called.
pub fn room_label(room: &Room, fresh: bool) -> String {
    let name = match room {
        Room::Lab => "the free lab".to_owned(),
        Room::Lesson(id) => format!("lesson {id}"),
    };
    if fresh {
        format!("Began {name}")
    } else {
        format!("Went to {name}")
    }
}
