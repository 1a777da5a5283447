//! Parameters of one's own: names under which images are published.

use crate::testkit::{Lab, code, text};
use crate::world::places::YOU;
use serde_json::{Value, json};

fn put(name: &str, value: &str, more: Value) -> Value {
    let mut input = json!({"Name": name, "Value": value, "Type": "String"});
    if let (Some(input), Some(more)) = (input.as_object_mut(), more.as_object()) {
        input.extend(more.clone());
    }
    input
}

fn value(lab: &mut Lab, name: &str) -> Result<Value, String> {
    let answer = lab.call("GetParameter", json!({"Name": name}))?;
    Ok(answer["Parameter"]["Value"].clone())
}

#[test]
fn a_parameter_names_the_newest_image() {
    let mut lab = Lab::new();
    let (old, new) = (lab.image("web-1"), lab.image("web-2"));
    let image = json!({"DataType": "aws:ec2:image"});
    let made = lab.good("PutParameter", put("/golden/web", &old, image));
    assert_eq!(made, json!({"Version": 1, "Tier": "Standard"}));
    let again = put("/golden/web", &new, json!({}));
    assert_eq!(
        lab.bad("PutParameter", again),
        "ParameterAlreadyExists: The parameter already exists. To overwrite this value, set the overwrite option in \
         the request to true."
    );
    let over = json!({"Name": "/golden/web", "Value": new, "Overwrite": true});
    assert_eq!(lab.good("PutParameter", over)["Version"], 2);
    assert_eq!(value(&mut lab, "/golden/web"), Ok(json!(new)));
    assert_eq!(value(&mut lab, "/golden/web:1"), Ok(json!(old)));
    for none in ["/golden/web:3", "/golden/web:0", "/golden/web:x", "golden/web"] {
        assert_eq!(
            value(&mut lab, none),
            Err("ParameterNotFound: ".to_owned()),
            "{none}"
        );
    }
    let shown = lab.good("GetParameter", json!({"Name": "/golden/web"}));
    assert_eq!(
        shown["Parameter"]["ARN"],
        format!("arn:aws:ssm:us-east-1:{YOU}:parameter/golden/web")
    );
    for (name, expected) in [("/golden/web", &new), ("/golden/web:1", &old)] {
        let launch = json!({"ImageId": format!("resolve:ssm:{name}"), "MinCount": 1, "MaxCount": 1, "InstanceType": "t3.micro"});
        let launched = lab.good("RunInstances", launch);
        assert_eq!(text(&launched, "/Instances/0/ImageId"), *expected);
    }
    let tagged = put(
        "/golden/db",
        "x",
        json!({"Tags": [{"Key": "team", "Value": "db"}]}),
    );
    lab.good("PutParameter", tagged);
    for (name, tags) in [
        ("/golden/db", json!([{"Key": "team", "Value": "db"}])),
        ("/golden/web", json!([])),
    ] {
        let input = json!({"ResourceType": "Parameter", "ResourceId": name});
        assert_eq!(lab.good("ListTagsForResource", input), json!({"TagList": tags}));
    }
    let none = json!({"ResourceType": "Document", "ResourceId": "/golden/db"});
    assert_eq!(code(&lab.bad("ListTagsForResource", none)), "InvalidResourceId");
    // Each account has its own.
    let foreign = lab.partner("GetParameter", json!({"Name": "/golden/web"}));
    assert_eq!(
        foreign.map_err(|error| code(&error).to_owned()),
        Err("ParameterNotFound".to_owned())
    );
    assert_eq!(
        lab.good("DeleteParameter", json!({"Name": "/golden/web"})),
        json!({})
    );
    let gone = lab.bad("DeleteParameter", json!({"Name": "/golden/web"}));
    assert_eq!(code(&gone), "ParameterNotFound");
}

#[test]
fn parameters_are_listed_and_narrowed() {
    let mut lab = Lab::new();
    for name in ["/golden/web", "/golden/db/eu", "plain"] {
        lab.good(
            "PutParameter",
            put(name, "x", json!({"Description": "for tests"})),
        );
    }
    let mut names = |operation: &str, input: Value| -> Vec<String> {
        let answer = lab.good(operation, input);
        let rows = answer["Parameters"].as_array().cloned().unwrap_or_default();
        rows.iter().map(|row| text(row, "/Name")).collect()
    };
    let filter = |key: &str, option: &str, value: &str| json!({"ParameterFilters": [{"Key": key, "Option": option, "Values": [value]}]});
    let list = "DescribeParameters";
    assert_eq!(names(list, json!({})), ["/golden/db/eu", "/golden/web", "plain"]);
    assert_eq!(
        names(list, filter("Name", "BeginsWith", "/golden/w")),
        ["/golden/web"]
    );
    assert_eq!(names(list, filter("Name", "Contains", "lain")), ["plain"]);
    assert_eq!(
        names(list, filter("Path", "OneLevel", "/golden")),
        ["/golden/web"]
    );
    assert_eq!(names(list, filter("Path", "Recursive", "/golden/")).len(), 2);
    assert_eq!(
        names(
            list,
            json!({"Filters": [{"Key": "Name", "Values": ["golden/web"]}]})
        ),
        ["/golden/web"]
    );
    assert_eq!(names(list, json!({"MaxResults": 2})).len(), 2);
    let path = "GetParametersByPath";
    assert_eq!(names(path, json!({"Path": "/golden"})), ["/golden/web"]);
    assert_eq!(
        names(path, json!({"Path": "/golden", "Recursive": true})).len(),
        2
    );
    let row = lab.good(list, filter("Name", "Equals", "plain"));
    let row = &row["Parameters"][0];
    assert_eq!(
        (
            &row["Description"],
            &row["Tier"],
            &row["Version"],
            &row["DataType"]
        ),
        (&json!("for tests"), &json!("Standard"), &json!(1), &json!("text"))
    );
    assert_eq!(
        row["LastModifiedUser"],
        format!("arn:aws:iam::{YOU}:user/learner")
    );
    let unknown = lab.bad(list, filter("Colour", "Equals", "red"));
    assert_eq!(code(&unknown), "InvalidFilterKey");
}

#[test]
fn what_cannot_be_kept_is_refused() {
    let mut lab = Lab::new();
    let long = "x".repeat(4097);
    let image = json!({"DataType": "aws:ec2:image"});
    for (input, expected) in [
        (put("/aws/mine", "x", json!({})), "AccessDeniedException"),
        (put("ssm-mine", "x", json!({})), "ValidationException"),
        (put("golden/web", "x", json!({})), "ValidationException"),
        (put("/golden//web", "x", json!({})), "ValidationException"),
        (put("/golden web", "x", json!({})), "ValidationException"),
        (put("/a", "x", json!({"Type": null})), "ValidationException"),
        (put("/a", "", json!({})), "ValidationException"),
        (put("/a", &long, json!({})), "ValidationException"),
        (
            put("/a", "x", json!({"Type": "SecureString"})),
            "UnsupportedParameterType",
        ),
        (
            put("/a", "x", json!({"AllowedPattern": "y"})),
            "UnsupportedParameterType",
        ),
        (put("/a", "x", json!({"Type": "Number"})), "ValidationException"),
        (
            put("/a", "x", json!({"DataType": "number"})),
            "ValidationException",
        ),
        (put("/a", "ami-0123456789abcdef0", image), "ValidationException"),
        (
            put(
                "/a",
                "x",
                json!({"Overwrite": true, "Tags": [{"Key": "a", "Value": "b"}]}),
            ),
            "ValidationException",
        ),
    ] {
        assert_eq!(code(&lab.bad("PutParameter", input.clone())), expected, "{input}");
    }
    let tiered = put("/a", &long, json!({"Tier": "Intelligent-Tiering"}));
    assert_eq!(lab.good("PutParameter", tiered)["Tier"], "Advanced");
    let down = put("/a", "x", json!({"Tier": "Standard", "Overwrite": true}));
    assert_eq!(code(&lab.bad("PutParameter", down)), "ValidationException");
    for _ in 0..120 {
        lab.good("PutParameter", put("/a", "x", json!({"Overwrite": true})));
    }
    // The oldest versions are forgotten.
    assert!(value(&mut lab, "/a:1").is_err());
    assert_eq!(value(&mut lab, "/a:121"), Ok(json!("x")));
}
