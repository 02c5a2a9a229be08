"""What the narrator says: one line a scene, inside its words, from the hook to the tagline."""

import re
from collections.abc import Iterable, Sequence

from sandbox.copywriter.campaign import Campaign
from sandbox.copywriter.english import sentence, spoken_words
from sandbox.copywriter.languages import TONGUES, foreign_paragraphs
from sandbox.copywriter.paragraphs import Paragraph, claims, english_paragraphs, feelings
from sandbox.copywriter.reading.language import spoken_in

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


def roles_of(scenes: int) -> tuple[str, ...]:
    """The part that each scene plays; long films go back and forth between proof and life."""
    if scenes in ROLES:
        return ROLES[scenes]
    middle = tuple("proof" if place % 2 == 0 else "life" for place in range(scenes - 4))
    return ("hook", "turn", *middle, "feeling", "close")


def script(campaign: Campaign, budgets: Sequence[int]) -> list[str]:
    """One line of narration a scene, none longer in words than its budget.

    The product is named by the second line at the latest and again in the last, which ends on the
    tagline where its budget has room for one. No sentence is said twice while there are others.
    """
    used: set[str] = set()
    lines = []
    for role, budget in zip(_roles(campaign, len(budgets)), budgets, strict=True):
        line = _line(campaign, role, max(1, budget), used)
        used.update(sentences_of((line,)))
        lines.append(line)
    return lines


def _roles(campaign: Campaign, scenes: int) -> tuple[str, ...]:
    """The scenes' parts; a film of two has no room for a hook where there is a claim to make."""
    if scenes == 2 and _own_claims(campaign):
        return ("turn", "close")
    return roles_of(scenes)


def tagline(campaign: Campaign, words: int = 8) -> str:
    """The campaign's tagline, as earlier results have it; else one of at most `words` words."""
    stated = campaign.brief.stated("tagline", "slogan", "end_line")
    if isinstance(stated, str) and stated.strip():
        return stated.strip()
    tongue = TONGUES.get(campaign.brief.language)
    options = tongue.taglines if tongue else campaign.world.taglines
    fitting = [
        option
        for option in options
        if spoken_words(option) <= words and not _unwanted(campaign, (option,))
    ]
    return campaign.pick(fitting or [min(options, key=spoken_words)], "tagline")


def sentences_of(paragraph: Iterable[str]) -> list[str]:
    """The paragraph's sentences; parts that end in a comma or in nothing join what follows."""
    parts = re.split(r"(?<=[.!?\u3002])\s+", " ".join(paragraph))
    return [part.strip() for part in parts if part.strip()]


def line_within(text: str, words: int) -> str:
    """A given line brought down to `words` words: by whole sentences, then clauses, then words."""
    for pattern in (r"(?<=[.!?\u3002])\s+", r"(?<=[,;:\u2013\u2014])\s+"):
        parts = re.split(pattern, text.strip())
        for size in range(len(parts), 0, -1):
            shorter = sentence(" ".join(parts[:size]).rstrip(" ,;:\u2013\u2014"))
            if spoken_words(shorter) <= words:
                return shorter
    kept = text.split()[:words]
    while len(kept) > 1 and re.fullmatch(
        r"(?i)an?|the|and|or|of|to|for|with|in|on|at|by", kept[-1]
    ):
        kept.pop()
    return sentence(" ".join(kept).rstrip(",;:\u2013\u2014"))


def _line(campaign: Campaign, role: str, budget: int, used: set[str]) -> str:
    if role == "close":
        return _closing(campaign, budget, used)
    paragraphs = _paragraphs(campaign, role, used)
    must = _musts(campaign) if role == "turn" else [()]
    best = next(filter(None, (_fitted(paragraphs, budget, used, each) for each in must)), "")
    enough = 5 if role in {"life", "feeling"} else budget * 3 / 5
    if best and spoken_words(best) < enough:
        more = _paragraphs(campaign, "proof", used) if role == "turn" else paragraphs
        best = _extended(best, more, budget, used)
    return best or _short(campaign, budget)


def _paragraphs(campaign: Campaign, role: str, used: set[str]) -> list[Paragraph]:
    """The paragraphs of a role, in the language that is to be spoken."""
    tongue = TONGUES.get(campaign.brief.language)
    if tongue is None:
        return [
            text
            for text in english_paragraphs(campaign, role, used)
            if not _unwanted(campaign, text)
        ]
    return foreign_paragraphs(tongue, campaign.words, campaign.draw, role, _claims_abroad(campaign))


def _unwanted(campaign: Campaign, paragraph: Paragraph) -> bool:
    """Whether a paragraph holds a word that the client will not have."""
    said = " ".join(paragraph).lower()
    return any(
        re.search(rf"\b{re.escape(word.lower())}", said) for word in campaign.brief.never_say
    )


def _claims_abroad(campaign: Campaign) -> Paragraph:
    """The client's own claims, where they are worded in the language that is to be spoken."""
    own = " ".join(campaign.brief.features)
    return claims(campaign) if own and spoken_in(own, at_least=1) == campaign.brief.language else ()


def _short(campaign: Campaign, budget: int) -> str:
    """The least that can be said: the product's name, cut to the words there are."""
    return sentence(" ".join(campaign.brief.product.short.split()[:budget]))


def _musts(campaign: Campaign) -> list[tuple[str, ...]]:
    """What the line that brings the product in has to say, the best first: its name with its
    promise.
    """
    name = campaign.brief.product.short
    promise = campaign.brief.promised.split(" ", 1)[-1]
    spoken = promise and campaign.brief.language == "en"
    return [(name, promise), (name,)] if spoken else [(name,)]


def _fitted(
    paragraphs: Sequence[Paragraph], budget: int, used: set[str], must: Sequence[str]
) -> str:
    """As much of the first paragraph as the budget holds and that says what it must."""
    lines = (_opening_of(paragraph, budget, used) for paragraph in paragraphs)
    return next(
        (line for line in lines if line and all(text.lower() in line.lower() for text in must)), ""
    )


def _opening_of(paragraph: Paragraph, budget: int, used: set[str]) -> str:
    """The paragraph from its start, as long as it fits; nothing where that leaves a mere scrap."""
    texts = sentences_of(paragraph)
    said: list[str] = []
    for text in texts:
        if text in used or spoken_words(" ".join((*said, text))) > budget:
            break
        said.append(text)
    scrap = len(said) == 1 < len(texts) and (spoken_words(said[0]) < 4 or said[0].endswith("?"))
    return "" if scrap else " ".join(said)


def _extended(line: str, paragraphs: Iterable[Paragraph], budget: int, used: set[str]) -> str:
    """The line with one whole further paragraph behind it, where there is room."""
    for paragraph in paragraphs:
        texts = sentences_of(paragraph)
        longer = " ".join((line, *texts))
        if spoken_words(longer) <= budget and not any(
            text in used or text in line for text in texts
        ):
            return longer
    return line


def _closing(campaign: Campaign, budget: int, used: set[str]) -> str:
    """The last line: a remark or a claim where there is room, the name, the tagline."""
    product = campaign.brief.product
    own = product.sign if campaign.brief.language in TONGUES else product.signed
    names = [sentence(text) for text in (own, product.sign, product.short)]
    name = next((text for text in names if spoken_words(text) <= budget), _short(campaign, budget))
    core = f"{name} {sentence(tagline(campaign, max(2, budget - spoken_words(name) - 1)))}"
    if spoken_words(core) > budget:
        return name
    unsaid = [claim for claim in _own_claims(campaign) if claim not in used][:2]
    remarks = [*((claim,) for claim in unsaid), *_remarks(campaign)]
    said = " ".join(used)
    for paragraph in remarks if len(used) > 1 else remarks[::-1]:
        opening = _opening_of(paragraph, budget - spoken_words(core) - 1, used)
        if opening and not _echoes(opening, core) and not _echoes(core, said):
            return f"{opening} {core}"
    return core


def _echoes(text: str, other: str) -> bool:
    """Whether most longer words of `text` have just been said in `other`."""
    telling = set(re.findall(r"[^\W\d_]{4,}", text.lower()))
    return bool(telling) and len(
        telling & set(re.findall(r"[^\W\d_]{4,}", other.lower()))
    ) * 2 > len(telling)


def _own_claims(campaign: Campaign) -> Paragraph:
    """What the client says of the product, as it can be spoken in the film's language."""
    if campaign.brief.language in TONGUES:
        return _claims_abroad(campaign)
    own = {feature.lower() for feature in campaign.brief.features}
    return claims(campaign, own)


def _remarks(campaign: Campaign) -> list[Paragraph]:
    tongue = TONGUES.get(campaign.brief.language)
    if tongue:
        return foreign_paragraphs(tongue, campaign.words, campaign.draw, "feeling", ())
    return [text for text in feelings(campaign, "closing") if not _unwanted(campaign, text)]
