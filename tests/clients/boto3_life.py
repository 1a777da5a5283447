"""The life of an image by boto3, across two accounts and two Regions, with waiters and paginators.

boto3 parses every field by its own model of the services, and a warning is a failure.
"""

import datetime
import json
import os
import tempfile
import urllib.request
import warnings

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError, WaiterError

from endpoint import endpoint

warnings.simplefilter("error")
YOU, PARTNER = "111122223333", "444455556666"
FAST = {"Delay": 1}


def refused(code, call, **asked):
    """The message of a call that must fail with that code."""
    try:
        call(**asked)
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error
        assert error.response["ResponseMetadata"]["RequestId"], error
        return error.response["Error"]["Message"]
    raise AssertionError(f"{code} was expected")


def life(address):
    def client(service, region="us-east-1", key=YOU, **more):
        return boto3.client(
            service,
            endpoint_url=address,
            region_name=region,
            aws_access_key_id=key,
            aws_secret_access_key="not-verified",
            config=Config(retries={"max_attempts": 1}),
            **more,
        )

    ec2, partner, europe = client("ec2"), client("ec2", key=PARTNER), client("ec2", "eu-west-1")
    assert client("sts").get_caller_identity()["Account"] == YOU
    assert client("sts", key="AKIAIOSFODNN7EXAMPLE").get_caller_identity()["Account"] == YOU

    # The newest Amazon Linux, by its public parameter.
    path = "/aws/service/ami-amazon-linux-latest"
    parameter = client("ssm").get_parameter(Name=f"{path}/al2023-ami-kernel-default-x86_64")["Parameter"]
    assert isinstance(parameter["LastModifiedDate"], datetime.datetime)
    base = parameter["Value"]
    pages = client("ssm").get_paginator("get_parameters_by_path").paginate(Path=path)
    assert base in [found["Value"] for page in pages for found in page["Parameters"]]
    amazon = ec2.describe_images(ImageIds=[base])["Images"][0]
    assert (amazon["ImageOwnerAlias"], amazon["Public"], amazon["State"]) == ("amazon", True, "available")

    # Launch, change, and make the golden copy.
    launched = ec2.run_instances(
        ImageId="resolve:ssm:" + f"{path}/al2023-ami-kernel-default-x86_64",
        InstanceType="t3.micro",
        MinCount=1,
        MaxCount=2,
        TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "builder"}]}],
    )
    builder, other = [instance["InstanceId"] for instance in launched["Instances"]]
    ec2.get_waiter("instance_running").wait(InstanceIds=[builder, other], WaiterConfig=FAST)
    ec2.get_waiter("instance_status_ok").wait(InstanceIds=[builder], WaiterConfig=FAST)
    image = ec2.create_image(
        InstanceId=builder,
        Name="web-1.0",
        Description="golden copy",
        TagSpecifications=[
            {"ResourceType": kind, "Tags": [{"Key": "version", "Value": "1.0"}, {"Key": "stack", "Value": "production"}]}
            for kind in ("image", "snapshot")
        ],
    )["ImageId"]
    ec2.get_waiter("image_exists").wait(ImageIds=[image], WaiterConfig=FAST)
    ec2.get_waiter("image_available").wait(ImageIds=[image], WaiterConfig=FAST)
    mine = ec2.describe_images(
        Owners=["self"], Filters=[{"Name": "tag:version", "Values": ["1.*"]}, {"Name": "name", "Values": ["web-?.0"]}]
    )["Images"]
    assert [found["ImageId"] for found in mine] == [image]
    assert {tag["Key"]: tag["Value"] for tag in mine[0]["Tags"]} == {"version": "1.0", "stack": "production"}
    snapshot = mine[0]["BlockDeviceMappings"][0]["Ebs"]["SnapshotId"]
    assert ec2.describe_snapshots(SnapshotIds=[snapshot])["Snapshots"][0]["Progress"] == "100%"
    refused("InvalidAMIName.Duplicate", ec2.create_image, InstanceId=builder, Name="web-1.0")

    # Published under a name, found by its tags, and what tools ask on their way.
    ssm = client("ssm")
    named = {"Name": "/golden/web", "Value": image, "Type": "String", "DataType": "aws:ec2:image"}
    assert ssm.put_parameter(**named)["Version"] == 1
    refused("ParameterAlreadyExists", ssm.put_parameter, **named)
    assert ssm.put_parameter(Overwrite=True, **named)["Version"] == 2
    assert ssm.get_parameter(Name="/golden/web:1")["Parameter"]["Value"] == image
    assert [found["Name"] for found in ssm.describe_parameters()["Parameters"]] == ["/golden/web"]
    assert ssm.list_tags_for_resource(ResourceType="Parameter", ResourceId="/golden/web")["TagList"] == []
    tagged = client("resourcegroupstaggingapi").get_paginator("get_resources").paginate(
        TagFilters=[{"Key": "version"}], ResourceTypeFilters=["ec2:image"]
    )
    names = [found["ResourceARN"] for page in tagged for found in page["ResourceTagMappingList"]]
    assert names == [f"arn:aws:ec2:us-east-1:{YOU}:image/{image}"]
    assert client("iam").list_account_aliases()["AccountAliases"] == []
    # Ansible's spelling of the attribute.
    ec2.modify_image_attribute(ImageId=image, Attribute="Description", Description={"Value": "golden"})
    # Services that are not here say so in the protocol of each.
    refused("UnknownOperationException", client("organizations").describe_organization)
    refused("UnknownOperationException", client("backup").list_backup_vaults)
    refused("InvalidAction", client("elb").describe_load_balancers)
    refused("InvalidAction", client("s3").list_buckets)

    # Private until shared.
    assert partner.describe_images(ImageIds=[image])["Images"] == []
    told = refused("AuthFailure", partner.run_instances, ImageId=image, InstanceType="t3.micro", MinCount=1, MaxCount=1)
    assert told == f"Not authorized for images: [{image}]"
    ec2.modify_image_attribute(ImageId=image, LaunchPermission={"Add": [{"UserId": PARTNER}]})
    permissions = ec2.describe_image_attribute(ImageId=image, Attribute="launchPermission")["LaunchPermissions"]
    assert permissions == [{"UserId": PARTNER}]
    assert [found["ImageId"] for found in partner.describe_images(ExecutableUsers=["self"])["Images"]] == [image]
    theirs = partner.run_instances(ImageId=image, InstanceType="t3.micro", MinCount=1, MaxCount=1)["Instances"][0]
    partner.get_waiter("instance_running").wait(InstanceIds=[theirs["InstanceId"]], WaiterConfig=FAST)
    refused("AuthFailure", partner.modify_image_attribute, ImageId=image, Description={"Value": "mine now"})

    # A role of the partner's account is the partner.
    role = client("sts").assume_role(RoleArn=f"arn:aws:iam::{PARTNER}:role/images", RoleSessionName="test")
    given = role["Credentials"]
    session = boto3.client(
        "sts",
        endpoint_url=address,
        region_name="us-east-1",
        aws_access_key_id=given["AccessKeyId"],
        aws_secret_access_key=given["SecretAccessKey"],
        aws_session_token=given["SessionToken"],
    )
    caller = session.get_caller_identity()
    assert caller["Account"] == PARTNER
    assert caller["Arn"] == f"arn:aws:sts::{PARTNER}:assumed-role/images/test" == role["AssumedRoleUser"]["Arn"]
    assert caller["UserId"] == role["AssumedRoleUser"]["AssumedRoleId"]

    # It exists, but not here, until it is copied.
    refused("InvalidAMIID.NotFound", europe.describe_images, ImageIds=[image])
    copied = europe.copy_image(Name="web-1.0", SourceImageId=image, SourceRegion="us-east-1", CopyImageTags=True)["ImageId"]
    europe.get_waiter("image_available").wait(ImageIds=[copied], WaiterConfig=FAST)
    copy = europe.describe_images(ImageIds=[copied])["Images"][0]
    assert (copy["SourceImageId"], copy["SourceImageRegion"]) == (image, "us-east-1")
    assert {"Key": "stack", "Value": "production"} in copy["Tags"]

    # Shelf life.
    ec2.enable_image_deprecation(ImageId=image, DeprecateAt=datetime.datetime(2027, 1, 1))
    assert ec2.describe_images(ImageIds=[image])["Images"][0]["DeprecationTime"].startswith("2027-01-01T00:00")
    ec2.disable_image(ImageId=image)
    refused("InvalidAMIID.Unavailable", ec2.run_instances, ImageId=image, InstanceType="t3.micro", MinCount=1, MaxCount=1)
    ec2.enable_image(ImageId=image)
    refused("DryRunOperation", ec2.deregister_image, ImageId=image, DryRun=True)

    # Many pages, each image once.
    pages = ec2.get_paginator("describe_images").paginate(Owners=["amazon"], PaginationConfig={"PageSize": 7})
    ids = [found["ImageId"] for page in pages for found in page["Images"]]
    assert len(ids) == len(set(ids)) > 50
    tags = ec2.get_paginator("describe_tags").paginate(Filters=[{"Name": "key", "Values": ["version"]}])
    assert {found["ResourceType"] for page in tags for found in page["Tags"]} == {"image", "snapshot"}

    # Deregistering is only half.
    message = refused("InvalidSnapshot.InUse", ec2.delete_snapshot, SnapshotId=snapshot)
    assert message == f"The snapshot {snapshot} is currently in use by {image}"
    ec2.deregister_image(ImageId=image)
    assert ec2.describe_images(Owners=["self"])["Images"] == []
    refused("InvalidAMIID.Unavailable", ec2.deregister_image, ImageId=image)
    ec2.delete_snapshot(SnapshotId=snapshot)
    refused("InvalidSnapshot.NotFound", ec2.describe_snapshots, SnapshotIds=[snapshot])
    ec2.terminate_instances(InstanceIds=[builder, other])
    ec2.get_waiter("instance_terminated").wait(InstanceIds=[builder, other], WaiterConfig=FAST)
    try:
        ec2.get_waiter("image_available").wait(ImageIds=["ami-0ffffffffffffffff"], WaiterConfig={"Delay": 1, "MaxAttempts": 2})
        raise AssertionError("the waiter should have failed")
    except WaiterError as error:
        assert "InvalidAMIID.NotFound" in str(error), error


def control(address):
    """The lab itself: time, state, reset."""

    def ask(method, what, body=None):
        request = urllib.request.Request(f"{address}/_lab/{what}", method=method, data=body)
        return urllib.request.urlopen(request, timeout=30).read()

    before = json.loads(ask("GET", "health"))["now"]
    after = json.loads(ask("POST", "clock", b'{"advance": "1h"}'))["now"]
    assert before < after
    state = ask("GET", "state")
    ask("POST", "reset")
    assert json.loads(ask("GET", "health"))["calls"] == 0
    ask("PUT", "state", state)
    assert ask("GET", "state") == state


with endpoint("--instant") as address:
    life(address)
    control(address)

# What was done is in the state file, and goes on from there.
with tempfile.TemporaryDirectory() as folder:
    file = os.path.join(folder, "state.json")
    for round in (1, 2):
        with endpoint("--instant", "--state", file) as address:
            ec2 = boto3.client(
                "ec2", endpoint_url=address, region_name="us-east-1", aws_access_key_id=YOU, aws_secret_access_key="x"
            )
            ec2.create_volume(AvailabilityZone="us-east-1a", Size=round)
            assert len(ec2.describe_volumes()["Volumes"]) == round

print("boto3: the life of an image, and the state file: passed")
