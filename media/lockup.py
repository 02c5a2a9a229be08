"""What an end card says, set: its parts from top to bottom, each in its size."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from contracts.errors import BadInput
from media.cardplace import GAP
from media.logo import Logo
from media.typeface import Typeface
from media.typesetting import DISPLAY, TEXT, Block, cleaned, set_in

LOGO_WIDTH, LOGO_HEIGHT = 0.6, 0.17
"""The largest logo, as parts of the picture's shorter side."""
PLATE_PADDING = 0.024
"""Of a plate around its logo; kept free around every logo, so that a plate moves nothing."""


@dataclass(frozen=True)
class Title:
    """What an end card says; empty parts are left out."""

    name: str
    tagline: str = ""
    call_to_action: str = ""
    legal: str = ""


@dataclass(frozen=True)
class Look:
    """How a brand looks."""

    colors: tuple[str, ...] = ()
    """`#rrggbb`: the first tints the scrim, the last one (or the only one) is the accent."""
    logo: Logo | None = None
    face: Typeface | None = None
    """The brand's font; None sets the texts in ours."""


@dataclass(frozen=True)
class Text:
    """Lines in white, or in the accent."""

    block: Block
    accented: bool = False

    @property
    def height(self) -> int:
        """In pixels."""
        return self.block.height


@dataclass(frozen=True)
class Mark:
    """The logo in its size, and the room for a plate around it."""

    logo: Logo
    padding: int

    @property
    def height(self) -> int:
        """In pixels, padding included."""
        return self.logo.picture.height + 2 * self.padding


@dataclass(frozen=True)
class Rule:
    """A short stroke in the accent, under what the brand is called."""

    height: int = 0


Part = Text | Mark | Rule


@dataclass(frozen=True)
class Room:
    """What a lockup is set in, in pixels."""

    unit: int
    """The picture's shorter side, of which all sizes are parts."""
    width: int
    """Of the longest line."""
    scale: float = 1.0
    """Of what may be smaller; a text never falls below its smallest legible size."""


def lockup(title: Title, look: Look, room: Room) -> tuple[Part, ...]:
    """The card's parts from top to bottom.

    A wide logo is the name and stands for it; a sign has the name beneath. `BadInput` where a
    text does not fit, or has characters that the font lacks.
    """
    parts = list(_head(title, look, room))
    if not parts:
        raise BadInput("an end card needs the product's or the brand's name")
    fit = partial(_text, look=look, room=room)
    parts += fit(title.tagline, largest=0.052, smallest=0.034, most_lines=2)
    parts += fit(title.call_to_action, largest=0.042, smallest=0.03, most_lines=2, accented=True)
    parts += fit(title.legal, largest=0.024, smallest=0.02, most_lines=6)
    return tuple(parts)


def height_of(parts: tuple[Part, ...], unit: int) -> int:
    """Pixels from the top of the first part to the bottom of the last."""
    return sum(part.height for part in parts) + round(unit * GAP) * (len(parts) - 1)


def _head(title: Title, look: Look, room: Room) -> Iterator[Part]:
    largest = 0.115
    if look.logo is not None:
        yield _mark(look.logo, room)
        if look.logo.is_wordmark:
            return
        largest = 0.085
    face = look.face or DISPLAY
    called = list(
        _text(title.name, look, room, largest=largest, smallest=0.05, most_lines=2, face=face)
    )
    yield from called
    if called:
        yield Rule()


def _mark(logo: Logo, room: Room) -> Mark:
    padding = round(room.unit * PLATE_PADDING)
    widest = min(round(room.unit * room.scale * LOGO_WIDTH), room.width - 2 * padding)
    return Mark(logo.within(widest, round(room.unit * room.scale * LOGO_HEIGHT)), padding)


def _text(
    text: str,
    look: Look,
    room: Room,
    *,
    largest: float,
    smallest: float,
    most_lines: int,
    accented: bool = False,
    face: Typeface | None = None,
) -> Iterator[Text]:
    text = cleaned(text)
    if text:
        least = max(1, round(room.unit * smallest))
        block = set_in(
            text,
            face or look.face or TEXT,
            largest=max(least, round(room.unit * room.scale * largest)),
            smallest=least,
            width=room.width,
            most_lines=most_lines,
        )
        yield Text(block, accented)
