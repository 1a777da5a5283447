//! Storing images in buckets and restoring them.

use crate::testkit::{Lab, code, column, text};
use crate::world::places::{PARTNER, YOU};
use crate::{BucketRequest, cost, integrity};
use serde_json::{Value, json};

/// What a request of `aws s3` comes to.
fn bucket(lab: &mut Lab, account: &str, operation: &str, bucket: &str, key: &str) -> Result<Value, String> {
    let reply = lab.cloud.bucket(&BucketRequest {
        account: account.to_owned(),
        region: lab.region.to_owned(),
        operation: operation.to_owned(),
        bucket: bucket.to_owned(),
        key: key.to_owned(),
    });
    assert_eq!(integrity::check(lab.cloud.state()), Vec::<String>::new());
    reply.result.map_err(|error| error.code.as_str().to_owned())
}

fn store(image: &str) -> Value {
    json!({"ImageId": image, "Bucket": "shelf"})
}

fn task(lab: &mut Lab) -> Value {
    let answer = lab.good("DescribeStoreImageTasks", json!({}));
    answer["StoreImageTaskResults"][0].clone()
}

#[test]
fn bucket_names_belong_to_one_account_everywhere() {
    let mut lab = Lab::new();
    assert_eq!(
        bucket(&mut lab, YOU, "CreateBucket", "Shelf", ""),
        Err("InvalidBucketName".into())
    );
    assert!(bucket(&mut lab, YOU, "CreateBucket", "shelf", "").is_ok());
    // In us-east-1 once more does no harm.
    assert!(bucket(&mut lab, YOU, "CreateBucket", "shelf", "").is_ok());
    lab.region = "eu-west-1";
    for (account, operation, error) in [
        (YOU, "CreateBucket", "BucketAlreadyOwnedByYou"),
        (PARTNER, "CreateBucket", "BucketAlreadyExists"),
        (PARTNER, "ListObjectsV2", "AccessDenied"),
        (PARTNER, "DeleteBucket", "AccessDenied"),
    ] {
        assert_eq!(
            bucket(&mut lab, account, operation, "shelf", ""),
            Err(error.into()),
            "{operation}"
        );
    }
    let mine = bucket(&mut lab, YOU, "ListBuckets", "", "").unwrap();
    assert_eq!(text(&mine, "/Buckets/0/Name"), "shelf");
    assert_eq!(
        bucket(&mut lab, PARTNER, "ListBuckets", "", "").unwrap(),
        json!({"Buckets": []})
    );
    assert!(bucket(&mut lab, YOU, "DeleteBucket", "shelf", "").is_ok());
    assert_eq!(
        bucket(&mut lab, YOU, "ListObjectsV2", "shelf", ""),
        Err("NoSuchBucket".into())
    );
}

#[test]
fn an_image_survives_in_a_bucket() {
    let mut lab = Lab::new();
    let source = lab.amazon_image();
    let copy =
        json!({"Name": "web", "SourceImageId": source, "SourceRegion": "us-east-1", "Encrypted": true});
    let image = text(&lab.good("CopyImage", copy), "/ImageId");
    lab.wait(60);
    let tags = json!([{"Key": "team", "Value": "blue"}]);
    lab.good("CreateTags", json!({"Resources": [image], "Tags": tags}));
    bucket(&mut lab, YOU, "CreateBucket", "shelf", "").unwrap();
    let key = text(&lab.good("CreateStoreImageTask", store(&image)), "/ObjectKey");
    assert_eq!(key, format!("{image}.bin"));
    assert_eq!(task(&mut lab)["StoreTaskState"], "InProgress");
    lab.wait(1);
    let progress = task(&mut lab)["ProgressPercentage"].as_i64().unwrap();
    assert!((1..100).contains(&progress), "{progress}");
    assert_eq!(
        code(&lab.bad("CreateStoreImageTask", store(&image))),
        "UnsupportedOperation"
    );
    let restore = json!({"Bucket": "shelf", "ObjectKey": key});
    assert_eq!(
        code(&lab.bad("CreateRestoreImageTask", restore.clone())),
        "InvalidParameterValue"
    );
    lab.wait(60);
    assert_eq!(task(&mut lab)["StoreTaskState"], "Completed");
    let listed = bucket(&mut lab, YOU, "ListObjectsV2", "shelf", "").unwrap();
    assert!(listed["Contents"][0]["Size"].as_i64().unwrap() > 1 << 20);
    assert!(cost::monthly(lab.cloud.state(), YOU).objects > 0);
    assert_eq!(cost::monthly(lab.cloud.state(), PARTNER).objects, 0);
    assert_eq!(
        bucket(&mut lab, YOU, "DeleteBucket", "shelf", ""),
        Err("BucketNotEmpty".into())
    );
    // The name is taken while the image is there.
    assert_eq!(
        code(&lab.bad("CreateRestoreImageTask", restore.clone())),
        "InvalidAMIName.Duplicate"
    );
    lab.good(
        "DeregisterImage",
        json!({"ImageId": image, "DeleteAssociatedSnapshots": true}),
    );
    let restored = text(&lab.good("CreateRestoreImageTask", restore), "/ImageId");
    assert_eq!(lab.described(&restored)["State"], "pending");
    lab.wait(60);
    let shown = lab.described(&restored);
    assert_eq!(shown["State"], "available");
    assert_eq!(shown["Name"], "web");
    assert_eq!(shown["Tags"], tags);
    assert_eq!(shown["BlockDeviceMappings"][0]["Ebs"]["Encrypted"], true);
    let launch = json!({"ImageId": restored, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    lab.good("RunInstances", launch);
    // The object goes when it is deleted, the task after 31 days.
    bucket(&mut lab, YOU, "DeleteObject", "shelf", &key).unwrap();
    assert!(bucket(&mut lab, YOU, "DeleteBucket", "shelf", "").is_ok());
    lab.wait(60 * 24 * 31);
    assert_eq!(task(&mut lab), Value::Null);
}

#[test]
fn a_bucket_that_goes_lets_the_task_fail() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    bucket(&mut lab, YOU, "CreateBucket", "shelf", "").unwrap();
    lab.good("CreateStoreImageTask", store(&image));
    bucket(&mut lab, YOU, "DeleteBucket", "shelf", "").unwrap();
    lab.wait(10);
    let failed = task(&mut lab);
    assert_eq!(failed["StoreTaskState"], "Failed");
    assert_eq!(
        failed["StoreTaskFailureReason"],
        "The specified bucket does not exist"
    );
}

#[test]
fn create_store_image_task() {
    let mut lab = Lab::new();
    let own = lab.image("web");
    let public = lab.amazon_image();
    bucket(&mut lab, PARTNER, "CreateBucket", "theirs", "").unwrap();
    lab.region = "eu-west-1";
    bucket(&mut lab, YOU, "CreateBucket", "far", "").unwrap();
    lab.region = "us-east-1";
    bucket(&mut lab, YOU, "CreateBucket", "shelf", "").unwrap();
    let input = json!({
        "ImageId": "x", "Bucket": "nowhere", "S3ObjectTags": [{"Key": "aws:x", "Value": ""}], "DryRun": true,
    });
    let mends = [
        json!({"ImageId": "ami-0fedcba9876543210"}),
        json!({"S3ObjectTags": [{"Key": "a", "Value": ""}]}),
        json!({"DryRun": null}),
        json!({"ImageId": public}),
        json!({"ImageId": own}),
        json!({"Bucket": "theirs"}),
        json!({"Bucket": "far"}),
        json!({"Bucket": "shelf"}),
    ];
    assert_eq!(
        column(&mut lab, "CreateStoreImageTask", input, &mends),
        [
            "InvalidAMIID.Malformed",
            "InvalidParameterValue",
            "DryRunOperation",
            "InvalidAMIID.NotFound",
            // A public image is shared with nobody by name.
            "AuthFailure",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "ok",
        ]
    );
}

#[test]
fn a_shared_image_is_stored_where_its_snapshots_are_shared_too() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let permission = json!({"Add": [{"UserId": PARTNER}]});
    lab.good(
        "ModifyImageAttribute",
        json!({"ImageId": image, "LaunchPermission": permission}),
    );
    bucket(&mut lab, PARTNER, "CreateBucket", "shelf", "").unwrap();
    let error = lab.partner("CreateStoreImageTask", store(&image)).unwrap_err();
    assert_eq!(code(&error), "InvalidRequest");
    let snapshot = text(&lab.described(&image), "/BlockDeviceMappings/0/Ebs/SnapshotId");
    lab.good(
        "ModifySnapshotAttribute",
        json!({"SnapshotId": snapshot, "CreateVolumePermission": permission}),
    );
    lab.partner("CreateStoreImageTask", store(&image)).unwrap();
    // Tasks are seen by those who began them.
    assert_eq!(task(&mut lab), Value::Null);
}

#[test]
fn describe_store_image_tasks() {
    let mut lab = Lab::new();
    let input = json!({
        "ImageIds": ["x"], "MaxResults": 500, "Filters": [{"Name": "color", "Values": []}], "DryRun": true,
    });
    let mends = [
        json!({"ImageIds": ["ami-0fedcba9876543210"]}),
        json!({"ImageIds": null}),
        json!({"MaxResults": 5}),
        json!({"Filters": null}),
        json!({"DryRun": null}),
    ];
    assert_eq!(
        column(&mut lab, "DescribeStoreImageTasks", input, &mends),
        [
            "InvalidAMIID.Malformed",
            "InvalidParameterCombination",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "DryRunOperation",
            "ok",
        ]
    );
}

#[test]
fn a_restored_image_is_not_protected() {
    let mut lab = Lab::new();
    bucket(&mut lab, YOU, "CreateBucket", "shelf", "").unwrap();
    let source = lab.amazon_image();
    let copy = json!({"Name": "web", "SourceImageId": source, "SourceRegion": "us-east-1"});
    let image = text(&lab.good("CopyImage", copy), "/ImageId");
    lab.wait(60);
    lab.good("EnableImageDeregistrationProtection", json!({"ImageId": image}));
    lab.good("CreateStoreImageTask", store(&image));
    lab.wait(24 * 60);
    let restore = json!({"Bucket": "shelf", "ObjectKey": format!("{image}.bin"), "Name": "again"});
    let restored = text(&lab.good("CreateRestoreImageTask", restore), "/ImageId");
    lab.wait(24 * 60);
    lab.good("DeregisterImage", json!({"ImageId": restored}));
    assert_eq!(
        code(&lab.bad("DeregisterImage", json!({"ImageId": image}))),
        "OperationNotPermitted"
    );
}
