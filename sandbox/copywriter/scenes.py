"""The film scene by scene: what is seen, how the camera moves, what is heard and what is read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle

from sandbox.copywriter.campaign import Campaign
from sandbox.copywriter.english import count_words, headline, uncapital
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
    setting: str


def storyboard(campaign: Campaign, count: int, words: int | None = None) -> list[Scene]:
    """The film in so many scenes; `words` caps every line beyond what the prompt allows."""
    budgets = campaign.brief.scene_words(count)
    lines = script(campaign, [min(budget, words) if words else budget for budget in budgets])
    seconds = campaign.brief.scene_seconds(count)
    roles = roles_of(count)
    scenes: list[Scene] = []
    for role, shot, line, length in zip(
        roles, _shots(campaign, roles), lines, seconds, strict=True
    ):
        place = len(scenes)
        framing = campaign.pick(_FRAMINGS[role], f"framing {place}")
        action, setting = _action(campaign, role, shot, place), _setting(campaign, role, shot)
        scenes.append(
            Scene(
                number=place + 1,
                role=role,
                title=_title(campaign, role, line, [scene.title for scene in scenes]),
                framing=framing,
                action=action,
                move=shot.move,
                sound=shot.sound,
                line=line,
                seconds=length,
                super=_super(campaign, role, place),
                visual=_visual(campaign, role, framing, action, setting),
                setting=setting,
            )
        )
    return scenes


def _shots(campaign: Campaign, roles: Sequence[str]) -> Iterator[Shot]:
    """A shot for every role, those of one kind used up in turn before any comes back."""
    turns: dict[str, Iterator[Shot]] = {}
    for role in roles:
        kind = "life" if role == "feeling" else role
        if kind not in turns:
            pool = _pool(campaign, kind)
            start = campaign.draw(f"shot {kind}") % len(pool)
            turns[kind] = cycle((*pool[start:], *pool[:start]))
        yield next(turns[kind])


def _pool(campaign: Campaign, kind: str) -> tuple[Shot, ...]:
    world = campaign.world
    if kind == "close":
        return (_FINAL,)
    if campaign.brief.wishes.place or not campaign.hero.at_home:
        return _ANYWHERE[kind]
    return {
        "hook": world.opening,
        "turn": world.turning,
        "proof": world.proving,
        "life": world.living,
    }[kind]


def _action(campaign: Campaign, role: str, shot: Shot, place: int) -> str:
    """What is seen, with whatever the client asked to see put into the first and last scene."""
    ending = campaign.place if campaign.brief.wishes.place else campaign.world.ending_place
    sees = shot.sees.format(person=campaign.world.person, ending=ending)
    wanted = campaign.brief.wishes.include
    if wanted and role in {"hook", "feeling", "close"}:
        sees += f", {wanted[place % len(wanted)]} in the same frame"
    return sees


def _visual(campaign: Campaign, role: str, framing: str, action: str, place: str) -> str:
    """The picture as a painter is briefed, labelled: subject, action, setting, craft."""
    look, hero = campaign.look, campaign.hero
    lens = look.wide if role in {"hook", "life", "feeling"} else look.close
    colours = ", ".join(f"{name} {value}" for name, value in campaign.palette.colours[:4])
    setting = f" Setting: {place}." if place else ""
    return (
        f"{framing}. Subject: {hero.name}, {hero.look}. Action: {action}.{setting} "
        f"Lighting: {uncapital(campaign.pick(look.lighting, 'lighting'))}. Lens: {lens}. "
        f"Film stock: {look.stock}. Colour grade: {uncapital(campaign.palette.grade)}. "
        f"Palette: {colours}."
    )


def _setting(campaign: Campaign, role: str, shot: Shot) -> str:
    """Where a scene is; empty where the action says so itself."""
    if campaign.brief.wishes.place or not campaign.hero.at_home:
        return campaign.place
    return shot.at or (campaign.place if role in {"hook", "turn", "proof"} else "")


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
    """The words on screen: the name as it enters, a claim in the middle, the tagline at the end."""
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
