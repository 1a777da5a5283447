//! Goals against an asker that has its answers ready.

use api::codec::decode;
use course::lesson::{Check, EventCheck};
use course::{Asker, Expect, Goal, PastCall, Verdict, check, goal, lesson, trail};
use serde_json::{Value, json};
use std::collections::BTreeMap;

#[derive(Default)]
struct Ready {
    answers: BTreeMap<String, Value>,
    trail: Vec<PastCall>,
    list: Value,
    settled: bool,
}

impl Asker for Ready {
    fn ask(&mut self, profile: &str, region: &str, line: &str) -> Result<Value, String> {
        let question = format!("{profile} {region} {line}");
        self.answers.get(&question).cloned().ok_or(question)
    }
    fn trail(&mut self) -> &Value {
        self.list = trail::list(self.trail.clone());
        &self.list
    }
    fn settled(&self, _: &str) -> bool {
        self.settled
    }
}

fn call(operation: &str, account: &str, input: Value, error: Option<&str>) -> PastCall {
    PastCall {
        n: 0,
        operation: operation.to_owned(),
        account: account.to_owned(),
        region: "us-east-1".to_owned(),
        input,
        output: Value::Null,
        error: error.map(str::to_owned),
        message: None,
    }
}

fn goal_of(goal: Value) -> Goal {
    decode::stored(&goal).expect("a goal")
}

fn verdict(met: bool, now: &str, expected: &str) -> Verdict {
    Verdict {
        met,
        now: now.to_owned(),
        expected: expected.to_owned(),
    }
}

#[test]
fn a_question_to_the_account() {
    let goal = goal_of(
        json!({"label": "web-1.0", "ask": "describe-images --query 'Images[0].State'", "expect": "available"}),
    );
    let mut asker = Ready::default();
    let line = "default us-east-1 aws ec2 describe-images --query 'Images[0].State'";
    assert_eq!(check(&goal, &mut asker), verdict(false, line, "available"));
    asker.answers.insert(line.to_owned(), json!("pending"));
    assert_eq!(check(&goal, &mut asker), verdict(false, "pending", "available"));
    asker.answers.insert(line.to_owned(), json!("available"));
    assert_eq!(check(&goal, &mut asker), verdict(true, "available", "available"));
}

#[test]
fn a_question_that_needs_another() {
    let goal = goal_of(json!({
        "label": "x", "region": "eu-west-1", "ask": "describe-instances --image <image>",
        "given": {"image": {"ask": "aws ssm get-parameter", "profile": "partner"}},
        "expect": {"op": ">=", "value": 2},
    }));
    let mut asker = Ready::default();
    asker
        .answers
        .insert("partner us-east-1 aws ssm get-parameter".to_owned(), json!([]));
    assert_eq!(
        check(&goal, &mut asker),
        verdict(false, "nothing yet", "at least 2")
    );
    asker.answers.insert(
        "partner us-east-1 aws ssm get-parameter".to_owned(),
        json!(["ami-1", "ami-2"]),
    );
    let line = "default eu-west-1 aws ec2 describe-instances --image ami-1,ami-2";
    asker.answers.insert(line.to_owned(), json!(2));
    assert_eq!(check(&goal, &mut asker), verdict(true, "2", "at least 2"));
}

#[test]
fn an_answer() {
    let goal = goal_of(json!({"label": "x", "answer": "q"}));
    let mut asker = Ready::default();
    assert_eq!(check(&goal, &mut asker), verdict(false, "open", "answered"));
    asker.settled = true;
    assert!(check(&goal, &mut asker).met);
}

#[test]
fn expectations() {
    let holds = |expect: Value, now: Value| decode::stored::<Expect>(&expect).unwrap().holds(&now);
    assert!(holds(json!(2), json!(2.0)));
    assert!(holds(json!([]), json!([])));
    assert!(!holds(json!([]), json!(null)));
    assert!(holds(json!(["a"]), json!(["a"])));
    assert!(holds(json!({"op": ">=", "value": 1}), json!(["a"])));
    assert!(!holds(json!({"op": ">=", "value": 1}), json!(null)));
    assert!(!holds(json!({"op": "<=", "value": 1}), json!("text")));
    assert!(holds(json!({"op": "contains", "value": "b"}), json!(["a", "b"])));
    assert!(holds(json!({"op": "contains", "value": "b"}), json!("abc")));
    assert!(holds(json!({"op": "lacks", "value": "b"}), json!(["a"])));
    assert!(!holds(json!({"op": "lacks", "value": "b"}), json!(null)));
    assert!(holds(
        json!({"op": "matches", "value": "web-*"}),
        json!("web-1.0")
    ));
    assert!(holds(json!({"op": "!=", "value": 1}), json!(2)));
    assert!(holds(json!({"op": "some"}), json!(["a"])));
    assert!(!holds(json!({"op": "some"}), json!([])));
}

fn events(of: &str) -> Vec<EventCheck> {
    let lesson = lesson(of).expect("the lesson");
    let checks = lesson.goals().map(|(_, goal)| &goal.check);
    checks
        .filter_map(|check| match check {
            Check::Event(check) => Some(check.clone()),
            _ => None,
        })
        .collect()
}

#[test]
fn the_story_of_private_by_default() {
    let [first, shared, second] = events("L17").try_into().unwrap();
    let (me, partner) = ("111122223333", "444455556666");
    let refused = call("RunInstances", partner, json!({}), Some("AuthFailure"));
    let launched = call("RunInstances", partner, json!({}), None);
    let permission = |how: &str| json!({"LaunchPermission": {how: [{"UserId": partner}]}});
    let add = call("ModifyImageAttribute", me, permission("Add"), None);
    let old_add = json!({"Attribute": "launchPermission", "OperationType": "add", "UserIds": [partner]});
    let old_add = call("ModifyImageAttribute", me, old_add, None);
    let remove = call("ModifyImageAttribute", me, permission("Remove"), None);
    let reset = call(
        "ResetImageAttribute",
        me,
        json!({"Attribute": "launchPermission"}),
        None,
    );
    let failed = call(
        "ModifyImageAttribute",
        me,
        permission("Add"),
        Some("InvalidAMIAttributeItemValue"),
    );

    let met = |event: &EventCheck, trail: &[&PastCall]| {
        let mut asker = Ready {
            trail: trail.iter().map(|entry| (*entry).clone()).collect(),
            ..Ready::default()
        };
        goal::find_out(&Check::Event(event.clone()), &mut asker).met
    };
    assert!(met(&first, &[&refused]));
    assert!(met(&first, &[&refused, &add, &launched]));
    assert!(!met(&first, &[]));
    assert!(!met(&first, &[&add, &launched, &remove, &refused]));
    assert!(met(&shared, &[&refused, &add]));
    assert!(met(&shared, &[&old_add]));
    assert!(!met(&shared, &[&failed, &remove]));
    for back in [&remove, &reset] {
        assert!(met(&second, &[&refused, &add, &launched, back, &refused]));
        assert!(!met(&second, &[&refused, &add, &launched, back]));
    }
    assert!(!met(&second, &[&refused, &add, &refused]));
}
