"""Starts `ami-lab endpoint` for a test and stops it as a service manager would."""

import contextlib
import os
import re
import signal
import subprocess


@contextlib.contextmanager
def endpoint(*options):
    """The address of an endpoint that lives as long as the block; it must end well when it is asked to."""
    program = os.environ["AMI_LAB"]
    process = subprocess.Popen(
        [program, "endpoint", "--port", "0", *options], stdout=subprocess.PIPE, text=True
    )
    try:
        yield re.search(r"http://\S+", process.stdout.readline()).group()
    finally:
        process.send_signal(signal.SIGTERM)
        code = process.wait(timeout=30)
        process.stdout.close()
    assert code == 0, f"the endpoint ended with {code}"
