//! What clients send, and what they read.

use super::*;
use crate::ec2::common::{BlockDeviceMapping, EbsBlockDevice};
use crate::ec2::image::{DescribeImagesOutput, Image};
use serde_json::json;

fn post(service: &str, body: &str) -> HttpRequest {
    HttpRequest {
        method: "POST".into(),
        target: "/".into(),
        headers: vec![
            (
                "content-type".into(),
                "application/x-www-form-urlencoded; charset=utf-8".into(),
            ),
            (
                "authorization".into(),
                format!(
                    "AWS4-HMAC-SHA256 Credential=444455556666/20261123/eu-west-1/{service}/aws4_request, SignedHeaders=host, Signature=0"
                ),
            ),
        ],
        body: body.as_bytes().to_vec(),
    }
}

#[test]
fn fields_become_input() {
    let asked = read(&post(
        "ec2",
        "Action=RegisterImage&Version=2016-11-15&Name=web+1&EnaSupport=True&BlockDeviceMapping.1.DeviceName=%2Fdev%2Fxvda\
         &BlockDeviceMapping.1.Ebs.VolumeSize=8&TagSpecification.10.ResourceType=snapshot&TagSpecification.2.ResourceType=image",
    ))
    .unwrap();
    assert_eq!(
        (asked.operation.service, asked.operation.name),
        (Service::Ec2, "RegisterImage")
    );
    assert_eq!(
        (asked.region.as_deref(), asked.access_key.as_deref()),
        (Some("eu-west-1"), Some("444455556666"))
    );
    assert_eq!(
        asked.input,
        json!({
            "TagSpecifications": [{"ResourceType": "image"}, {"ResourceType": "snapshot"}],
            "Name": "web 1",
            "BlockDeviceMappings": [{"Ebs": {"VolumeSize": 8}, "DeviceName": "/dev/xvda"}],
            "EnaSupport": true,
        })
    );
    for numbered in [
        "ImageId.0=ami-1&ImageId.1=ami-2",
        "ImageId.1=ami-1&ImageId.2=ami-2",
    ] {
        let asked = read(&post("ec2", &format!("Action=DescribeImages&{numbered}"))).unwrap();
        assert_eq!(asked.input, json!({"ImageIds": ["ami-1", "ami-2"]}));
    }
}

#[test]
fn a_get_says_the_same_as_a_post() {
    let request = HttpRequest {
        method: "GET".into(),
        target: "/?Action=DescribeImages&Owner.1=self&X-Amz-Credential=key%2F20261123%2Fus-west-2%2Fec2%2Faws4_request".into(),
        ..HttpRequest::default()
    };
    let asked = read(&request).unwrap();
    assert_eq!(asked.input, json!({"Owners": ["self"]}));
    assert_eq!(asked.region.as_deref(), Some("us-west-2"));
}

#[test]
fn what_does_not_fit_is_refused() {
    for (body, code, message) in [
        (
            "Action=DescribeImages&Colour=red",
            "UnknownParameter",
            "The parameter Colour is not recognized",
        ),
        (
            "Action=DescribeImages&Filter.1.Nmae=a",
            "UnknownParameter",
            "The parameter Filter.1.Nmae is not recognized",
        ),
        (
            "Action=DescribeImages&ImageId=ami-1&ImageId.x=1",
            "UnknownParameter",
            "The parameter ImageId.x is not recognized",
        ),
        (
            "Version=1",
            "MissingAction",
            "The request must contain the parameter Action",
        ),
    ] {
        let refused = read(&post("ec2", body)).unwrap_err();
        assert_eq!(
            (refused.error.code.as_str(), refused.error.message.as_str()),
            (code, message)
        );
    }
    for body in [
        "Action=DescribeImages&MaxResults=many",
        "Action=DescribeImages&DryRun=perhaps",
        "Action=EnableImageDeprecation&ImageId=ami-1&DeprecateAt=soon",
    ] {
        let refused = read(&post("ec2", body)).unwrap_err();
        assert_eq!(refused.error.code, ErrorCode::InvalidParameterValue, "{body}");
    }
    // Deep, odd and huge keys are read without harm.
    let deep = format!("Action=DescribeImages&{}=1", "Filter.1.".repeat(5000));
    assert!(read(&post("ec2", &deep)).is_err());
}

#[test]
fn answers_are_xml_in_ec2s_manner() {
    let image = Image {
        image_id: Some("ami-1".into()),
        name: Some("a <b> & c".into()),
        public: Some(false),
        tags: Some(Vec::new()),
        block_device_mappings: Some(vec![BlockDeviceMapping {
            device_name: Some("/dev/xvda".into()),
            ebs: Some(EbsBlockDevice {
                volume_size: Some(8),
                ..EbsBlockDevice::default()
            }),
            ..BlockDeviceMapping::default()
        }]),
        ..Image::default()
    };
    let output = DescribeImagesOutput {
        images: Some(vec![image]),
        next_token: None,
    };
    let operation = crate::find_operation(Service::Ec2, "DescribeImages");
    let response = write(Service::Ec2, operation, Ok(&output), "id-1");
    assert_eq!(response.status, 200);
    let open = response.body.find("<imagesSet>").unwrap();
    assert_eq!(
        &response.body[..open],
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DescribeImagesResponse \
         xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>id-1</requestId>"
    );
    for piece in [
        "<name>a &lt;b&gt; &amp; c</name>",
        "<isPublic>false</isPublic>",
        "<tagSet/>",
        "<blockDeviceMapping><item><ebs><volumeSize>8</volumeSize></ebs><deviceName>/dev/xvda</deviceName></item></blockDeviceMapping>",
        "</imagesSet></DescribeImagesResponse>",
    ] {
        assert!(response.body.contains(piece), "{piece} in {}", response.body);
    }
}

#[test]
fn errors_are_each_services_own() {
    let error = ApiError::new(
        ErrorCode::DryRunOperation,
        "Request would have succeeded, but DryRun flag is set.",
    );
    let response = write(Service::Ec2, None, Err(&error), "id-2");
    assert_eq!(response.status, 412);
    assert_eq!(
        response.body,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error><Code>DryRunOperation</Code><Message>Request \
         would have succeeded, but DryRun flag is set.</Message></Error></Errors><RequestID>id-2</RequestID></Response>"
    );
    let response = write(Service::Sts, None, Err(&error), "id-3");
    assert!(
        response.body.starts_with("<ErrorResponse xmlns=\"https://sts"),
        "{}",
        response.body
    );
    let response = write(Service::Ssm, None, Err(&error), "id-4");
    assert_eq!(
        serde_json::from_str::<Value>(&response.body).unwrap()["__type"],
        "DryRunOperation"
    );
}

#[test]
fn json_requests_name_their_operation() {
    let mut request = post("ssm", "{\"Name\": \"/aws/x\"}");
    request.headers = vec![
        ("content-type".into(), "application/x-amz-json-1.1".into()),
        ("x-amz-target".into(), "AmazonSSM.GetParameter".into()),
    ];
    let asked = read(&request).unwrap();
    assert_eq!(
        (asked.operation.service, asked.operation.name),
        (Service::Ssm, "GetParameter")
    );
    assert_eq!(asked.input, json!({"Name": "/aws/x"}));
    request.body = b"[1".to_vec();
    assert_eq!(
        read(&request).unwrap_err().error.code,
        ErrorCode::SerializationException
    );
}

/// A client tells nothing to its user but what its own protocol lets it read.
#[test]
fn services_that_are_not_here_are_refused_in_the_protocol_of_the_request() {
    let said = "The lab has no service monitoring. It has these: ec2, sts, ssm, kms, rbin, autoscaling, cloudtrail, \
                resourcegroupstaggingapi, iam.";
    let mut json = post("monitoring", "{}");
    json.headers[0].1 = "application/x-amz-json-1.1".into();
    let target = "GraniteServiceVersion20100801.PutMetricAlarm";
    json.headers.push(("x-amz-target".into(), target.into()));
    let refused = read(&json).unwrap_err();
    assert_eq!(refused.service.protocol(), Protocol::Json);
    assert_eq!(
        (refused.error.code.as_str(), refused.error.message.as_str()),
        ("UnknownOperationException", said)
    );
    for (service, body, protocol, code) in [
        (
            "elasticloadbalancing",
            "Action=DescribeLoadBalancers",
            Protocol::Query,
            "InvalidAction",
        ),
        ("s3", "", Protocol::Query, "InvalidAction"),
        ("backup", "", Protocol::Rest, "UnknownOperationException"),
    ] {
        let refused = read(&post(service, body)).unwrap_err();
        assert_eq!(refused.service.protocol(), protocol, "{service}");
        assert_eq!(refused.error.code.as_str(), code, "{service}");
    }
}
