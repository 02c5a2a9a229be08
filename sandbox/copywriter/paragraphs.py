"""English paragraphs for the narrator: short sentences that read well wherever a line is cut."""

import re
from collections.abc import Collection, Sequence

from sandbox.copywriter.campaign import Campaign
from sandbox.copywriter.english import (
    base_verb,
    capital,
    count_words,
    sentence,
    to_reader,
)

Paragraph = tuple[str, ...]

_SPARE: tuple[Paragraph, ...] = (
    ("Feel that?",),
    ("There it is.",),
    ("This is the good part.",),
    ("Stay a second longer.",),
    ("Look again.",),
    ("Worth every second.",),
    ("You can tell.",),
    ("Ask anyone who knows.",),
    ("Small, and not small at all.",),
    ("Nothing else to add.",),
)
_WHO = re.compile(r"^(.*?)\b(?:who|that)\s+(.+)$", re.IGNORECASE)
_NOT_PEOPLE = re.compile(
    r"\b(?:children|kids|dogs?|cats?|pets?|bab(?:y|ies)|puppies)\b", re.IGNORECASE
)
_BE = re.compile(r"^(?:is|are|am)\b")
_SAD = re.compile(r"\b(?:can't|cannot|don't|never|no longer|lost|alone|afraid|grie\w+|sick|ill)\b")
_AGREE = (
    ("have had", "Who hasn't?"),
    ("have been", "Who hasn't?"),
    ("gave", "Who hasn't?"),
    ("are", "Who isn't?"),
    ("would", "Who wouldn't?"),
    ("can", "Who can't?"),
    ("want", "Who doesn't?"),
)


def english_paragraphs(campaign: Campaign, role: str, used: Collection[str]) -> list[Paragraph]:
    """The paragraphs of a role (hook, turn, proof, life, feeling), the best for the brief first."""
    if role == "hook":
        return _hooks(campaign)
    if role == "turn":
        return _turns(campaign)
    if role == "proof":
        return [*_proofs(campaign, used), *feelings(campaign, "proof")]
    return [*feelings(campaign, role), *_proofs(campaign, used)]


def feelings(campaign: Campaign, purpose: str) -> list[Paragraph]:
    """What it is like, from the product's world first, then from the shape of the story."""
    usual = _rotated(campaign, campaign.world.feelings, purpose)
    return [*usual, *campaign.treatment.closes, *_SPARE]


def claims(campaign: Campaign, among: Collection[str] | None = None) -> Paragraph:
    """What can be said of the product, each as a spoken fragment; of the lower-case `among` alone
    if given.
    """
    promise = campaign.brief.promise.lower()
    insisted = [sentence(text) for text in campaign.brief.must_say] if among is None else []
    spoken = (
        spoken_claim(feature)
        for feature in campaign.features
        if feature.lower() != promise and (among is None or feature.lower() in among)
    )
    return tuple(dict.fromkeys(claim for claim in (*insisted, *spoken) if claim))


def spoken_claim(feature: str) -> str:
    """A feature as it is said aloud: its first clause, if it has two to nine words, else empty."""
    head = feature.split(", ")[0]
    if re.search(r"\b(?:an?|the|our|its)\s+\S+$", head, re.IGNORECASE) and ", " in feature:
        head = feature  # The comma stands between two adjectives: `a round, smooth cup`.
    head = re.split(r"[;:(]|\s[\u2013\u2014-]\s|\.\s", head)[0].strip()
    if count_words(head) > 8:
        head = re.split(r"\s(?:so that|which|that|because|while|and)\s", head)[0]
    head = re.sub(r"\b(\d+)\s?h\b", r"\1 hours", head)
    return sentence(head) if 1 < count_words(head) <= 9 else ""


def to_the_audience(campaign: Campaign) -> list[Paragraph]:
    """An opening that speaks to the brief's own audience; none where it names nobody."""
    audience = campaign.brief.named_audience
    if not audience or re.fullmatch(
        r"(?:you|us|every(?:one|body)|anyone|people)", audience, re.IGNORECASE
    ):
        return []
    who = _WHO.match(audience)
    doing = re.match(r"^(?:\w+\s+){1,2}?(\w+ing\s.+)$", audience)
    if _NOT_PEOPLE.search(audience):
        return [(f"This one is for {audience}.",)]
    if who:
        return [_you(campaign, _verb_to_you(who[2]))]
    if doing:
        return [_you(campaign, f"are {to_reader(doing[1])}")]
    return [(f"This one is for {audience}.",)]


def _verb_to_you(clause: str) -> str:
    """A relative clause said to the listener: `has never been on time` gives `have never been on
    time`.
    """
    first, _, rest = to_reader(clause.strip(" .")).partition(" ")
    plain = base_verb(first) if first.endswith("s") and not first.endswith("ss") else first
    verb = "are" if _BE.match(first) else plain
    return re.sub(r"\bhave ever\b", "have", f"{verb} {rest}".strip())


def _you(campaign: Campaign, verb_phrase: str) -> Paragraph:
    """What the listener does, and an answer that takes their side."""
    agree = next(
        (answer for verb, answer in _AGREE if verb_phrase.startswith(verb)), "Who doesn't?"
    )
    answers = ("Fair enough.", agree, agree)
    if _SAD.search(verb_phrase):
        answers = ("You are not alone.", "We know.", "Stay with us.")
    elif campaign.look.tone == "humour":
        answers = ("Allegedly.", "No judgement.", agree)
    return (f"You {verb_phrase}.", answers[campaign.draw("answer") % 3])


def _rotated(campaign: Campaign, options: Sequence[Paragraph], purpose: str) -> list[Paragraph]:
    start = campaign.draw(purpose) % len(options)
    return [*options[start:], *options[:start]]


def _hooks(campaign: Campaign) -> list[Paragraph]:
    usual = _rotated(campaign, campaign.world.hooks, "hook")
    if campaign.look.tone == "humour":
        usual = [*_rotated(campaign, campaign.world.wry, "wry"), *usual]
    return [*to_the_audience(campaign), *usual]


def _turns(campaign: Campaign) -> list[Paragraph]:
    """The product comes in, then what it does: by its promise, or by what can be said of it."""
    product = campaign.brief.product
    said = claims(campaign)
    behind = (*_promise(campaign), *said)
    told = [
        tuple(map(campaign.told_as, turn))
        for turn in _rotated(campaign, campaign.treatment.turns, "turn")
    ]
    direct: list[Paragraph] = [(text, *said) for text in _introductions(campaign)]
    lean: list[Paragraph] = [(turn[0], *behind) for turn in told]
    full: list[Paragraph] = [(*turn, *behind) for turn in told]
    first = direct if not product.proper or campaign.draw("direct") % 2 else []
    return [
        *_plain_claims(campaign),
        *first,
        *lean,
        *full,
        (f"Meet {product.spoken}.", *behind),
        (sentence(product.sign), *behind),
    ]


def _plain_claims(campaign: Campaign) -> list[Paragraph]:
    """The product with the client's own claims, where the brief promises nothing itself."""
    if campaign.brief.promise:
        return []
    own = {feature.lower() for feature in campaign.brief.features}
    said = claims(campaign, own)
    return [(f"Meet {campaign.brief.product.spoken}.", *said)] if said else []


def _introductions(campaign: Campaign) -> list[str]:
    """`Meet a bank that answers the phone.`, where the brief makes a promise."""
    product, promise = campaign.brief.product, campaign.brief.promised
    if not promise:
        return []
    clause = product.says(promise)
    if product.proper:
        kind = product.kind if product.kind != product.name else ""
        plain = f"{product.name} {clause}."
        return [f"Meet {product.name}, the {kind} that {clause}.", plain] if kind else [plain]
    named = product.indefinite
    there = "There are" if product.many else "There is"
    texts = [
        f"Imagine {named} that {clause}.",
        f"{there} {named} that {clause}.",
        f"Meet {named} that {clause}.",
    ]
    start = campaign.draw("introduction") % 3
    return [*texts[start:], *texts[:start]]


def _promise(campaign: Campaign) -> Paragraph:
    promise, product = campaign.brief.promised, campaign.brief.product
    return (f"{capital(product.pronoun)} {product.says(promise)}.",) if promise else ()


def _proofs(campaign: Campaign, used: Collection[str]) -> list[Paragraph]:
    """What has not been claimed yet, two claims together before one alone."""
    left = [claim for claim in claims(campaign) if claim not in used]
    heart = campaign.brief.promised.split(" ", 1)[-1]
    if heart and not any(heart in said for said in used):
        left = [*_promise(campaign), *left]
    pairs: list[Paragraph] = [tuple(left[:2])] if len(left) > 1 else []
    return [*pairs, *((claim,) for claim in left)]
