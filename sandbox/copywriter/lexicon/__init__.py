"""The categories a copywriter knows, as data, and the one that a text is about."""

import re
from functools import cache

from sandbox.copywriter.lexicon.world import Shot, World
from sandbox.copywriter.lexicon.worlds.anything import ANYTHING
from sandbox.copywriter.lexicon.worlds.app import APP
from sandbox.copywriter.lexicon.worlds.audio import AUDIO
from sandbox.copywriter.lexicon.worlds.bag import BAG
from sandbox.copywriter.lexicon.worlds.bakery import BAKERY
from sandbox.copywriter.lexicon.worlds.beauty import BEAUTY
from sandbox.copywriter.lexicon.worlds.bike import BIKE
from sandbox.copywriter.lexicon.worlds.car import CAR
from sandbox.copywriter.lexicon.worlds.cause import CAUSE
from sandbox.copywriter.lexicon.worlds.cleaning import CLEANING
from sandbox.copywriter.lexicon.worlds.coffee import COFFEE
from sandbox.copywriter.lexicon.worlds.evening import EVENING
from sandbox.copywriter.lexicon.worlds.fashion import FASHION
from sandbox.copywriter.lexicon.worlds.finance import FINANCE
from sandbox.copywriter.lexicon.worlds.food import FOOD
from sandbox.copywriter.lexicon.worlds.footwear import FOOTWEAR
from sandbox.copywriter.lexicon.worlds.furniture import FURNITURE
from sandbox.copywriter.lexicon.worlds.gadget import GADGET
from sandbox.copywriter.lexicon.worlds.garden import GARDEN
from sandbox.copywriter.lexicon.worlds.health import HEALTH
from sandbox.copywriter.lexicon.worlds.jewels import JEWELS
from sandbox.copywriter.lexicon.worlds.learning import LEARNING
from sandbox.copywriter.lexicon.worlds.pets import PETS
from sandbox.copywriter.lexicon.worlds.refreshment import REFRESHMENT
from sandbox.copywriter.lexicon.worlds.restaurant import RESTAURANT
from sandbox.copywriter.lexicon.worlds.scent import SCENT
from sandbox.copywriter.lexicon.worlds.service import SERVICE
from sandbox.copywriter.lexicon.worlds.sleep import SLEEP
from sandbox.copywriter.lexicon.worlds.tea import TEA
from sandbox.copywriter.lexicon.worlds.toys import TOYS
from sandbox.copywriter.lexicon.worlds.travel import TRAVEL

WORLDS: tuple[World, ...] = (
    COFFEE,
    TEA,
    REFRESHMENT,
    EVENING,
    BAKERY,
    FOOD,
    RESTAURANT,
    FOOTWEAR,
    FASHION,
    JEWELS,
    BAG,
    CAR,
    BIKE,
    TRAVEL,
    GADGET,
    AUDIO,
    APP,
    FINANCE,
    BEAUTY,
    SCENT,
    HEALTH,
    SLEEP,
    FURNITURE,
    CLEANING,
    GARDEN,
    PETS,
    TOYS,
    CAUSE,
    LEARNING,
    SERVICE,
    ANYTHING,
)
_ABROAD = {
    "coffee": "kaffee café caffè espresso",
    "tea": "tee thé té tè chá",
    "juice": "saft jus zumo succo sumo",
    "water": "wasser eau agua acqua água",
    "beer": "bier bière cerveza birra cerveja",
    "wine": "wein vin vino vinho",
    "bakery": "bäckerei boulangerie panadería panetteria padaria",
    "chocolate": "schokolade chocolat cioccolato",
    "shoes": "schuhe laufschuhe chaussures zapatillas zapatos scarpe sapatos tênis",
    "jacket": "jacke veste chaqueta giacca",
    "watch": "uhr montre reloj orologio relógio",
    "bag": "tasche rucksack sac mochila zaino",
    "car": "auto elektroauto voiture coche macchina carro",
    "bike": "fahrrad vélo bicicleta bici",
    "hotel": "reise hotel voyage viaje viaggio viagem",
    "headphones": "kopfhörer casque auriculares cuffie",
    "app": "app application aplicación",
    "bank": "bank banque banco banca versicherung assurance",
    "cream": "creme crème crema",
    "mattress": "matratze matelas colchón materasso",
    "dog": "hund hundefutter chien perro cane cão",
    "sofa": "sofa canapé möbel lampe lámpara",
    "toy": "spielzeug jouet juguete giocattolo brinquedo",
    "school": "schule école escuela scuola escola",
}


def _in_english(text: str) -> str:
    """Foreign words for a product put into English, so that its category is known abroad too."""
    words = set(re.findall(r"[^\W\d_]+", text.lower()))
    return " ".join(english for english, foreign in _ABROAD.items() if words & set(foreign.split()))


@cache
def _finder(world: World) -> re.Pattern[str]:
    longest_first = sorted(world.words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})(?:e?s)?\b", re.IGNORECASE)


def _weight(world: World, text: str) -> float:
    """The longer the words found and the earlier they stand, the surer: later words may be about
    use.
    """
    found = [(len(hit[0]), hit.start()) for hit in _finder(world).finditer(text)]
    return sum(length / (1 + start / 40) for length, start in found)


def world_of(kind: str, text: str) -> World:
    """The category of a product: by its own noun first, then by the text around it.

    `ANYTHING` where neither holds a word that any category knows.
    """
    for source in (kind, text, _in_english(f"{kind} {text}")):
        best = max(WORLDS, key=lambda world: (_weight(world, source), -WORLDS.index(world)))
        if _weight(best, source) > 0:
            return best
    return ANYTHING


def known_kind(text: str) -> str | None:
    """The longest category word that `text` starts with, as written there; None where it starts
    otherwise.
    """
    for length in range(min(4, len(text.split())), 0, -1):
        words = " ".join(text.split()[:length])
        if any(_finder(world).fullmatch(words) for world in WORLDS):
            return words
    return None


__all__ = ["ANYTHING", "WORLDS", "Shot", "World", "known_kind", "world_of"]
