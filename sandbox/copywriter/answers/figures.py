"""Numbers, flags and choices: the answers that are not prose."""

import re
from collections.abc import Sequence
from typing import Any

from sandbox.copywriter.answers.desk import Desk
from sandbox.copywriter.answers.review import seen
from sandbox.copywriter.english import count_words
from sandbox.copywriter.meaning import Field
from sandbox.copywriter.reading.facts import snake
from sandbox.copywriter.wordlist import words_of

_NEGATIVE = re.compile(
    r"\b(?:issues?|problems?|flagg?e?d?|flags?|violations?|distort\w*|artefacts?|artifacts?"
    r"|unsafe|reject\w*|retake|fail\w*|errors?|defects?|blur\w*|"
    r"needs?|missing|inconsisten\w+|off brand|harmful|nsfw|watermark\w*|redo|revise|wrong"
    r"|mismatch|refus\w+|truncated|again)\b"
)
_GOOD = words_of(
    "accept accepted accepts approve approved pass passed ok okay good keep yes publish "
    "ship green excellent strong"
)
_BAD = words_of(
    "reject rejected fail failed retake redo revise no retry bad weak poor red regenerate "
    "discard improve"
)
_INDEX = re.compile(
    r"\b(?:number|index|order|position|no|id|sequence|scene|shot|rank|step|ordinal)\b"
)


def figure(desk: Desk, field: Field, low: float | None, high: float | None) -> float:
    """A number for a field, inside its range where it has one."""
    value = _meant(desk, field, low, high)
    if value is None:
        value = (
            (low + high) / 2
            if low is not None and high is not None
            else low
            if low is not None
            else min(1.0, high)
            if high is not None
            else 1.0
        )
    value = value if low is None else max(low, value)
    return value if high is None else min(high, value)


def _meant(desk: Desk, field: Field, low: float | None, high: float | None) -> float | None:
    words = field.name.replace("_", " ")
    place = field.indexes[-1] if field.indexes else 0
    if re.search(
        r"\b(?:scores?|rating|quality|points|grade|stars|alignment|adherence|consistency"
        r"|fidelity|composition)\b",
        words,
    ):
        return scored(seen(desk).quality, low, high)
    if re.search(r"\b(?:confidence|probability|likelihood|certainty)\b", words):
        return scored(
            max(0.6, seen(desk).quality),
            low if low is not None else 0.0,
            high if high is not None else 1.0,
        )
    if re.search(r"\b(?:starts?|begins?|from|in|offset)\b", words) and _is_time(field):
        return sum(_seconds(desk, field)[:place])
    if re.search(r"\b(?:ends?|until|to|out)\b", words) and _is_time(field):
        return sum(_seconds(desk, field)[: place + 1])
    if re.search(r"\b(?:duration|seconds|secs|length|runtime|time)\b", words) or words.endswith(
        " s"
    ):
        return _duration(desk, field, words)
    if re.search(r"\b(?:bpm|tempo)\b", words):
        return float(desk.campaign.look.tempo_bpm)
    if re.search(r"\b(?:scenes|shots|beats)\b", words) or re.search(
        r"\b(?:number|count|total) of (?:scenes|shots)\b", words
    ):
        return float(desk.campaign.brief.scenes() or 3)
    if re.search(r"\bwords?\b", words):
        return float(_words_here(desk, field))
    if field.indexes and (_INDEX.search(words) or not words):
        return place + 1.0
    return _of_the_craft(desk, words)


def _of_the_craft(desk: Desk, words: str) -> float | None:
    if re.search(r"\b(?:focal|lens|mm)\b", words):
        return float(re.findall(r"\d+", desk.campaign.look.wide)[0])
    if re.search(r"\b(?:fps|frame rate)\b", words):
        return 24.0
    if re.search(r"\byear\b", words):
        return 2026.0
    if re.search(r"\b(?:seed)\b", words):
        return float(desk.campaign.draw("seed") % 100_000)
    if re.search(r"\b(?:volume|gain|loudness|lufs|db)\b", words):
        return -23.0 if "lufs" in words or "loudness" in words else -6.0
    return None


def scored(quality: float, low: float | None, high: float | None) -> float:
    """A quality from 0 to 1 on a field's scale; from 0 to 10 where it names none, up to a whole or
    half point.
    """
    low, high = (0.0 if low is None else low), (10.0 if high is None else high)
    value = low + quality * (high - low)
    return round(value, 2) if high - low <= 1 else round(value)


def _is_time(field: Field) -> bool:
    return bool(re.search(r"second|_s$|time|start|end", field.name))


def _seconds(desk: Desk, field: Field) -> list[float]:
    count = field.counts[-1] if field.counts else desk.campaign.brief.scenes() or 3
    return desk.campaign.brief.scene_seconds(count)


def _duration(desk: Desk, field: Field, words: str) -> float:
    if field.indexes and not re.search(r"\btotal\b", words):
        each = _seconds(desk, field)
        return each[min(field.indexes[-1], len(each) - 1)]
    return desk.campaign.brief.seconds() or sum(_seconds(desk, field))


def _words_here(desk: Desk, field: Field) -> int:
    if field.in_scene:
        return count_words(desk.film(field.counts[-1])[field.indexes[-1]].line)
    return sum(count_words(scene.line) for scene in desk.film())


def flag(desk: Desk, field: Field) -> bool:
    """Yes or no: good news is true, bad news false, and the other way round for a picture that fell
    through.
    """
    bad_news = bool(_NEGATIVE.search(field.name.replace("_", " ")))
    return (seen(desk).quality >= 0.7) != bad_news


def chosen(desk: Desk, field: Field, options: Sequence[Any], wanted: Sequence[str]) -> Any:
    """The option that says the same as the words wanted, or the likeliest by what the campaign is
    like.
    """
    named = [option for option in options if option is not None] or list(options)
    verdicts = [option for option in named if snake(str(option)) in _GOOD | _BAD]
    if len(verdicts) == len(named) and len(named) > 1:
        liked = seen(desk).quality >= 0.7
        return next(
            (option for option in named if (snake(str(option)) in _GOOD) == liked), named[0]
        )
    text = " ".join(wanted).lower()
    ranked = sorted(range(len(named)), key=lambda at: -_likeness(str(named[at]), text, desk))
    if _likeness(str(named[ranked[0]]), text, desk) > 0:
        return named[ranked[0]]
    place = field.indexes[-1] if field.indexes else 0
    return named[(desk.campaign.draw(f"choice {field.name}") + place) % len(named)]


def _likeness(option: str, wanted: str, desk: Desk) -> float:
    """How much of an option stands in the words wanted; half of that for words of the campaign at
    large.
    """
    words = [word for word in snake(option).split("_") if len(word) > 1] or [option.lower()]
    campaign = desk.campaign
    look, world = campaign.look, campaign.world
    traits = (look.feel, look.tone, *look.moods, world.industry, world.key, campaign.treatment.sign)
    at_large = " ".join(traits).lower()
    near = sum(bool(re.search(rf"\b{re.escape(word[:5])}", wanted)) for word in words)
    far = sum(bool(re.search(rf"\b{re.escape(word[:5])}", at_large)) for word in words)
    return (near + 0.4 * far) / len(words)
