//! Half-typed lines and what is offered for them. The bar `¦` stands for the cursor.

use crate::Workstation;
use crate::workstation::tests::{Dice, World};
use shell::Shell;
use shell::complete::{Completion, MOST, complete};

fn at_bar(text: &str) -> Completion {
    let (before, after) = text.split_once('¦').unwrap_or((text, ""));
    let mut shell = Shell::default();
    shell.files.write("launch.json", "{}", false).unwrap();
    shell.files.write("my file", "x", false).unwrap();
    shell.variables.insert("ID".to_owned(), "ami-1".to_owned());
    complete(
        &format!("{before}{after}"),
        before.chars().count(),
        &shell,
        &Workstation::new(&mut World::new()),
    )
}

fn texts(text: &str) -> Vec<String> {
    at_bar(text).items.into_iter().map(|item| item.text).collect()
}

#[test]
fn offers_first() {
    for (line, expected) in [
        ("", &["aws", "cat"][..]),
        ("a", &["aws"]),
        ("echo x | gr", &["grep"]),
        ("lab", &["lab"]),
        ("aws ", &["ec2", "sts", "ssm"]),
        ("aws e", &["ec2"]),
        (
            "aws ec2 describe-im",
            &["describe-images", "describe-image-attribute"],
        ),
        ("aws ec2 dimgs", &["describe-images"]),
        (
            "aws ec2 deprecation",
            &["enable-image-deprecation", "disable-image-deprecation"],
        ),
        ("aws ec2 wai", &["wait"]),
        ("aws ec2 wait image-a", &["image-available"]),
        ("aws --region us-east-1 ec2 deregister-", &["deregister-image"]),
        ("aws ec2 create-image ", &["--instance-id", "--name"]),
        (
            "aws ec2 create-image --name x ",
            &["--instance-id", "--tag-specifications"],
        ),
        ("aws ec2 create-image ¦ --instance-id i-1", &["--name"]),
        ("aws ec2 create-image --no-reb", &["--no-reboot"]),
        ("aws ec2 create-image --reb", &["--reboot"]),
        ("aws ec2 run-instances --cou", &["--count"]),
        ("aws ec2 deregister-image --image-id ", &["ami-11", "ami-22"]),
        ("aws ec2 deregister-image --image-id=", &["ami-11", "ami-22"]),
        ("aws ec2 deregister-image --image-id ami-2", &["ami-22"]),
        ("aws ec2 wait image-available --image-ids ami-11 ", &["ami-22"]),
        ("aws ec2 create-tags --resources snap", &["snap-11", "snap-22"]),
        (
            "aws ec2 register-image --boot-mode ",
            &["legacy-bios", "uefi", "uefi-preferred"],
        ),
        ("aws ec2 describe-images --output t", &["text", "table"]),
        ("aws ec2 describe-images --region e", &["eu-west-1"]),
        ("aws ec2 copy-image --source-region ", &["us-east-1", "eu-west-1"]),
        ("aws --profile ", &["default"]),
        (
            "aws ec2 describe-images --owners ",
            &["self", "amazon", "aws-marketplace"],
        ),
        (
            "aws ec2 describe-images --filters ",
            &["Name=", "Values=", "file://launch.json"],
        ),
        ("aws ec2 describe-images --filters Name=x,", &["Values="]),
        ("aws ec2 describe-images --filters Name=", &["architecture"]),
        ("aws ec2 describe-images --filters Name=ta", &["tag-key", "tag:"]),
        (
            "aws ec2 describe-images --filters Name=name,Values=x Name=state",
            &["state", "state-reason-code"],
        ),
        (
            "aws ec2 describe-volumes --filters 'Name=attachment.i",
            &["attachment.instance-id"],
        ),
        ("aws ec2 describe-regions --filters Name=", &["endpoint"]),
        ("aws ec2 describe-tags --filters Name=ta", &["tag:"]),
        ("aws ec2 describe-images --filters 'Name=x,V", &["Values="]),
        (
            "aws ec2 register-image --block-device-mappings DeviceName=/dev/xvda,Ebs={VolumeT",
            &["VolumeType="],
        ),
        (
            "aws ec2 register-image --block-device-mappings 'DeviceName=/dev/xvda,Ebs={VolumeType=gp",
            &["gp2", "gp3"],
        ),
        (
            "aws ec2 register-image --block-device-mappings Ebs={SnapshotId=",
            &["snap-11", "snap-22"],
        ),
        (
            "aws ec2 create-image --tag-specifications ResourceType=image,",
            &["Tags="],
        ),
        ("aws ec2 create-image --tag-specifications Tags=", &["[{"]),
        (
            "aws ec2 create-image --tag-specifications Tags=[{",
            &["Key=", "Value="],
        ),
        ("aws ec2 describe-images --query ", &["Images[]"]),
        ("aws ec2 describe-images --query 'Images[].ImageI", &["ImageId"]),
        ("aws ec2 describe-images --query Images[*].[ImageId,Na", &["Name"]),
        (
            "aws ec2 describe-images --query 'Images[].{ID:ImageI",
            &["ImageId"],
        ),
        ("aws ec2 describe-images --query 'sort_by(Ima", &["Images"]),
        (
            "aws ec2 describe-images --query 'sort_by(Images,&Creat",
            &["CreationDate"],
        ),
        (
            "aws ec2 describe-images --query 'sort_by(Images,&CreationDate)[-1].Own",
            &["OwnerId"],
        ),
        (
            "aws ec2 describe-images --query \"Images[?State=='av",
            &["available"],
        ),
        (
            "aws ec2 describe-images --query 'Images[?State",
            &["State", "StateReason"],
        ),
        (
            "aws ec2 describe-images --query 'Images[].BlockDeviceMappings[0].Ebs.Sn",
            &["SnapshotId"],
        ),
        ("aws ec2 describe-images --query 'leng", &["length("]),
        (
            "aws ec2 run-instances --cli-input-json file://l",
            &["file://launch.json"],
        ),
        ("aws ec2 run-instances --cli-input-json ", &["file://launch.json"]),
        ("ID=$(aws ec2 describe-im", &["describe-images"]),
        ("echo \"$(aws ec2 deregister-image --image-id ", &["ami-11"]),
        ("echo $I", &["ID"]),
        ("echo \"${I", &["ID"]),
        ("cat l", &["launch.json"]),
        ("cat 'my", &["my file"]),
        ("cat my", &["my\\ file"]),
        ("aws ec2 describe-images > l", &["launch.json"]),
        ("aws configure ", &["list"]),
        (
            "aws ec2 run-instances --generate-cli-skeleton ",
            &["input", "yaml-input", "output"],
        ),
    ] {
        let found = texts(line);
        let shown: Vec<&str> = found.iter().map(String::as_str).take(expected.len()).collect();
        assert_eq!(shown, expected, "{line}: {found:?}");
    }
}

#[test]
fn offers_nothing() {
    for line in [
        "# aws ",
        "echo '$I",
        "echo \\$I",
        "aws ec2 describe-imagexyz ",
        "aws ec2 describe-images --query Images.",
        "aws ec2 describe-images --query 'Images[].{I",
        "cat <<EOF\naws ",
    ] {
        let found = texts(line);
        assert_eq!(found, Vec::<String>::new(), "{line}");
    }
}

#[test]
fn replaces_what_is_typed() {
    let found = at_bar("aws ec2 describe-images --filters 'Name=é,Val¦ x'");
    assert_eq!((found.start, found.end), (42, 45));
    let found = at_bar("aws ec2 deregister-image --image-id=ami-1");
    assert_eq!((found.start, found.end), (36, 41));
    let found = at_bar("aws ec2 describe-im¦ages");
    assert_eq!((found.start, found.end), (8, 19));
}

#[test]
fn no_line_breaks_it() {
    let mut dice = Dice(11);
    let shell = Shell::default();
    let mut world = World::new();
    let world = Workstation::new(&mut world);
    for _ in 0..5_000 {
        let line = dice.line();
        let letters = line.chars().count();
        let cursor = dice.roll(letters + 3);
        let found = complete(&line, cursor, &shell, &world);
        assert!(
            found.start <= found.end && found.end <= letters,
            "{line:?} {cursor}"
        );
        assert!(found.items.len() <= MOST);
    }
    for line in [
        "[".repeat(50_000),
        "{".repeat(50_000),
        "f(".repeat(50_000),
        "a.".repeat(50_000),
    ] {
        let query = format!("aws ec2 describe-images --query '{line}");
        complete(&query, query.len(), &shell, &world);
        let filters = format!("aws ec2 describe-images --filters 'Values={line}");
        complete(&filters, filters.len(), &shell, &world);
    }
    let deep = "$(".repeat(50_000);
    complete(&deep, deep.len(), &shell, &world);
    complete(&"aws ".repeat(50_000), 200_000, &shell, &world);
}
