"""Which kind of thing the subject is, from the words for it.

Packaging comes before what it holds ("bottle of coffee"), things before the people who
hold them, and the first word of its rank wins.
"""

import re

FALLBACK = "product"
"""A thing with no word of its own here: a handsome canister."""

_RANKS: list[dict[str, str]] = [
    {
        "perfume": r"perfumes?|fragrances?|eau de \w+|cologne|parfum",
        "bottle": r"bottles?|carafe|flask|thermos|growler|wine|olive oil|shampoo|beer",
        "can": r"(?:soda |drink |beer |energy |slim |alumini?um |tin )?cans?(?= of"
        r"|\b(?! (?:be|see|make|feel|do|have)))"
        r"|energy drink|seltzer|soda",
        "jar": r"jars?|face cream|moisturi[sz]er|cream pot|honey|jam\b|ointment|balm",
        "tube": r"tubes?|toothpaste|lotion|sunscreen|hand cream|serum|lipstick|mascara",
        "candle": r"candles?(?![- ]?li| yellow)",
        "card": r"(?:bank|credit|debit|payment|gift|metal) cards?",
        "petbowl": r"(?:dog|cat|pet)(?: food)? bowls?|(?:food|water) bowls?",
        "pouch": r"(?:dog|cat|pet|bird) food(?! bowl)(?: bags?)?|kibble|sachets?|pouch(?:es)?"
        r"|snack bags?|bags? of \w+"
        r"|crisps|potato chips|chips|granola|(?:coffee|tea|chip|snack|crisp|food|flour|rice) bags?",
        "carton": r"cartons?|boxe?s?\b|cereal|packages?|packets?|parcel|crate|milk"
        r"|juice|tea bags?|chocolate bar"
        r"|tablet of chocolate|soap|detergent",
    },
    {
        "headphones": r"headphones?|headset|ear ?buds?|ear ?cups?",
        "phone": r"(?:smart|mobile |cell)?phones?|iphone|apps?\b|handset"
        r"|mobile banking|bank(?:ing)?\b",
        "watch": r"smart ?watch(?:es)?|wrist ?watch(?:es)?|timepiece|chronograph|(?:a"
        r"|the|steel|gold|luxury|dive|dress"
        r"|diving|leather|silver) watch(?:es)?|fitness tracker",
        "laptop": r"laptops?|notebook computer|macbook|computers?|ultrabook|software"
        r"|dashboard|monitor|screen",
        "shoe": r"shoes?|sneakers?|trainers?|boots?|footwear|running shoe|loafers?|cleats?",
        "backpack": r"back ?packs?|rucksacks?|daypack|school bag",
        "handbag": r"(?:hand|shoulder|leather|canvas|gym|sports|structured|weekend) ?bags?|totes?"
        r"|purses?|suitcases?|luggage|duffel|briefcase|satchel|bags? with (?:a )?\w+ handle",
        "bicycle": r"bicycles?|bikes?|e-bikes?|cycle\b",
        "car": r"cars?\b|suv\b|sedan|vehicle|coupe|hatchback|convertible|electric car"
        r"|truck|van\b|automobile|ev\b",
        "sofa": r"sofas?|couch(?:es)?|settee|armchairs?|loveseat|recliner|chairs?"
        r"|mattress|furniture",
        "lamp": r"(?:floor |table |desk )?lamps?|lanterns?|luminaire",
        "book": r"books?|novels?|magazines?|journals?|notebooks?|paperback|hardcover"
        r"|picture book|diary|story ?book",
        "speaker": r"speakers?|soundbar|subwoofer|smart home|router|vacuum|air purifier"
        r"|heater|humidifier",
        "mug": r"mugs?|teacups?|espresso cup|cups? of (?:coffee|tea|cocoa)|lattes?"
        r"|cappuccinos?|flat white",
        "cup": r"(?:paper |takeaway |to-go |travel )?cups?|tumblers?(?! dryer)",
        "glass": r"glass(?:es)? of|cocktails?|whisk(?:e)?y|smoothies?|lemonade"
        r"|iced tea|iced coffee|highball",
        "plant": r"(?:house ?|potted )?plants?|monstera|succulents?|ferns?|bouquets?"
        r"|flowers?|orchids?|roses?\b"
        r"|seedlings?|bonsai",
    },
    {
        "pouch": r"bags?",
        "pizza": r"pizzas?|margherita|focaccia|flatbread",
        "burger": r"(?:cheese|ham|veggie )?burgers?|sandwich(?:es)?|sliders?",
        "bowl": r"bowls?|ramen|noodles|salads?|soup|pasta|curry|poke|oatmeal|porridge"
        r"|yogh?urt|ice cream|food|meal"
        r"|dish(?:es)?|fruit|berries|cake|cookies?|dessert",
        "mug": r"coffee|espresso|tea\b|cocoa|hot chocolate|matcha",
        "bottle": r"wine|vodka|gin|rum|whiskey|drinks?|water|kombucha|sauce|oil|cold brew|soda",
        "tube": r"skin ?care|cosmetics?|cream\b",
        "house": r"houses?|homes?|buildings?|villa|cabin|apartments?|skyscrapers?"
        r"|hotel|cottage|real estate|mortgage"
        r"|property",
    },
    {
        "dog": r"dogs?|pupp(?:y|ies)|retriever|labrador|terrier|spaniel",
        "cat": r"cats?\b|kittens?",
        "person": r"wom[ae]n|m[ae]n\b|girls?|boys?|persons?|people|runners?|athletes?"
        r"|bal+erina|dancer|child(?:ren)?"
        r"|family|mother|father|barista|chef|doctor|nurse|teacher|portrait|model"
        r"|traveller|founder|hiker",
    },
]


_LETTERED = re.compile(r"\b(?:lettered|reads?|reading|that says)\b.*", re.DOTALL)
_HELD: list[tuple[str, str, str]] = [
    (
        "cup mug bowl pot product",
        r"creams?|balms?|moisturi[sz]er|serum|ointment|skin ?care|lotion",
        "jar",
    ),
    ("bowl", r"dogs?|cats?|pets?|pupp(?:y|ies)|kittens?", "petbowl"),
]
"""What a vessel becomes by what it is said to hold."""


def kind_in(text: str, about: str) -> tuple[str, int]:
    """The subject's kind, and where in `text` its word stands (-1 for the fallback).

    What is lettered on a thing says what it holds, not what it is; `about`, the whole
    telling, decides between vessels (a cup of cream is a jar).
    """
    told = _LETTERED.sub("", text.lower()) or text.lower()
    for rank in _RANKS:
        found = [
            (match.start(), -len(match.group()), kind)
            for kind, pattern in rank.items()
            if (match := re.search(r"\b(?:" + pattern + r")(?![a-z])", told))
        ]
        if found:
            start, _, kind = min(found)
            return _held(kind, about), start
    return FALLBACK, -1


def _held(kind: str, about: str) -> str:
    for vessels, words, other in _HELD:
        if kind in vessels.split() and re.search(r"\b(?:" + words + r")\b", about.lower()):
            return other
    return kind
