"""The paid services, one a file, each through its own SDK; everything they do wrong is one of ours.

An adapter fulfils an interface of `contracts.services`, makes exactly one request a call (the
SDK's own retries are off), and raises the errors of `contracts.errors` alone: `faults` holds what
is common to all, `<service>_faults` reads each service's own words. `prices.toml` says what
things cost. Only `worker.py` imports from here.
"""
