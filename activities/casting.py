"""Who plays which part: read from the workers' own wiring, so that a workflow reads no settings."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from activities import signatures
from activities.step import step
from contracts.brief import LONGEST_SCENE_S, Brief
from contracts.casting import AnimatorOffer, Casting, PictureShape, Quotes
from contracts.orders import ClipOrder, Image, LineOrder, PictureOrder, SoundOrder, WritingOrder
from contracts.research import MOST_REFERENCES
from contracts.services import Animator, Composer, Painter, Voice, Writer
from contracts.tasks.story import CastTask
from creative import critique, research, screenplay, shortening, softening, strategy
from creative.words import words_that_fit
from media.picture import PictureSpec
from media.profiles import profile

PROMPT_CHARACTERS = 24_000
"""Room for brief, page, research and instructions: more than the longest prompt we build."""
LETTERS_A_WORD = 8
_NO_PICTURE = Image(b"", "image/png")
_REFERENCES = (_NO_PICTURE,) * MOST_REFERENCES


@dataclass(frozen=True)
class House:
    """Everybody who works for this house, and the rules of the house."""

    researcher: Writer
    strategist: Writer
    screenwriter: Writer
    critic: Writer
    painter: Painter
    animators: Mapping[str, Animator]
    voice: Voice
    composer: Composer
    left_out: tuple[str, ...]
    takes_at_most: int
    clip_deadline_s: int
    approval_deadline_s: int

    @property
    def players(self) -> tuple[Writer | Painter | Animator | Voice, ...]:
        """All who are known by one model each: everybody but the composer."""
        writers = (self.researcher, self.strategist, self.screenwriter, self.critic)
        return (*writers, self.painter, *self.animators.values(), self.voice)


class CastingOffice:
    """The step that fixes a run's players and prices."""

    def __init__(self, house: House) -> None:
        self._house = house

    @step(signatures.cast)
    async def cast(self, task: CastTask) -> Casting:
        """The players, their prices for this brief, and the film's shape."""
        return casting_for(task.brief, self._house)


def casting_for(brief: Brief, house: House) -> Casting:
    """Who of the house plays which part in the brief's film, and at which price; asks nobody."""
    spec = PictureSpec.of(profile(brief.profile), brief.aspect)
    return Casting(
        animators=tuple(
            AnimatorOffer(provider=name, usd_by_length_s=_lengths(animator, brief))
            for name, animator in house.animators.items()
        ),
        quotes=_quotes(house, brief, lasts_s=float(brief.slot.frames / spec.rate)),
        shape=PictureShape(width=spec.width, height=spec.height, rate=spec.rate),
        painter_takes_references=house.painter.takes_references,
        takes_at_most=house.takes_at_most,
        clip_deadline_s=house.clip_deadline_s,
        approval_deadline_s=house.approval_deadline_s,
        notes=house.left_out,
    )


def _lengths(animator: Animator, brief: Brief) -> dict[int, Decimal]:
    def usd(length_s: int) -> Decimal:
        order = ClipOrder(
            key="quote",
            first_frame=_NO_PICTURE,
            prompt="",
            aspect=brief.aspect,
            duration_s=length_s,
            seed=0,
        )
        return animator.quote(order).usd

    return {length_s: usd(length_s) for length_s in animator.lengths_s}


def _quotes(house: House, brief: Brief, *, lasts_s: float) -> Quotes:
    """The dearest that each step can be for this brief, whose film lasts so long."""
    longest_line = " " * (
        LETTERS_A_WORD * words_that_fit(brief.slot.frames / brief.slot.rate, brief.language)
    )
    picture = PictureOrder(prompt="", aspect=brief.aspect, seed=0, references=_REFERENCES)
    return Quotes(
        research=_answer(house.researcher, research.MAX_TOKENS, images=_REFERENCES),
        strategy=_answer(house.strategist, strategy.MAX_TOKENS),
        screenplay=_answer(house.screenwriter, screenplay.MAX_TOKENS),
        rewrite=_answer(house.screenwriter, max(shortening.MAX_TOKENS, softening.MAX_TOKENS)),
        picture=house.painter.quote(picture).usd,
        picture_listed=house.painter.listed_usd,
        critique=_answer(house.critic, critique.MAX_TOKENS, images=(*_REFERENCES, _NO_PICTURE)),
        line=house.voice.quote(LineOrder(longest_line, brief.language, seed=0)).usd,
        effect=house.composer.quote_effect(SoundOrder("", LONGEST_SCENE_S, seed=0)).usd,
        music=house.composer.quote_music(SoundOrder("", lasts_s, seed=0)).usd,
    )


def _answer(writer: Writer, max_tokens: int, images: tuple[Image, ...] = ()) -> Decimal:
    order = WritingOrder(
        purpose="quote",
        instructions="",
        prompt=" " * PROMPT_CHARACTERS,
        schema={},
        max_tokens=max_tokens,
        images=images,
    )
    return writer.quote(order).usd
