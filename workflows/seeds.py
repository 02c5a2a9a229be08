"""Seeds: one a run, scene and take, so that a run can be repeated."""

from hashlib import sha256

_SEED_BITS = 31
"""Every provider takes a seed of 31 bits; some refuse more."""


def seed_for(run_seed: int, *place: str | int) -> int:
    """A seed that depends on the run's seed and the place it is used, and on nothing else."""
    told = "/".join(map(str, (run_seed, *place)))
    return int.from_bytes(sha256(told.encode()).digest()[:4], "big") >> (32 - _SEED_BITS)
