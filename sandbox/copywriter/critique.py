"""The look at a picture: what can be measured in it, a score for it, words for what was seen."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageChops, ImageFilter, ImageStat, UnidentifiedImageError

_WIDTH = 256  # Enough to tell a sharp edge from a soft one, and measured in milliseconds.


@dataclass(frozen=True)
class Seen:
    """Measures of one picture, each from 0 to 1 but for `warmth`, which is negative for cool
    pictures.

    `contrast` is the spread of brightness, `sharpness` the strength of its strongest edges,
    `detail` the share of the
    frame that holds any, `colour` the strength of its colours, `crushed` and `burnt` the shares of
    black and white, `centred` how much of the detail stands in the middle half.
    """

    readable: bool
    contrast: float = 0.0
    brightness: float = 0.0
    sharpness: float = 0.0
    detail: float = 0.0
    colour: float = 0.0
    crushed: float = 0.0
    burnt: float = 0.0
    centred: float = 0.0
    warmth: float = 0.0


@dataclass(frozen=True)
class Critique:
    """`quality` from 0 to 1, and in sentences what works, what does not, what to do about it."""

    quality: float
    strengths: tuple[str, ...]
    issues: tuple[str, ...]
    fixes: tuple[str, ...]

    @property
    def reason(self) -> str:
        """Why it is scored as it is."""
        return " ".join((*self.issues, *self.strengths)[:3])


def critique(images: Sequence[bytes]) -> Critique | None:
    """The critique of the last picture sent (earlier ones are references); None where none was
    sent.
    """
    return judged(look_at(images[-1])) if images else None


@lru_cache(maxsize=64)
def look_at(data: bytes) -> Seen:
    """Measures a picture; `readable` is false for bytes that are none."""
    try:
        with Image.open(io.BytesIO(data)) as opened:
            opened.draft("RGB", (_WIDTH, _WIDTH))
            picture = opened.convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return Seen(readable=False)
    if min(picture.size) < 8:
        return Seen(readable=False)
    return _measured(
        picture.resize(
            (_WIDTH, max(8, round(_WIDTH * picture.height / picture.width))), Image.Resampling.BOX
        )
    )


def _measured(picture: Image.Image) -> Seen:
    grey = picture.convert("L")
    spread = ImageStat.Stat(grey)
    shares = grey.histogram()
    whole = sum(shares)
    edges = grey.filter(ImageFilter.FIND_EDGES).crop((1, 1, grey.width - 1, grey.height - 1))
    edge_shares = edges.histogram()
    middle = edges.crop(
        (edges.width // 4, edges.height // 4, edges.width * 3 // 4, edges.height * 3 // 4)
    )
    red, _, blue = ImageStat.Stat(picture).mean
    return Seen(
        readable=True,
        contrast=min(1.0, spread.stddev[0] / 80),
        brightness=spread.mean[0] / 255,
        sharpness=_percentile(edge_shares, 0.995) / 255,
        detail=sum(edge_shares[12:]) / max(1, sum(edge_shares)),
        colour=_colour(picture),
        crushed=sum(shares[:6]) / whole,
        burnt=sum(shares[250:]) / whole,
        centred=_share(middle, edges),
        warmth=(red - blue) / 255,
    )


def _percentile(shares: list[int], part: float) -> int:
    """The level below which the given part of all pixels lies."""
    wanted, counted = part * sum(shares), 0
    for level, count in enumerate(shares):
        counted += count
        if counted >= wanted:
            return level
    return 255


def _share(part: Image.Image, whole: Image.Image) -> float:
    return float(ImageStat.Stat(part).sum[0] / max(1.0, ImageStat.Stat(whole).sum[0]))


def _colour(picture: Image.Image) -> float:
    """Colourfulness after Hasler and Suesstrunk (2003), 100 of theirs being 1."""
    red, green, blue = picture.split()
    first = ImageStat.Stat(ImageChops.difference(red, green))
    second = ImageStat.Stat(ImageChops.difference(ImageChops.add(red, green, scale=2), blue))
    spread = (first.stddev[0] ** 2 + second.stddev[0] ** 2) ** 0.5
    return float(min(1.0, (spread + 0.3 * (first.mean[0] ** 2 + second.mean[0] ** 2) ** 0.5) / 100))


def judged(seen: Seen) -> Critique:
    """A score and words for what was measured: flaws take away, what works stands beside them."""
    if not seen.readable:
        return Critique(
            0.0,
            (),
            ("The picture could not be opened, so nothing in it can be judged.",),
            ("Render the frame again and send it as an intact PNG or JPEG file.",),
        )
    # A picture without a flaw is an 8 to a 9: nearer 9 with more contrast and a stronger centre.
    quality = 0.8 + 0.05 * min(1.0, seen.contrast / 0.6) + 0.05 * min(1.0, seen.centred / 0.4)
    issues, fixes = [], []
    for weight, amount, issue, fix in _flaws(seen):
        if amount > 0:
            quality -= weight * min(1.0, amount)
            issues.append(issue)
            fixes.append(fix)
    if not issues:
        fixes.append(
            "Keep this frame; at most hold the highlights a touch lower so that the label "
            "stays readable."
        )
    return Critique(max(0.05, quality), tuple(_strengths(seen)), tuple(issues), tuple(fixes))


def _flaws(seen: Seen) -> tuple[tuple[float, float, str, str], ...]:
    """Each flaw with its full weight, how much of it there is, and the words for it."""
    flat = (0.13 - seen.contrast) / 0.13
    return (
        (
            0.75,
            flat,
            "The frame is almost one flat tone, with no light to model the subject.",
            "Set one strong key light from the side and let the background fall darker.",
        ),
        (
            0.70,
            (0.07 - seen.brightness) / 0.07,
            "The picture is nearly black, and the subject cannot be read.",
            "Lift the exposure by two stops and add a rim light behind the subject.",
        ),
        (
            0.45,
            (seen.crushed - 0.62) / 0.3,
            "Most of the frame is crushed to black.",
            "Open the shadows so that the setting can be read around the subject.",
        ),
        (
            0.55,
            (seen.burnt - 0.35) / 0.3,
            "The highlights are burnt out over a large part of the frame.",
            "Bring the exposure down and keep detail in the brightest surfaces.",
        ),
        (
            0.50,
            (0.16 - seen.sharpness) / 0.12 if flat <= 0 else 0,
            "Nothing in the frame is sharp; edges dissolve before they define the subject.",
            "Focus on the front of the subject and stop the lens down to keep its outline crisp.",
        ),
        (
            0.30,
            (0.012 - seen.detail) / 0.012 if flat <= 0 else 0,
            "There is too little in the frame to hold the eye.",
            "Place the subject larger and add one foreground element for depth.",
        ),
        (
            0.45,
            (seen.detail - 0.36) / 0.12,
            "The whole frame is restless with grain, so that no subject stands out.",
            "Expose for a cleaner image and let the background fall out of focus.",
        ),
        (
            0.12,
            (0.07 - seen.colour) / 0.07,
            "The colours are so muted that the grade does not show.",
            "Let one colour of the palette carry the frame.",
        ),
    )


def _strengths(seen: Seen) -> list[str]:
    words = []
    if seen.contrast >= 0.3:
        words.append("Contrast is strong enough to lift the subject off its background.")
    elif seen.contrast >= 0.13:
        words.append("The tones are gentle and still separate the subject from its background.")
    if seen.colour >= 0.12:
        cast = "warm" if seen.warmth > 0.04 else "cool" if seen.warmth < -0.04 else "balanced"
        words.append(f"The {cast} palette holds together across the frame.")
    if seen.sharpness >= 0.16:
        words.append("Edges are crisp where it matters.")
    if seen.centred >= 0.3:
        words.append("The eye goes straight to the middle of the composition.")
    return words
