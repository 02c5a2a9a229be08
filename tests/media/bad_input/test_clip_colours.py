"""Colours arrive as they were meant, from whatever they were written in, or are refused by name."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from contracts.errors import MediaError
from tests.media.bad_input.films import H264, SPEC, Frames, conformed, made
from tests.media.conftest import ffmpeg

Light = NDArray[np.float64]

GREEN = (0x20, 0xC0, 0x40)
SOURCE = "color=0x20C040:s=160x90:r=24,format=gbrp"
BT709_TO_BT2020 = np.array(
    [[0.6274, 0.3293, 0.0433], [0.0691, 0.9195, 0.0114], [0.0164, 0.0880, 0.8956]]
)
"""ITU-R BT.2087-0, for linear light."""
GREYS_NITS = (0, 1, 5, 26, 100, 203, 600, 1000)
COLOURS_NITS = ((203, 0, 0), (0, 203, 0), (0, 0, 203), (203, 203, 0), (120, 60, 40))
"""As BT.709 primaries would show them; the last is skin."""


@pytest.mark.parametrize(
    ("tags", "coded"),
    [
        ("bt709:tv", "yuv420p10le"),
        ("bt709:tv", "yuv422p10le"),
        ("bt709:tv", "yuv444p"),
        ("bt709:pc", "yuv420p"),
        ("bt709:pc", "yuv420p10le"),
        ("smpte170m:tv", "yuv420p"),
        ("bt470bg:pc", "yuv444p"),
    ],
)
async def test_depth_range_and_matrix_are_converted(tags: str, coded: str, tmp_path: Path) -> None:
    matrix, levels = tags.split(":")
    named = "bt709" if matrix == "bt709" else "bt601"
    filters = (
        f"scale=out_color_matrix={named}:out_range={levels},format={coded},"
        f"setparams=colorspace={matrix}:color_primaries=bt709:color_trc=bt709:range={levels}"
    )
    clip = made(tmp_path / "green.mp4", SOURCE, filters=filters, coded=(*H264[:-1], coded))
    frames, _ = await conformed(clip)
    assert np.abs(frames[0].reshape(-1, 3).mean(axis=0) - GREEN).max() <= 4


@pytest.mark.parametrize("codec", [("libx264rgb", "-qp", 0), ("png",)], ids=lambda codec: codec[0])
async def test_rgb_is_not_taken_for_video_range(codec: tuple[object, ...], tmp_path: Path) -> None:
    clip = made(tmp_path / "rgb.mov", SOURCE, coded=("-c:v", *codec))
    frames, _ = await conformed(clip)
    assert np.abs(frames[0].reshape(-1, 3).mean(axis=0) - GREEN).max() <= 4


@pytest.mark.parametrize(("height", "matrix"), [(90, "bt601"), (720, "bt709")])
async def test_without_tags_the_size_decides(height: int, matrix: str, tmp_path: Path) -> None:
    filters = f"scale=out_color_matrix={matrix},format=yuv420p,setparams=colorspace=unknown"
    source = f"color=0x20C040:s={height * 16 // 9}x{height}:r=24,format=gbrp"
    clip = made(tmp_path / "green.mp4", source, filters=filters, frames=2)
    frames, _ = await conformed(clip, frames=2)
    assert np.abs(frames[0].reshape(-1, 3).mean(axis=0) - GREEN).max() <= 4


def perceptual_quantizer(nits: Light) -> Light:
    """SMPTE ST 2084, from display light."""
    power = np.clip(nits / 10_000, 0, 1) ** 0.1593017578125
    signal: Light = ((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power)) ** 78.84375
    return signal


def hybrid_log_gamma(nits: Light) -> Light:
    """ITU-R BT.2100-2, for a display of 1000 cd/m2, whose system gamma is 1.2."""
    shown = nits / 1000
    luminance = (shown @ [0.2627, 0.6780, 0.0593])[..., None]
    scene = np.where(luminance > 0, shown * np.maximum(luminance, 1e-9) ** (1 / 1.2 - 1), 0)
    high = 0.17883277 * np.log(np.maximum(12 * scene - 0.28466892, 1e-9)) + 0.55991073
    return np.where(scene <= 1 / 12, np.sqrt(3 * np.maximum(scene, 0)), high)


def bt1886(nits: Light) -> Light:
    """What a BT.709 screen of 203 cd/m2 needs to show that light."""
    signal: Light = np.clip(nits / 203, 0, 1) ** (1 / 2.4)
    return signal


def patches(path: Path, signal: Light, tags: str, *, height: int | None = None) -> Path:
    """A 16:9 film of a patch for each row of `signal`, in BT.2020's matrix and 10 bits."""
    row = np.repeat((signal * 65535).round().astype("<u2")[None], 16, axis=1)
    picture = np.repeat(row, height or 2 * round(4.5 * len(signal)), axis=0)
    height, width = picture.shape[:2]
    raw = ("-f", "rawvideo", "-pix_fmt", "rgb48le", "-s", f"{width}x{height}", "-r", "24")
    coded = ("scale=out_color_matrix=bt2020:out_range=tv", "format=yuv420p10le", tags)
    ffmpeg(
        *(*raw, "-i", "-", "-vf", ",".join(coded), *H264[:-1], "yuv420p10le", path),
        stdin=picture.tobytes() * 2,
    )
    return path


def middles(frame: Frames, count: int) -> NDArray[np.int64]:
    """The colour in the middle of each patch."""
    columns = [round(frame.shape[1] * (number + 0.5) / count) for number in range(count)]
    return np.array([frame[frame.shape[0] // 2, column] for column in columns], np.int64)


@pytest.mark.parametrize(
    ("curve", "trc"), [(perceptual_quantizer, "smpte2084"), (hybrid_log_gamma, "arib-std-b67")]
)
@pytest.mark.parametrize("tagged", ["whole", "curve alone"])
async def test_hdr_is_tone_mapped(curve: object, trc: str, tagged: str, tmp_path: Path) -> None:
    """Below half of white the light is unchanged; above, it is bent, so that white is not burnt."""
    assert callable(curve)
    whole = ":colorspace=bt2020nc:color_primaries=bt2020" if tagged == "whole" else ""
    nits = np.array([*([grey] * 3 for grey in GREYS_NITS), *COLOURS_NITS], np.float64)
    clip = patches(
        tmp_path / "hdr.mp4", curve(nits @ BT709_TO_BT2020.T), f"setparams=color_trc={trc}{whole}"
    )
    frames, done = await conformed(clip, frames=2)
    assert f"delivered in HDR ({trc}) and tone-mapped to BT.709" in done.notes
    shown = middles(frames[0], len(nits))
    greys, colours = shown[: len(GREYS_NITS)], shown[len(GREYS_NITS) :]
    assert (np.ptp(greys, axis=1) <= 4).all(), "grey stays grey"
    level = greys.mean(axis=1)
    assert np.abs(level[:5] - bt1886(nits[:5, 0]) * 255).max() <= 6
    assert 220 <= level[5] <= 240, "diffuse white is nine tenths of the screen's"
    assert (np.diff(level) > 0).all(), "what is brighter stays brighter"
    assert level[-1] >= 250
    for patch, light in zip(colours[:4], nits[len(GREYS_NITS) :], strict=False):
        assert (patch[light > 0] > 200).all()
        assert (patch[light == 0] < 45).all(), "a pure colour stays pure"
    assert np.abs(colours[4] - bt1886(nits[-1]) * 255).max() <= 14


@pytest.mark.parametrize(
    "tags", ["colorspace=bt2020nc:color_primaries=bt2020", "colorspace=bt2020nc"]
)
async def test_wide_colours_are_brought_in(tags: str, tmp_path: Path) -> None:
    """BT.2020 that is no HDR; relabelled, its red would be a pale (210, 84, 46)."""
    light = np.array([[203, 0, 0], [0, 203, 0], [0, 0, 203], [101, 101, 101]], np.float64)
    signal = bt1886(light @ BT709_TO_BT2020.T)
    clip = patches(tmp_path / "wide.mp4", signal, f"setparams=color_trc=bt2020-10:{tags}")
    frames, done = await conformed(clip, frames=2)
    assert "brought from the colours of bt2020 to BT.709" in done.notes
    assert np.abs(middles(frames[0], 4) - bt1886(light) * 255).max() <= 24


@pytest.mark.parametrize(
    ("tags", "named"),
    [
        ("colorspace=ictcp:color_trc=smpte2084", "colour matrix ictcp"),
        ("colorspace=bt2020c:color_trc=bt2020-10", "colour matrix bt2020c"),
        ("colorspace=ycgco", "colour matrix ycgco"),
        ("color_trc=log100", "transfer curve log100"),
        ("color_primaries=smpte428", "primaries smpte428"),
    ],
)
async def test_what_cannot_be_converted_is_refused(tags: str, named: str, tmp_path: Path) -> None:
    clip = made(tmp_path / "strange.mp4", filters=f"format=yuv420p,setparams={tags}")
    with pytest.raises(MediaError, match=rf"strange\.mp4 has the {named}.* delivered in BT\.709"):
        await conformed(clip)
    assert not (tmp_path / f"{clip.stem}-out.mp4").exists()


async def test_hdr_is_mapped_in_both_copies_of_an_upright_clip(tmp_path: Path) -> None:
    """White light before its own blur: all of the frame is as bright as its middle."""
    signal = perceptual_quantizer(np.full((2, 3), 203.0) @ BT709_TO_BT2020.T)
    clip = patches(tmp_path / "tall.mp4", signal, "setparams=color_trc=smpte2084", height=64)
    frames, done = await conformed(clip, frames=2)
    assert "blurred copy" in done.notes[0]
    assert int(frames[0].min()) >= 218
    assert int(frames[0].max()) <= 240
    assert frames.shape[1:3] == (SPEC.height, SPEC.width)
