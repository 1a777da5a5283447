//! A lab in a few words, for tests: calls by account, with the state's integrity checked after each.

use crate::tests::declared;
use crate::world::places::{PARTNER, YOU};
use crate::{Cloud, Request, integrity};
use api::{Operation, Service, Span};
use serde_json::{Value, json};

/// A cloud and the Region in which its calls are made.
pub(crate) struct Lab {
    /// The cloud.
    pub cloud: Cloud,
    /// The Region.
    pub region: &'static str,
}

impl Lab {
    /// A fresh one in us-east-1.
    pub fn new() -> Self {
        Self {
            cloud: Cloud::new(7),
            region: "us-east-1",
        }
    }

    /// What an account's call comes to; an error is `CODE: message`.
    pub fn call_as(&mut self, account: &str, operation: &str, input: Value) -> Result<Value, String> {
        let reply = self.cloud.call(&Request {
            account: account.to_owned(),
            session: None,
            region: self.region.to_owned(),
            operation: operation_of(operation),
            input,
        });
        if !declared::is_recording() {
            let wrong = integrity::check_region(self.cloud.state(), self.region);
            assert!(wrong.is_empty(), "{wrong:#?}");
        }
        reply
            .result
            .map_err(|error| format!("{}: {}", error.code.as_str(), error.message))
    }

    /// The same, called by the learner.
    pub fn call(&mut self, operation: &str, input: Value) -> Result<Value, String> {
        self.call_as(YOU, operation, input)
    }

    /// The same, called by the partner.
    pub fn partner(&mut self, operation: &str, input: Value) -> Result<Value, String> {
        self.call_as(PARTNER, operation, input)
    }

    /// The answer of a call that works.
    #[track_caller]
    pub fn good(&mut self, operation: &str, input: Value) -> Value {
        self.call(operation, input)
            .unwrap_or_else(|error| panic!("{operation}: {error}"))
    }

    /// The error of a call that does not.
    #[track_caller]
    pub fn bad(&mut self, operation: &str, input: Value) -> String {
        match self.call(operation, input) {
            Ok(answer) => panic!("{operation} worked: {answer}"),
            Err(error) => error,
        }
    }

    /// Lets the learner's images be shared publicly, which a new account doesn't.
    pub fn unblock(&mut self) {
        self.good("DisableImageBlockPublicAccess", json!({}));
    }

    /// Lets that many minutes pass.
    pub fn wait(&mut self, minutes: i64) {
        self.cloud.advance(Span::minutes(minutes));
        if !declared::is_recording() {
            let wrong = integrity::check(self.cloud.state());
            assert!(wrong.is_empty(), "{wrong:#?}");
        }
    }

    /// A complete own snapshot of an empty volume of that many GiB.
    pub fn snapshot(&mut self, size: i64) -> String {
        let source = json!({"AvailabilityZone": format!("{}a", self.region), "Size": size});
        let volume = text(&self.good("CreateVolume", source), "/VolumeId");
        self.wait(1);
        let snapshot = self.good("CreateSnapshot", json!({"VolumeId": volume}));
        self.wait(60);
        text(&snapshot, "/SnapshotId")
    }

    /// An own image of that name, of a snapshot of its own.
    pub fn image(&mut self, name: &str) -> String {
        let snapshot = self.snapshot(8);
        let image = self.good("RegisterImage", registration(name, &snapshot));
        text(&image, "/ImageId")
    }

    /// The resource name of a new key of the learner.
    pub fn key(&mut self) -> String {
        text(&self.good("CreateKey", json!({})), "/KeyMetadata/Arn")
    }

    /// The state of an image as its owner sees it.
    pub fn described(&mut self, image: &str) -> Value {
        let asked = json!({"ImageIds": [image], "IncludeDisabled": true});
        let answer = self.good("DescribeImages", asked);
        answer.pointer("/Images/0").cloned().unwrap_or_default()
    }

    /// The id of a public Amazon Linux image.
    pub fn amazon_image(&mut self) -> String {
        let filters = json!([
            {"Name": "name", "Values": ["al2023-ami-2023*"]},
            {"Name": "architecture", "Values": ["x86_64"]},
        ]);
        let asked = json!({"Owners": ["amazon"], "Filters": filters});
        text(&self.good("DescribeImages", asked), "/Images/0/ImageId")
    }
}

/// The first operation of that name, EC2's before those of other services; `kms:TagResource` names the service as well.
#[track_caller]
pub(crate) fn operation_of(name: &str) -> &'static Operation {
    let (service, name) = match name.split_once(':') {
        Some((service, name)) => (Service::from_command(service), name),
        None => (None, name),
    };
    let mut named = api::operations().filter(|operation| operation.name == name);
    let found = named.find(|operation| service.is_none_or(|service| operation.service == service));
    found.unwrap_or_else(|| panic!("no operation is called {name}"))
}

/// The input of RegisterImage as a sensible person writes it.
pub(crate) fn registration(name: &str, snapshot: &str) -> Value {
    json!({
        "Name": name,
        "Architecture": "x86_64",
        "VirtualizationType": "hvm",
        "EnaSupport": true,
        "RootDeviceName": "/dev/xvda",
        "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"SnapshotId": snapshot}}],
    })
}

/// The text at that place of an answer.
#[track_caller]
pub(crate) fn text(value: &Value, pointer: &str) -> String {
    match value.pointer(pointer).and_then(Value::as_str) {
        Some(text) => text.to_owned(),
        None => panic!("no text at {pointer} in {value}"),
    }
}

/// The code of an error as `Lab` writes it.
pub(crate) fn code(error: &str) -> &str {
    error.split(':').next().unwrap_or_default()
}

/// Mends an input with every mistake one mistake at a time, and checks the column of codes: each stands beside the mend
/// that gets past it, and `last` is what comes of the input without mistakes. A mend replaces members, or removes them
/// with `null`.
#[track_caller]
pub(crate) fn mended(lab: &mut Lab, operation: &str, input: Value, steps: &[(&str, Value)], last: &str) {
    let mends: Vec<Value> = steps.iter().map(|(_, mend)| mend.clone()).collect();
    let expected: Vec<&str> = steps.iter().map(|(code, _)| *code).chain([last]).collect();
    let found = column(lab, operation, input, &mends);
    assert_eq!(found, expected, "{operation}");
}

/// The column of codes when an input with every mistake is mended one mistake at a time; ends with `ok` if the last
/// one works. Each mend replaces a member, or removes it with `null`.
pub(crate) fn column(lab: &mut Lab, operation: &str, mut input: Value, mends: &[Value]) -> Vec<String> {
    let mut codes = Vec::new();
    let say = |lab: &mut Lab, input: &Value| match lab.call(operation, input.clone()) {
        Ok(_) => "ok".to_owned(),
        Err(error) => code(&error).to_owned(),
    };
    codes.push(say(lab, &input));
    for mend in mends {
        for (name, value) in mend.as_object().into_iter().flatten() {
            if let Some(members) = input.as_object_mut() {
                if value.is_null() {
                    members.shift_remove(name);
                } else {
                    members.insert(name.clone(), value.clone());
                }
            }
        }
        codes.push(say(lab, &input));
    }
    codes
}
