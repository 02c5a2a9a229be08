"""The last clip closes with the end card: measured in the encoded film, not in the drawing."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from activities.closing import closing, files_of
from activities.conforming import conformed
from contracts.artifacts import ArtifactRef
from contracts.casting import PictureShape
from contracts.screenplay import EndCard
from contracts.tasks.clips import ConformTask
from contracts.timing import FILM_RATE
from media.greys import read_greys
from media.picture import PictureSpec
from tests.media.cards import card_of, contrast_of, inks, margins, sign
from tests.media.conftest import ffmpeg

SIZE = (960, 540)
SPEC = PictureSpec(*SIZE, rate=FILM_RATE, bitrate_bps=4_000_000)
INTER = Path(__file__).parents[2] / "media" / "fonts" / "Inter-Medium.otf"
NOTHING = ArtifactRef(key="runs/x/clip.mp4", sha256="0" * 64, size_bytes=1, media_type="video/mp4")
CARD = EndCard(
    name="Nordlicht Kaffee",
    tagline="Wach wie nie.",
    call_to_action="nordlicht.example/morgen",
    legal_line="Nur in teilnehmenden Filialen.",
    colors=("#0b5563", "#ffd166"),
)
FRAMES = 120


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five seconds of bright, moving shapes."""
    path = tmp_path_factory.mktemp("clips") / "00.mp4"
    source = ("-f", "lavfi", "-i", f"testsrc2=s={SIZE[0]}x{SIZE[1]}:r=24", "-frames:v", FRAMES)
    ffmpeg(*source, "-vf", "eq=brightness=0.2", "-c:v", "libx264", "-preset", "ultrafast", path)
    return path


def frames_of(film: Path) -> NDArray[np.uint8]:
    """All frames in RGB."""
    raw = ffmpeg("-i", film, "-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1")
    return np.frombuffer(raw, np.uint8).reshape(-1, SIZE[1], SIZE[0], 3)


def ref(name: str) -> ArtifactRef:
    return NOTHING.model_copy(update={"key": f"runs/x/{name}"})


@pytest.mark.slow
async def test_the_card_reads_in_the_encoded_film_to_its_last_frame(
    clip: Path, tmp_path: Path
) -> None:
    logo = sign(tmp_path / "logo.png", "#101010")
    card = CARD.model_copy(update={"logo": ref("logo.png"), "font": ref("font.otf")})
    files = {ref("logo.png"): logo, ref("font.otf"): INTER}
    assert set(files_of(card)) == set(files)
    task = ConformTask(
        step="conformed",
        source=NOTHING,
        provider="still",
        frames=FRAMES,
        shape=PictureShape(width=SIZE[0], height=SIZE[1], rate=FILM_RATE),
        profile="universal",
        end_card=card,
    )
    out = tmp_path / "out.mp4"
    greys = tmp_path / "out.grey"
    assert await conformed(task, clip, files, out, greys) == ()
    assert len(read_greys([greys])) == FRAMES
    made, drawn = frames_of(out), card_of(clip.with_name("end-card.png").read_bytes())
    away = np.abs(made.astype(int) - frames_of(clip)).mean(axis=(1, 2, 3))
    shown = np.flatnonzero(away > away[0] + 3)
    assert len(made) == FRAMES
    assert shown[-1] == FRAMES - 1
    assert len(shown) >= 4 * FILM_RATE
    texts = inks(drawn)
    for frame in made[shown[0] + 12 :: 8]:
        assert min(contrast_of(drawn, frame, colour, among=0.98) for colour in texts) >= 4.5
    assert min(margins(drawn)) >= 0.035


@pytest.mark.parametrize(("frames", "start"), [(120, 60), (48, 0), (61, 1)])
async def test_a_short_card_stands_two_and_a_half_seconds_or_its_scene(
    frames: int, start: int, clip: Path
) -> None:
    end = await closing(EndCard(name="Cold Brew", tagline="Slow."), {}, clip, SPEC, frames)
    assert (end.start, frames - end.start <= FILM_RATE * Fraction(5, 2) + 1) == (start, True)


async def test_a_long_legal_line_stands_through_its_scene_and_is_told(clip: Path) -> None:
    card = CARD.model_copy(update={"legal_line": "Solange der Vorrat reicht. " * 7})
    end = await closing(card, {}, clip, SPEC, FRAMES)
    assert end.start == 0
    assert end.notes[0].startswith("The end card takes 13.7 s to read and its scene has 5.0 s")


async def test_a_tagline_that_the_font_lacks_is_left_out_and_told(clip: Path) -> None:
    end = await closing(CARD.model_copy(update={"tagline": "夜明け"}), {}, clip, SPEC, FRAMES)
    assert end.card is not None
    assert end.notes[0].startswith("The end card's tagline was left out: the title font has no")


async def test_a_name_that_the_font_lacks_leaves_no_card(clip: Path) -> None:
    end = await closing(EndCard(name="夜明け"), {}, clip, SPEC, FRAMES)
    assert end.card is None
    assert end.notes[0].startswith("The end card was left out: the title font has no glyph")


async def test_a_clip_that_cannot_be_read_is_left_to_the_encode_to_tell(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(b"\0\0\0\x18ftypmp42" + bytes(99))
    end = await closing(EndCard(name="Cold Brew"), {}, clip, SPEC, FRAMES)
    assert end.card is not None
    assert card_of(end.card.read_bytes()).shape == (SIZE[1], SIZE[0], 4)
