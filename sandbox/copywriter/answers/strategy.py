"""The strategist's fields: idea, arc, hook, mood, and the craft notes that a crew can work from."""

from sandbox.copywriter.answers.desk import Desk
from sandbox.copywriter.english import (
    capital,
    headline,
    listed,
    sentence,
    uncapital,
    with_article,
)
from sandbox.copywriter.meaning import Field
from sandbox.copywriter.paragraphs import to_the_audience
from sandbox.copywriter.script import script


def concept(desk: Desk, field: Field) -> list[str]:
    """The idea in one sentence, with what the client asked to see in it."""
    campaign = desk.campaign
    start = campaign.draw("concept") % len(campaign.treatment.concepts)
    ideas = desk.told(*campaign.treatment.concepts[start:], *campaign.treatment.concepts[:start])
    if campaign.brief.promise:
        ideas = [campaign.told_as(campaign.treatment.promised), *ideas]
    ideas += desk.told("{Product}, and what becomes of {moment}.")
    ideas.sort(key=lambda idea: campaign.brief.product.name.lower() not in idea.lower())
    ideas = [idea for idea in ideas if len(idea) <= 130] or ideas
    wanted = campaign.brief.wishes.include
    place = campaign.brief.wishes.place
    if wanted:
        ideas = [f"{idea.rstrip('.')}, with {uncapital(wanted[0])}." for idea in ideas] + ideas
    elif place:
        ideas = [f"{idea.rstrip('.')}, set {place}." for idea in ideas] + ideas
    return ideas


def arc(desk: Desk, field: Field) -> list[str]:
    """The three beats, named, in one sentence."""
    beats = _beats(desk)
    return [sentence("; ".join(beats)), sentence(f"{beats[0]}; {beats[1]}"), sentence(beats[0])]


def setup(desk: Desk, field: Field) -> list[str]:
    """The first beat alone."""
    return [sentence(_beats(desk)[0])]


def turn(desk: Desk, field: Field) -> list[str]:
    """The middle beat alone."""
    return [sentence(_beats(desk)[1])]


def payoff(desk: Desk, field: Field) -> list[str]:
    """The last beat alone."""
    return [sentence(_beats(desk)[2])]


def _beats(desk: Desk) -> list[str]:
    return [
        capital(text) if place == 0 else text
        for place, text in enumerate(desk.told(*desk.campaign.treatment.arc))
    ]


def visual_language(desk: Desk, field: Field) -> list[str]:
    """How the film looks, from its shape of story to its colours and its lens."""
    campaign = desk.campaign
    shape = campaign.told_as(campaign.treatment.visual)
    colours = listed([name for name, _ in campaign.palette.colours[:3]])
    lens = campaign.look.wide
    return [
        f"{shape} {capital(colours)} throughout, seen through {with_article(lens)}.",
        f"{shape} Seen through {with_article(lens)}.",
        f"{capital(campaign.look.feel)} frames in {colours} on {with_article(lens)}.",
    ]


def audience_hook(desk: Desk, field: Field) -> list[str]:
    """What makes these people stop: the first line, and why it is theirs."""
    campaign = desk.campaign
    opening = script(campaign, [12, 12, 12])[0]
    spoken = to_the_audience(campaign)
    first = (
        " ".join(spoken[0])
        if spoken and len(spoken[0]) > 1 and campaign.brief.language == "en"
        else opening
    )
    truth = campaign.world.truth
    how = "what they would never say aloud" if spoken else "a line that they finish in their heads"
    return [f'It opens on {how}: "{first}"', f'"{first}" {truth}', f'"{first}"', first]


def insight(desk: Desk, field: Field) -> list[str]:
    """The truth that the film stands on."""
    return [desk.campaign.world.truth]


def proposition(desk: Desk, field: Field) -> list[str]:
    """The one thing to remember."""
    brief = desk.campaign.brief
    if brief.promise:
        return [f"{capital(brief.product.spoken)} {brief.product.says(brief.promised)}."]
    return [
        f"{capital(brief.product.spoken)}: {uncapital(desk.campaign.features[0])}.",
        *desk.told("With {product}, {moment} turns {after_short}."),
    ]


def audience(desk: Desk, field: Field) -> list[str]:
    """The people it speaks to."""
    return [capital(desk.campaign.audience)]


def mood(desk: Desk, field: Field) -> list[str]:
    """The mood, from a sentence down to a word."""
    campaign = desk.campaign
    chosen = campaign.pick(campaign.look.moods, "mood")
    return [sentence(chosen), chosen.split(",")[0], capital(campaign.look.feel)]


def tone(desk: Desk, field: Field) -> list[str]:
    """The tone of voice, from a phrase down to a word."""
    look = desk.campaign.look
    return [look.moods[0].split(",")[0], look.moods[1].split(",")[0], capital(look.feel)]


def lighting(desk: Desk, field: Field) -> list[str]:
    """Where the light comes from and what it does."""
    campaign = desk.campaign
    chosen = campaign.pick(campaign.look.lighting, "lighting")
    return [sentence(chosen), sentence(chosen.split(",")[0])]


def camera(desk: Desk, field: Field) -> list[str]:
    """The camera, how it is carried, and its two lenses."""
    look = desk.campaign.look
    body = capital(look.camera)
    return [
        f"{body}; {look.wide} for the wide shots, {look.close} for the details.",
        sentence(body),
        sentence(f"{body.split(',')[0]}, {look.wide}"),
        sentence(body.split(",")[0]),
    ]


def lens(desk: Desk, field: Field) -> list[str]:
    """The lenses by focal length and stop."""
    look = desk.campaign.look
    if field.in_scene:
        scene = desk.film(field.counts[-1])[field.indexes[-1]]
        return [look.wide if scene.role in {"hook", "life", "feeling"} else look.close]
    return [
        f"{look.wide} for the wide shots, {look.close} for the details",
        look.wide,
        look.wide.split(" lens")[0],
    ]


def stock(desk: Desk, field: Field) -> list[str]:
    """The film stock."""
    return [desk.campaign.look.stock, desk.campaign.look.stock.split(",")[0]]


def grade(desk: Desk, field: Field) -> list[str]:
    """The grade, with its colours by name."""
    palette = desk.campaign.palette
    names = listed([name for name, _ in palette.colours[:3]])
    return [f"{palette.grade}: {names}.", sentence(palette.grade), palette.grade.split(",")[0]]


def pacing(desk: Desk, field: Field) -> list[str]:
    """The rhythm of the cut."""
    return [sentence(desk.campaign.look.pace)]


def production(desk: Desk, field: Field) -> list[str]:
    """Advice to the crew, as one text or as the sentences of a list."""
    campaign = desk.campaign
    look = campaign.look
    followed = (
        [f'As the notes ask ("{campaign.brief.notes.rstrip(".")}"), {_followed(desk)}.']
        if campaign.brief.notes
        else []
    )
    proof = [
        f"Prove it on camera: {uncapital(feature.rstrip('.'))}."
        for feature in campaign.brief.features[:1]
    ]
    return [
        *followed,
        *proof,
        f"Shoot {campaign.hero.name} first in every set-up, so that it is the same in each scene.",
        f"Camera: {look.camera}, with {with_article(look.wide)} for the wides and "
        f"{with_article(look.close)} for the details.",
        f"Keep the light honest: {uncapital(campaign.pick(look.lighting, 'lighting'))}.",
        "Leave a clear third of the last frame for the name and the tagline.",
        "Record the room at every location; the effects should sound as close as the pictures "
        "look.",
    ]


def _followed(desk: Desk) -> str:
    campaign = desk.campaign
    wishes = campaign.brief.wishes
    parts = [f"this version is told as a {campaign.treatment.sign} in a {campaign.look.feel} tone"]
    if wishes.place:
        parts.append(f"it is set {wishes.place}")
    if wishes.include:
        parts.append(f"it shows {listed([uncapital(item) for item in wishes.include])}")
    if wishes.avoid:
        parts.append(f"it does without {listed(wishes.avoid)}")
    return listed(parts)


def values(desk: Desk, field: Field) -> list[str]:
    """What the brand stands for, a word each."""
    return [capital(desk.campaign.look.feel), "Honest", "Generous", "Well made", "Close to people"]


def keywords(desk: Desk, field: Field) -> list[str]:
    """Words to file the film under."""
    campaign = desk.campaign
    words = [
        campaign.brief.product.sign.lower(),
        campaign.look.feel,
        campaign.world.key,
        campaign.treatment.sign,
        campaign.world.after.split(",")[0],
        campaign.palette.colours[0][0],
        "close-up",
        "commercial",
    ]
    if "hashtag" in field.asked:
        return ["#" + headline(word).replace(" ", "").replace("-", "") for word in words]
    return list(dict.fromkeys(words))


def product_name(desk: Desk, field: Field) -> list[str]:
    """The product as a sign would write it."""
    return [desk.campaign.brief.product.sign]
