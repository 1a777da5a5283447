"""Moto in server mode with that many images in it, registered and tagged by Moto's own code before it listens.

Through HTTP that takes Moto minutes; what is measured afterwards is not touched by it. Prints the address.
"""

import sys
import threading

from moto.core import DEFAULT_ACCOUNT_ID
from moto.ec2.models import ec2_backends
from moto.server import ThreadedMotoServer

backend = ec2_backends[DEFAULT_ACCOUNT_ID]["us-east-1"]
for n in range(int(sys.argv[1])):
    image = backend.register_image(f"web-{n}", None)
    image.add_tag("stack", "production" if n % 100 == 0 else "test")
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
host, port = server.get_host_and_port()
print(f"http://{host}:{port}", flush=True)
threading.Event().wait()
