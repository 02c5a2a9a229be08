"""Players at any price."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from contracts.brief import Brief
from contracts.casting import AnimatorOffer, Casting, PictureShape, Quotes

USD = st.decimals(Decimal("0.0001"), Decimal(3), places=4)
SHAPE = PictureShape(width=1920, height=1080, rate=Fraction(24000, 1001))


@st.composite
def quotes(draw: st.DrawFn) -> Quotes:
    """Prices of every step; a picture is never listed at more than it can cost."""
    told = Quotes(**{name: draw(USD) for name in Quotes.model_fields})
    return told.model_copy(update={"picture_listed": min(told.picture, told.picture_listed)})


@st.composite
def offers(draw: st.DrawFn) -> tuple[AnimatorOffer, ...]:
    """A chain of one to three animators, each of which sells ten seconds at least."""
    lengths = st.sets(st.integers(2, 9), max_size=4).map(lambda some: some | {10})
    return tuple(
        AnimatorOffer(
            provider=name, usd_by_length_s={length: draw(USD) for length in draw(lengths)}
        )
        for name in ("runway", "veo", "kling")[: draw(st.integers(1, 3))]
    )


@st.composite
def castings(draw: st.DrawFn) -> Casting:
    """Any players."""
    return Casting(
        animators=draw(offers()),
        quotes=draw(quotes()),
        shape=SHAPE,
        painter_takes_references=draw(st.booleans()),
        takes_at_most=draw(st.integers(1, 5)),
        clip_deadline_s=900,
        approval_deadline_s=900,
    )


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    """Any film that is sold."""
    duration_s = draw(st.integers(6, 92))
    scenes = draw(st.none() | st.integers(-(-duration_s // 8), duration_s // 2))
    language = draw(st.sampled_from(("en", "de", "ja")))
    return Brief(text="Cold brew", duration_s=duration_s, scenes=scenes, language=language)
