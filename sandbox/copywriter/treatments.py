"""Ways of telling it: what a film of thirty seconds or five does with a product."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from dataclasses import dataclass


@dataclass(frozen=True)
class Treatment:
    """A shape of story. The texts are templates over the campaign's words (see
    `campaign.Campaign.words`).

    `promised` is the concept where
    the brief makes a promise; the other concepts go from short to long, each below 100 characters
    with usual products where it can be;
    `turns` are paragraphs that bring the product in, `closes` the words before its name.
    """

    key: str
    sign: str
    tones: tuple[str, ...]
    promised: str
    concepts: tuple[str, ...]
    arc: tuple[str, str, str]
    visual: str
    turns: tuple[tuple[str, ...], ...]
    closes: tuple[tuple[str, ...], ...]
    titles: tuple[str, ...]


TREATMENTS: tuple[Treatment, ...] = (
    Treatment(
        "transformation",
        "transformation",
        ("warm", "bold", "playful", "premium", "tender"),
        "{Product} {promises}; we film the exact second it happens.",
        (
            "One film, one turn: {moment}, before and after {product}.",
            "{Moment} goes from {before_short} to {after_short} the second {product} {arrives}.",
            "{Moment} begins {before}; {gesture}, and the same world is {after}.",
        ),
        (
            "{Moment}: everything is {before}",
            "the transformation: {gesture}",
            "the same world, now {after}",
        ),
        "Two worlds in one frame: the first in cool, tight shots, the second opening up as the colour returns around {hero}.",
        (
            ("Then {product} {arrives}.", "And nothing looks the same."),
            ("Now add {product}.", "Watch."),
            ("Enter {product}.", "Exit the old story."),
        ),
        (("Same day.", "Better ending."), ("That is the difference.",)),
        ("Before, After", "The Turn", "One Small Turn"),
    ),
    Treatment(
        "day",
        "single day",
        ("warm", "calm", "playful", "tender"),
        "One day, hour by hour, in which {product} quietly {promises}.",
        (
            "A single day, told through what {product} quietly {changes}.",
            "One day, hour by hour, with {product} at the centre of each frame.",
            "All of one day in close-up, with {product} in the middle of it.",
        ),
        (
            "A single day opens with {moment}, {before}",
            "at noon {gesture}",
            "by evening the day is {after}",
        ),
        "A day in one colour temperature after the next, {hero} in the same place of the frame while the light moves around it.",
        (
            ("This is where {product} comes in.", "Right on time."),
            ("Say hello to {product}.", "You will get along."),
            ("And {here_is} {product}.", "Right where you need {them}."),
        ),
        (("Tomorrow, again.",), ("Every day has room for it.",)),
        ("From Eight to Eight", "An Ordinary Good Day", "All in a Day"),
    ),
    Treatment(
        "ritual",
        "ritual",
        ("calm", "premium", "dark", "warm"),
        "A small daily ceremony in which {product} {promises}.",
        (
            "The small ritual that {product} {makes} of {moment}.",
            "{Moment} becomes a ritual, and {product} {is} what it cannot do without.",
            "Shot like a ceremony: {gesture}, and {moment} becomes something to look forward to.",
        ),
        ("Stillness: {moment}, {before}", "the ritual: {gesture}", "release: {after}"),
        "A ceremony in close-up: hands, surface, light, with {hero} as its only altar and no move that is not needed.",
        (
            ("First, {product}.", "Then the rest of the world."),
            ("Take your time.", "Take {product}."),
            ("This is the moment.", "{This_is} {product}."),
        ),
        (("Keep it.", "It is yours."), ("Some things deserve a slow look.",)),
        ("The Quiet Part", "A Small Ceremony", "The Same Every Time"),
    ),
    Treatment(
        "answer",
        "answer",
        ("playful", "warm", "bold", "calm", "humour"),
        "We show the trouble honestly, and one fact answers it: {product} {promises}.",
        (
            "A familiar problem, one plain answer: {product}.",
            "We show {moment} as it is, and let {product} answer in one gesture.",
            "Everyone knows {moment}, {before}; the answer is one gesture long: {gesture}.",
        ),
        (
            "The problem, shown honestly: {moment}, {before}",
            "the answer: {gesture}",
            "the relief: {after}",
        ),
        "Cluttered frames that empty shot by shot until only {hero} and one clear surface remain.",
        (
            ("So {here_is} {product}.", "Problem, meet answer."),
            ("There is an answer.", "{Product}."),
            ("That is why there {is} {a_product}.", "That simple."),
        ),
        (("As simple as that.",), ("That was easy.", "It should be.")),
        ("The Short Answer", "Problem, Meet Answer", "Simple as That"),
    ),
    Treatment(
        "discovery",
        "discovery",
        ("wonder", "playful", "tender", "premium"),
        "Seen as if nobody had ever seen it before: {product} {promises}.",
        (
            "{Product}, discovered as if nobody had ever seen it before.",
            "A discovery: {moment}, until {product} {lets} the light in.",
            "Seen with first-time eyes: {gesture}, and {moment} turns {after}.",
        ),
        ("Curiosity: {moment}, {before}", "the discovery: {gesture}", "wonder: {after}"),
        "Everything from low down and close by, as a child would find it, {hero} larger than life and lit from within.",
        (
            ("Look closer.", "{Product}."),
            ("And there it was:", "{product}."),
            ("Somebody thought of this.", "Meet {product}."),
        ),
        (("Go and find it.",), ("Some things are worth finding.",)),
        ("Look Closer", "First Light", "The Find"),
    ),
    Treatment(
        "challenge",
        "challenge",
        ("bold", "premium", "dark"),
        "A quiet dare: {product} {promises}, and you do the rest.",
        (
            "A quiet dare: {moment}, with nothing but {product}.",
            "The day throws everything it has; {product} {does} not blink.",
            "A test without a referee: {moment}, {before}, against {product}.",
        ),
        (
            "The challenge: {moment}, {before}",
            "the answer to it: {gesture}",
            "the win, shared with nobody: {after}",
        ),
        "Low, close and always moving, {hero} the only still point while weather, speed and light go past it.",
        (
            ("Your move.", "Take {product} with you."),
            ("Ready?", "{Product} {is}."),
            ("You have it in you.", "You have {product} with you."),
        ),
        (("Again.",), ("Nobody saw it.", "You did.")),
        ("Your Move", "No Referee", "Again"),
    ),
    Treatment(
        "anthem",
        "anthem",
        ("bold", "tender", "warm", "wonder"),
        "An anthem for {audience_short}, because {product} {promises}.",
        (
            "An anthem for {audience_short}, with {product} in their hands.",
            "For {audience_short}: a hymn to {moment}, sung without raising the voice.",
            "A portrait of {audience_short}, in which {product} {is} what they all reach for.",
        ),
        (
            "Many small portraits: {moment}, {before}",
            "they find each other: {gesture}",
            "the anthem lifts: {after}",
        ),
        "A gallery of portraits in one line of movement, each handing {hero} on to the next frame.",
        (
            ("This one is for you.", "{This_is} {product}."),
            ("Here is to all of you.", "{Here_is} {product}."),
            ("You know who you are.", "Meet {product}."),
        ),
        (("For all of us.",), ("Here is to you.",)),
        ("Here Is to You", "All of Us", "The Ones Who Know"),
    ),
    Treatment(
        "comedy",
        "joke",
        ("humour",),
        "High drama, straight face: {product} {promises}, and nobody on screen is surprised.",
        (
            "{Moment} as high drama, solved by {product} with a straight face.",
            "A nature documentary about {audience_short}, interrupted by {product}.",
            "The joke is played straight: {moment}, {before}, until {product} politely {ends} the scene.",
        ),
        (
            "The joke is set, dead serious: {moment}, {before}",
            "the turn nobody admits to needing: {gesture}",
            "the punchline: {after}, and still not smiling",
        ),
        "Symmetrical, solemn frames that treat a small disaster as history, with {hero} entering like royalty.",
        (
            ("Fortunately, there {is} {a_product}.", "Nobody panic."),
            ("Experts suggest {product}.", "We asked one."),
            ("Enter {product}.", "Applause is optional."),
        ),
        (("You are welcome.",), ("No further questions.",)),
        ("A Small Disaster", "Please Remain Calm", "Based on a True Monday"),
    ),
)

BY_KEY = {treatment.key: treatment for treatment in TREATMENTS}
