//! What of the terminal may arrive later (see [`api::late`]): help, the
//! tools beside the services, and whatever has to do with YAML.

use crate::aws::help::{self, Topic};
use crate::aws::{self, Tool, skeleton, yaml};
use crate::output;
use api::Structure;
use api::late::Slot;
use serde_json::Value;

/// This crate's part.
pub struct Part {
    pub(crate) help: fn(&Topic, usize) -> String,
    pub(crate) tool: Tool,
    pub(crate) sample: fn(&'static Structure, bool) -> Value,
    pub(crate) yaml_request: fn(&'static Structure) -> String,
    pub(crate) read_yaml: fn(&str) -> Result<Value, String>,
    pub(crate) write_yaml: fn(&Value) -> String,
}

/// What arrives later of this crate.
pub static PART: Part = Part {
    help: help::page,
    tool: aws::tool,
    sample: skeleton::sample,
    yaml_request: skeleton::yaml,
    read_yaml: yaml::parse,
    write_yaml: output::yaml::render,
};

/// Where it arrives.
pub static SLOT: Slot<Part> = api::slot!(&PART);

/// A page of help.
pub(crate) fn help(topic: &Topic, width: usize) -> String {
    SLOT.get()
        .map(|part| (part.help)(topic, width))
        .unwrap_or_default()
}

/// A request or an answer with placeholders.
pub(crate) fn sample(structure: &'static Structure, names: bool) -> Value {
    SLOT.get()
        .map(|part| (part.sample)(structure, names))
        .unwrap_or_default()
}

/// A value as YAML.
pub(crate) fn yaml(value: &Value) -> String {
    SLOT.get()
        .map(|part| (part.write_yaml)(value))
        .unwrap_or_default()
}
