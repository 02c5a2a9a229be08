"""In a worker's place: says that it is ready, and stays.

`standin.py die` says why and ends; `standin.py after FILE` is ready once there is that file.
"""

import signal
import sys
import time
from pathlib import Path

if sys.argv[1:] == ["die"]:
    sys.exit("worker: GEMINI_API_KEY is not accepted")
if sys.argv[1:2] == ["after"]:
    while not Path(sys.argv[2]).exists():
        time.sleep(0.05)  # another process has no event to wait for
print("worker ready: stand-in", flush=True)
signal.pause()
