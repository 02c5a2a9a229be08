"""What a film will cost, reckoned from its players' prices: nothing here asks anybody."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from contracts.brief import Brief
from contracts.casting import AnimatorOffer, Casting
from contracts.cut import Cut
from contracts.money import ZERO
from contracts.screenplay import Screenplay
from workflows.narration import REWRITTEN_AT_MOST
from workflows.parking import ANSWERS_AT_MOST

WORDS = "words in another language"
READINGS_AT_MOST = 1 + REWRITTEN_AT_MOST + 1
"""A line as it was written, as often as it is rewritten, and once more in a hurry."""


@dataclass(frozen=True)
class Step:
    """One row of an estimate; all money is in US dollars."""

    name: str
    usual: int
    """How many are bought where nothing goes wrong."""
    most: int
    """How many are bought where everything does that a run mends by itself."""
    each_usd: Decimal
    """The most that one costs."""
    usual_usd: Decimal
    most_usd: Decimal
    listed: bool = False
    """Whether `usual_usd` is a list price; elsewhere it is an upper bound, of tokens or letters."""


@dataclass(frozen=True)
class Estimate:
    """A film's price, step by step.

    Usual: one take a scene, no answer sent back, no line rewritten, the first animator delivers.
    Most: every take allowed, every answer sent back as often as allowed, every line rewritten and
    hurried, every prompt refused once and rewritten, and every animator of the chain paid. What a
    person sends back or retries comes on top.
    """

    steps: tuple[Step, ...]

    @property
    def usual_usd(self) -> Decimal:
        """What an undisturbed film costs at most, in US dollars."""
        return sum((step.usual_usd for step in self.steps), ZERO)

    @property
    def most_usd(self) -> Decimal:
        """What a run can spend without a person's doing, in US dollars."""
        return sum((step.most_usd for step in self.steps), ZERO)


def estimate(brief: Brief, casting: Casting) -> Estimate:
    """The price of the brief's film, by these players."""
    lengths = brief.slot.split(brief.scene_count)
    return Estimate(
        (
            *_story(brief, casting),
            *_hero_frame(casting),
            *_pictures(lengths, casting),
            *_sound(brief, casting),
        )
    )


def estimate_of_cut(cut: Cut, brief: Brief, screenplay: Screenplay, casting: Casting) -> Estimate:
    """The price of another cut of a finished film, of which `screenplay` is the plan."""
    steps: list[Step] = []
    if not cut.speaks_as(brief):
        steps.append(_asked(WORDS, 1, casting.quotes.screenplay))
        steps += _spoken(len(screenplay.scenes), casting)
    if cut.new_pictures:
        steps += _pictures([scene.frames for scene in screenplay.scenes], casting)
    return Estimate(tuple(steps))


def _story(brief: Brief, casting: Casting) -> Iterator[Step]:
    quotes = casting.quotes
    yield _asked("research", 1, quotes.research)
    yield _asked("strategy", 1, quotes.strategy)
    yield _asked("screenplay", 1, quotes.screenplay)
    if brief.is_foreign:
        yield _asked(WORDS, 1, quotes.screenplay)


def _hero_frame(casting: Casting) -> Iterator[Step]:
    if casting.painter_takes_references:
        yield _painted("hero frame", 1, 1, casting)


def _pictures(lengths: Sequence[int], casting: Casting) -> Iterator[Step]:
    """Pictures and clips of scenes that have so many frames."""
    quotes, scenes, takes = casting.quotes, len(lengths), casting.takes_at_most
    yield _painted("pictures", scenes, scenes * takes, casting)
    yield _asked("critiques", scenes, quotes.critique, at_most=scenes * takes)
    yield _asked("rewritten picture prompts", 0, quotes.rewrite, at_most=scenes * takes)
    clips = [_clips(lengths, casting, offer) for offer in casting.animators]
    yield _bought_first(clips[0])
    yield from clips[1:]
    yield _asked("rewritten motion prompts", 0, quotes.rewrite, at_most=scenes)
    dearest = max(clips, key=lambda step: step.most_usd)
    yield replace(dearest, name="clips in other words")


def _sound(brief: Brief, casting: Casting) -> Iterator[Step]:
    quotes, scenes = casting.quotes, brief.scene_count
    yield from _spoken(scenes, casting)
    yield _asked("effects", scenes, quotes.effect, listed=True)
    yield _asked("music", 1, quotes.music, listed=True)
    yield _asked("rewritten sound prompts", 0, quotes.rewrite, at_most=scenes + 1)


def _spoken(lines: int, casting: Casting) -> Iterator[Step]:
    quotes = casting.quotes
    yield _asked("spoken lines", lines, quotes.line, at_most=lines * READINGS_AT_MOST)
    yield _asked("rewritten lines", 0, quotes.rewrite, at_most=lines * REWRITTEN_AT_MOST)


def _asked(
    name: str, usual: int, usd: Decimal, *, at_most: int | None = None, listed: bool = False
) -> Step:
    """A step whose answer may be sent back; `at_most` is how many are wanted at the most."""
    most = ANSWERS_AT_MOST * (usual if at_most is None else at_most)
    return Step(name, usual, most, usd, usual * usd, most * usd, listed)


def _painted(name: str, usual: int, at_most: int, casting: Casting) -> Step:
    most, quotes = ANSWERS_AT_MOST * at_most, casting.quotes
    return Step(
        name,
        usual,
        most,
        quotes.picture,
        usual * quotes.picture_listed,
        most * quotes.picture,
        listed=True,
    )


def _clips(lengths: Sequence[int], casting: Casting, offer: AnimatorOffer) -> Step:
    """Every scene's clip from one animator, paid where those before it fail."""
    timebase = round(casting.shape.rate)
    prices = [offer.usd_by_length_s[offer.length_for(frames, timebase)] for frames in lengths]
    total, name = sum(prices, ZERO), f"clips from {offer.provider}"
    return Step(name, 0, len(prices), max(prices), ZERO, total, listed=True)


def _bought_first(clips: Step) -> Step:
    """The clips of the animator that is asked first, which every film pays for."""
    return replace(clips, usual=clips.most, usual_usd=clips.most_usd)
