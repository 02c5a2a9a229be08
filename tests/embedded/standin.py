"""In a worker's place: says that it is ready, and stays. `standin.py die` says why and ends."""

import signal
import sys

if sys.argv[1:] == ["die"]:
    sys.exit("worker: GEMINI_API_KEY is not accepted")
print("worker ready: stand-in", flush=True)
signal.pause()
