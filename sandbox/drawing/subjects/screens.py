"""What screens show: an app on a phone, a dashboard on a laptop."""

import math

from PIL import Image, ImageDraw

from sandbox.drawing.kit.colour import luma, mix, scale, turned
from sandbox.drawing.scene import Look, Rgb
from sandbox.drawing.subjects.label import draw_mark, ink


def app_art(look: Look, width: int, height: int) -> Image.Image:
    """An app's screen: a card with a figure, a rising line, rows, a round button."""
    tint = look.body if 0.12 < luma(look.body) < 0.75 else turned(look.accent, 0, 1.1, 0.9)
    art = Image.new("RGBA", (width, height), ink(mix(tint, (0.97, 0.98, 1.0), 0.90)))
    pen = ImageDraw.Draw(art)
    u = width / 100
    high = height / u
    pen.rounded_rectangle((38 * u, 3 * u, 62 * u, 7.5 * u), 3 * u, fill=(20, 22, 28, 255))
    draw_mark(pen, look.mark, (14 * u, 18 * u), 6 * u, ink(tint))
    pen.ellipse((80 * u, 12 * u, 92 * u, 24 * u), fill=ink(mix(tint, (1, 1, 1), 0.6)))
    for i in range(20):
        tone = mix(tint, turned(tint, 0.09, 1.0, 0.8), i / 20)
        top = 31 + i * 2.6
        if i in (0, 19):
            pen.rounded_rectangle(
                (7 * u, (31 if i == 0 else 70) * u, 93 * u, (44 if i == 0 else 83.5) * u),
                6 * u,
                fill=ink(tone),
            )
        if 0 < i < 19:
            pen.rectangle((7 * u, (top + 2) * u, 93 * u, (top + 5) * u), fill=ink(tone))
    pen.rounded_rectangle((14 * u, 38 * u, 44 * u, 41 * u), u, fill=(255, 255, 255, 160))
    pen.rounded_rectangle((14 * u, 46 * u, 66 * u, 54 * u), 2 * u, fill=(255, 255, 255, 240))
    line = [
        ((12 + i * 4) * u, (76 - 9 * (i / 19) ** 1.4 - 3 * math.sin(i * 1.1 + look.mark)) * u)
        for i in range(20)
    ]
    pen.line(line, fill=(255, 255, 255, 255), width=max(2, round(1.4 * u)), joint="curve")
    x, y = line[-1]
    pen.ellipse((x - 2.4 * u, y - 2.4 * u, x + 2.4 * u, y + 2.4 * u), fill=(255, 255, 255, 255))
    tones: list[Rgb] = [
        tint,
        turned(tint, 0.35, 0.8, 1.0),
        turned(tint, 0.12, 0.9, 1.0),
        turned(tint, 0.6, 0.7, 1.0),
    ]
    row, i = 92.0, 0
    while row < high - 34:
        pen.rounded_rectangle(
            (7 * u, row * u, 93 * u, (row + 18) * u), 5 * u, fill=(255, 255, 255, 255)
        )
        pen.ellipse(
            (11 * u, (row + 4) * u, 21 * u, (row + 14) * u),
            fill=ink(mix(tones[i % 4], (1, 1, 1), 0.25)),
        )
        pen.rounded_rectangle(
            (26 * u, (row + 5) * u, (56 + 6 * (i % 2)) * u, (row + 8) * u),
            u,
            fill=(44, 50, 62, 230),
        )
        pen.rounded_rectangle(
            (26 * u, (row + 11) * u, 46 * u, (row + 13) * u), u, fill=(150, 156, 168, 220)
        )
        pen.rounded_rectangle(
            (74 * u, (row + 7) * u, 88 * u, (row + 11) * u), u, fill=ink(tones[(i + 1) % 2 * 2])
        )
        row, i = row + 22, i + 1
    pen.ellipse((41 * u, (high - 24) * u, 59 * u, (high - 6) * u), fill=ink(tint))
    pen.line(
        [(46 * u, (high - 15) * u), (54 * u, (high - 15) * u)],
        fill=(255, 255, 255, 255),
        width=max(1, round(1.5 * u)),
    )
    pen.line(
        [(50 * u, (high - 19) * u), (50 * u, (high - 11) * u)],
        fill=(255, 255, 255, 255),
        width=max(1, round(1.5 * u)),
    )
    return art


def desk_art(look: Look, width: int, height: int) -> Image.Image:
    """A dashboard: side bar, cards, columns and a curve."""
    tint = look.accent if luma(look.accent) < 0.8 else look.body
    art = Image.new("RGBA", (width, height), (240, 243, 248, 255))
    pen = ImageDraw.Draw(art)
    u = width / 160
    pen.rectangle((0, 0, 26 * u, height), fill=ink(scale(mix(tint, (0.12, 0.14, 0.2), 0.7), 0.9)))
    draw_mark(pen, look.mark, (13 * u, 11 * u), 5 * u, (255, 255, 255, 235))
    for i in range(6):
        pen.rounded_rectangle(
            (6 * u, (24 + i * 9) * u, (17 + 3 * (i % 2)) * u, (27 + i * 9) * u),
            u,
            fill=(255, 255, 255, 150),
        )
    for i in range(3):
        x = 32 + i * 42
        pen.rounded_rectangle(
            (x * u, 8 * u, (x + 37) * u, 28 * u), 3 * u, fill=(255, 255, 255, 255)
        )
        pen.rounded_rectangle(
            ((x + 4) * u, 13 * u, (x + 16) * u, 15 * u), u, fill=(150, 158, 172, 255)
        )
        pen.rounded_rectangle(
            ((x + 4) * u, 18 * u, (x + 26) * u, 23 * u), u, fill=ink(turned(tint, 0.12 * i, 1, 0.9))
        )
    pen.rounded_rectangle((32 * u, 34 * u, 110 * u, 90 * u), 3 * u, fill=(255, 255, 255, 255))
    for i in range(10):
        tall = 10 + 28 * (0.5 + 0.5 * math.sin(i * 0.7 + look.mark)) * (0.5 + i / 18)
        pen.rounded_rectangle(
            ((37 + i * 7) * u, (84 - tall) * u, (41 + i * 7) * u, 84 * u),
            u,
            fill=ink(mix(tint, (1, 1, 1), 0.1 if i % 2 else 0.45)),
        )
    pen.rounded_rectangle((116 * u, 34 * u, 153 * u, 90 * u), 3 * u, fill=(255, 255, 255, 255))
    pen.arc(
        (122 * u, 42 * u, 147 * u, 67 * u), -90, 170, fill=ink(tint), width=max(2, round(4.5 * u))
    )
    pen.arc(
        (122 * u, 42 * u, 147 * u, 67 * u),
        175,
        265,
        fill=ink(mix(tint, (1, 1, 1), 0.6)),
        width=max(2, round(4.5 * u)),
    )
    return art
