"""Where and when: the setting, the hour, the weather, and who is there."""

import re

from sandbox.drawing.reading.clauses import Clauses

_SETTINGS = [
    (
        "subway",
        r"subway|metro(?: car| station| train)?|underground|train carriage"
        r"|commuter train|on the train|railway car|bus",
    ),
    (
        "trattoria",
        r"trattoria|restaurants?|pizzeria|bistro|(?<!light )bar|pub|tavern|diner|osteria"
        r"|wine cellar"
        r"|warm lamps|table set|set table|long table|full table|loud table|dinner table",
    ),
    ("cafe", r"caf[eé]|coffee ?(?:shop|house|bar)|bakery|patisserie|tea ?room"),
    (
        "kitchen",
        r"kitchens?|countertops?|counters?|stove|cooking|breakfast|pantry|sink|fridge|oven|pans?",
    ),
    (
        "bathroom",
        r"bathrooms?|vanity|spa|shower|baths?|sauna|bathrobe|fogged mirror|wash ?basin|ribbed glass"
        r"|towels?",
    ),
    (
        "bedroom",
        r"bedrooms?|bedside|nightstand|bedtime|pillows?|duvet|nursery|beds?|cot",
    ),
    ("office", r"offices?|desks?|workspace|boardroom|cowork\w*|meeting room|laptops"),
    ("gym", r"gym|fitness|weights? room|boxing|locker room|crossfit|workout"),
    ("stadium", r"stadium|arena|running track|pitch|floodlights?|football field|court"),
    ("rooftop", r"roof ?tops?|terrace|balcony|skyline|asphalt|parking(?: lot)?|car park"),
    ("steps", r"steps|stairs|staircase|stairway"),
    ("stone", r"(?:wet|pale|black|grey|dark) stones?|slate|slab|rock face"),
    (
        "forest",
        r"forests?|woods|woodland|trees|forest trail|mountain trail|jungle|pines?|redwoods?"
        r"|hik(?:ing|ers?|es?)|camp(?:ing|site|fire)?",
    ),
    (
        "beach",
        r"beach(?:es)?|ocean|sea|seaside|shore(?:line)?|coast(?:al|line)?(?! road)|waves"
        r"|surf(?:ing|ers?)?|island|harbou?r|lake",
    ),
    ("desert", r"deserts?|dunes?|canyon|mesa|sahara"),
    (
        "mountains",
        r"mountains?|mountainous|alps|alpine|peaks?|summit|hills?|valley|cliffs?"
        r"|glacier|switchbacks?|ridge|mountain pass",
    ),
    ("road", r"highway|coast(?:al)? road|open road|country road|motorway|roads?|racetrack"),
    (
        "garden",
        r"gardens?|backyard|back yard|lawn|park|meadow|field|orchard|vineyard|farm"
        r"|greenhouse|patio|picnic|porch|countryside|courtyard",
    ),
    (
        "street",
        r"streets?|city|urban|downtown|alley|sidewalk|pavement|crosswalk|neon|tokyo|new york|market"
        r"|neighbou?rhood|town|metropolis|avenue|traffic|tail ?lights|puddles?|shop window",
    ),
    ("store", r"supermarket|grocery|shop|store|boutique|aisle|mall"),
    (
        "studio",
        r"studio|seamless|cyclorama|plinth|podium|pedestal|backdrop|infinity|white background"
        r"|plain background|gradient background",
    ),
    (
        "living",
        r"living rooms?|lounge|apartment|loft|home|house|couch|sofa|fireplace|dining|hallway|flat"
        r"|rooms?|windows?|curtains?|playroom|classroom|library|hotel|doormat|doorway|record sleeve"
        r"|floorboards?|hall|armchair|chair",
    ),
    ("abstract", r"dark air|void|nothing but light|rings of (?:dust|light)|darkness"),
]
_SHELF = r"shel(?:f|ves)"
_TABLE = r"tables?|tabletop|tray|sill|tiles"
_INDOORS = (
    r"(?:through|by|from|beside|behind|at) (?:an?|the) (?:[a-z-]+ ){0,2}window"
    r"|record sleeve|window ?sill"
)
_OUTSIDE = ("street", "road", "garden", "beach", "mountains", "forest", "rooftop")
_HOMES = {
    "bathroom": "jar tube perfume",
    "kitchen": "bottle can mug cup glass bowl petbowl pouch carton burger",
    "trattoria": "pizza",
    "street": "shoe car bicycle handbag backpack",
    "living": "headphones speaker lamp sofa plant candle book card phone dog cat",
    "office": "laptop watch",
    "garden": "house",
}
"""Where each kind of subject is at home."""
_HOME_OF = {kind: place for place, kinds in _HOMES.items() for kind in kinds.split()}
_SHELVES = {"jar": "bathroom", "tube": "bathroom", "perfume": "bathroom", "book": "living"}
_HOURS = [
    ("dawn", r"dawn|sunrise|daybreak|first (?:light|sun)|early morning|before work"),
    ("golden", r"golden hour|sunset|golden|late afternoon|low sun|setting sun|sundown|amber light"),
    ("dusk", r"dusk|twilight|blue[- ]hour|evening|nightfall|violet sky"),
    (
        "night",
        r"night(?:time|fall|s)?|midnight|neon|moonlight|moonlit|after dark|bedtime"
        r"|candle-?lit|starry|stars|late hour",
    ),
    ("morning", r"morning|breakfast|soft daylight|window light|sunlit"),
    ("day", r"noon|midday|daylight|day|sunny|bright|afternoon|sun|summer"),
]
_WEATHER = [
    (
        "rain",
        r"rain\S*|drizzle|wet (?:street|pavement|road|city|night)s?|storm\w*"
        r"|downpour|puddles?",
    ),
    ("snow", r"snow\w*|winter|frost(?:y|ed over)?|blizzard|ski(?:s|ing|ers?)?|christmas"),
    ("mist", r"mist\w*|fog\w*|haz[ye]\w*|smok[ey]\w*|steam-filled"),
    ("cloudy", r"cloudy|overcast|grey sky|gray sky|moody sky"),
]
_DEFAULT_HOUR = {
    "trattoria": "night",
    "cafe": "morning",
    "kitchen": "morning",
    "subway": "day",
    "stadium": "night",
    "steps": "dawn",
    "stone": "morning",
    "street": "dusk",
    "bedroom": "morning",
    "rooftop": "dusk",
    "gym": "day",
    "beach": "golden",
    "forest": "morning",
    "desert": "golden",
    "mountains": "golden",
    "road": "golden",
    "studio": "day",
    "abstract": "day",
}
_PEOPLE = (
    r"she|he|her|his|woman|women|man|men|girl|boy|child|children|kids?|people|person"
    r"|couple|friends?"
    r"|family|mother|father|mum|mom|dad|parents?|runner|athlete|barista|chef|commuters?|hiker|crowd"
    r"|student|worker|dancer|cyclist|driver|customers?|colleagues?|teenager|grand\w+"
    r"|someone|they"
)
_MANY = (
    r"couple|friends|family|people|crowd|parents|children|kids|colleagues"
    r"|commuters|customers|they|women|men"
)
_HOT = r"steam\w*|hot|warm cup|freshly (?:baked|brewed)|sizzl\w*|piping|brewing|pours?|simmer\w*"
_NEVER_STEAMS = r"iced?|cold|chilled|frozen"


def setting_of(clauses: Clauses, kind: str) -> str:
    """The setting's name: the scene's own place, else the light's or mood's, else the subject's.

    A prompt that says nothing at all of a scene gets "abstract", and so does one in plain
    prose whose subject is at home nowhere.
    """
    text = clauses.staging
    found = _earliest(_SETTINGS, text)
    if found in _OUTSIDE and re.search(r"\b(?:" + _INDOORS + r")\b", text):
        return "living"
    if re.search(r"\b" + _SHELF + r"\b", text) and found in (None, "living"):
        return _SHELVES.get(kind, "store")
    home = _HOME_OF.get(kind)
    if found is None and re.search(r"\b(?:" + _TABLE + r")\b", text):
        return home if home not in (None, "street", "garden") else "living"
    if found is None:
        hinted = _earliest(_SETTINGS, clauses.light + " . " + clauses.mood)
        found = None if hinted in ("living", "abstract", "stone") else hinted
    return found or (home if home and clauses.subject and text else "abstract")


def hour_of(clauses: Clauses, setting: str) -> str:
    """The hour that the words name, else the one that suits the setting."""
    for text in (clauses.staging, clauses.light, clauses.mood):
        found = _earliest(_HOURS, text)
        if found:
            return found
    return _DEFAULT_HOUR.get(setting, "morning")


def weather_of(clauses: Clauses) -> str:
    """clear, cloudy, mist, rain or snow."""
    text = " . ".join((clauses.staging, clauses.light, clauses.mood))
    for name, pattern in _WEATHER:
        if re.search(r"\b(?:" + pattern + r")\b", text):
            return name
    return "clear"


def people_in(clauses: Clauses, kind: str) -> int:
    """How many figures the scene speaks of, besides a subject that is one: 0 to 2."""
    if kind == "person" or not re.search(r"\b(?:" + _PEOPLE + r")\b", clauses.staging):
        return 0
    return 2 if re.search(r"\b(?:" + _MANY + r")\b", clauses.staging) else 1


def steaming(clauses: Clauses, kind: str) -> bool:
    """Whether steam rises from the subject."""
    text = clauses.staging + " " + clauses.subject
    if re.search(r"\b(?:" + _NEVER_STEAMS + r")\b", text):
        return False
    if kind in ("mug", "pizza", "bowl"):
        return True
    return kind in ("cup", "plate", "burger", "pot") and bool(re.search(_HOT, text))


def _earliest(patterns: list[tuple[str, str]], text: str) -> str | None:
    found = [
        (match.start(), order, name)
        for order, (name, pattern) in enumerate(patterns)
        if (match := re.search(r"\b(?:" + pattern + r")(?![\w])", text))
    ]
    return min(found)[2] if found else None
