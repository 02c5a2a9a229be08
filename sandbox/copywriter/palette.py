"""The film's colours: as earlier results list them, else one of the look's own palettes."""

import re

from sandbox.copywriter.drawing_lots import drawn
from sandbox.copywriter.looks import LOOKS, Look, Palette
from sandbox.copywriter.reading import Brief
from sandbox.copywriter.reading.finding import stated


def palette_for(brief: Brief, look: Look, told: str, seed: int) -> Palette:
    """The palette of a film: stated hex values are kept, and named as the look names them."""
    listed = [
        value
        for value in stated(
            brief.facts, ("palette", "color_palette", "colour_palette", "colors", "colours")
        )
        if isinstance(value, list)
    ]
    named = _stated_palette(listed[0], look, told) if listed and told else None
    if named:
        return named
    for palette in look.palettes:
        if told and (palette.grade.lower() in told or palette.colours[0][1].lower() in told):
            return palette
    return look.palettes[drawn(brief, seed, "palette") % len(look.palettes)]


def _stated_palette(items: list[object], look: Look, told: str) -> Palette | None:
    """The palette that earlier results list: as names with hex values, or as hex values alone."""
    known = {
        value.lower(): name
        for each in LOOKS.values()
        for palette in each.palettes
        for name, value in palette.colours
    }
    colours: list[tuple[str, str]] = []
    for item in items:
        text = " ".join(map(str, item.values())) if isinstance(item, dict) else str(item)
        hit = re.search(r"#[0-9a-fA-F]{6}", text)
        if hit:
            name = re.sub(r"[^a-zA-Z -]|hex", " ", text.replace(hit[0], " ")).strip().lower()
            colours.append(
                (name or known.get(hit[0].lower(), spoken_colour(hit[0])), hit[0].upper())
            )
    grade = next(
        (each.grade for each in look.palettes if each.grade.lower() in told), look.palettes[0].grade
    )
    if not colours:
        return None
    spare = look.palettes[0].colours[len(colours) :] if len(colours) < 3 else ()
    return Palette(grade, (*colours, *spare))


def spoken_colour(value: str) -> str:
    """A plain name for a hex colour: `#14213D` gives `dark blue`."""
    red, green, blue = (int(value[place : place + 2], 16) for place in (1, 3, 5))
    high, low = max(red, green, blue), min(red, green, blue)
    depth = "dark " if high < 110 else "pale " if low > 170 else ""
    if high - low < 28:
        return "black" if high < 60 else "white" if low > 225 else f"{depth}grey"
    if high == red:
        hue = "orange" if green > blue + 40 and green > 80 else "pink" if blue > 140 else "red"
        hue = "yellow" if green > 170 and blue < 140 else hue
    elif high == green:
        hue = "green" if blue < 0.8 * green else "teal"
    else:
        hue = "blue" if red < 0.75 * blue else "violet"
    return depth + hue
