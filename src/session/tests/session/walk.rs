//! Random walks: whatever is typed, the state hangs together, the journal gives it back, and nothing panics.

use crate::help::{opened, stored, whole};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use session::{Msg, Saved, Session};

/// Lines to type. `@ami` and its like stand for one of the account's own ids, `#` for a small number.
const TEMPLATES: &[&str] = &[
    "aws ec2 run-instances --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 --instance-type t3.micro",
    "aws ec2 run-instances --image-id @ami --instance-type t3.micro --count 2",
    "aws ec2 run-instances --image-id @ami --instance-type t3.micro --block-device-mappings DeviceName=/dev/sdf,Ebs={VolumeSize=#}",
    "aws ec2 stop-instances --instance-ids @i",
    "aws ec2 start-instances --instance-ids @i",
    "aws ec2 reboot-instances --instance-ids @i @i",
    "aws ec2 terminate-instances --instance-ids @i",
    "aws ec2 create-image --instance-id @i --name n#",
    "aws ec2 create-image --instance-id @i --name m# --no-reboot --tag-specifications ResourceType=image,Tags=[{Key=a,Value=#}] ResourceType=snapshot,Tags=[{Key=b,Value=#}]",
    "aws ec2 copy-image --source-region us-east-1 --source-image-id @ami --name c# --copy-image-tags",
    "aws ec2 copy-image --region eu-west-1 --source-region us-east-1 --source-image-id @ami --name c# --encrypted",
    "aws ec2 register-image --name r# --root-device-name /dev/xvda --architecture x86_64 --virtualization-type hvm --ena-support --block-device-mappings DeviceName=/dev/xvda,Ebs={SnapshotId=@snap}",
    "aws ec2 deregister-image --image-id @ami",
    "aws ec2 deregister-image --image-id @ami --delete-associated-snapshots",
    "aws ec2 disable-image --image-id @ami",
    "aws ec2 enable-image --image-id @ami",
    "aws ec2 enable-image-deprecation --image-id @ami --deprecate-at 2026-12-0#T00:00:00Z",
    "aws ec2 disable-image-deprecation --image-id @ami",
    "aws ec2 enable-image-deregistration-protection --image-id @ami --with-cooldown",
    "aws ec2 disable-image-deregistration-protection --image-id @ami",
    "aws ec2 modify-image-attribute --image-id @ami --launch-permission Add=[{UserId=444455556666}]",
    "aws ec2 modify-image-attribute --image-id @ami --launch-permission Add=[{Group=all}]",
    "aws ec2 modify-image-attribute --image-id @ami --description d#",
    "aws ec2 reset-image-attribute --image-id @ami --attribute launchPermission",
    "aws ec2 modify-snapshot-attribute --snapshot-id @snap --create-volume-permission Add=[{UserId=444455556666}]",
    "aws ec2 create-snapshot --volume-id @vol",
    "aws ec2 copy-snapshot --source-region us-east-1 --source-snapshot-id @snap --region eu-west-1",
    "aws ec2 delete-snapshot --snapshot-id @snap",
    "aws rbin create-rule --resource-type EC2_IMAGE --retention-period RetentionPeriodValue=#,RetentionPeriodUnit=DAYS",
    "aws rbin create-rule --resource-type EBS_SNAPSHOT --retention-period RetentionPeriodValue=#,RetentionPeriodUnit=DAYS",
    "aws rbin delete-rule --identifier $(aws rbin list-rules --resource-type EC2_IMAGE --query Rules[0].Identifier --output text)",
    "aws ec2 restore-image-from-recycle-bin --image-id $(aws ec2 list-images-in-recycle-bin --query Images[0].ImageId --output text)",
    "aws ec2 restore-snapshot-from-recycle-bin --snapshot-id $(aws ec2 list-snapshots-in-recycle-bin --query Snapshots[0].SnapshotId --output text)",
    "aws ec2 create-snapshots --instance-specification InstanceId=@i --copy-tags-from-source volume",
    "aws ec2 lock-snapshot --snapshot-id @snap --lock-mode governance --lock-duration #",
    "aws ec2 lock-snapshot --snapshot-id @snap --lock-mode compliance --lock-duration # --cool-off-period #",
    "aws ec2 unlock-snapshot --snapshot-id @snap",
    "aws ec2 modify-snapshot-tier --snapshot-id @snap --storage-tier archive",
    "aws ec2 restore-snapshot-tier --snapshot-id @snap --temporary-restore-days #",
    "aws ec2 restore-snapshot-tier --snapshot-id @snap --permanent-restore",
    "aws ec2 enable-fast-snapshot-restores --availability-zones us-east-1a us-east-1b --source-snapshot-ids @snap",
    "aws ec2 disable-fast-snapshot-restores --availability-zones us-east-1a --source-snapshot-ids @snap",
    "aws ec2 create-volume --size # --availability-zone us-east-1a",
    "aws ec2 create-volume --snapshot-id @snap --availability-zone us-east-1b",
    "aws ec2 attach-volume --volume-id @vol --instance-id @i --device /dev/sd#",
    "aws ec2 detach-volume --volume-id @vol",
    "aws ec2 delete-volume --volume-id @vol",
    "aws ec2 modify-volume --volume-id @vol --size 1#",
    "aws ec2 modify-instance-attribute --instance-id @i --disable-api-termination",
    "aws ec2 modify-volume-attribute --volume-id @vol --auto-enable-io",
    "aws ec2 copy-volumes --source-volume-id @vol",
    "K=$(aws kms create-key --query KeyMetadata.KeyId --output text); aws kms create-alias --alias-name alias/k# --target-key-id $K",
    "aws kms disable-key --key-id $K",
    "aws kms enable-key --key-id $K",
    "aws kms schedule-key-deletion --key-id $K --pending-window-in-days 7",
    "aws kms cancel-key-deletion --key-id $K",
    "aws kms create-grant --key-id $K --grantee-principal arn:aws:iam::444455556666:root --operations Decrypt --name g# --constraints EncryptionContextSubset={a=b}",
    "aws ec2 enable-ebs-encryption-by-default",
    "aws ec2 modify-ebs-default-kms-key-id --kms-key-id $K",
    "aws ec2 create-volume --size # --availability-zone us-east-1a --encrypted --kms-key-id $K",
    "aws ec2 copy-image --source-region us-east-1 --source-image-id @ami --name e# --encrypted --kms-key-id alias/k#",
    "clock +100h",
    "aws ec2 create-tags --resources @ami @snap --tags Key=k#,Value=v",
    "aws ec2 delete-tags --resources @vol --tags Key=k#",
    "aws ec2 describe-images --owners self --output table",
    "aws ec2 describe-snapshots --owner-ids self --max-items 2",
    "aws ec2 describe-instances --filters Name=instance-state-name,Values=running --output text",
    "aws ec2 describe-volumes --output yaml",
    "aws ec2 wait image-available --image-ids @ami",
    "aws ec2 wait instance-running --instance-ids @i",
    "export AWS_PROFILE=partner",
    "export AWS_PROFILE=default",
    "export AWS_REGION=eu-west-1",
    "unset AWS_REGION",
    "X=$(aws ec2 describe-images --query 'Images[0].ImageId' --output text); echo $X | tee f | wc -c",
    "aws ec2 enable-image-deregistration-protection --image-id @ami",
    "aws ec2 disable-image-block-public-access",
    "aws ec2 enable-snapshot-block-public-access --state block-all-sharing",
    "aws ec2 disable-snapshot-block-public-access",
    "aws ec2 modify-snapshot-attribute --snapshot-id @snap --create-volume-permission Add=[{Group=all}]",
    "aws ec2 modify-image-attribute --image-id @ami --organization-arns arn:aws:organizations::222233334444:organization/o-lab7k2m9qx --operation-type add --attribute launchPermission",
    "aws ec2 enable-allowed-images-settings --allowed-images-settings-state enabled",
    "aws ec2 replace-image-criteria-in-allowed-images-settings --image-criteria ImageProviders=amazon,444455556666 ImageNames=n*",
    "aws ec2 disable-allowed-images-settings",
    "marketplace subscribe 3nw9hardlnx7q2vtc5m8k1zrp",
    "marketplace unsubscribe 3nw9hardlnx7q2vtc5m8k1zrp",
    "aws ec2 run-instances --instance-type t3.micro --image-id $(aws ec2 describe-images --filters Name=product-code,Values=3nw9hardlnx7q2vtc5m8k1zrp --query 'Images[0].ImageId' --output text)",
    "aws ec2 create-launch-template --launch-template-name tpl# --launch-template-data ImageId=@ami,InstanceType=t3.micro",
    "aws ec2 create-launch-template --launch-template-name tpl# --launch-template-data '{\"ImageId\":\"resolve:ssm:/lab/p#\",\"InstanceType\":\"t3.micro\"}' --tag-specifications ResourceType=launch-template,Tags=[{Key=a,Value=#}]",
    "aws ec2 create-launch-template-version --launch-template-name tpl# --source-version 1 --launch-template-data InstanceType=t3.small",
    "aws ec2 create-launch-template-version --launch-template-name tpl# --launch-template-data ImageId=@ami,InstanceType=t3.micro,KeyName=k",
    "aws ec2 modify-launch-template --launch-template-name tpl# --default-version 2",
    "aws ec2 delete-launch-template-versions --launch-template-name tpl# --versions 1 2",
    "aws ec2 delete-launch-template --launch-template-name tpl#",
    "aws ec2 run-instances --launch-template LaunchTemplateName=tpl#,Version=\\$Latest",
    "aws autoscaling create-auto-scaling-group --auto-scaling-group-name g# --launch-template LaunchTemplateName=tpl# --min-size 0 --max-size 3 --desired-capacity 2 --availability-zones us-east-1a us-east-1b",
    "aws autoscaling create-auto-scaling-group --auto-scaling-group-name g# --instance-id @i --min-size 1 --max-size 2",
    "aws autoscaling update-auto-scaling-group --auto-scaling-group-name g# --min-size 1 --max-size # --desired-capacity 1",
    "aws autoscaling update-auto-scaling-group --auto-scaling-group-name g# --launch-template LaunchTemplateName=tpl#,Version=2",
    "aws autoscaling start-instance-refresh --auto-scaling-group-name g# --preferences MinHealthyPercentage=50",
    "aws autoscaling cancel-instance-refresh --auto-scaling-group-name g#",
    "aws autoscaling create-or-update-tags --tags ResourceId=g#,ResourceType=auto-scaling-group,Key=k,Value=#,PropagateAtLaunch=true",
    "aws autoscaling delete-auto-scaling-group --auto-scaling-group-name g#",
    "aws autoscaling delete-auto-scaling-group --auto-scaling-group-name g# --force-delete",
    "aws ec2 terminate-instances --instance-ids $(aws autoscaling describe-auto-scaling-groups --query 'AutoScalingGroups[0].Instances[0].InstanceId' --output text)",
    "aws ec2 stop-instances --instance-ids $(aws autoscaling describe-auto-scaling-groups --query 'AutoScalingGroups[0].Instances[0].InstanceId' --output text)",
    "S=$(aws ec2 create-security-group --group-name s# --description d --query GroupId --output text)",
    "aws ec2 authorize-security-group-ingress --group-id $S --protocol tcp --port #-1# --cidr 203.0.113.0/24",
    "aws ec2 authorize-security-group-egress --group-id $S --ip-permissions IpProtocol=udp,FromPort=#,ToPort=1#,IpRanges=[{CidrIp=10.0.0.0/8,Description=d#}]",
    "aws ec2 authorize-security-group-ingress --group-name default --protocol tcp --port # --source-group $S",
    "aws ec2 revoke-security-group-ingress --group-id $S --protocol tcp --port #-1# --cidr 203.0.113.0/24",
    "aws ec2 revoke-security-group-egress --group-id $S --security-group-rule-ids $(aws ec2 describe-security-group-rules --filters Name=group-id,Values=$S --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)",
    "aws ec2 update-security-group-rule-descriptions-ingress --group-id $S --ip-permissions IpProtocol=tcp,FromPort=#,ToPort=1#,IpRanges=[{CidrIp=203.0.113.0/24,Description=new}]",
    "aws ec2 create-tags --resources $S --tags Key=k#,Value=v",
    "aws ec2 delete-security-group --group-id $S",
    "aws ec2 run-instances --image-id @ami --instance-type t3.micro --security-group-ids $S",
    "aws ec2 create-key-pair --key-name k --query KeyName --output text",
    "aws ec2 delete-key-pair --key-name k",
    "aws ssm put-parameter --name /lab/p# --type String --data-type aws:ec2:image --value @ami",
    "aws ssm put-parameter --name /lab/p# --type String --value @ami --overwrite",
    "aws ssm put-parameter --name /lab/q# --type StringList --value a,b# --tags Key=a,Value=#",
    "aws ssm delete-parameter --name /lab/p#",
    "aws ssm get-parameters-by-path --path /lab --recursive",
    "aws ec2 run-instances --image-id resolve:ssm:/lab/p# --instance-type t3.micro",
    "aws ec2 create-image-usage-report --image-id @ami --resource-types ResourceType=ec2:Instance",
    "aws ec2 create-replace-root-volume-task --instance-id @i",
    "clock +1#m",
    "clock +#m",
    "clock +1#h",
    "clock +#d",
    "sleep 1#",
];

#[derive(Debug, Clone)]
enum Move {
    Type(&'static str, Vec<Index>),
    Next,
    Tick,
    Undo,
    Redo,
}

fn moves() -> impl Strategy<Value = Move> {
    let line = (select(TEMPLATES), prop::collection::vec(any::<Index>(), 4));
    prop_oneof![
        8 => line.prop_map(|(text, picks)| Move::Type(text, picks)),
        3 => Just(Move::Next),
        1 => Just(Move::Tick),
        1 => Just(Move::Undo),
        1 => Just(Move::Redo),
    ]
}

/// Puts the account's ids and small numbers into a template.
fn fill(session: &Session, template: &str, picks: &[Index]) -> String {
    let mut line = String::new();
    let mut picks = picks.iter().cycle();
    let mut rest = template;
    while let Some(at) = rest.find(['@', '#']) {
        let (before, after) = rest.split_at(at);
        line.push_str(before);
        let pick = picks.next().unwrap();
        rest = match ["@ami", "@snap", "@vol", "@i"]
            .iter()
            .find(|mark| after.starts_with(**mark))
        {
            Some(mark) => {
                let own = session.own(&mark[1..]);
                let id = own.get(pick.index(own.len().max(1)));
                line.push_str(&id.map_or_else(
                    || format!("{}-0123456789abcdef0", &mark[1..]),
                    |id| id.text.clone(),
                ));
                &after[mark.len()..]
            }
            None => {
                line.push_str(&(pick.index(9) + 1).to_string());
                &after[1..]
            }
        };
    }
    line + rest
}

fn settle(session: &mut Session) {
    let mut rounds = 0;
    while session.running().is_some() {
        session.update(Msg::SkipToNext);
        rounds += 1;
        assert!(rounds < 2000);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn the_state_hangs_together(walk in prop::collection::vec((moves(), prop::bool::weighted(0.2)), 1..50)) {
        let mut session = Session::new();
        for (step, reload) in walk {
            let what = match step {
                Move::Type(template, picks) => Msg::Line(fill(&session, template, &picks)),
                Move::Next => Msg::SkipToNext,
                Move::Tick => Msg::Tick { millis: 800 },
                Move::Undo => Msg::Undo,
                Move::Redo => Msg::Redo,
            };
            session.update(what.clone());
            if reload {
                // The page is closed and opened again, whether or not a line waits. Time that only ticked by in memory
                // is not part of that.
                session.update(Msg::Export);
                let (again, _) = opened(&stored(&session));
                prop_assert_eq!(again.notices(), []);
                prop_assert!(again.state() == session.state());
                prop_assert_eq!(again.shell(), session.shell());
                prop_assert_eq!(again.entries(), session.entries());
                prop_assert_eq!(again.running().map(|one| one.until), session.running().map(|one| one.until));
                session = again;
            }
            settle(&mut session);
            let wrong = cloud::integrity::check(session.state());
            prop_assert!(wrong.is_empty(), "after {what:?}: {wrong:?}");
        }
        session.update(Msg::Export);
        let again = Session::from_records(Saved::read(&session.to_file()).unwrap().records).unwrap();
        prop_assert!(again.state() == session.state());
        prop_assert_eq!(again.shell(), session.shell());
        prop_assert_eq!(again.entries(), session.entries());
    }
}

/// A good line with a piece taken out, doubled, or replaced by something nasty.
fn mutated() -> impl Strategy<Value = String> {
    let nasty = select(&[
        "'",
        "\"",
        "\\",
        "$(",
        "`",
        "|",
        ">",
        "<<E",
        "&&",
        ";",
        "{",
        "}",
        "[",
        "]",
        "=",
        ",",
        "--",
        "\u{0}",
        "\u{202e}",
        "é",
        "🦀",
        "\t",
        "\n",
        "$",
        "${",
        "$((",
        "*",
        "~",
        "!",
        "file://",
        "-1",
        "99999999999999999999",
        "--query",
        "[?",
        "--cli-input-json",
        "--output",
        "(",
        ")",
        "#",
        "&",
        "%s",
        "\u{feff}",
    ]);
    (select(TEMPLATES), any::<Index>(), any::<Index>(), nasty, 0..4).prop_map(
        |(line, from, to, nasty, how)| {
            let letters: Vec<char> = line.chars().collect();
            let (from, to) = (from.index(letters.len()), to.index(letters.len()));
            let (from, to) = (from.min(to), from.max(to));
            let piece = |range: &[char]| range.iter().collect::<String>();
            let (head, middle, tail) = (
                piece(&letters[..from]),
                piece(&letters[from..to]),
                piece(&letters[to..]),
            );
            match how {
                0 => format!("{head}{tail}"),
                1 => format!("{head}{middle}{middle}{tail}"),
                2 => format!("{head}{nasty}{tail}"),
                _ => format!("{head}{middle}{nasty}{tail}"),
            }
        },
    )
}

fn any_line() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => mutated(),
        1 => any::<String>(),
        1 => prop::collection::vec(any::<u8>(), 0..80).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        1 => "(aws |ec2 |describe-images |--[a-z-]{1,12} |[|;&<>$'\"(){}\\\\ ]){1,12}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_line_panics(text in any_line(), cursor in any::<Index>()) {
        let mut session = Session::new();
        session.complete(&text, cursor.index(text.chars().count() + 1));
        session.complete(&text, usize::MAX);
        session.update(Msg::Line(text.clone()));
        session.update(Msg::SkipToNext);
        session.update(Msg::Interrupt);
        whole(&session);
        let again = Session::from_records(Saved::read(&session.to_file()).unwrap().records).unwrap();
        prop_assert_eq!(again.shell(), session.shell());
        prop_assert_eq!(again.to_file(), session.to_file());
    }
}
