"""Things with a shape of their own, which a painter would rather draw than their packaging."""

from sandbox.copywriter.wordlist import words_of

_THINGS = words_of(
    "bottle can jar box bag tin tube carton cup mug glass pot bowl plate kettle toaster "
    "blender pan knife oven fridge lamp chair armchair sofa table desk bed pillow mattress "
    "blanket rug shelf mirror vase clock candle book notebook pen pencil phone tablet "
    "laptop camera drone keyboard speaker headphones earbuds robot projector television "
    "thermostat watch ring necklace bracelet jacket coat dress shirt hoodie sweater scarf "
    "hat helmet backpack suitcase wallet handbag tote umbrella sunglasses glasses shoe boot "
    "sandal slipper sock glove car van truck bus train boat bicycle scooter motorcycle "
    "skateboard stroller tent grill guitar piano violin drum ball racket kayak ski "
    "surfboard toy puzzle doll teddy toothbrush razor hairbrush broom mop vacuum drill "
    "hammer toolbox flowerpot plant tree flower basket card ticket"
)
_ALSO = {
    "shoes": "shoe",
    "boots": "boot",
    "sandals": "sandal",
    "slippers": "slipper",
    "socks": "sock",
    "gloves": "glove",
    "sneakers": "shoe",
    "trainers": "shoe",
    "runners": "shoe",
    "sneaker": "shoe",
    "bike": "bicycle",
    "bikes": "bicycle",
    "e-bike": "bicycle",
    "bicycles": "bicycle",
    "smartphone": "phone",
    "suv": "car",
    "sedan": "car",
    "hatchback": "car",
    "tv": "television",
    "luggage": "suitcase",
    "smartwatch": "watch",
    "wristwatch": "watch",
    "watches": "watch",
    "backpacks": "backpack",
    "bags": "bag",
    "candles": "candle",
    "chairs": "chair",
    "lamps": "lamp",
    "pillows": "pillow",
    "raincoat": "coat",
    "motorbike": "motorcycle",
    "pram": "stroller",
    "pans": "pan",
    "knives": "knife",
    "books": "book",
    "earphones": "earbuds",
    "speakers": "speaker",
    "cars": "car",
    "skis": "ski",
    "beans": "bag",
    "bar": "bar",
    "plants": "plant",
}


_PACKED = {
    "pizza": "box",
    "burger": "box",
    "chocolate": "box",
    "chocolates": "box",
    "soap": "box",
    "tea": "box",
    "kit": "box",
    "kits": "box",
    "ramen": "bowl",
    "noodles": "bowl",
    "salad": "bowl",
    "soup": "bowl",
    "porridge": "bowl",
    "gelato": "cup",
    "cream": "cup",
    "crisps": "bag",
    "chips": "bag",
    "granola": "bag",
    "cereal": "bag",
    "muesli": "bag",
    "rice": "bag",
    "pasta": "bag",
    "nuts": "bag",
    "snack": "bag",
    "snacks": "bag",
    "bread": "bag",
    "sourdough": "bag",
    "croissants": "bag",
    "litter": "bag",
    "treats": "bag",
    "compost": "bag",
    "honey": "jar",
    "jam": "jar",
    "spread": "jar",
    "butter": "jar",
    "pesto": "jar",
    "moisturiser": "jar",
    "moisturizer": "jar",
    "sauce": "bottle",
    "oil": "bottle",
    "ketchup": "bottle",
    "water": "bottle",
    "juice": "bottle",
    "lemonade": "bottle",
    "milk": "bottle",
    "serum": "bottle",
    "shampoo": "bottle",
    "perfume": "bottle",
    "wine": "bottle",
    "gin": "bottle",
    "whisky": "bottle",
    "rum": "bottle",
    "detergent": "bottle",
    "cleaner": "bottle",
    "vitamins": "bottle",
    "soda": "can",
    "kombucha": "can",
    "cola": "can",
    "beer": "can",
    "blocks": "box",
    "gym": "bag",
    "yoga": "bag",
    "pilates": "bag",
    "puzzle": "box",
    "game": "box",
    "bricks": "box",
    "toothpaste": "tube",
    "sunscreen": "tube",
    "lipstick": "tube",
    "mascara": "tube",
    "bar": "bar",
}
_PAIRED = words_of("sunglasses glasses headphones earbuds")


def thing_of(kind: str) -> str | None:
    """The drawable thing that a product is (`electric bike` gives `bicycle`); None for what has no
    one shape.
    """
    last = _last_word(kind)
    return last if last in _THINGS else _ALSO.get(last)


def package_of(kind: str) -> str | None:
    """What a product without a shape of its own comes in (`hot sauce` gives `bottle`); None where
    that is open.
    """
    return _PACKED.get(_last_word(kind))


def as_one(thing: str) -> str:
    """The thing as a noun that takes `a`: a pair of what only comes in two."""
    return f"pair of {thing}" if thing in _PAIRED else thing


def _last_word(kind: str) -> str:
    return kind.lower().split(" of ")[0].rsplit(" ", 1)[-1].strip(".,")
