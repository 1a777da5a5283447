"""The endpoint beside Moto in server mode, on the same machine in the same run, over plain HTTP.

Started by `cargo xtask bench --moto`. Prints a table; asserts no times.
`AMI_LAB_BENCH_IMAGES` sets how many images there are; registering gets slower and slower in Moto.
"""

import http.client
import os
import re
import subprocess
import sys
import time
import urllib.parse

from endpoint import endpoint

IMAGES = int(os.environ.get("AMI_LAB_BENCH_IMAGES", "300"))
SCOPE = "AWS4-HMAC-SHA256 Credential=111122223333/20261123/us-east-1/ec2/aws4_request, SignedHeaders=host, Signature=0"
HEADERS = {"Content-Type": "application/x-www-form-urlencoded", "Authorization": SCOPE}


class Client:
    """One connection that is kept."""

    def __init__(self, address):
        self.connection = http.client.HTTPConnection(urllib.parse.urlsplit(address).netloc, timeout=600)

    def ask(self, action, **fields):
        body = urllib.parse.urlencode({"Action": action, "Version": "2016-11-15", **{k.replace("_", "."): v for k, v in fields.items()}})
        self.connection.request("POST", "/", body, HEADERS)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        assert answer.status == 200, (action, answer.status, text[:500])
        return text


def timed(run, times=3):
    best = None
    for _ in range(times):
        begun = time.perf_counter()
        result = run()
        took = time.perf_counter() - begun
        best = took if best is None else min(best, took)
    return best, result


def measure(address, images):
    client = Client(address)
    volume = re.search(r"<volumeId>(.*?)<", client.ask("CreateVolume", AvailabilityZone="us-east-1a", Size=8)).group(1)
    snapshot = re.search(r"<snapshotId>(.*?)<", client.ask("CreateSnapshot", VolumeId=volume)).group(1)
    begun = time.perf_counter()
    for n in range(images):
        stack = "production" if n % 100 == 0 else "test"
        client.ask(
            "RegisterImage",
            Name=f"web-{n}",
            Architecture="x86_64",
            RootDeviceName="/dev/xvda",
            BlockDeviceMapping_1_DeviceName="/dev/xvda",
            BlockDeviceMapping_1_Ebs_SnapshotId=snapshot,
            TagSpecification_1_ResourceType="image",
            TagSpecification_1_Tag_1_Key="stack",
            TagSpecification_1_Tag_1_Value=stack,
        )
    found = {"RegisterImage, one": (time.perf_counter() - begun) / images}
    asked = {
        "DescribeImages, owner self, all": {"Owner_1": "self"},
        "DescribeImages, one tag of a hundred": {"Owner_1": "self", "Filter_1_Name": "tag:stack", "Filter_1_Value_1": "production"},
        "DescribeImages, a name with a wildcard": {"Owner_1": "self", "Filter_1_Name": "name", "Filter_1_Value_1": "web-77*"},
    }
    for name, fields in asked.items():
        found[name], text = timed(lambda fields=fields: client.ask("DescribeImages", **fields))
        many = text.count("<imageId>")
        found[name + ", images found"] = many
    found["DescribeRegions, one"], _ = timed(lambda: [client.ask("DescribeRegions") for _ in range(100)])
    found["DescribeRegions, one"] /= 100
    return found


def moto():
    process = subprocess.Popen(
        [sys.executable, "-m", "moto.server", "-p", "0", "-H", "127.0.0.1"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )
    for line in process.stderr:
        if found := re.search(r"http://127\.0\.0\.1:\d+", line):
            return process, found.group()
    raise AssertionError("Moto did not start")


with endpoint("--instant") as address:
    ours = measure(address, IMAGES)
process, address = moto()
try:
    theirs = measure(address, IMAGES)
finally:
    process.kill()
print(f"{IMAGES} images".ljust(44), "AMI Lab ms".rjust(12), "Moto ms".rjust(12), "ratio".rjust(8))
for name, value in ours.items():
    if name.endswith("found"):
        continue
    found = name + ", images found"
    # Where the two don't find the same, the times say little: Moto keeps no tags that registering gave, for one.
    counts = f"   {ours[found]} and {theirs[found]} images" if found in ours else ""
    print(name.ljust(44), f"{value * 1000:12.2f}", f"{theirs[name] * 1000:12.2f}", f"{theirs[name] / value:7.1f}x{counts}")
