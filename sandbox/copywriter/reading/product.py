"""The product in a brief: what it is called and what it is."""

import re
from dataclasses import dataclass

from sandbox.copywriter.english import capital, headline, turned, with_article
from sandbox.copywriter.lexicon import known_kind
from sandbox.copywriter.wordlist import words_of

_FILM = (
    r"(?:ads?|advert|advertisement|commercial|spot|film|campaign|video|teaser|trailer|story|promo|"
    r"launch film)"
)
_LEAD_IN = re.compile(
    rf"^(?:please\s+)?(?:(?:can you|could you|we need|we want|we'd like|i need|i want|i'd like"
    rf"|create|make|write|produce|shoot|give me|"
    rf"let's do|develop)\s+)?(?:(?:an?|the|our|some)\s+)?(?:[\w'-]+[ ,]+){{0,6}}?{_FILM}\s+"
    rf"(?:for|about|of|promoting|to promote|to launch|that sells|introducing|featuring"
    rf"|advertising)\s+",
    re.IGNORECASE,
)
_OPENER = re.compile(
    r"^(?:please\s+)?(?:introducing|meet|promote|advertise|sell|launch|announcing|presenting"
    r"|say hello to|we are launching|we launch|"
    r"help|support|save|visit|discover|try|we make|we sell|we are|we're|i run|we run"
    r"|our product is|this is|it's|product:|brief:)\s+",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"^(?:a|an|the|our|my|new|this|these|your|brand-new|some|some new)\s+", re.IGNORECASE
)
_STOP = re.compile(
    r"\s+(?:that|which|who|whose|for|with|without|made|built|designed|brewed|grown|baked"
    r"|crafted|to|in|from|by|on|at|is|are|has|have|"
    r"helps?|makes?|lets?|gives?|keeps?|turns?|brings?|takes?|offers?|can|will|where|when|so"
    r"|and|because|aimed|called|named|it|they|we|you|i|looking|waiting|hoping|trying|seeking)\b"
    r"|\s+\w+ed\s+(?:on|at|by|in|to|from|with|for)\b|[,:;.!?()\n]|\s[\u2013\u2014-]+\s|\u2014",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:called|named|by the name of"
    r"|brand(?:ed)? as)\s+[\"'\u201c\u2018]?((?:[A-Z0-9][\w&'\u2019.-]*\s?){1,4})"
)
_QUOTED = re.compile(r"[\"\u201c\u2018]([A-Z][\w&'\u2019. -]{1,30}?)[\"\u201d\u2019]")
_NAME_RUN = re.compile(
    r"^((?:[A-Z0-9][\w&'\u2019+-]*|of|the|and|&)(?:\s+(?:[A-Z0-9][\w&'\u2019+.-]*|&"
    r"|of(?= [A-Z])))*)"
)
_MASS = words_of(
    "brew coffee tea water bread chocolate beer wine juice software insurance yoghurt "
    "yogurt cheese cream soap shampoo toothpaste makeup jewellery jewelry furniture "
    "skincare clothing fashion kombucha milk granola honey oil sauce pasta food luggage "
    "detergent litter perfume gin whisky rum vodka cider rice soup soda lemonade sunscreen "
    "footwear broadband electricity protein muesli cereal gelato equipment gear advice care "
    "travel banking internet butter jam linen bedding cookware sourdough matcha chai paint "
    "compost"
)
_PLURAL_LOOK = re.compile(r"(?<![siu])s$")
_SINGULAR_S = words_of(
    "glass business fitness wellness canvas compass gas bus dress harness mattress bonus "
    "campus express press"
)
_DESCRIBING = words_of(
    "electric cold hot organic vegan natural handmade local smart wireless running fresh "
    "new modern simple small big little fast slow luxury premium affordable cheap "
    "sustainable recycled free online digital mobile personal family daily weekly ethical "
    "fair wooden leather cotton woollen solar portable folding foldable noise plant plant- "
    "based gluten-free alcohol-free sparkling still craft artisan single-origin dark white "
    "black red green blue golden raw iced herbal trail mountain city urban children's kids "
    "baby women's men's hand hand-made home home-made second-hand vintage refillable "
    "reusable biodegradable a an the our my your this some two three every any all good "
    "great best"
)


@dataclass(frozen=True)
class Product:
    """What is advertised, and how to speak of it in a sentence.

    `name` is how it is called ("Slowtide", "electric bike"), `kind` what it is ("cold brew"),
    `proper` whether the name is a name, `many` whether it takes a plural verb.
    """

    name: str
    kind: str
    proper: bool
    many: bool

    @property
    def mass(self) -> bool:
        """Whether it is poured or measured rather than counted."""
        return self.name.rsplit(" ", 1)[-1].lower() in _MASS

    @property
    def spoken(self) -> str:
        """The product in the middle of a sentence, with `the` where English wants it."""
        return self.name if self.proper or self.many or self.mass else f"the {self.name}"

    @property
    def indefinite(self) -> str:
        """The product as one of its kind: `a gym`, `running shoes`, `Slowtide`."""
        return self.name if self.proper or self.many or self.mass else with_article(self.name)

    @property
    def sign(self) -> str:
        """The product as a sign or title would write it."""
        return self.name if self.proper else headline(self.name)

    @property
    def signed(self) -> str:
        """The product as the last line names it: `Your night train`, `Running shoes`."""
        return capital(self.name) if self.proper or self.many or self.mass else f"Your {self.name}"

    @property
    def short(self) -> str:
        """The distinctive part of a long name, for lines with few words."""
        if not self.proper or len(self.name.split()) < 3:
            return self.sign
        for words in range(1, len(self.name.split())):
            if known_kind(" ".join(self.name.split()[words:])):
                return " ".join(self.name.split()[:words])
        return self.name

    @property
    def pronoun(self) -> str:
        """`it`, or `they` for what comes in plurals."""
        return "they" if self.many else "it"

    def says(self, verb_phrase: str) -> str:
        """The verb phrase agreeing with the product."""
        return turned(verb_phrase, many=self.many)


def product_named(name: str, kind: str = "") -> Product:
    """The product called `name`, which is a `kind`."""
    name = _tidy(name)
    proper = name[:1].isupper() and not (known_kind(name.lower()) or "").count(name.lower())
    if not proper:
        name = name if name.isupper() else name[:1].lower() + name[1:]
    return Product(name, kind or name, proper, many=not proper and _is_plural(name))


def product_in(text: str) -> tuple[Product, str]:
    """The product that a brief's sentence speaks of, and the rest of the sentence behind it."""
    stated = _stated(text)
    called = _CALLED.search(stated) or _QUOTED.search(stated)
    run = _NAME_RUN.match(stated)
    phrase, rest = _noun_phrase(stated)
    if called:
        return product_named(called[1], _kind_in(phrase.replace(called[1], ""))), rest
    if run and _is_name(run[1], stated[run.end() :]):
        return _named_first(run[1], stated[run.end() :])
    trailing = re.search(r"^(.*?[a-z])\s+((?:[A-Z][\w&'\u2019-]*\s?)+)$", phrase)
    if trailing:
        return product_named(trailing[2], _kind_in(trailing[1])), rest
    return product_named(_kind_in(phrase) or "product"), rest


def _stated(text: str) -> str:
    text = " ".join(text.split())
    for pattern in (_LEAD_IN, _OPENER):
        text = pattern.sub("", text, count=1)
    while (shorter := _DETERMINER.sub("", text, count=1)) != text:
        text = shorter
    return text


def _noun_phrase(text: str) -> tuple[str, str]:
    """The noun phrase that a text begins with, and the rest from its preposition, mark or verb."""
    hit = _STOP.search(text)
    phrase, rest = (text[: hit.start()], text[hit.start() :]) if hit else (text, "")
    words = phrase.split()[:6]
    for end in range(1, len(words)):
        verb = re.fullmatch(r"[a-z]+s", words[end]) and not (
            _known(words[end : end + 1]) or _known(words[end - 1 : end + 1])
        )
        if verb and any(_known(words[at:end]) for at in range(end)):
            return " ".join(words[:end]), " ".join((" ", *words[end:], rest))
    return " ".join(words), rest


def _known(words: list[str]) -> bool:
    """Whether the words together are a product that some category knows."""
    phrase = " ".join(words).lower()
    return known_kind(phrase) == phrase


def _kind_in(phrase: str) -> str:
    phrase = _DETERMINER.sub("", phrase.strip(" ,"))
    return phrase[:1].lower() + phrase[1:] if phrase[1:2].islower() else phrase


def _is_name(run: str, after: str) -> bool:
    """Whether capitals at the head of a brief are a name, and not just the start of a sentence."""
    words = run.split()
    following = after.split()
    if re.match(r"\s+(?:is|are) (?:an?|the)\b", after) and not known_kind(bare(run)):
        return True
    phrase = bare(" ".join([run, *following[:2]]))
    if len(words) > 1:
        return not known_kind(run.lower()) or not run[0].isupper()
    if (
        known_kind(phrase)
        or words[0].lower() in _DESCRIBING
        or re.search(r"(?:less|able|ful|ing|-\w+ed)$", words[0].lower())
    ):
        return False
    if any(char.isupper() or char.isdigit() for char in run[1:]):
        return True
    if known_kind(bare(" ".join(following[:3]))):
        return True
    if re.match(
        r"\s*(?:[,:\u2014\u2013]|-\s|\.|is\b|are\b|turns\b|makes\b|keeps\b|gives\b|helps\b"
        r"|brings\b|lets\b|takes\b|\w+s\s)",
        after,
    ):
        return not _is_plural(run.lower()) or bool(re.match(r"\s*(?:is\b|:)", after))
    return not after.strip()


def _named_first(run: str, after: str) -> tuple[Product, str]:
    """`Slowtide, a cold brew that ...`, `Slowtide cold brew: ...` and `Slowtide is a cold brew
    ...`.
    """
    apposed = re.match(
        r"\s*(?:,|:|\u2014|\u2013|-|is|are)\s+(?:(?:an?|the|our|your|my)\s+(?:new\s+|first\s+)?)",
        after,
    )
    if apposed:
        phrase, rest = _noun_phrase(after[apposed.end() :])
        return product_named(run, _kind_in(phrase)), rest
    kind = known_kind(bare(after))
    if kind:
        after = after.strip()
        return product_named(run, after[: len(kind)]), after[len(kind) :]
    return product_named(run), after


def bare(text: str) -> str:
    """The text in lower case without the marks that cling to its words."""
    return " ".join(word.strip(",.;:!?") for word in text.lower().split())


def _is_plural(phrase: str) -> bool:
    last = phrase.rsplit(" ", 1)[-1].lower()
    return bool(_PLURAL_LOOK.search(last)) and last not in _SINGULAR_S and last not in _MASS


def _tidy(name: str) -> str:
    return _capital_kept(
        re.sub(r"\s+", " ", re.sub(r"[®™©]", "", name)).strip(
            " .,:;\"'\u201c\u201d\u2018\u2019-\u2013\u2014"
        )
    )


def _capital_kept(name: str) -> str:
    """A name as given, shouting (`SLOWTIDE COLD BREW`) brought down to title case."""
    return (
        " ".join(capital(word.lower()) for word in name.split())
        if name.isupper() and len(name) > 5
        else name
    )
