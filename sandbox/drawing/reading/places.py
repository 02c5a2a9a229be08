"""Where and when: the setting, the hour, the weather, and who is there."""

import re

from sandbox.drawing.reading.clauses import Clauses

_SETTINGS = [
    (
        "subway",
        r"subway|metro(?: car| station| train)?|underground|train carriage"
        r"|commuter train|on the train"
        r"|railway car|bus\b",
    ),
    (
        "trattoria",
        r"trattoria|restaurants?|pizzeria|bistro|bar\b|pub\b|tavern|diner|osteria|wine cellar",
    ),
    ("cafe", r"caf[eé]|coffee ?(?:shop|house|bar)|bakery|patisserie|tea ?room"),
    ("kitchen", r"kitchens?|countertops?|stove|cooking|breakfast|pantry|sink"),
    ("bathroom", r"bathrooms?|vanity|spa\b|shower|bath\b|sauna"),
    ("bedroom", r"bedrooms?|bedside|nightstand|bedtime|pillows?|duvet|nursery|bed\b"),
    ("office", r"offices?|desks?|workspace|boardroom|cowork\w*|meeting room|studio apartment desk"),
    ("gym", r"gym|fitness|weights? room|boxing|locker room|crossfit|workout"),
    ("stadium", r"stadium|arena|running track|pitch|floodlights?|football field|court\b"),
    ("rooftop", r"roof ?tops?|terrace|balcony|skyline"),
    ("forest", r"forests?|woods|woodland|trees|trail|jungle|pines?|redwoods?|hik\w+|camp\w*"),
    (
        "beach",
        r"beach(?:es)?|ocean|sea\b|seaside|shore(?:line)?|coast(?:al|line)?|waves|surf\w*|island"
        r"|harbou?r|lake",
    ),
    ("desert", r"deserts?|dunes?|canyon|mesa|sahara"),
    (
        "mountains",
        r"mountains?|mountainous|alps|alpine|peaks?|summit|hills?|valley|cliffs?"
        r"|glacier|switchbacks?"
        r"|ridge|pass\b",
    ),
    ("road", r"highway|open road|country road|motorway|roads?|racetrack"),
    (
        "garden",
        r"gardens?|backyard|back yard|lawn|park\b|meadow|field|orchard|vineyard|farm"
        r"|greenhouse|patio"
        r"|picnic|porch|countryside",
    ),
    (
        "street",
        r"streets?|city|urban|downtown|alley|sidewalk|pavement|crosswalk|neon|tokyo|new york|market"
        r"|neighbou?rhood|town|metropolis",
    ),
    ("store", r"supermarket|grocery|shop|store|boutique|shelf|shelves|aisle|mall"),
    (
        "studio",
        r"studio|seamless|cyclorama|plinth|podium|pedestal|backdrop|infinity|white background"
        r"|plain background|gradient background",
    ),
    (
        "living",
        r"living rooms?|lounge|apartment|loft|home|house|couch|sofa|fireplace|dining|hallway|flat\b"
        r"|room|window|curtains?|playroom|classroom|library|hotel",
    ),
]
_HOURS = [
    ("dawn", r"dawn|sunrise|daybreak|first light|early morning|before work"),
    ("golden", r"golden hour|sunset|golden|late afternoon|low sun|setting sun|sundown|amber light"),
    ("dusk", r"dusk|twilight|blue hour|evening|nightfall"),
    (
        "night",
        r"night(?:time|fall|s)?\b|midnight|neon|moonlight|moonlit|after dark|bedtime"
        r"|candle-?lit|starry|stars|late hour",
    ),
    ("morning", r"morning|breakfast|soft daylight|window light"),
    ("day", r"noon|midday|daylight|day\b|sunny|bright|afternoon|sun\b|summer"),
]
_WEATHER = [
    (
        "rain",
        r"rain\w*|drizzle|wet (?:street|asphalt|pavement|road|city|night)s?|storm\w*"
        r"|downpour|puddles?",
    ),
    ("snow", r"snow\w*|winter|frost\w*|blizzard|ski\w*|christmas"),
    ("mist", r"mist\w*|fog\w*|haz[ye]\w*|smok[ey]\w*|steam-filled"),
    ("cloudy", r"cloudy|overcast|grey sky|gray sky|moody sky"),
]
_DEFAULT_HOUR = {
    "trattoria": "night",
    "cafe": "morning",
    "kitchen": "morning",
    "subway": "day",
    "stadium": "night",
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
    r"|someone|they|hands?"
)
_MANY = (
    r"couple|friends|family|people|crowd|parents|children|kids|colleagues"
    r"|commuters|customers|they|women|men"
)
_HOT = r"steam\w*|hot|warm cup|freshly (?:baked|brewed)|sizzl\w*|piping|brewing|pours?|simmer\w*"
_NEVER_STEAMS = r"iced?|cold|chilled|frozen"


def setting_of(clauses: Clauses) -> str:
    """The setting's name; "abstract" when no place is named."""
    for text in (clauses.scene, clauses.light + " . " + clauses.mood, clauses.camera):
        found = _earliest(_SETTINGS, text)
        if found:
            return found
    return "abstract"


def hour_of(clauses: Clauses) -> str:
    """The hour that the words name, else the one that suits the setting."""
    for text in (clauses.scene, clauses.light, clauses.mood, clauses.colour):
        for name, pattern in _HOURS:
            if re.search(r"\b(?:" + pattern + ")", text):
                return name
    return _DEFAULT_HOUR.get(setting_of(clauses), "morning")


def weather_of(clauses: Clauses) -> str:
    """clear, cloudy, mist, rain or snow."""
    text = " . ".join((clauses.scene, clauses.light, clauses.mood))
    for name, pattern in _WEATHER:
        if re.search(r"\b(?:" + pattern + r")\b", text):
            return name
    return "clear"


def people_in(clauses: Clauses, kind: str) -> int:
    """How many figures the scene speaks of, besides a subject that is one: 0 to 2."""
    if kind == "person" or not re.search(r"\b(?:" + _PEOPLE + r")\b", clauses.scene):
        return 0
    return 2 if re.search(r"\b(?:" + _MANY + r")\b", clauses.scene) else 1


def steaming(clauses: Clauses, kind: str) -> bool:
    """Whether steam rises from the subject."""
    text = clauses.scene + " " + clauses.subject
    if re.search(r"\b(?:" + _NEVER_STEAMS + r")\b", text):
        return False
    if kind in ("mug", "pizza", "bowl"):
        return True
    return kind in ("cup", "plate", "burger", "pot") and bool(re.search(_HOT, text))


def _earliest(patterns: list[tuple[str, str]], text: str) -> str | None:
    found = [
        (match.start(), order, name)
        for order, (name, pattern) in enumerate(patterns)
        if (match := re.search(r"\b(?:" + pattern + ")", text))
    ]
    return min(found)[2] if found else None
