"""Numbers that a prompt sets: scenes, seconds, words, and how many of a thing."""

import re

NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
        ]
    )
} | {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "a": 1,
    "an": 1,
    "single": 1,
}
COUNT = r"(\d+|" + "|".join(word for word in NUMBERS if len(word) > 2) + r")"
_SCENES = re.compile(rf"\b{COUNT}[ -](?:\w+ )?(?:scenes?|shots?|beats?|panels?)\b", re.IGNORECASE)
_SECONDS = re.compile(r"\b(\d+(?:\.\d+)?)(?:[ -]?(?:seconds?|secs?|s)\b|\")", re.IGNORECASE)
_SCENE_LINE = re.compile(r"\bscenes?[ _#]*(\d+)\b([^\n]{0,120})", re.IGNORECASE)
_WORDS = re.compile(rf"\b{COUNT} words\b", re.IGNORECASE)
_SHARED_WORDS = re.compile(
    rf"(?:at most|up to|no more than|max(?:imum)?(?: of)?|under|within)\s+{COUNT}\s+words"
    r"(?=[^.\n]{0,40}\b(?:each|every|per|a) ?(?:scene|line|shot)?)|"
    rf"(?:each|every|per) (?:scene|line|shot)[^.\n]{{0,60}}?{COUNT} words",
    re.IGNORECASE,
)
_RATE = re.compile(r"(\d+(?:\.\d+)?) words (?:per|a|each) second", re.IGNORECASE)
_EACH_SECONDS = re.compile(
    r"\b(?:each|every|per)\b[^.\n]{0,30}?(\d+(?:\.\d+)?) ?(?:s|seconds?)\b|"
    r"(\d+(?:\.\d+)?) ?(?:s|seconds?) (?:each|per scene|a scene|apiece)",
    re.IGNORECASE,
)


def number(word: str) -> int:
    """The number a digit string or a number word stands for."""
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def scene_count(text: str) -> int | None:
    """How many scenes a text asks for: said outright, or as the highest numbered scene it lists."""
    said = [number(hit[1]) for hit in _SCENES.finditer(text)]
    listed = [int(hit[1]) for hit in _SCENE_LINE.finditer(text)]
    counts = [count for count in said if 0 < count <= 60] or [max(listed, default=0)]
    return max(counts) or None


def total_seconds(text: str) -> float | None:
    """The length of the whole film in seconds, where the text gives one."""
    without_each = _EACH_SECONDS.sub(" ", _SCENE_LINE.sub(" ", text))
    found = [float(hit[1]) for hit in _SECONDS.finditer(without_each)]
    return next((seconds for seconds in found if seconds >= 3), None)


def scene_seconds(text: str, scenes: int) -> list[float] | None:
    """Each scene's own seconds, from lines such as `Scene 2: 4.5 s`, or one length said for all."""
    by_scene: dict[int, float] = {}
    for hit in _SCENE_LINE.finditer(text):
        inner = _SECONDS.search(hit[2])
        if inner:
            by_scene.setdefault(int(hit[1]), float(inner[1]))
    if all(scene in by_scene for scene in range(1, scenes + 1)):
        return [by_scene[scene] for scene in range(1, scenes + 1)]
    each = _EACH_SECONDS.search(text)
    return [float(each[1] or each[2])] * scenes if each else None


def scene_words(text: str, scenes: int) -> list[int] | None:
    """Each scene's own limit of words, from its line or from one limit said for all."""
    by_scene: dict[int, int] = {}
    for hit in _SCENE_LINE.finditer(text):
        inner = _WORDS.search(hit[2])
        if inner:
            by_scene.setdefault(int(hit[1]), number(inner[1]))
    if all(scene in by_scene for scene in range(1, scenes + 1)):
        return [by_scene[scene] for scene in range(1, scenes + 1)]
    shared = _SHARED_WORDS.search(text)
    return [number(shared[1] or shared[2])] * scenes if shared else None


def words_per_second(text: str) -> float | None:
    """The speaking rate that a text sets, in words a second."""
    hit = _RATE.search(text)
    return float(hit[1]) if hit else None
