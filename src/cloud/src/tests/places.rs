//! Places, the default network, key pairs, the caller and the public parameters.

use crate::Request;
use crate::testkit::{Lab, code, text};
use crate::world::places::{PARTNER, YOU};
use api::Service;
use serde_json::{Value, json};

fn ask(lab: &mut Lab, service: Service, operation: &str, input: Value) -> Result<Value, String> {
    let reply = lab.cloud.call(&Request {
        account: YOU.to_owned(),
        session: None,
        region: lab.region.to_owned(),
        operation: api::look_up(service, operation).map_err(|error| error.to_string())?,
        input,
    });
    reply.result.map_err(|error| error.to_string())
}

fn length(value: &Value) -> usize {
    value.as_array().map_or(0, Vec::len)
}

#[test]
fn regions_and_zones() {
    let mut lab = Lab::new();
    assert_eq!(length(&lab.good("DescribeRegions", json!({}))["Regions"]), 17);
    assert!(length(&lab.good("DescribeRegions", json!({"AllRegions": true}))["Regions"]) > 30);
    let one = lab.good("DescribeRegions", json!({"RegionNames": ["eu-west-1"]}));
    assert_eq!(one["Regions"][0]["Endpoint"], "ec2.eu-west-1.amazonaws.com");
    assert_eq!(
        code(&lab.bad("DescribeRegions", json!({"RegionNames": ["mars-north-1"]}))),
        "InvalidParameterValue"
    );
    let zones = lab.good("DescribeAvailabilityZones", json!({}));
    assert_eq!(length(&zones["AvailabilityZones"]), 6);
    let id = zones["AvailabilityZones"][2]["ZoneId"].clone();
    let same = lab.good("DescribeAvailabilityZones", json!({"ZoneIds": [id]}));
    assert_eq!(same["AvailabilityZones"][0]["ZoneName"], "us-east-1c");
    assert!(
        lab.bad("DescribeAvailabilityZones", json!({"ZoneNames": ["us-east-1z"]}))
            .contains("[us-east-1z]")
    );
}

#[test]
fn the_default_network() {
    let mut lab = Lab::new();
    let vpc = text(&lab.good("DescribeVpcs", json!({})), "/Vpcs/0/VpcId");
    let filters =
        json!([{"Name": "vpc-id", "Values": [vpc]}, {"Name": "default-for-az", "Values": ["true"]}]);
    let subnets = lab.good("DescribeSubnets", json!({"Filters": filters}));
    assert_eq!(length(&subnets["Subnets"]), 6);
    let groups = lab.good("DescribeSecurityGroups", json!({"GroupNames": ["default"]}));
    assert_eq!(groups["SecurityGroups"][0]["VpcId"], json!(vpc));
    let theirs = lab.call_as(PARTNER, "DescribeVpcs", json!({})).unwrap();
    assert_ne!(theirs["Vpcs"][0]["VpcId"], json!(vpc));
    for (operation, member, id, expected) in [
        ("DescribeVpcs", "VpcIds", "vpc-1", "InvalidVpcID.NotFound"),
        (
            "DescribeSubnets",
            "SubnetIds",
            "subnet-1",
            "InvalidSubnetID.NotFound",
        ),
        (
            "DescribeSecurityGroups",
            "GroupIds",
            "sg-1",
            "InvalidGroup.NotFound",
        ),
    ] {
        assert_eq!(code(&lab.bad(operation, json!({member: [id]}))), expected);
    }
    lab.good(
        "CreateTags",
        json!({"Resources": [vpc], "Tags": [{"Key": "Name", "Value": "home"}]}),
    );
    let filters = json!([{"Name": "tag:Name", "Values": ["home"]}]);
    let found = lab.good("DescribeVpcs", json!({"Filters": filters}));
    assert_eq!(found["Vpcs"][0]["Tags"][0]["Value"], "home");
    let attributes = lab.good(
        "DescribeAccountAttributes",
        json!({"AttributeNames": ["default-vpc"]}),
    );
    assert_eq!(
        attributes["AccountAttributes"][0]["AttributeValues"][0]["AttributeValue"],
        json!(vpc)
    );
}

#[test]
fn a_public_key_may_come_in_the_frame_of_rfc_4716() {
    let mut lab = Lab::new();
    let made = lab.good("CreateKeyPair", json!({"KeyName": "web"}));
    let id = json!({"KeyPairIds": [made["KeyPairId"]], "IncludePublicKey": true});
    let shown = lab.good("DescribeKeyPairs", id);
    let public = text(&shown, "/KeyPairs/0/PublicKey");
    let body = public.split(' ').nth(1).unwrap().to_owned();
    let (first, rest) = body.split_at(70);
    let framed = format!(
        "---- BEGIN SSH2 PUBLIC KEY ----\nComment: \"one line \\\nand another\"\nx-y: z\n{first}\n{rest}\n\
         ---- END SSH2 PUBLIC KEY ----\n"
    );
    let asked = json!({"KeyName": "framed", "PublicKeyMaterial": crate::base64::encode(framed.as_bytes())});
    lab.good("ImportKeyPair", asked);
    let asked = json!({"KeyNames": ["framed"], "IncludePublicKey": true});
    let shown = lab.good("DescribeKeyPairs", asked);
    assert_eq!(
        shown["KeyPairs"][0]["PublicKey"],
        json!(format!("ssh-rsa {body}"))
    );
}

#[test]
fn key_pairs_hold_no_secrets() {
    let mut lab = Lab::new();
    let made = lab.good("CreateKeyPair", json!({"KeyName": "web"}));
    let material = text(&made, "/KeyMaterial");
    let body: String = material.lines().filter(|line| !line.starts_with('-')).collect();
    let inside = crate::base64::decode(&body).unwrap();
    assert!(String::from_utf8_lossy(&inside).contains("not a private key"));
    assert_eq!(text(&made, "/KeyFingerprint").len(), 59);
    assert_eq!(
        lab.bad("CreateKeyPair", json!({"KeyName": "web"})),
        "InvalidKeyPair.Duplicate: The keypair already exists"
    );
    for (kind, format) in [("ed25519", "pem"), ("rsa", "ppk"), ("ed25519", "ppk")] {
        let name = format!("{kind}-{format}");
        let asked = json!({"KeyName": name, "KeyType": kind, "KeyFormat": format});
        let made = lab.good("CreateKeyPair", asked);
        assert_eq!(text(&made, "/KeyMaterial").contains("PuTTY"), format == "ppk");
        let asked = json!({"KeyNames": [name], "IncludePublicKey": true});
        let shown = lab.good("DescribeKeyPairs", asked);
        // What EC2 would give out can be imported again.
        let public = crate::base64::encode(text(&shown, "/KeyPairs/0/PublicKey").as_bytes());
        let asked = json!({"KeyName": format!("{name}-2"), "PublicKeyMaterial": public});
        lab.good("ImportKeyPair", asked);
    }
    for bad in [
        "ssh-rsa AAAA me",
        "ssh-rsa",
        "---- BEGIN SSH2 PUBLIC KEY ----\nsth\n",
        "---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----",
    ] {
        let bad = json!({"KeyName": "bad", "PublicKeyMaterial": crate::base64::encode(bad.as_bytes())});
        assert_eq!(
            lab.bad("ImportKeyPair", bad),
            "InvalidKey.Format: Key is not in valid OpenSSH public key format"
        );
    }
    let wrong = json!({"KeyName": "dsa", "KeyType": "dsa"});
    assert_eq!(code(&lab.bad("CreateKeyPair", wrong)), "InvalidParameterValue");
    assert_eq!(
        lab.good("DeleteKeyPair", json!({"KeyName": "nobody"})),
        json!({"Return": true})
    );
    let id = text(&made, "/KeyPairId");
    let gone = lab.good("DeleteKeyPair", json!({"KeyPairId": id}));
    assert_eq!(gone["KeyPairId"], json!(id));
    assert_eq!(
        lab.bad("DescribeKeyPairs", json!({"KeyNames": ["web"]})),
        "InvalidKeyPair.NotFound: The key pair 'web' does not exist"
    );
}

#[test]
fn who_is_calling() {
    let mut lab = Lab::new();
    let answer = ask(&mut lab, Service::Sts, "GetCallerIdentity", json!({})).unwrap();
    assert_eq!(answer["Account"], YOU);
    assert_eq!(answer["Arn"], "arn:aws:iam::111122223333:user/learner");
    assert_eq!(text(&answer, "/UserId").len(), 21);
}

#[test]
fn public_parameters() {
    let mut lab = Lab::new();
    let name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
    let one = ask(&mut lab, Service::Ssm, "GetParameter", json!({"Name": name})).unwrap();
    let image = text(&one, "/Parameter/Value");
    assert_eq!(
        one["Parameter"]["ARN"],
        json!(format!("arn:aws:ssm:us-east-1::parameter{name}"))
    );
    assert!(text(&lab.described(&image), "/Name").contains("kernel-6.18-x86_64"));
    let version = &one["Parameter"]["Version"];
    let exact = json!({"Name": format!("{name}:{version}")});
    let again = ask(&mut lab, Service::Ssm, "GetParameter", exact).unwrap();
    assert_eq!(again["Parameter"]["Value"], json!(image));
    assert_eq!(
        ask(
            &mut lab,
            Service::Ssm,
            "GetParameter",
            json!({"Name": "/nothing"})
        ),
        Err("(ParameterNotFound) ".to_owned())
    );
    let some = ask(
        &mut lab,
        Service::Ssm,
        "GetParameters",
        json!({"Names": [name, "/nothing"]}),
    )
    .unwrap();
    assert_eq!(some["InvalidParameters"], json!(["/nothing"]));
    let path = json!({"Path": "/aws/service/ami-windows-latest"});
    let page = ask(&mut lab, Service::Ssm, "GetParametersByPath", path).unwrap();
    assert_eq!(length(&page["Parameters"]), 8);
    let path = json!({"Path": "/aws/service", "Recursive": true});
    let mut all = 0;
    let mut token = Value::Null;
    loop {
        let mut asked = path.clone();
        if !token.is_null() {
            asked["NextToken"] = token.clone();
        }
        let page = ask(&mut lab, Service::Ssm, "GetParametersByPath", asked).unwrap();
        assert!(length(&page["Parameters"]) <= 10);
        all += length(&page["Parameters"]);
        token = page["NextToken"].clone();
        if token.is_null() {
            break;
        }
    }
    assert_eq!(all, crate::world::catalogue::parameters(7, "us-east-1").len());
    let direct = ask(
        &mut lab,
        Service::Ssm,
        "GetParametersByPath",
        json!({"Path": "/aws/service"}),
    )
    .unwrap();
    assert_eq!(length(&direct["Parameters"]), 0);
}
