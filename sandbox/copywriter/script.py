"""What the narrator says: one line a scene, inside its words, from the hook to the tagline."""

import re
from collections.abc import Iterable, Sequence

from sandbox.copywriter.campaign import Campaign
from sandbox.copywriter.english import (
    base_verb,
    capital,
    count_words,
    sentence,
    to_reader,
    uncapital,
    with_article,
)
from sandbox.copywriter.languages import TONGUES, foreign_paragraphs

Paragraph = tuple[str, ...]

ROLES: dict[int, tuple[str, ...]] = {
    1: ("close",),
    2: ("hook", "close"),
    3: ("hook", "turn", "close"),
    4: ("hook", "turn", "proof", "close"),
    5: ("hook", "turn", "proof", "feeling", "close"),
    6: ("hook", "turn", "proof", "proof", "feeling", "close"),
    7: ("hook", "turn", "proof", "life", "proof", "feeling", "close"),
    8: ("hook", "turn", "proof", "life", "proof", "life", "feeling", "close"),
}
_WHO = re.compile(r"^(.*?)\b(?:who|that)\s+(.+)$", re.IGNORECASE)
_BE = re.compile(r"^(?:is|are|am)\b")


def roles_of(scenes: int) -> tuple[str, ...]:
    """The part that each scene plays in a film of so many; long films go back and forth between
    proof and life.
    """
    if scenes in ROLES:
        return ROLES[scenes]
    middle = tuple("proof" if place % 2 == 0 else "life" for place in range(scenes - 4))
    return ("hook", "turn", *middle, "feeling", "close")


def script(campaign: Campaign, budgets: Sequence[int]) -> list[str]:
    """One line of narration a scene, none longer in words than its budget.

    The product is named by the second line at the latest and again in the last, which ends on the
    tagline where its budget has room for one. No sentence is said twice.
    """
    used: set[str] = set()
    lines = []
    for role, budget in zip(roles_of(len(budgets)), budgets, strict=True):
        line = _line(campaign, role, max(1, budget), used)
        used.update(_sentences((line,)))
        lines.append(line)
    return lines


def tagline(campaign: Campaign, words: int = 8) -> str:
    """The campaign's tagline, as earlier results have it, else one of at most so many words if
    there is one.
    """
    stated = campaign.brief.stated("tagline", "slogan", "end_line")
    if isinstance(stated, str) and stated.strip():
        return stated.strip()
    options = _taglines(campaign)
    fitting = [option for option in options if count_words(option) <= words] or [
        min(options, key=count_words)
    ]
    return campaign.pick(fitting, "tagline")


def _taglines(campaign: Campaign) -> Sequence[str]:
    tongue = TONGUES.get(campaign.brief.language)
    return tongue.taglines if tongue else campaign.world.taglines


def _line(campaign: Campaign, role: str, budget: int, used: set[str]) -> str:
    if role == "close":
        return _closing(campaign, budget, used)
    named = role == "turn"
    tongue = TONGUES.get(campaign.brief.language)
    paragraphs = (
        foreign_paragraphs(tongue, campaign, role) if tongue else _PARAGRAPHS[role](campaign, used)
    )
    best = _fitted(campaign, paragraphs, budget, used, named=named)
    if best and count_words(best) * 2 < budget:
        best = _extended(best, (paragraph for paragraph in paragraphs), budget, used)
    return best or _short(campaign, budget)


def _short(campaign: Campaign, budget: int) -> str:
    """The least that can be said: the product's name, cut to the words there are."""
    return sentence(" ".join(campaign.brief.product.short.split()[:budget]))


def _fitted(
    campaign: Campaign, paragraphs: Sequence[Paragraph], budget: int, used: set[str], *, named: bool
) -> str:
    """As much of the first paragraph as the budget holds; the next where none of it fits or the
    name is missing.
    """
    for paragraph in paragraphs:
        said: list[str] = []
        for text in _sentences(paragraph):
            if text in used:
                break
            if count_words(" ".join((*said, text))) > budget:
                break
            said.append(text)
        line = " ".join(said)
        if line and (not named or campaign.brief.product.short.lower() in line.lower()):
            return line
    return ""


def _extended(line: str, paragraphs: Iterable[Paragraph], budget: int, used: set[str]) -> str:
    """The line with whole further paragraphs behind it, while there is room."""
    for paragraph in paragraphs:
        texts = _sentences(paragraph)
        if any(text in used or text in line for text in texts):
            continue
        longer = " ".join((line, *texts))
        if count_words(longer) <= budget:
            line = longer
        if count_words(line) * 4 >= budget * 3:
            break
    return line


def _sentences(paragraph: Iterable[str]) -> list[str]:
    """The paragraph's sentences, each whole: parts that end in a comma or nothing joined to what
    follows.
    """
    joined: list[str] = []
    for part in re.split(r"(?<=[.!?。！？])\s+", " ".join(paragraph)):
        joined.append(part.strip())
    return [part for part in joined if part]


def _rotated(campaign: Campaign, options: Sequence[Paragraph], purpose: str) -> list[Paragraph]:
    start = campaign.draw(purpose) % len(options)
    return [*options[start:], *options[:start]]


def _hooks(campaign: Campaign, used: set[str]) -> list[Paragraph]:
    world = campaign.world
    usual = _rotated(campaign, world.hooks, "hook")
    if campaign.look.tone == "humour":
        usual = [*_rotated(campaign, world.wry, "wry"), *usual]
    spoken_to = to_the_audience(campaign)
    return [*spoken_to, *usual] if spoken_to else usual


def to_the_audience(campaign: Campaign) -> list[Paragraph]:
    """Opening paragraphs that speak to the brief's own audience; none where it names nobody."""
    audience = campaign.brief.audience
    if not audience:
        return []
    who = _WHO.match(audience)
    doing = re.match(r"^(?:\w+\s+){1,2}?(\w+ing\s.+)$", audience)
    if who and not re.search(r"\b(?:children|kids|dogs?|cats?|pets?|bab(?:y|ies))\b", who[1]):
        return _you(campaign, _verb_to_you(who[2]))
    if doing:
        return _you(campaign, f"are {to_reader(doing[1])}")
    if re.fullmatch(r"(?:you|us|everyone|everybody|anyone|people)", audience, re.IGNORECASE):
        return []
    return [(f"This one is for {audience}.",), (f"{capital(audience)}.", "This is yours.")]


def _verb_to_you(clause: str) -> str:
    """A relative clause said to the listener: `has never been on time` gives `have never been on
    time`.
    """
    first, _, rest = to_reader(clause.strip(" .")).partition(" ")
    first = "are" if _BE.match(first) else base_verb(first) if first.endswith("s") else first
    return re.sub(r"\bhave ever\b", "have", f"{first} {rest}".strip())


def _you(campaign: Campaign, verb_phrase: str) -> list[Paragraph]:
    echo = (
        "So are we."
        if _BE.match(verb_phrase)
        else "So do we."
        if verb_phrase.split()[0] not in {"have", "can", "want", "would"}
        else "We noticed."
    )
    answers = ("Fair enough.", echo, "You are not alone.", "Good.")
    if campaign.look.tone == "humour":
        answers = ("Fair enough.", "We said nothing.", "Allegedly.", "No judgement.")
    answer = answers[campaign.draw("answer") % len(answers)]
    return [(f"You {verb_phrase}.", answer), ("You know who you are.",)]


def _turns(campaign: Campaign, used: set[str]) -> list[Paragraph]:
    """The product comes in, then what it does: by its promise, or by what can be said of it."""
    behind = [*_promises(campaign), *_claims(campaign)]
    brief = campaign.brief
    options = [
        (*map(campaign.told_as, turn), *behind)
        for turn in _rotated(campaign, campaign.treatment.turns, "turn")
    ]
    direct = [(text, *_claims(campaign)) for text in _introductions(campaign)]
    lean = [(campaign.told_as(turn[0]), *behind) for turn in campaign.treatment.turns]
    first = (
        direct
        if brief.promise and (not brief.product.proper or campaign.draw("direct") % 2)
        else []
    )
    return [
        *first,
        *lean,
        *options,
        (f"Meet {brief.product.spoken}.", *behind),
        (sentence(brief.product.sign), *behind),
    ]


def _introductions(campaign: Campaign) -> list[str]:
    """`Meet a bank that answers the phone.`, where the brief makes a promise."""
    product, promise = campaign.brief.product, to_reader(campaign.brief.promise)
    if not promise:
        return []
    clause = product.says(promise)
    if product.proper:
        kind = product.kind if product.kind != product.name else ""
        return (
            [f"Meet {product.name}, the {kind} that {clause}."]
            if kind
            else [f"{product.name} {clause}."]
        )
    named = product.name if product.many or product.mass else with_article(product.name)
    there = "There are" if product.many else "There is"
    texts = [
        f"Meet {named} that {clause}.",
        f"{there} {named} that {clause}.",
        f"Imagine {named} that {clause}.",
    ]
    start = campaign.draw("introduction") % 3
    return [*texts[start:], *texts[:start]]


def _promises(campaign: Campaign) -> Paragraph:
    promise = to_reader(campaign.brief.promise)
    product = campaign.brief.product
    return (f"{capital(product.pronoun)} {product.says(promise)}.",) if promise else ()


def _claims(campaign: Campaign) -> Paragraph:
    """What can be said of the product, each as a spoken fragment of at most eight words."""
    promise = campaign.brief.promise.lower()
    claims = (spoken_claim(feature) for feature in campaign.features if feature.lower() != promise)
    return tuple(dict.fromkeys(claim for claim in claims if claim))


def spoken_claim(feature: str) -> str:
    """A feature as it is said aloud: its first clause, closed as a sentence; empty where it stays
    too long.
    """
    head = re.split(r"[,;:(]|\s[–—-]\s|\.\s", feature)[0].strip()
    if count_words(head) > 8:
        head = re.split(r"\s(?:so that|which|that|because|while|and)\s", head)[0]
    head = re.sub(r"\b(\d+)\s?h\b", r"\1 hours", head)
    return sentence(head) if 1 < count_words(head) <= 8 else ""


def _proofs(campaign: Campaign, used: set[str]) -> list[Paragraph]:
    left = [claim for claim in _claims(campaign) if claim not in used]
    promise = [
        text
        for text in _promises(campaign)
        if text not in used and not any(campaign.brief.promise in said for said in used)
    ]
    claims = [*left, *promise]
    singles: list[Paragraph] = [(claim,) for claim in claims]
    pairs: list[Paragraph] = [tuple(claims[:2])] if len(claims) > 1 else []
    return [*pairs, *singles, *_feelings(campaign, used)]


def _feelings(campaign: Campaign, used: set[str]) -> list[Paragraph]:
    feelings = _rotated(campaign, campaign.world.feelings, "feeling")
    return [*feelings, *campaign.treatment.closes, ("Feel that?",), ("There it is.",)]


def _lives(campaign: Campaign, used: set[str]) -> list[Paragraph]:
    hooks = [hook for hook in campaign.world.hooks if not used & set(_sentences(hook))]
    wants = ("No hurry.", "No noise.", "No small print.")
    return [*_proofs(campaign, used)[:1], *hooks[:0], *_feelings(campaign, used), wants]


_PARAGRAPHS = {
    "hook": _hooks,
    "turn": _turns,
    "proof": _proofs,
    "life": _lives,
    "feeling": _feelings,
}


def _closing(campaign: Campaign, budget: int, used: set[str]) -> str:
    """The last line: a remark or a claim where there is room, the name, the tagline."""
    product = campaign.brief.product
    name = next(
        (sentence(text) for text in (product.sign, product.short) if count_words(text) <= budget),
        _short(campaign, budget),
    )
    last = tagline(campaign, max(2, budget - count_words(name)))
    core = f"{name} {sentence(last)}"
    if count_words(core) > budget:
        return name
    before = (
        [*_openers(campaign), *_claims_unsaid(campaign, used)]
        if not used
        else [*_claims_unsaid(campaign, used), *_openers(campaign)]
    )
    return _with_room(core, before, budget, used)


def _with_room(core: str, before: Sequence[Paragraph], budget: int, used: set[str]) -> str:
    for paragraph in before:
        texts = [text for text in _sentences(paragraph) if text not in used and text not in core]
        for size in range(len(texts), 0, -1):
            longer = " ".join((*texts[:size], core))
            if count_words(longer) <= budget:
                return longer
    return core


def _claims_unsaid(campaign: Campaign, used: set[str]) -> list[Paragraph]:
    if TONGUES.get(campaign.brief.language):
        return []
    own = {spoken_claim(feature) for feature in campaign.brief.features}
    unsaid: list[Paragraph] = [
        (claim,) for claim in _claims(campaign) if claim in own and claim not in used
    ]
    return unsaid[:1]


def _openers(campaign: Campaign) -> list[Paragraph]:
    tongue = TONGUES.get(campaign.brief.language)
    if tongue:
        return foreign_paragraphs(tongue, campaign, "feeling")
    return [*_rotated(campaign, campaign.world.feelings, "closing"), *campaign.treatment.closes]


def line_within(text: str, words: int) -> str:
    """A given line brought down to so many words: whole sentences first, then whole clauses, then
    words.
    """
    for pattern in (r"(?<=[.!?。])\s+", r"(?<=[,;:–—])\s+"):
        parts = re.split(pattern, text.strip())
        for size in range(len(parts), 0, -1):
            shorter = sentence(" ".join(parts[:size]).rstrip(" ,;:–—"))
            if count_words(shorter) <= words:
                return shorter
    kept = text.split()[:words]
    while len(kept) > 1 and uncapital(kept[-1]).strip(",;") in {
        "a",
        "an",
        "the",
        "and",
        "or",
        "of",
        "to",
        "for",
        "with",
        "in",
        "on",
        "at",
        "by",
    }:
        kept.pop()
    return sentence(" ".join(kept).rstrip(",;:–—"))
