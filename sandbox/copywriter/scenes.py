"""The film scene by scene: what is seen, how the camera moves, what is heard and what is read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sandbox.copywriter.campaign import Campaign
from sandbox.copywriter.english import capital, count_words, headline, sentence
from sandbox.copywriter.languages import TONGUES
from sandbox.copywriter.lexicon import Shot
from sandbox.copywriter.paragraphs import spoken_claim
from sandbox.copywriter.script import roles_of, script, tagline

_FRAMINGS = {
    "hook": ("Wide shot at eye level", "Wide shot from a low angle"),
    "turn": ("Close-up from slightly below", "Close-up at eye level"),
    "proof": ("Macro close-up", "Extreme close-up from the side"),
    "life": ("Medium shot at shoulder height", "Wide shot at eye level"),
    "feeling": ("Medium close-up at eye level", "Wide shot from slightly above"),
    "close": ("Centred product shot at eye level",),
}
_TITLES = {
    "hook": ("Before It Begins", "Not Yet", "The Quiet Before"),
    "turn": ("The Turn", "Here It Comes", "A Change of Light"),
    "proof": ("Up Close", "What It Is Made Of", "In Detail"),
    "life": ("Out There", "In Good Hands", "The World Joins In"),
    "feeling": ("After", "Breathing Out", "How It Feels"),
    "close": ("The Name", "Where It Stands", "One Last Look"),
}
_ANYWHERE = {
    "hook": (
        Shot(
            "waiting at the edge of the frame, {person} hurrying past behind it out of focus",
            "slow push in",
            "quick steps and a restless room",
        ),
        Shot(
            "small in the wide frame, the first light only just reaching it",
            "patient lateral slide",
            "a quiet place and distant voices",
        ),
    ),
    "turn": (
        Shot(
            "lifted by {person}, the light arriving at the same moment",
            "slow arc with the light",
            "a soft touch and a breath in",
        ),
        Shot(
            "turned once in two hands, colour spreading through the frame behind",
            "smooth push in",
            "a gentle swell of air",
        ),
    ),
    "proof": (
        Shot(
            "so close that material, edge and shadow fill the frame",
            "macro glide over the surface",
            "fingertips over a smooth surface",
        ),
        Shot(
            "in a slow shaft of light that shows how it is made",
            "slow orbit",
            "a small precise click",
        ),
        Shot(
            "half in shadow, one bright line running along its edge",
            "macro drift along the edge",
            "a fine shimmer and room air",
        ),
    ),
    "life": (
        Shot(
            "beside {person}, who laughs with somebody just out of frame",
            "easy handheld drift",
            "laughter and open air",
        ),
        Shot(
            "at rest in the last light, {person} content and unhurried behind it",
            "gentle pull back",
            "evening air and quiet steps",
        ),
    ),
}
_FINAL = Shot(
    "standing alone on {ending}, its front to the camera, clear space on one side for the name",
    "slow push in that comes to rest",
    "the room falling quiet, one warm closing tone",
)


@dataclass(frozen=True)
class Scene:
    """One scene, ready to be asked for by any of its parts. `seconds` is its length, `line` what is
    spoken.
    """

    number: int
    role: str
    title: str
    framing: str
    action: str
    move: str
    sound: str
    line: str
    seconds: float
    super: str
    visual: str


def storyboard(campaign: Campaign, count: int, words: int | None = None) -> list[Scene]:
    """The film in so many scenes; `words` caps every line beyond what the prompt allows."""
    budgets = campaign.brief.scene_words(count)
    lines = script(campaign, [min(budget, words) if words else budget for budget in budgets])
    seconds = campaign.brief.scene_seconds(count)
    roles = roles_of(count)
    shots = _shots(campaign, roles)
    titles: list[str] = []
    scenes = []
    for place, (role, shot) in enumerate(zip(roles, shots, strict=True)):
        framing = campaign.pick(_FRAMINGS[role], f"framing {place}")
        action = _action(campaign, role, shot, place)
        titles.append(_title(campaign, role, lines[place], titles))
        scenes.append(
            Scene(place + 1, role, titles[-1], framing, action, shot.move, shot.sound, lines[place], seconds[place],
                  _super(campaign, role, place), _visual(campaign, role, framing, action))
        )  # fmt: skip
    return scenes


def _shots(campaign: Campaign, roles: Sequence[str]) -> list[Shot]:
    """A shot for every role, those of one role used up in turn before any comes back."""
    counts: dict[str, int] = {}
    shots = []
    for role in roles:
        pool = _pool(campaign, role)
        start = campaign.draw(f"shot {role}") % len(pool)
        family = "life" if role == "feeling" else role
        shots.append(
            pool[
                (start if role != "feeling" else campaign.draw("shot life") % len(pool))
                + counts.get(family, 0)
                - len(pool)
            ]
            if counts.get(family, 0) < len(pool)
            else pool[counts[family] % len(pool)]
        )
        counts[family] = counts.get(family, 0) + 1
    return shots


def _pool(campaign: Campaign, role: str) -> tuple[Shot, ...]:
    world = campaign.world
    if role == "close":
        return (_FINAL,)
    family = "life" if role == "feeling" else role
    if campaign.brief.wishes.place or not campaign.hero.at_home:
        return _ANYWHERE[family]
    return {
        "hook": world.opening,
        "turn": world.turning,
        "proof": world.proving,
        "life": world.living,
    }[family]


def _action(campaign: Campaign, role: str, shot: Shot, place: int) -> str:
    """What is seen, with whatever the client asked to see put into the first and last scene."""
    ending = campaign.place if campaign.brief.wishes.place else campaign.world.ending_place
    sees = shot.sees.format(person=campaign.world.person, place=campaign.place, ending=ending)
    wanted = campaign.brief.wishes.include
    if wanted and role in {"hook", "feeling", "close"}:
        sees += f", {wanted[place % len(wanted)]} in the same frame"
    return sees


def _visual(campaign: Campaign, role: str, framing: str, action: str) -> str:
    look, hero = campaign.look, campaign.hero
    lens = look.wide if role in {"hook", "life", "feeling"} else look.close
    colours = ", ".join(f"{name} {value}" for name, value in campaign.palette.colours[:4])
    moved = bool(campaign.brief.wishes.place) or not campaign.hero.at_home
    place = f" Set {_in(campaign.place)}." if role == "turn" or moved else ""
    light = campaign.pick(look.lighting, "lighting")
    return (
        f"{framing}: {hero.name}, {hero.look}, {action}.{place} {sentence(light)} "
        f"{capital(lens)}, {look.stock}. {campaign.palette.grade}: {colours}."
    )


def _in(place: str) -> str:
    """The place behind its preposition, which a client may have given already."""
    first = place.split(" ", 1)[0]
    if first in {"in", "on", "at", "by", "under", "inside", "beside"}:
        return place
    surface = re.match(
        r"^an? (?:\w+ )*?(?:table|terrace|desk|rooftop|path|road|platform|shore|balcony)\b", place
    )
    return f"{'on' if surface else 'in'} {place}"


def _title(campaign: Campaign, role: str, line: str, taken: Sequence[str]) -> str:
    """The scene's title: its first spoken sentence where that is short enough to be one."""
    first = line.split(". ")[0].strip(" .!?,:")
    if (
        role in {"hook", "feeling", "proof"}
        and 2 <= count_words(first) <= 5
        and not TONGUES.get(campaign.brief.language)
    ):
        return headline(first)
    fresh = [title for title in _TITLES[role] if title not in taken] or list(_TITLES[role])
    return campaign.pick(fresh, f"title {role}")


def _super(campaign: Campaign, role: str, place: int) -> str:
    """The words on screen: the name when it enters, a claim in the middle, the tagline at the end."""
    if role == "close":
        return tagline(campaign, max(2, campaign.brief.scene_words(place + 1)[-1] - 2)).rstrip(".")
    if role == "turn" or TONGUES.get(campaign.brief.language):
        return campaign.brief.product.sign
    claims = [
        claim
        for feature in campaign.features
        if (claim := spoken_claim(feature).rstrip(".")) and count_words(claim) <= 5
    ]
    return claims[place % len(claims)] if claims and role != "hook" else ""
