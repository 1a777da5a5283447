//! What the rim is asked to do.

/// Something that only the world outside can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Append a record to the stored journal; its predecessor must be the last one there.
    Append {
        /// Its number.
        seq: u64,
        /// The record as JSON.
        record: String,
    },
    /// Replace the stored journal by these records, all or nothing.
    Replace {
        /// The records as JSON, the first of them number 1.
        records: Vec<String>,
    },
    /// Tick again after that many real milliseconds; `None` when nothing runs.
    Wake(Option<u32>),
    /// Offer a file.
    Download {
        /// Its name.
        name: String,
        /// What is in it.
        text: String,
    },
    /// Take the stored journal over from the tab that writes it.
    TakeOver,
    /// Remove everything that the app ever stored on this device.
    Wipe,
}
