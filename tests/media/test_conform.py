"""A delivered clip becomes exactly what was asked for, or is refused."""

import dataclasses
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from contracts.errors import MediaError
from contracts.timing import FILM_RATE
from media import conform as room
from media.conform import conform
from media.conform_graph import Overlay, conform_arguments
from media.duplicates import repeats
from media.framing import Fit
from media.greys import decoded_greys, read_greys
from media.looks import difference
from media.picture import PictureSpec
from media.probe import probe_picture
from media.sniff import Family, demand
from tests.media.conftest import SMALL, MakeFilm, ffmpeg, turned


def pictures(path: Path) -> list[NDArray[np.uint8]]:
    """Every frame in RGB, decoded by PyAV."""
    with av.open(str(path)) as film:
        shown = (frame.to_ndarray(format="rgb24") for frame in film.decode(video=0))
        return [frame.astype(np.uint8) for frame in shown]


def shown_at(path: Path) -> list[Fraction]:
    """Every frame's time in seconds, decoded by PyAV."""
    with av.open(str(path)) as film:
        return [Fraction(frame.pts or 0) * (frame.time_base or 1) for frame in film.decode(video=0)]


async def test_what_comes_out_is_the_spec(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    out = tmp_path / "out.mp4"
    done = await conform(film(frames=30), out, spec=small_spec, frames=30)
    facts = await probe_picture(out)
    assert done == room.Conformed(30)
    assert (facts.codec, facts.profile, facts.level) == ("h264", "High", 41)
    assert (facts.width, facts.height) == SMALL
    assert facts.sar == 1
    assert (facts.rate, facts.constant_rate) == (FILM_RATE, True)
    assert facts.pixel_format == "yuv420p"
    assert dataclasses.astuple(facts.colour) == ("bt709", "bt709", "bt709", "tv")
    assert facts.field_order == "progressive"
    assert shown_at(out) == [Fraction(number * 1001, 24000) for number in range(30)]


async def test_a_24_fps_clip_keeps_every_frame(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    source = film(frames=30)
    out = tmp_path / "out.mp4"
    await conform(source, out, spec=small_spec, frames=30)
    for before, after in zip(pictures(source), pictures(out), strict=True):
        assert np.abs(before.astype(int) - after).mean() < 12


async def test_a_grey_copy_is_kept_of_every_frame_as_it_is_encoded(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    out, greys = tmp_path / "out.mp4", tmp_path / "out.grey"
    await conform(film(frames=30), out, spec=small_spec, frames=36, greys=greys)
    seen, made = read_greys([greys]), await decoded_greys(out, demand(out, Family.FILM))
    assert len(seen) == len(made) == 36
    assert max(difference(one, other) for one, other in zip(seen, made, strict=True)) < 2


async def test_a_slower_clip_brings_no_repeated_frames(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    out, greys = tmp_path / "out.mp4", tmp_path / "out.grey"
    source = film(rate=Fraction(16), frames=32)
    done = await conform(source, out, spec=small_spec, frames=46, greys=greys)
    assert done.notes == (
        "brought from constant 16.000 fps to 23.976 by mixing neighbouring frames",
        *done.notes[1:],
    )
    assert not repeats(read_greys([greys]))


async def test_a_short_clip_holds_its_last_frame_and_says_so(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    out = tmp_path / "out.mp4"
    done = await conform(film(frames=24), out, spec=small_spec, frames=30)
    assert done.notes == ("last frame held for 6 frames: the clip has only 24",)
    shown = pictures(out)
    assert len(shown) == 30
    assert np.abs(shown[-1].astype(int) - shown[24]).mean() < 4


async def test_a_long_clip_is_cut(film: MakeFilm, small_spec: PictureSpec, tmp_path: Path) -> None:
    out = tmp_path / "out.mp4"
    done = await conform(film(frames=30), out, spec=small_spec, frames=12)
    assert done == room.Conformed(12)
    assert len(pictures(out)) == 12


@pytest.mark.parametrize("rate", [Fraction(25), Fraction(30), Fraction(60000, 1001)], ids=float)
async def test_other_rates_keep_their_speed(
    rate: Fraction, film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    out = tmp_path / "out.mp4"
    source = film(rate=rate, frames=round(rate))
    done = await conform(source, out, spec=small_spec, frames=24)
    assert len(pictures(out)) == 24
    assert done.notes[0].startswith("brought from constant")
    assert len(done.notes) == 1


async def test_an_upright_clip_stands_whole_before_its_blur(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    red = "drawbox=color=red:t=fill"
    source = film(size=(180, 320), frames=2, name="red.mp4", filters=red)
    done = await conform(source, tmp_path / "out.mp4", spec=small_spec, frames=2)
    assert "blurred copy" in done.notes[0]
    shown = pictures(tmp_path / "out.mp4")[0]
    assert shown[..., 0].min() > 200, "nothing may be black where a red clip fills the frame"


async def test_a_flag_that_turns_the_picture_is_obeyed(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    """The left half of the upright picture, once turned, is its upper or lower half."""
    half = "drawbox=w=iw/2:color=white:t=fill,drawbox=x=iw/2:w=iw/2:color=black:t=fill"
    flat = film(frames=2, name="halves.mp4", filters=half)
    spec = dataclasses.replace(small_spec, width=180, height=320)
    upright = turned(flat, tmp_path / "turned.mp4")
    done = await conform(upright, tmp_path / "out.mp4", spec=spec, frames=2)
    shown = pictures(tmp_path / "out.mp4")[0].astype(int)
    assert "another shape" not in " ".join(done.notes)
    assert abs(shown[:120].mean() - shown[-120:].mean()) > 200


async def test_wide_pixels_are_not_taken_for_square_ones(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    """A circle in 4:3 storage with pixels 4:3 wide is as wide as high on screen."""
    circle = "geq=lum='255*lt(hypot((X-120)*4/3,Y-90),60)':cb=128:cr=128,setsar=4/3"
    source = film(size=(240, 180), frames=2, name="circle.mp4", filters=circle)
    done = await conform(source, tmp_path / "out.mp4", spec=small_spec, frames=2)
    white = pictures(tmp_path / "out.mp4")[0][..., 0] > 128
    assert done.notes == ()
    assert abs(int(white.any(axis=0).sum()) - int(white.any(axis=1).sum())) <= 3


async def test_bt601_colours_are_converted_not_just_relabelled(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    tags = "color_primaries=smpte170m:color_trc=smpte170m:colorspace=smpte170m:range=tv"
    green = (
        f"format=rgb24,drawbox=color=0x20C040:t=fill,scale=out_color_matrix=bt601,setparams={tags}"
    )
    source = film(frames=2, name="green.mp4", filters=green)
    await conform(source, tmp_path / "out.mp4", spec=small_spec, frames=2)
    out = ffmpeg(
        *("-i", tmp_path / "out.mp4", "-vf", "scale=in_color_matrix=bt709,format=rgb24"),
        *("-frames:v", 1, "-f", "rawvideo", "-"),
    )
    shown = np.frombuffer(out, np.uint8).reshape(-1, 3)
    assert np.abs(shown.mean(axis=0) - (0x20, 0xC0, 0x40)).max() <= 6


async def test_an_overlay_appears_softly_from_its_frame_on(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    plain, titled, card = (tmp_path / name for name in ("plain.mp4", "titled.mp4", "card.png"))
    overlay = Image.new("RGBA", SMALL)
    overlay.paste((255, 255, 255, 255), (0, 90, 320, 180))
    overlay.save(card)
    source = film(frames=30)
    await conform(source, plain, spec=small_spec, frames=30)
    await conform(source, titled, spec=small_spec, frames=30, overlay=card, overlay_from=10)
    feet = [frame[90:].mean() for frame in pictures(titled)]
    assert feet[9] == pytest.approx(pictures(plain)[9][90:].mean(), abs=3)
    assert feet[9] < feet[13] < feet[17] < 254 <= feet[22]
    assert abs(pictures(titled)[29][:80].mean() - pictures(plain)[29][:80].mean()) < 3


@pytest.mark.parametrize("fault", ["halved", "zeros", "flips"])
async def test_a_damaged_clip_is_refused_and_nothing_is_left(
    fault: str, film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    whole = film(frames=48, name="faststart.mp4", options=("-movflags", "+faststart"))
    data = bytearray(whole.read_bytes())
    middle = len(data) // 2
    if fault == "halved":
        data = data[:middle]
    elif fault == "zeros":
        data[middle : middle + 4000] = bytes(4000)
    else:
        for at in range(middle, middle + 4000, 40):
            data[at] ^= 0xFF
    damaged, out = tmp_path / "damaged.mp4", tmp_path / "out.mp4"
    damaged.write_bytes(data)
    with pytest.raises(MediaError, match=r"damaged\.mp4 is cut off or corrupt"):
        await conform(damaged, out, spec=small_spec, frames=48)
    assert not out.exists()


async def test_a_failed_encode_is_repeated_more_gently_and_noted(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first preset does not exist, so x264 refuses it; the clip itself is good."""
    spec = dataclasses.replace(small_spec, preset="nonesuch")
    done = await conform(film(), tmp_path / "out.mp4", spec=spec, frames=24)
    assert done.notes == ("encoded with preset superfast, since nonesuch failed",)


async def test_the_gentle_encode_still_joins(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    sums = set()
    for preset in (small_spec.preset, room.FALLBACK_PRESET):
        out = tmp_path / f"{preset}.mp4"
        spec = dataclasses.replace(small_spec, preset=preset)
        await conform(film(), out, spec=spec, frames=24)
        sums.add((await probe_picture(out)).extradata_sha256)
    assert len(sums) == 1


async def test_arguments_name_the_demuxer_and_open_nothing_else(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    source = film()
    clip = await probe_picture(source)
    out = tmp_path / "it's; out,[x].mp4"
    arguments = conform_arguments(source, out, clip=clip, spec=small_spec, frames=24)
    before_input = arguments[: arguments.index("-i")]
    assert before_input[before_input.index("-f") + 1] == "mov"
    assert before_input[before_input.index("-protocol_whitelist") + 1] == "file"
    assert before_input[before_input.index("-err_detect") + 1] == "explode"
    assert "-xerror" in arguments
    assert arguments[arguments.index("-x264-params") + 1].startswith(
        "nal-hrd=cbr:force-cfr=1:keyint=24:min-keyint=24:scenecut=0:open-gop=0"
    )
    assert f"file:{out}" in arguments
    assert not any("it's" in word for word in arguments if word != f"file:{out}")


async def test_an_overlay_that_is_no_picture_is_refused(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    clip = await probe_picture(film())
    card = tmp_path / "card.png"
    card.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    with pytest.raises(MediaError, match=r"card\.png is an SVG drawing"):
        conform_arguments(
            film(), tmp_path / "o.mp4", clip=clip, spec=small_spec, frames=9, overlay=Overlay(card)
        )


async def test_a_crop_can_be_asked_for(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    source = film(size=(180, 320), frames=2)
    done = await conform(source, tmp_path / "o.mp4", spec=small_spec, frames=2, fit=Fit.CROP)
    assert done.notes == ("cropped: 68% of the picture lies outside the frame",)
