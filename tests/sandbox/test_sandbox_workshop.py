"""The studio that works, with the real inner rooms behind it."""

import io
import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import pytest
from PIL import Image

from sandbox.workshop import Workshop

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    found = Workshop(cores=1)
    found.warm()
    yield found
    found.close()


async def test_a_picture_becomes_a_clip_of_exactly_the_frames_asked_for(
    workshop: Workshop, tmp_path: Path
) -> None:
    picture = await workshop.picture(
        "A copper kettle at dawn", width=1376, height=768, seed=1, references=()
    )
    assert Image.open(io.BytesIO(picture)).size == (1376, 768)
    out = tmp_path / "clip.mp4"
    await workshop.clip(
        picture,
        "Slow push in",
        width=640,
        height=360,
        fps=Fraction(24),
        duration_s=Fraction(2),
        seed=1,
        out=out,
    )
    with av.open(str(out)) as container:
        frames = list(container.decode(video=0))
    assert len(frames) == 48
    assert (frames[0].width, frames[0].height) == (640, 360)


async def test_a_line_comes_with_a_time_for_each_of_its_characters(workshop: Workshop) -> None:
    spoken = await workshop.speech(
        "Good morning.",
        voice_id="21m00Tcm4TlvDq8ikWAM",
        speed=1.0,
        seed=1,
        output_format="mp3_44100_128",
    )
    assert spoken.media_type == "audio/mpeg"
    assert len(spoken.starts_s) == len(spoken.ends_s) == len("Good morning.")
    assert list(spoken.ends_s) == sorted(spoken.ends_s)


async def test_music_has_the_length_asked_for(workshop: Workshop) -> None:
    audio, media_type = await workshop.music(
        "Warm piano", length_ms=4000, seed=1, output_format="pcm_44100"
    )
    assert media_type.startswith("audio/")
    assert len(audio) % (44100 * 2 * 4) == 0


async def test_an_effect_is_sound(workshop: Workshop) -> None:
    audio, media_type = await workshop.effect(
        "Steam", duration_s=1.0, seed=1, output_format="mp3_44100_128"
    )
    assert media_type == "audio/mpeg"
    assert len(audio) > 1000


async def test_an_answer_fits_its_schema(workshop: Workshop) -> None:
    schema = {
        "type": "object",
        "properties": {"angle": {"type": "string"}},
        "required": ["angle"],
        "additionalProperties": False,
    }
    text = await workshop.text(
        system="", prompt="A strategy for a kettle", schema=schema, images=(), seed=1
    )
    assert set(json.loads(text)) == {"angle"}
