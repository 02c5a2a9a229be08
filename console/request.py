"""From the words on the command line to a checked request."""

import re
import secrets
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pydantic import ValidationError

from console.brandkit import LocalBrand
from contracts.brief import Brief, Captions
from contracts.decisions import Decision, Gate
from contracts.delivery import AdId, Delivery, Form
from contracts.errors import BadInput
from contracts.run import RunRequest
from media.picture import PictureSpec
from media.profiles import profile
from settings import Settings, load

_SEED_LIMIT = 2**31
_RUN_ID_WORDS = 4
_RUN_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}")


@dataclass(frozen=True)
class Wanted:
    """`run`'s arguments as they were typed."""

    brief: str
    url: str | None
    duration: int
    scenes: int | None
    aspect: str
    language: str
    profile: str
    gates: str = "strategy"
    budget_usd: str = "5"
    seed: int | None = None
    yes: bool = False
    url_required: bool = False
    deliver: str = ""
    ad_id: str | None = None
    base_url: str = ""
    captions: str = "beside"


def request_from(wanted: Wanted, brand: LocalBrand | None = None) -> RunRequest:
    """The request; `BadInput` says in one line what cannot be used."""
    fields: dict[str, Any] = {
        "text": wanted.brief,
        "url": wanted.url,
        "url_required": wanted.url_required,
        "duration_s": wanted.duration,
        "scenes": wanted.scenes,
        "aspect": wanted.aspect,
        "language": wanted.language,
        "brand": brand.kit if brand else None,
        "profile": wanted.profile,
        "captions": wanted.captions,
    }
    if wanted.url_required and wanted.url is None:
        raise BadInput("--url-required needs the --url that is required")
    seed = secrets.randbelow(_SEED_LIMIT) if wanted.seed is None else wanted.seed
    try:
        brief = Brief.model_validate(fields)
        spec = sold(brief)
        if brand:
            # Only here: drawing takes time to load, and most commands need none of it.
            from console.brandfile import refuse_unset

            refuse_unset(brand, spec)
        if brief.captions is Captions.BURNED:
            from console.brandfile import refuse_unburned

            refuse_unburned(brand, brief.language)
        return RunRequest(
            brief=brief.model_copy(update={"rate": spec.rate}),
            gates=_gates(wanted.gates),
            approve_all=wanted.yes,
            budget_usd=Decimal(wanted.budget_usd),
            seed=seed,
            delivery=delivery_of(wanted.deliver, wanted.ad_id, wanted.base_url),
        )
    except ValidationError as error:
        raise BadInput(in_words(error)) from error
    except ArithmeticError as error:
        raise no_money(wanted.budget_usd) from error


def no_money(told: str) -> BadInput:
    """What is said of a budget that is none."""
    return BadInput(f"--budget-usd {told!r} is no amount of money")


def sold(brief: Brief) -> PictureSpec:
    """The picture that the buyer's profile takes; `BadInput` where it takes no such film."""
    wanted = profile(brief.profile)
    spec = PictureSpec.of(wanted, brief.aspect)
    lengths = wanted.lengths_s
    if lengths and not lengths.takes(Fraction(brief.duration_s)):
        raise BadInput(
            f"profile {wanted.name} takes no {brief.duration_s} s: choose from {lengths}"
        )
    return spec


def _gates(told: str) -> tuple[Gate, ...]:
    if told == "none":
        return ()
    try:
        return tuple(Gate(name.strip()) for name in told.split(","))
    except ValueError as error:
        known = ", ".join(Gate)
        raise BadInput(f"--gates {told}: choose from {known}, or none") from error


def delivery_of(deliver: str, ad_id: str | None, base_url: str) -> Delivery:
    """What is wanted beside the master, as it was typed."""
    names = [name.strip() for name in deliver.split(",") if name.strip()]
    try:
        forms = tuple(dict.fromkeys(map(Form, names)))
    except ValueError as error:
        raise BadInput(f"--deliver {deliver}: choose from {', '.join(Form)}") from error
    try:
        known_as = AdId.of(ad_id) if ad_id is not None else AdId()
    except ValueError as error:
        raise BadInput(f"--ad-id {error}") from error
    try:
        return Delivery(forms=forms, ad_id=known_as, base_url=base_url)
    except ValidationError as error:
        raise BadInput(in_words(error)) from error


_OPTIONS = {"duration_s": "--duration", "text": "", "url": "--url"}


def in_words(error: ValidationError) -> str:
    """What is wrong with which options, in one line."""
    return "; ".join(_fault(dict(fault)) for fault in error.errors(include_url=False))


def _fault(fault: dict[str, Any]) -> str:
    field = str(fault["loc"][-1]) if fault["loc"] else ""
    option = _OPTIONS.get(field, f"--{field.replace('_', '-')}" if field else "")
    return f"{option} {str(fault['msg']).removeprefix('Value error, ')}".strip()


def settings_for(*, sandbox: bool, live: bool) -> Settings:
    """The settings in the mode that was asked for, if one was."""
    if sandbox and live:
        raise BadInput("choose one of --sandbox and --live")
    mode = "sandbox" if sandbox else "live" if live else None
    return load() if mode is None else load(requested_mode=mode)


def decision(
    *,
    approved: bool,
    gate: str | None,
    revision: int | None,
    notes: str = "",
    scenes: tuple[int, ...] = (),
) -> Decision:
    """A decision as it was typed."""
    return Decision(
        approved=approved,
        gate=_gates(gate)[0] if gate else None,
        revision=revision,
        notes=notes,
        scenes=scenes,
    )


def checked_run_id(told: str) -> str:
    """A run's name as it was typed; it names objects, so it is letters, digits, dots, dashes."""
    if not _RUN_ID.fullmatch(told):
        raise BadInput(
            f"--id {told!r}: use up to 60 letters, digits, dots, dashes and underscores, "
            "beginning with a letter or digit"
        )
    return told


def run_id_for(brief: str) -> str:
    """A run's name that a person can read and type: words of the brief and a few letters."""
    letters = "".join(char if char.isascii() and char.isalnum() else " " for char in brief.lower())
    words = letters.split()[:_RUN_ID_WORDS] or ["run"]
    return "-".join((*words, secrets.token_hex(2)))
