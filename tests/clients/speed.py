"""The endpoint beside Moto in server mode, on the same machine in the same run, over plain HTTP.

Started by `cargo xtask bench --moto`. Prints a table; asserts no times.
`AMI_LAB_BENCH_IMAGES` sets how many images there are before anything is measured: 1,000 and 10,000 without it.
`AMI_LAB_BENCH_LIMIT` sets for how many seconds an answer is awaited; without it 300.
"""

import http.client
import os
import re
import subprocess
import sys
import time
import urllib.parse

from endpoint import endpoint

IMAGES = [int(size) for size in os.environ.get("AMI_LAB_BENCH_IMAGES", "1000 10000").split()]
LIMIT = float(os.environ.get("AMI_LAB_BENCH_LIMIT", "300"))
SCOPE = "AWS4-HMAC-SHA256 Credential=111122223333/20261123/us-east-1/ec2/aws4_request, SignedHeaders=host, Signature=0"
HEADERS = {"Content-Type": "application/x-www-form-urlencoded", "Authorization": SCOPE}
TAGGED = {"Owner_1": "self", "Filter_1_Name": "tag:stack", "Filter_1_Value_1": "production"}
NAMED = {"Owner_1": "self", "Filter_1_Name": "name", "Filter_1_Value_1": "web-77*"}
# How many images are registered to measure that.
MORE = 100


class Client:
    """One connection that is kept."""

    def __init__(self, address):
        self.connection = http.client.HTTPConnection(urllib.parse.urlsplit(address).netloc, timeout=LIMIT)

    def ask(self, action, **fields):
        named = {name.replace("_", "."): value for name, value in fields.items()}
        body = urllib.parse.urlencode({"Action": action, "Version": "2016-11-15", **named})
        try:
            self.connection.request("POST", "/", body, HEADERS)
            answer = self.connection.getresponse()
            text = answer.read().decode()
        except TimeoutError:
            self.connection.close()
            return None
        assert answer.status == 200, (action, answer.status, text[:500])
        return text


def timed(run, times=3):
    """Seconds of the fastest run and what it gave; slow ones are not repeated, and without an answer there are none."""
    best = None
    for _ in range(times):
        begun = time.perf_counter()
        result = run()
        took = time.perf_counter() - begun
        if result is None:
            return None, None
        best = took if best is None else min(best, took)
        if took > LIMIT / 10:
            break
    return best, result


def register(client, name, snapshot, stack):
    client.ask(
        "RegisterImage",
        Name=name,
        Architecture="x86_64",
        RootDeviceName="/dev/xvda",
        BlockDeviceMapping_1_DeviceName="/dev/xvda",
        BlockDeviceMapping_1_Ebs_SnapshotId=snapshot,
        TagSpecification_1_ResourceType="image",
        TagSpecification_1_Tag_1_Key="stack",
        TagSpecification_1_Tag_1_Value=stack,
    )


def snapshot_of(client):
    volume = re.search(r"<volumeId>(.*?)<", client.ask("CreateVolume", AvailabilityZone="us-east-1a", Size=8)).group(1)
    return re.search(r"<snapshotId>(.*?)<", client.ask("CreateSnapshot", VolumeId=volume)).group(1)


def measure(client, snapshot):
    """Seconds, and how many images were found, by what was asked."""
    found = {}
    begun = time.perf_counter()
    for n in range(MORE):
        register(client, f"more-{n}", snapshot, "more")
    found["RegisterImage, one"] = ((time.perf_counter() - begun) / MORE, None)
    asked = {
        "DescribeImages, owner self: all": {"Owner_1": "self"},
        "DescribeImages, one tag of a hundred": TAGGED,
        "DescribeImages, a name with a wildcard": NAMED,
    }
    for name, fields in asked.items():
        took, text = timed(lambda fields=fields: client.ask("DescribeImages", **fields))
        found[name] = (took, text and text.count("<imageId>"))
    took, _ = timed(lambda: [client.ask("DescribeRegions") for _ in range(MORE)])
    found["DescribeRegions, one"] = (took and took / MORE, None)
    return found


def ours(images):
    with endpoint("--instant") as address:
        client = Client(address)
        snapshot = snapshot_of(client)
        for n in range(images):
            register(client, f"web-{n}", snapshot, "production" if n % 100 == 0 else "test")
        return measure(client, snapshot)


def theirs(images):
    process = subprocess.Popen([sys.executable, "-B", "moto_filled.py", str(images)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        client = Client(process.stdout.readline().strip())
        return measure(client, snapshot_of(client))
    finally:
        process.kill()
        process.wait()


def row(name, our, their):
    (our_time, our_count), (their_time, their_count) = our, their
    milliseconds = [f"{seconds * 1000:12.2f}" if seconds else f"over {LIMIT:.0f} s".rjust(12) for seconds in (our_time, their_time)]
    # Without an answer in time the ratio is at least that.
    ratio = f"{(their_time or LIMIT) / our_time:7.1f}x" if our_time else ""
    counts = "" if our_count is None else f"   {our_count} images"
    # Where the two don't find the same, the times say little.
    counts += "" if their_count in (None, our_count) else f" and {their_count}"
    return f"{name.ljust(44)}{milliseconds[0]}{milliseconds[1]} {ratio}{counts}"


for images in IMAGES:
    our, their = ours(images), theirs(images)
    print(f"{images} images".ljust(44) + "AMI Lab ms".rjust(12) + "Moto ms".rjust(12) + "ratio".rjust(9))
    for name in our:
        print(row(name, our[name], their[name]), flush=True)
