"""Staging: the scene's layers, from the far sky to the leaves before the lens."""

from dataclasses import dataclass, replace

import numpy as np
from PIL import Image, ImageChops

from sandbox.drawing.composition import site_of, standing_of
from sandbox.drawing.foreground import foreground
from sandbox.drawing.grade import curves, graded
from sandbox.drawing.kit.frame import Frame
from sandbox.drawing.kit.plate import bled
from sandbox.drawing.layers import Layer
from sandbox.drawing.life import Life, life_of
from sandbox.drawing.scene import Scene
from sandbox.drawing.settings.backdrop import Backdrop, Site
from sandbox.drawing.settings.gallery import painter_of
from sandbox.drawing.settings.people import figures
from sandbox.drawing.shadows import Standing, reflect, shadow
from sandbox.drawing.subjects.form import MARGIN, Form
from sandbox.drawing.subjects.gallery import Model, model_of
from sandbox.drawing.subjects.shading import shade


@dataclass(frozen=True)
class Staged:
    """The picture in its parts: layers back to front, and the light in the air."""

    layers: list[Layer]
    life: Life
    """What moves by itself, and the light that is screened over all."""


def staged(scene: Scene, frame: Frame) -> Staged:
    """Paints the scene's layers for a frame, graded."""
    model = model_of(scene.look)
    standing = standing_of(scene, frame, model)
    site = site_of(scene, frame, model, standing)
    backdrop = painter_of(scene.setting)(site)
    subject = _subject(site, model, standing, backdrop)
    floor = _floor(backdrop, frame, subject, standing, site)
    people = figures(site, standing.x, standing.tall * model.aspect / 2)
    ordered = [
        *backdrop.behind,
        *people,
        floor,
        subject,
        *backdrop.front,
        *foreground(site, standing.x),
    ]
    light = _air(backdrop)
    by = curves(scene.grade, flattened(ordered, light, frame, 8))
    steam = (standing.x, *_top_of(subject, frame, standing, model)) if scene.steam else None
    return Staged([graded(layer, by) for layer in ordered], life_of(scene, frame, light, steam))


def _top_of(subject: Layer, frame: Frame, standing: Standing, model: Model) -> tuple[float, float]:
    """Where steam leaves the subject, and over what width, in frame heights."""
    first = subject.mask.point([0 if v < 60 else 255 for v in range(256)]).getbbox()
    top = (first[1] if first else 0) / frame.height
    y = standing.foot - standing.tall * (1 + MARGIN) + top
    return y + standing.tall * 0.12, standing.tall * model.aspect * 0.45


def _subject(site: Site, model: Model, standing: Standing, backdrop: Backdrop) -> Layer:
    """The subject, lit; its layer is no larger than it needs."""
    size = max(24, round(standing.tall * site.frame.height))
    form = Form(size, model.aspect)
    model.build(form, site.scene.look)
    lit = shade(form, site.light, backdrop.ground)
    x, y = site.frame.at(standing.x, standing.foot)
    origin = round(x - form.shape[1] / 2), round(y - size * (1 + MARGIN))
    return Layer(bled(lit), lit.getchannel("a"), 1.0, origin)


def _floor(
    backdrop: Backdrop, frame: Frame, subject: Layer, standing: Standing, site: Site
) -> Layer:
    """The stage with the subject's reflection and shadows on it."""
    stage = backdrop.stage.layer(1.12)
    colours = Image.new("RGB", frame.canvas)
    colours.paste(stage.colours, stage.origin)
    reflect(colours, subject, frame, standing, backdrop.mirror)
    shadow(colours, subject, frame, standing, site)
    left, top = stage.origin
    return replace(
        stage,
        colours=colours.crop((left, top, left + stage.colours.width, top + stage.colours.height)),
    )


def _air(backdrop: Backdrop) -> Image.Image:
    light = np.clip(backdrop.rays.rgba[..., :3], 0, 0.85)
    return Image.fromarray((light * 255).astype(np.uint8))


def flattened(
    layers: list[Layer], light: Image.Image, frame: Frame, reduce: int = 1
) -> Image.Image:
    """All layers over each other and the light over all; the canvas's size over `reduce`."""
    width, height = frame.canvas
    size = max(1, width // reduce), max(1, height // reduce)
    picture = Image.new("RGB", size)
    for layer in layers:
        colours, cover = layer.colours, layer.cover
        if reduce > 1:
            fitting = max(1, colours.width // reduce), max(1, colours.height // reduce)
            colours = colours.resize(fitting, Image.Resampling.NEAREST)
            cover = cover.resize(fitting, Image.Resampling.NEAREST) if cover else None
        at = layer.origin[0] // reduce, layer.origin[1] // reduce
        picture.paste(colours, at, cover)
    return ImageChops.screen(picture, light.resize(size, Image.Resampling.BILINEAR))
