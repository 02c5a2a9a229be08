"""The screenwriter's fields: scenes and what is in them, the words spoken and read, music and
effects.
"""

import re

from sandbox.copywriter.answers.desk import Desk
from sandbox.copywriter.english import capital, count_words, headline, sentence
from sandbox.copywriter.languages import TONGUES
from sandbox.copywriter.meaning import Field
from sandbox.copywriter.scenes import Scene
from sandbox.copywriter.script import line_within
from sandbox.copywriter.script import tagline as campaign_tagline

_REWRITE = re.compile(
    r"\b(?:shorten|shorter|too long|rewrite|re-write|trim|tighten|reduce|overruns?|cut (?:it"
    r"|this|the line) down)\b",
    re.IGNORECASE,
)
_IF_KNOWN = re.compile(r"\b(?:empty|blank|nothing) (?:where|if|when|unless)\b", re.IGNORECASE)
_GIVEN_LINES = (
    "line",
    "narration_line",
    "original_line",
    "narration",
    "text",
    "voiceover",
    "spoken",
)


def scene_of(desk: Desk, field: Field, words: int | None = None) -> Scene | None:
    """The scene that a field belongs to; None for a field of the whole film."""
    return desk.film(field.counts[-1], words)[field.indexes[-1]] if field.in_scene else None


def narration(desk: Desk, field: Field, words: int | None = None) -> list[str]:
    """One scene's line; the given line made shorter where that is asked; the whole script else."""
    given = _given_line(desk)
    if given and not field.in_scene:
        return [line_within(given, words or max(2, count_words(given) * 2 // 3))]
    scene = scene_of(desk, field, words)
    if scene:
        return [scene.line]
    if field.indexes:
        return [desk.film(field.counts[-1], words)[field.indexes[-1]].line]
    lines = [scene.line for scene in desk.film()]
    return [" ".join(lines), *(line_within(" ".join(lines), words) for _ in range(1) if words)]


def _given_line(desk: Desk) -> str:
    """A line in the prompt that is to be made shorter; empty where none is."""
    brief = desk.campaign.brief
    if not _REWRITE.search(brief.asked):
        return ""
    value = brief.stated(*_GIVEN_LINES)
    return value.strip().strip('"\u201c\u201d') if isinstance(value, str) else ""


def visual_prompt(desk: Desk, field: Field) -> list[str]:
    """What a painter is told, the subject first in full; shorter versions leave craft out, never
    the subject.
    """
    scene = scene_of(desk, field) or desk.film()[0]
    hero = desk.campaign.hero
    short = f"{scene.framing}. Subject: {hero.name}, {hero.look}. Action: {scene.action}."
    least = f"{capital(hero.name)}, {hero.look}, {scene.action}."
    return [scene.visual, short, least, f"{capital(hero.name)}, {hero.look}."]


def action(desk: Desk, field: Field) -> list[str]:
    """What happens in the scene, and where."""
    scene = scene_of(desk, field) or desk.film()[0]
    hero = desk.campaign.hero
    told = f"{scene.framing}: {hero.name} {scene.action}."
    where = sentence(capital(scene.setting))
    return [f"{told} {where}".strip(), told, f"{capital(hero.name)} {scene.action}."]


def motion(desk: Desk, field: Field) -> list[str]:
    """The camera move and what moves before it; for the whole film, the vocabulary of moves."""
    scene = scene_of(desk, field)
    if scene is None:
        moves = [each.move for each in desk.film(5)]
        return [sentence(capital("; ".join(dict.fromkeys(moves)))), sentence(capital(moves[0]))]
    return [
        f"{capital(scene.move)}, easing in and out; {desk.campaign.hero.name} stays sharp and "
        f"keeps its shape.",
        sentence(capital(scene.move)),
        capital(scene.move),
    ]


def sfx(desk: Desk, field: Field) -> list[str]:
    """What is heard in the scene; for the whole film, its sound in one sentence."""
    scene = scene_of(desk, field)
    if scene:
        return [capital(scene.sound), capital(scene.sound.split(",")[0])]
    return [
        sentence(capital("; ".join(each.sound for each in desk.film()))),
        sentence(capital(desk.film()[0].sound)),
    ]


def music(desk: Desk, field: Field) -> list[str]:
    """Music as a composer is briefed: tempo, instruments, shape, ending."""
    campaign = desk.campaign
    look = campaign.look
    played = campaign.pick(look.music, "music")
    seconds = campaign.brief.seconds()
    length = f" {seconds:g} seconds," if seconds else ""
    feeling = look.moods[0].split(",")[0]
    return [
        f"{feeling},{length} around {look.tempo_bpm} BPM: {played}. Instrumental, leaves room "
        f"for a voice, ends on a clean final chord.",
        f"{feeling}, {look.tempo_bpm} BPM: {played}. Instrumental.",
        sentence(f"{look.tempo_bpm} BPM, {played.split(',')[0]}"),
    ]


def voice(desk: Desk, field: Field) -> list[str]:
    """How the narrator sounds."""
    return [sentence(desk.campaign.look.voice), sentence(desk.campaign.look.voice.split(",")[0])]


def on_screen(desk: Desk, field: Field) -> list[str]:
    """The words on screen, without a full stop; empty where the scene has none."""
    scene = scene_of(desk, field)
    if scene and not scene.super:
        return [""]
    name = desk.campaign.brief.product.sign
    return [scene.super if scene else campaign_tagline(desk.campaign).rstrip("."), name]


def framing(desk: Desk, field: Field) -> list[str]:
    """Size and angle of the shot."""
    scene = scene_of(desk, field) or desk.film()[0]
    return [scene.framing, scene.framing.split(" from ")[0].split(" at ")[0]]


def transition(desk: Desk, field: Field) -> list[str]:
    """How the scene hands over to the next."""
    scene = scene_of(desk, field)
    if scene and scene.role == "close":
        return ["Slow fade to black", "Fade"]
    options = (
        "Match cut on the movement",
        "Straight cut on the beat",
        "Soft dissolve through the light",
    )
    return [options[(scene.number if scene else 0) % len(options)], "Cut"]


def place(desk: Desk, field: Field) -> list[str]:
    """Where it is set: the scene's own place, the film's where it has none."""
    scene = scene_of(desk, field)
    campaign = desk.campaign
    where = (scene.setting if scene else "") or campaign.place
    if scene and scene.role == "close" and not scene.setting:
        where = campaign.world.ending_place
    return [capital(where), capital(where.split(",")[0])]


def subject(desk: Desk, field: Field) -> list[str]:
    """The hero by name; with its looks where a description is asked for."""
    hero = desk.campaign.hero
    if field.name in {"name", "subject_name"} or "name" in field.description.lower():
        return [capital(hero.name)]
    return [f"{capital(hero.name)}: {hero.look}.", capital(hero.name)]


def subject_look(desk: Desk, field: Field) -> list[str]:
    """What the hero looks like, the same words every time; nothing where only what is known is
    asked for, and nothing is.
    """
    hero = desk.campaign.hero
    if _IF_KNOWN.search(field.description) and desk.critique is None and not hero.stated:
        return [""]
    return [sentence(capital(hero.look)), capital(hero.look.split(" with ")[0])]


def person(desk: Desk, field: Field) -> list[str]:
    """Who is seen."""
    return [sentence(capital(desk.campaign.world.person))]


def person_name(desk: Desk, field: Field) -> list[str]:
    """Who is seen, in two or three words."""
    words = re.split(r"\s(?:in|with|and)\s|,", desk.campaign.world.person)[0].split()
    return [capital(" ".join(words))]


def props(desk: Desk, field: Field) -> list[str]:
    """What stands around the hero."""
    campaign = desk.campaign
    return [
        capital(campaign.hero.name),
        capital(campaign.world.ending_place),
        "One practical lamp",
        "A plain cloth in the accent colour",
    ]


def wardrobe(desk: Desk, field: Field) -> list[str]:
    """What is worn."""
    accent = desk.campaign.palette.colours[1][0]
    return [f"As cast: {desk.campaign.world.person}; nothing else in the frame wears {accent}."]


def title(desk: Desk, field: Field) -> list[str]:
    """The film's title."""
    campaign = desk.campaign
    tongue = TONGUES.get(campaign.brief.language)
    options = tongue.titles if tongue else campaign.treatment.titles
    return [campaign.pick(options, "title"), campaign.brief.product.sign]


def scene_title(desk: Desk, field: Field) -> list[str]:
    """The scene's title."""
    scene = scene_of(desk, field)
    return [scene.title] if scene else title(desk, field)


def tagline(desk: Desk, field: Field) -> list[str]:
    """The tagline that the last line ends on."""
    film = desk.film()
    said = re.split(r"(?<=[.!?\u3002])\s+", film[-1].line)
    spoken = campaign_tagline(desk.campaign, max(2, count_words(film[-1].line)))
    for option in (film[-1].super, spoken):
        if option and option.rstrip(".") in film[-1].line:
            return [sentence(option), option]
    return [spoken, said[-1]]


def headline_text(desk: Desk, field: Field) -> list[str]:
    """A headline that could stand on a poster."""
    campaign = desk.campaign
    first = desk.film()[0].line.split(". ")[0]
    return [
        headline(campaign_tagline(campaign).rstrip(".")),
        headline(first.rstrip(".")),
        campaign.brief.product.sign,
    ]


def call_to_action(desk: Desk, field: Field) -> list[str]:
    """What to do now."""
    campaign = desk.campaign
    given = campaign.brief.stated("call_to_action", "cta")
    if isinstance(given, str) and given.strip():
        return [given.strip()]
    tongue = TONGUES.get(campaign.brief.language)
    return (
        [f"{tongue.call}: {campaign.brief.product.sign}", tongue.call]
        if tongue
        else [campaign.world.call, f"Discover {campaign.brief.product.sign}"]
    )


def negative(desk: Desk, field: Field) -> list[str]:
    """What a painter should leave out."""
    return [
        "Misspelt lettering, extra fingers, distorted hands, duplicated products, watermarks, "
        "harsh flash",
        "Misspelt lettering, distorted hands, watermarks",
    ]


def summary(desk: Desk, field: Field) -> list[str]:
    """The film in two sentences."""
    campaign = desk.campaign
    concept = campaign.told_as(campaign.treatment.concepts[1])
    return [f"{concept} It ends on one line: {campaign_tagline(campaign)}", concept]
