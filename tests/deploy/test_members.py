"""The documented members of the animators' chain are those that can be named, at their prices."""

import re
from decimal import Decimal

import pytest

from contracts.brief import Aspect
from contracts.orders import ClipOrder, Image
from settings import ANIMATORS, load
from tests.imports import ROOT
from worker import _animator

PIPELINE = (ROOT / "docs" / "pipeline.md").read_text()
ROW = re.compile(r"^\| `([\w:.]+)` \| .+ \| (.+) s \| (.+) \| \$([\d.]+)(?: \*)? \|$", re.MULTILINE)
MEMBERS = {name: rest for name, *rest in ROW.findall(PIPELINE)}


def test_every_member_is_documented_and_every_documented_one_can_be_named() -> None:
    assert set(MEMBERS) == set(ANIMATORS)


def said(lengths_s: list[int]) -> str:
    whole = lengths_s == list(range(lengths_s[0], lengths_s[-1] + 1))
    return f"{lengths_s[0]} to {lengths_s[-1]}" if whole else ", ".join(map(str, lengths_s))


@pytest.mark.parametrize("name", MEMBERS)
def test_its_lengths_and_its_price_are_those_that_it_sells(name: str) -> None:
    lengths, _, usd = MEMBERS[name]
    settings = load(dotenv=ROOT / "none", requested_mode="sandbox", animators=(name,))
    animator = _animator(settings, name)
    assert said(list(animator.lengths_s)) == lengths
    order = ClipOrder(
        key="quote",
        first_frame=Image(b"", "image/png"),
        prompt="",
        aspect=Aspect.WIDE,
        duration_s=animator.lengths_s[-1],
        seed=0,
    )
    assert animator.quote(order).usd == Decimal(usd) * animator.lengths_s[-1]
    assert animator.provider == name
