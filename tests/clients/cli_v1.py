"""The AWS CLI v1, unmodified, against the endpoint; and beside it the lab's own terminal with the same lines.

Both start from the same seed, so the same calls give the same ids. Where both speak, what they print must be the same:
the terminal plays v2, and what differs between the two is listed below.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile

from endpoint import endpoint

# Client tokens are given where the CLI would draw one: v1 draws from the machine, the terminal from the seed.
LINES = """
aws ec2 describe-regions --output text
aws ec2 describe-regions --all-regions --query 'Regions[?starts_with(RegionName, `eu-`)].RegionName' --output json
aws ec2 describe-availability-zones --query 'AvailabilityZones[].[ZoneName,State]' --output table
aws sts get-caller-identity
aws ssm get-parameters --names /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 nothing --query 'InvalidParameters'
aws ec2 describe-images --owners amazon --filters Name=name,Values=al2023-ami-2023* Name=architecture,Values=arm64 --query 'sort_by(Images,&CreationDate)[-1].Name' --output text
aws ec2 describe-images --owners self
aws ec2 describe-images --owners self --output text
aws ec2 describe-images --owners self --output table
aws ec2 create-volume --availability-zone us-east-1a --size 8 --volume-type gp3 --client-token one --tag-specifications 'ResourceType=volume,Tags=[{Key=Name,Value=root}]'
VOLUME=$(aws ec2 describe-volumes --filters Name=tag:Name,Values=root --query 'Volumes[0].VolumeId' --output text)
aws ec2 describe-volumes --volume-ids $VOLUME
aws ec2 create-snapshot --volume-id $VOLUME --description "root of web"
SNAPSHOT=$(aws ec2 describe-snapshots --owner-ids self --query 'Snapshots[0].SnapshotId' --output text)
aws ec2 describe-snapshots --snapshot-ids $SNAPSHOT --output table
aws ec2 register-image --name web-1.0 --architecture x86_64 --root-device-name /dev/xvda --virtualization-type hvm --ena-support --block-device-mappings DeviceName=/dev/xvda,Ebs={SnapshotId=$SNAPSHOT,VolumeSize=10}
IMAGE=$(aws ec2 describe-images --owners self --query 'Images[0].ImageId' --output text)
aws ec2 create-tags --resources $IMAGE $SNAPSHOT --tags Key=version,Value=1.0 Key=stack,Value=production
aws ec2 describe-tags --filters Name=resource-id,Values=$IMAGE --output text
aws ec2 describe-images --image-ids $IMAGE
aws ec2 describe-images --image-ids $IMAGE --output text
aws ec2 describe-images --image-ids $IMAGE --output table
aws ec2 describe-images --owners self --filters Name=tag:stack,Values=production --query 'Images[].{ID:ImageId,Name:Name,Tags:Tags[?Key==`version`].Value|[0]}' --output table
aws ec2 modify-image-attribute --image-id $IMAGE --launch-permission Add=[{UserId=444455556666}]
aws ec2 describe-image-attribute --image-id $IMAGE --attribute launchPermission
aws ec2 modify-image-attribute --image-id $IMAGE --description "Value=the first"
aws ec2 describe-image-attribute --image-id $IMAGE --attribute description --output text
aws ec2 reset-image-attribute --image-id $IMAGE --attribute launchPermission
aws ec2 enable-image-deprecation --image-id $IMAGE --deprecate-at 2027-03-01T00:00:00
aws ec2 disable-image --image-id $IMAGE
aws ec2 describe-images --owners self --include-disabled --query 'Images[].State'
aws ec2 enable-image --image-id $IMAGE
aws ec2 copy-image --name web-1.0 --source-image-id $IMAGE --source-region us-east-1 --region eu-west-1 --client-token two
aws ec2 wait image-available --filters Name=name,Values=web-1.0 --region eu-west-1
aws ec2 describe-images --owners self --region eu-west-1 --query 'Images[].[Name,SourceImageRegion]' --output text
aws ec2 register-image --name web-1.0 --root-device-name /dev/xvda --block-device-mappings DeviceName=/dev/xvda,Ebs={SnapshotId=$SNAPSHOT}
aws ec2 delete-snapshot --snapshot-id $SNAPSHOT
aws ec2 describe-images --image-ids ami-0ffffffffffffffff
aws ec2 describe-images --image-ids ami-1
aws ec2 deregister-image --image-id $IMAGE --dry-run
aws ec2 describe-images --filters Name=colour,Values=red
aws ec2 describe-images --owners amazon --max-items 2 --query 'length(Images)'
aws ec2 deregister-image --image-id $IMAGE
aws ec2 delete-snapshot --snapshot-id $SNAPSHOT
aws ec2 describe-snapshots --owner-ids self --query 'length(Snapshots)'
""".strip().splitlines()


def told(text):
    """An error as both spell it: v2 puts its name first."""
    return text.strip().removeprefix("aws: [ERROR]: ").strip()


def v1(address, line, variables):
    """Runs a line; gives output, error and code."""
    kept = re.fullmatch(r"(\w+)=\$\((.*)\)", line)
    words = shlex.split(re.sub(r"\$(\w+)", lambda name: variables[name.group(1)], kept.group(2) if kept else line))
    environment = {
        **os.environ,
        "AWS_ACCESS_KEY_ID": "111122223333",
        "AWS_SECRET_ACCESS_KEY": "not-verified",
        "AWS_DEFAULT_REGION": "us-east-1",
        "COLUMNS": "80",
    }
    command = [sys.executable, "-W", "error::UserWarning", "-m", "awscli", "--endpoint-url", address, *words[1:]]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    if kept:
        variables[kept.group(1)] = done.stdout.strip()
        return "", told(done.stderr), done.returncode
    return done.stdout, told(done.stderr), done.returncode


def terminal(lines):
    """The same lines in one session of the lab's terminal, with marks between them."""
    marked = "\n".join(f"{line}\necho MARK $?\necho MARK >&2" for line in lines)
    done = subprocess.run(
        [os.environ["AMI_LAB"], "shell", "--seed", "5", "--instant"], input=marked, capture_output=True, text=True, timeout=300
    )
    out = re.findall(r"(.*?)MARK (\d+)\n", done.stdout, re.S)
    err = done.stderr.split("MARK\n")
    return [(text, told(error), int(code)) for (text, code), error in zip(out, err)]


config = tempfile.NamedTemporaryFile("w", suffix=".ini")
# v2's way of writing moments.
config.write("[default]\ncli_timestamp_format = iso8601\n")
config.flush()
os.environ["AWS_CONFIG_FILE"] = config.name
os.environ.pop("AWS_PROFILE", None)

ours = terminal(LINES)
assert len(ours) == len(LINES), (len(ours), len(LINES))
differ = []
with endpoint("--seed", "5", "--instant") as address:
    variables = {}
    for line, mine in zip(LINES, ours):
        theirs = v1(address, line, variables)
        # v1 ends with 255 where v2 ends with 254: when the service refused.
        refused = theirs[2] == 255 and theirs[1].startswith("An error occurred (")
        if (theirs[0], theirs[1], 254 if refused else theirs[2]) != mine:
            differ.append(f"$ {line}\n--- AWS CLI v1: {theirs[2]}\n{theirs[0]}{theirs[1]}\n--- the terminal: {mine[2]}\n{mine[0]}{mine[1]}")
assert not differ, f"{len(differ)} of {len(LINES)} lines differ:\n\n" + "\n\n".join(differ)
print(f"AWS CLI v1: {len(LINES)} lines print the same as the terminal: passed")
