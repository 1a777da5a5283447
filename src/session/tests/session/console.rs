//! The console's forms: each names what there is, and whatever is filled in makes a request that the account takes.

use crate::help::{TABLES, line, lines, read, story, whole};
use api::Service;
use serde_json::{Value, json};
use session::console::forms::{images, instances, snapshots, tags, volumes};
use session::console::{
    Button, Control, FORMS, Field, Form, Input, Open, OperationName, Outcome, Submission, Target, Values,
    buttons, play,
};
use session::view::Table;
use session::{Msg, RecordKind, Session};
use std::collections::BTreeSet;

fn open(form: &'static Form, ids: &[&str]) -> Open {
    Open {
        form,
        ids: ids.iter().map(|id| (*id).to_owned()).collect(),
        key: 1,
    }
}

/// The operations and inputs of a form in which only these fields are filled in.
fn made(session: &Session, open: &Open, filled: &[(&str, &str)]) -> Vec<(String, Value)> {
    let values: Values = filled
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    open.requests(&values, session)
        .into_iter()
        .map(|request| (request.operation.name.to_owned(), request.input))
        .collect()
}

/// A lab with something for every form to work on.
fn lab() -> Session {
    let mut session = story();
    lines(
        &mut session,
        &[
            "V=$(aws ec2 create-volume --availability-zone us-east-1a --size 8 --query VolumeId --output text)",
            "aws ec2 wait volume-available --volume-ids $V",
            "S=$(aws ec2 create-snapshot --volume-id $V --query SnapshotId --output text)",
            "aws ec2 wait snapshot-completed --snapshot-ids $S",
            "aws rbin create-rule --resource-type EC2_IMAGE --retention-period RetentionPeriodValue=7,RetentionPeriodUnit=DAYS",
            "aws rbin create-rule --resource-type EBS_SNAPSHOT --retention-period RetentionPeriodValue=7,RetentionPeriodUnit=DAYS",
            "clock +1h",
            "BINNED=$(aws ec2 register-image --name binned --root-device-name /dev/xvda --block-device-mappings DeviceName=/dev/xvda,Ebs={SnapshotId=$S} --query ImageId --output text)",
            "aws ec2 deregister-image --image-id $BINNED",
            "GONE=$(aws ec2 create-snapshot --volume-id $V --query SnapshotId --output text)",
            "aws ec2 wait snapshot-completed --snapshot-ids $GONE",
            "aws ec2 delete-snapshot --snapshot-id $GONE",
        ],
    );
    session
}

/// The tables in which a form works on what is selected, and whether it can be opened without a selection.
fn places(form: &'static Form) -> (Vec<Table>, bool) {
    let has = |list: &[Button]| list.iter().any(|(one, _)| *one == form);
    let tables = TABLES
        .iter()
        .copied()
        .filter(|table| has(buttons(*table).act))
        .collect();
    (tables, TABLES.iter().any(|table| has(buttons(*table).make)))
}

/// The ids of a table's rows.
fn ids(session: &Session, table: Table) -> Vec<String> {
    let member = ["InstanceId", "VolumeId", "ImageId", "SnapshotId"];
    let own = match table {
        Table::OwnedImages
        | Table::SharedImages
        | Table::PublicImages
        | Table::DisabledImages
        | Table::RecycledImages => member[2],
        Table::Snapshots | Table::RecycledSnapshots => member[3],
        Table::Volumes => member[1],
        Table::Instances => member[0],
    };
    let rows = session.rows(table);
    rows.iter()
        .filter_map(|row| row[own].as_str())
        .map(str::to_owned)
        .collect()
}

/// Everything that a person may open a form on here: nothing, one thing, or two.
fn openings(session: &Session, form: &'static Form) -> Vec<Open> {
    let (tables, bare) = places(form);
    let selected = tables.iter().flat_map(|table| {
        let ids = ids(session, *table);
        let one = ids.first().map(|id| vec![id.clone()]);
        let two = (form.takes_many() && ids.len() > 1).then(|| ids.iter().take(2).cloned().collect());
        one.into_iter().chain(two)
    });
    bare.then(Vec::new)
        .into_iter()
        .chain(selected)
        .map(|ids| Open { form, ids, key: 1 })
        .collect()
}

#[test]
fn every_form_says_what_it_is() {
    let mut seen = BTreeSet::new();
    for &form in FORMS {
        assert!(seen.insert(form.id), "{form:?} is there twice");
        for text in [form.title, form.submit, form.text] {
            assert!(!text.is_empty(), "{form:?}");
        }
        let (tables, bare) = places(form);
        assert!(bare || !tables.is_empty(), "no button opens {form:?}");
        assert!(
            bare || form.target != Target::Nothing,
            "{form:?} needs nothing selected, and its button is disabled then"
        );
        let names: BTreeSet<&str> = form.fields.iter().map(|field| field.id).collect();
        assert_eq!(
            names.len(),
            form.fields.len(),
            "{form:?} has two fields of one name"
        );
    }
    for button in TABLES
        .iter()
        .flat_map(|table| buttons(*table).make.iter().chain(buttons(*table).act))
    {
        assert!(
            seen.contains(button.0.id),
            "{:?} is not in the list of forms",
            button.0
        );
    }
}

/// The member at the end of a path, by the table alone.
fn member(mut structure: &'static api::Structure, path: &str) -> Option<&'static api::Member> {
    let mut steps = path.split('.').peekable();
    while let Some(step) = steps.next() {
        let found = structure.member(step.split('[').next()?)?;
        if steps.peek().is_none() {
            return Some(found);
        }
        structure = found.structure()?;
    }
    None
}

#[test]
fn every_form_names_operations_and_members_that_there_are() {
    for &form in FORMS {
        let rows: Vec<_> = form
            .operations()
            .into_iter()
            .map(|call| {
                call.row()
                    .unwrap_or_else(|| panic!("{form:?}: there is no operation {call:?}"))
            })
            .collect();
        let cases = form.fields.iter().flat_map(|field| match field.input {
            Input::Cases(cases) => cases,
            _ => &[],
        });
        let sets = cases.flat_map(|case| case.sets.iter().map(|(path, _)| *path));
        for path in form.paths().chain(sets) {
            assert!(
                member(rows[0].input, path).is_some(),
                "{form:?}: {} has no member {path}",
                rows[0].name
            );
        }
        if let Some(target) = form.target.member() {
            for row in rows {
                assert!(
                    row.input.member(target).is_some(),
                    "{form:?}: {} has no {target}",
                    row.name
                );
            }
        }
    }
}

/// Values to try in a field: each that it offers, or some that its member takes.
fn samples(control: &Control, id: &str) -> Vec<String> {
    match control {
        Control::Check => vec!["true".to_owned(), String::new()],
        Control::Number => vec!["9".to_owned()],
        Control::Lines => vec!["a=b\nstage = test\n\nempty".to_owned()],
        Control::Choice(options) => options.iter().map(|(value, _)| value.clone()).collect(),
        Control::Line => vec![match id {
            "other" => "ami-0123456789abcdef0".to_owned(),
            "at" => "2027-01-01T00:00:00Z".to_owned(),
            "device" => "/dev/sdg".to_owned(),
            "add" => "444455556666".to_owned(),
            _ => "a sample".to_owned(),
        }],
    }
}

/// What must be there and nobody can know.
fn filled_in(open: &Open, session: &Session) -> Values {
    let mut values = open.initial(session);
    for shown in open.shown(session) {
        let value = &values[shown.id];
        if open.problem(shown.id, value).is_some() {
            let sample = samples(&shown.control, shown.id).remove(0);
            values.insert(shown.id.to_owned(), sample);
        }
    }
    values
}

/// Sees that the account takes requests as they are: it may refuse what they ask, but not how they are written. The
/// line that says the same comes to the same end. Gives how many there are.
fn take(session: &Session, open: &Open, values: &Values) -> usize {
    let requests = open.requests(values, session);
    for request in &requests {
        let said = format!("{open:?} with {values:?} makes {}", request.input);
        let mut sent = session.clone();
        let requests = vec![request.clone()];
        sent.update(Msg::Submit(Box::new(Submission { key: 1, requests })));
        let ended = sent.outcome(1).unwrap();
        let error = ended[0].outcome.refusal().map(|refusal| &refusal.error);
        let code = error.map(|error| error.code.as_str());
        assert!(
            !code.is_some_and(|code| WRITTEN_WRONG.contains(&code))
                && !error.is_some_and(|error| error.message.contains("wrong type")),
            "{said}: {error:?}"
        );
        let typed = session::console::line(request);
        let mut told = session.clone();
        let entry = line(&mut told, &typed);
        let typed_code = entry.error.as_ref().map(|error| error.code.as_str());
        assert_eq!(typed_code, code, "{said}: {typed}: {}", entry.stderr);
        assert!(matches!(entry.code, 0 | 254), "{said}: {typed}: {}", entry.stderr);
    }
    requests.len()
}

/// What an account answers to a request that is not one.
const WRITTEN_WRONG: [&str; 6] = [
    "MissingParameter",
    "UnknownParameter",
    "ValidationError",
    "ValidationException",
    "SerializationException",
    "InvalidAction",
];

#[test]
fn every_form_filled_in_is_taken() {
    let session = lab();
    for &form in FORMS {
        let openings = openings(&session, form);
        let selected = openings.iter().any(|open| !open.ids.is_empty());
        assert!(
            selected || places(form).0.is_empty(),
            "{form:?} has nothing to work on"
        );
        for open in openings {
            let values = filled_in(&open, &session);
            let made = take(&session, &open, &values);
            assert!(made > 0 || form.only_changes || form == &tags::TAGS, "{open:?}");
            for shown in open.shown(&session) {
                // Of a thousand instance types the first and the last are enough.
                let mut samples = samples(&shown.control, shown.id);
                if samples.len() > 8 {
                    samples.drain(4..samples.len() - 4);
                }
                for sample in samples {
                    let mut values = values.clone();
                    values.insert(shown.id.to_owned(), sample);
                    take(&session, &open, &values);
                }
            }
        }
    }
}

/// What a form makes is found again from the request: its own reverse.
#[test]
fn what_a_form_makes_can_be_played() {
    let session = lab();
    let region = session.seat().region;
    for &form in FORMS {
        for open in openings(&session, form)
            .into_iter()
            .filter(|open| open.ids.len() < 2)
        {
            let mut values = filled_in(&open, &session);
            if form == &tags::TAGS {
                values.insert("tags".to_owned(), "stage=prod\nnew=1".to_owned());
            }
            for request in open.requests(&values, &session).into_iter().take(1) {
                let call = OperationName(request.operation.service, request.operation.name);
                if !form.operations().contains(&call) {
                    continue;
                }
                let played = play(&session, call, &request.region, &request.input)
                    .unwrap_or_else(|why| panic!("{open:?} in {region}: {why}"));
                let again = played.open.requests(&played.values, &session);
                assert_eq!(again, [request], "{open:?}");
            }
        }
    }
}

#[test]
fn what_no_form_makes_is_said() {
    let session = Session::new();
    let why = |call: OperationName, input: Value| play(&session, call, "us-east-1", &input).unwrap_err();
    let ec2 = |name| OperationName(Service::Ec2, name);
    assert!(why(ec2("CreateVpc"), json!({})).contains("no form sends CreateVpc"));
    let elsewhere = json!({"AvailabilityZone": "mars-1a", "Size": 8, "VolumeType": "gp3"});
    assert!(why(ec2("CreateVolume"), elsewhere).contains("mars-1a is not to be chosen"));
    let more = json!({"AvailabilityZone": "us-east-1a", "Size": 8, "VolumeType": "gp3", "Iops": 4000});
    assert!(why(ec2("CreateVolume"), more).contains("it makes"));
}

#[test]
fn a_form_that_changes_nothing_sends_nothing() {
    let session = story();
    let image = session.shell().variables["AMI"].clone();
    for form in [&images::PERMISSIONS, &snapshots::PERMISSIONS, &volumes::MODIFY] {
        assert_eq!(made(&session, &open(form, &[&image]), &[]), [], "{form:?}");
    }
    let permissions = open(&images::PERMISSIONS, &[&image]);
    assert_eq!(
        made(&session, &permissions, &[("add", " 444455556666 ")]),
        [(
            "ModifyImageAttribute".to_owned(),
            json!({"ImageId": image, "LaunchPermission": {"Add": [{"UserId": "444455556666"}]}})
        )]
    );
    // Tags that are there already are not written again.
    let tags = open(&tags::TAGS, &[&image]);
    assert_eq!(made(&session, &tags, &[("tags", "stage=test")]), []);
    assert_eq!(
        made(&session, &tags, &[("tags", "stage=prod")]),
        [(
            "CreateTags".to_owned(),
            json!({"Resources": [image], "Tags": [{"Key": "stage", "Value": "prod"}]})
        )]
    );
    assert_eq!(
        made(&session, &tags, &[]),
        [(
            "DeleteTags".to_owned(),
            json!({"Resources": [image], "Tags": [{"Key": "stage"}]})
        )]
    );
}

#[test]
fn what_a_form_switches_on_it_switches_off() {
    let image = "ami-0123456789abcdef0";
    let only = json!({"ImageId": image});
    let session = Session::new();
    let protect = |how| made(&session, &open(&images::PROTECT, &[image]), &[("how", how)]);
    let on = "EnableImageDeregistrationProtection".to_owned();
    assert_eq!(protect("on"), [(on.clone(), only.clone())]);
    assert_eq!(
        protect("cooldown"),
        [(on, json!({"ImageId": image, "WithCooldown": true}))]
    );
    assert_eq!(
        protect("off"),
        [("DisableImageDeregistrationProtection".to_owned(), only.clone())]
    );
    let deprecate = open(&images::DEPRECATE, &[image]);
    let at = "2026-12-24T00:00:00Z";
    assert_eq!(
        made(&session, &deprecate, &[("at", at)]),
        [(
            "EnableImageDeprecation".to_owned(),
            json!({"ImageId": image, "DeprecateAt": at})
        )]
    );
    assert_eq!(
        made(&session, &deprecate, &[("at", at), ("cancel", "true")]),
        [("DisableImageDeprecation".to_owned(), only)]
    );
}

#[test]
fn what_is_wrong_with_a_field_follows_from_the_table() {
    let register = open(&images::REGISTER, &[]);
    let said = |id: &str, value: &str| register.problem(id, value).unwrap_or_default();
    assert_eq!(said("name", ""), "This must be filled in.");
    assert_eq!(said("name", "ab"), "This must be 3 to 128 characters.");
    assert_eq!(said("name", "abc"), "");
    assert_eq!(
        said("boot", "floppy"),
        "This is none of the values that there are."
    );
    let volume = open(&volumes::CREATE, &[]);
    assert_eq!(
        volume.problem("size", "eight").unwrap(),
        "This must be a whole number."
    );
    let launch = open(&instances::LAUNCH, &[]);
    assert!(launch.problem("other", "web-1.0").unwrap().contains("ami-"));
    assert_eq!(launch.problem("other", ""), None);
}

/// A form can be of any service: its members say how it is drawn and what it makes.
#[test]
fn a_form_may_be_of_any_service() {
    static RULE: Form = Form {
        title: "Create retention rule",
        submit: "Create rule",
        text: "What is deleted waits in the Recycle Bin.",
        fields: &[
            Field::new("type", &["ResourceType"]),
            Field::new("days", &["RetentionPeriod.RetentionPeriodValue"]).initial("7"),
            Field::new("unit", &["RetentionPeriod.RetentionPeriodUnit"]),
            Field::new("tags", &["Tags"]),
        ],
        ..Form::new(
            "create-rule",
            OperationName(Service::Rbin, "CreateRule"),
            Target::Nothing,
        )
    };
    let session = Session::new();
    let open = open(&RULE, &[]);
    let shown = open.shown(&session);
    let labels: Vec<&str> = shown.iter().map(|field| field.label.as_str()).collect();
    assert_eq!(
        labels,
        [
            "Resource type",
            "Retention period value",
            "Retention period unit",
            "Tags"
        ]
    );
    assert_eq!(shown[1].control, Control::Number);
    let Control::Choice(types) = &shown[0].control else {
        panic!("{:?}", shown[0])
    };
    assert!(types.iter().any(|(value, _)| value == "EC2_IMAGE"), "{types:?}");
    let mut values = open.initial(&session);
    values.insert("type".to_owned(), "EC2_IMAGE".to_owned());
    values.insert("tags".to_owned(), "a=b".to_owned());
    let requests = open.requests(&values, &session);
    let [request] = &requests[..] else {
        panic!("{requests:?}")
    };
    assert_eq!(request.operation.service, Service::Rbin);
    assert_eq!(
        request.input,
        json!({
            "ResourceType": "EC2_IMAGE",
            "RetentionPeriod": {"RetentionPeriodValue": 7, "RetentionPeriodUnit": "DAYS"},
            "Tags": [{"Key": "a", "Value": "b"}],
        })
    );
    assert_eq!(
        session::console::line(request)
            .replace(" \\\n  ", " ")
            .split(" --")
            .next(),
        Some("aws rbin create-rule")
    );
    let mut session = session;
    session.update(Msg::Submit(Box::new(Submission { key: 1, requests })));
    assert_eq!(session.outcome(1).unwrap()[0].outcome, Outcome::Done);
}

/// Submits what a form makes of its defaults for these ids.
fn submit(session: &mut Session, form: &'static Form, ids: &[&str], key: u64) -> usize {
    let open = open(form, ids);
    let requests = open.requests(&open.initial(session), session);
    let sent = requests.len();
    session.update(Msg::Submit(Box::new(Submission { key, requests })));
    sent
}

#[test]
fn a_submission_is_one_record_and_one_step_of_undo() {
    let mut session = lab();
    let snapshot = session.shell().variables["S"].clone();
    let used = session.rows(Table::Snapshots);
    let used = used
        .iter()
        .filter_map(|row| row["SnapshotId"].as_str())
        .find(|id| **id != snapshot)
        .unwrap()
        .to_owned();
    let (records, before) = (session.records().len(), session.state().clone());
    // One is used by an image and is refused; the other is deleted all the same.
    assert_eq!(
        submit(&mut session, &snapshots::DELETE, &[&used, &snapshot], 7),
        2
    );
    assert_eq!(session.records().len(), records + 1);
    whole(&session);
    let ended = session.outcome(7).unwrap();
    let refusal = ended[0].outcome.refusal().unwrap();
    assert_eq!(refusal.error.code.as_str(), "InvalidSnapshot.InUse");
    assert!(refusal.explanation.is_some());
    assert_eq!(ended[0].about(), format!("Delete snapshot {used}"));
    assert_eq!(ended[1].outcome, Outcome::Done);
    // What was done is not sent again.
    let requests = ended.iter().map(|one| one.request.clone()).collect();
    let left = session::console::left(requests, Some(&ended));
    assert_eq!(left, [ended[0].request.clone()]);

    let RecordKind::Console { label, error, calls } = &session.records()[records].what else {
        panic!("{:?}", session.records()[records].what)
    };
    assert_eq!(String::from(label), "Delete snapshot × 2 (console)");
    assert_eq!(error.as_ref(), Some(&refusal.error));
    let told: Vec<_> = calls
        .iter()
        .map(|call| (call.operation.as_str(), call.error.is_some()))
        .collect();
    assert_eq!(told, [("DeleteSnapshot", true), ("DeleteSnapshot", false)]);

    let file = session.to_file();
    assert_eq!(read(&file).unwrap().to_file(), file);
    let deleted = session.state().regions.clone();
    session.update(Msg::Undo);
    assert!(session.state().regions == before.regions);
    session.update(Msg::Redo);
    assert!(session.state().regions == deleted);
}

#[test]
fn the_outcome_is_found_by_its_key() {
    let mut session = Session::new();
    assert_eq!(session.outcome(1), None);
    submit(&mut session, &volumes::CREATE, &[], 1);
    submit(&mut session, &volumes::DELETE, &["vol-0123456789abcdef0"], 2);
    submit(&mut session, &volumes::CREATE, &[], 3);
    let done = |session: &Session, key| {
        let ended = session.outcome(key).unwrap();
        ended
            .iter()
            .map(|one| one.outcome == Outcome::Done)
            .collect::<Vec<_>>()
    };
    assert_eq!(done(&session, 1), [true]);
    assert_eq!(done(&session, 2), [false]);
    assert_eq!(done(&session, 3), [true]);
    // Another try takes the place of the first.
    submit(&mut session, &volumes::CREATE, &[], 2);
    assert_eq!(done(&session, 2), [true]);
    // One call leaves a record as it always was.
    let last = session.records().last().unwrap().to_json();
    assert!(
        last.contains(r#""what":{"Console":{"label":"Create volume (console)"}}"#),
        "{last}"
    );
}

#[test]
fn what_is_sent_before_the_journal_is_there_waits() {
    let mut session = Session::opening();
    submit(&mut session, &volumes::CREATE, &[], 1);
    assert_eq!(session.outcome(1).unwrap()[0].outcome, Outcome::Pending);
    session.update(Msg::Restore(Vec::new()));
    assert_eq!(session.outcome(1).unwrap()[0].outcome, Outcome::Done);
    assert!(
        line(&mut session, "aws ec2 describe-volumes")
            .stdout
            .contains("vol-")
    );
}
