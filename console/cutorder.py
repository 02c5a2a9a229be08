"""From the words of `cut` to what another cut of a film is to be."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from console.request import delivery_of, in_words, no_money, sold
from contracts.brief import Brief
from contracts.cut import Cut
from contracts.delivery import AdId, Delivery
from contracts.errors import BadInput

_NO_NAME = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True)
class Wanted:
    """`cut`'s arguments as they were typed; None is as the film has it."""

    duration: int | None = None
    aspect: str | None = None
    profile: str | None = None
    language: str | None = None
    captions: str | None = None
    new_pictures: bool = False
    budget_usd: str | None = None
    deliver: str = ""
    ad_id: str | None = None
    base_url: str | None = None

    @property
    def is_for_delivery(self) -> bool:
        """Whether it would be worth its while were the film as it is."""
        return bool(self.deliver) or self.ad_id is not None or self.base_url is not None


def brief_for(film: Brief, wanted: Wanted) -> Brief:
    """The film's brief with what the cut has otherwise; `BadInput` where nobody takes that."""
    told: dict[str, Any] = {
        "duration_s": wanted.duration,
        "aspect": wanted.aspect,
        "profile": wanted.profile,
        "language": wanted.language,
        "captions": wanted.captions,
    }
    changes = {name: value for name, value in told.items() if value is not None}
    try:
        brief = Brief.model_validate(_without_scenes(film).model_dump() | changes)
    except ValidationError as error:
        raise BadInput(in_words(error)) from error
    brief = brief.model_copy(update={"rate": sold(brief).rate})
    if brief == _without_scenes(film) and not wanted.is_for_delivery:
        raise BadInput(
            "the film is that already: say what is to be otherwise, with --duration, --aspect, "
            "--profile, --language or --captions, or what to encode beside it, with --deliver"
        )
    if wanted.new_pictures and brief.aspect is film.aspect:
        raise BadInput(
            "--new-pictures is for another --aspect; in the same shape "
            "`starter.py retry RUN --scene N` makes one scene anew"
        )
    return brief


def _without_scenes(film: Brief) -> Brief:
    """The brief less what it says of single scenes: the film's are there, supers and all."""
    brand = film.brand and film.brand.model_copy(update={"supers": ()})
    return film.model_copy(update={"scenes": None, "brand": brand})


def delivery_for(film: Delivery, wanted: Wanted) -> Delivery:
    """What is wanted beside the cut's master: of the film's own, only where it is served from.

    Encodes take a processor's time, and an Ad-ID is one film's alone.
    """
    base_url = film.base_url if wanted.base_url is None else wanted.base_url
    return delivery_of(wanted.deliver, wanted.ad_id, base_url)


def name_of(
    cut: Cut, brief: Brief, delivery: Delivery = Delivery(), before: Delivery = Delivery()
) -> str:
    """The film's name and what is otherwise: `cold-brew-6s-9x16-de`.

    `before` is how the film was delivered.
    """
    film = cut.brief
    parts = (
        f"v{cut.version}" if cut.version > 1 else "",
        f"{brief.duration_s}s" if brief.duration_s != film.duration_s else "",
        brief.aspect.replace(":", "x") if brief.aspect != film.aspect else "",
        brief.profile if brief.profile != film.profile else "",
        brief.language if brief.language != film.language else "",
        brief.captions if brief.captions != film.captions else "",
        "new" if cut.new_pictures else "",
        *delivery.forms,
        _NO_NAME.sub("-", delivery.ad_id.value) if delivery.ad_id != AdId() else "",
        "served" if delivery.base_url != before.base_url else "",
    )
    return "-".join((cut.run, *filter(None, parts)))


def budget_for(told: str | None, usual: Decimal) -> Decimal:
    """What the cut may spend; `usual` is the film's own limit, in US dollars."""
    try:
        usd = usual if told is None else Decimal(told)
    except ArithmeticError as error:
        raise no_money(told or "") from error
    if not usd.is_finite() or usd <= 0:
        raise no_money(told or "")
    return usd
