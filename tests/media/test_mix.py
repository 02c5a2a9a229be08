"""Sound from recordings to the buyer's loudness, read back by other means."""

import asyncio
from pathlib import Path

import av
import numpy as np
import pytest

from contracts.errors import MediaError
from media.ducking import during, spoken
from media.finishing import finish_arguments
from media.loudness import integrated_lkfs
from media.mix import LEAST_VOICE_OVER_BED_LU, MixPlan, Placed, balanced, mix
from media.profiles import Profile
from media.sound import Sound, decode, silence
from tests.media.conftest import MakeSound, ffmpeg, score, speech
from tests.media.test_loudness import metered

FILM = 6 * 48_000 + 288
"""Six seconds of film: 144 frames at 23.976, of 2002 samples each."""


@pytest.fixture
def plan(sound: MakeSound) -> MixPlan:
    """Two lines, an effect under the first, and music that is too short."""
    line = sound("line.mp3", speech(1.6))
    crash = sound("crash.wav", 0.2 * np.random.default_rng(2).normal(size=48_000))
    music = sound("music.mp3", score(4))
    return MixPlan(
        FILM,
        narration=(Placed(line, 24_000, 96_000), Placed(line, 168_000, 96_000)),
        effects=(Placed(crash, 12_000, 60_000),),
        music=music,
    )


def read(path: Path) -> Sound:
    """The samples of a file, decoded by PyAV."""
    with av.open(str(path)) as file:
        frames = [frame.to_ndarray() for frame in file.decode(audio=0)]
        full_scale = float(1 << 31)
    flat = np.concatenate([frame.reshape(-1, 2) for frame in frames])
    return (flat / full_scale).astype(np.float32)


async def test_the_mix_is_exact_in_length_loudness_and_peak(
    plan: MixPlan, universal: Profile, tmp_path: Path
) -> None:
    out = tmp_path / "mix.flac"
    mixed = await mix(plan, out, profile=universal)
    heard = read(out)
    assert mixed.samples == len(heard) == FILM
    reading = await metered(heard)
    assert reading.integrated_lkfs == pytest.approx(-24, abs=0.3)
    assert reading.true_peak_dbtp <= -6
    assert mixed.loudness_lkfs == pytest.approx(reading.integrated_lkfs, abs=0.11)
    assert mixed.notes == ("music repeated to the length of the film",)


async def test_loudness_and_peak_survive_aac(
    plan: MixPlan, universal: Profile, tmp_path: Path
) -> None:
    flac, aac = tmp_path / "mix.flac", tmp_path / "mix.m4a"
    await mix(plan, flac, profile=universal)
    ffmpeg("-i", flac, "-c:a", "aac", "-b:a", "320k", aac)
    reading = await metered((await decode([aac]))[0])
    assert reading.integrated_lkfs == pytest.approx(-24, abs=0.3)
    assert reading.true_peak_dbtp <= -6


async def test_the_voice_stands_clear_of_the_bed(plan: MixPlan) -> None:
    """Mixed with and without the voice: what is left without it is the bed."""
    lines, (crash, music) = (
        await decode([cue.path for cue in plan.narration]),
        await decode([plan.effects[0].path, plan.music or Path()]),
    )
    film, _ = balanced(plan, lines, [crash], music)
    voice, _ = balanced(MixPlan(FILM, plan.narration), lines, [], None)
    passages = spoken(voice)
    over = integrated_lkfs(during(voice, passages)) - integrated_lkfs(
        during(film - voice, passages)
    )
    assert over >= LEAST_VOICE_OVER_BED_LU - 0.1


async def test_a_very_loud_effect_is_held_under_the_voice(sound: MakeSound) -> None:
    line = sound("line.wav", speech(2))
    roar = 0.9 * np.random.default_rng(4).uniform(-1, 1, size=(FILM, 2)).astype(np.float32)
    spoken_line = (await decode([line]))[0]
    narration = (Placed(line, 48_000, 96_000),)
    effects = tuple(Placed(Path("roar.wav"), 0, FILM) for _ in range(4))
    film, _ = balanced(MixPlan(FILM, narration, effects), [spoken_line], [roar] * 4, None)
    voice, _ = balanced(MixPlan(FILM, narration), [spoken_line], [], None)
    passages = spoken(voice)
    bed = during(film - voice, passages)
    assert integrated_lkfs(during(voice, passages)) - integrated_lkfs(bed) >= 11.9


@pytest.mark.parametrize("left", ["narration", "music", "effects"])
async def test_each_part_may_stand_alone(
    left: str, plan: MixPlan, universal: Profile, tmp_path: Path
) -> None:
    alone = MixPlan(FILM, **{left: getattr(plan, left)})
    mixed = await mix(alone, tmp_path / "mix.flac", profile=universal)
    assert len(read(tmp_path / "mix.flac")) == FILM
    assert mixed.loudness_lkfs == pytest.approx(-24, abs=0.3)
    assert ("no narration" in mixed.notes) == (left != "narration")
    assert ("no music" in mixed.notes) == (left != "music")


async def test_a_sound_lies_where_it_was_placed_through_limiter_and_flac(
    sound: MakeSound, universal: Profile, tmp_path: Path
) -> None:
    click = np.zeros(24_000)
    click[0:24_000] = score(0.5)
    cue = Placed(sound("click.wav", click), 100_000, 24_000)
    await mix(MixPlan(FILM, effects=(cue,)), tmp_path / "mix.flac", profile=universal)
    loud = np.flatnonzero(np.abs(read(tmp_path / "mix.flac")).max(axis=1) > 0.02)
    assert abs(int(loud[0]) - 100_000) < 480


async def test_silent_narration_is_refused_by_name(
    plan: MixPlan, sound: MakeSound, universal: Profile, tmp_path: Path
) -> None:
    mute = sound("mute.wav", np.zeros(48_000))
    silent = MixPlan(FILM, (Placed(mute, 0, 48_000),), music=plan.music)
    with pytest.raises(MediaError, match=r"narration mute\.wav is silent"):
        await mix(silent, tmp_path / "mix.flac", profile=universal)
    assert not (tmp_path / "mix.flac").exists()


def test_silence_from_end_to_end_is_refused() -> None:
    with pytest.raises(MediaError, match="silent from end to end"):
        balanced(MixPlan(FILM, music=Path("m.wav")), [], [], silence(FILM))


async def test_the_preflight_names_every_fault_at_once(
    sound: MakeSound, universal: Profile, tmp_path: Path
) -> None:
    line = sound("line.wav", speech(2))
    late = sound("late.wav", speech(2))
    page = tmp_path / "music.mp3"
    page.write_text("<!doctype html>Sign in")
    plan = MixPlan(
        FILM,
        narration=(
            Placed(line, 0, 96_000),
            Placed(late, 48_000, 96_000),
            Placed(line, FILM - 48_000, 96_000),
        ),
        effects=(Placed(tmp_path / "absent.wav", 0, 100), Placed(line, FILM + 5, 0)),
        music=page,
    )
    with pytest.raises(MediaError) as caught:
        await mix(plan, tmp_path / "mix.flac", profile=universal)
    for fault in (
        "absent.wav cannot be read",
        "music.mp3 is an HTML page",
        "late.wav begins 1.00 s before line.wav ends",
        "line.wav runs 1.00 s past the end of the film",
        f"line.wav starts at sample {FILM + 5}, outside the film's {FILM}",
        "line.wav is given 0 samples to sound",
    ):
        assert fault in str(caught.value)
    assert len(str(caught.value).splitlines()) <= 8


async def test_an_empty_plan_is_refused(universal: Profile, tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="neither narration nor effect nor music"):
        await mix(MixPlan(FILM), tmp_path / "mix.flac", profile=universal)


def test_the_limiter_works_four_times_oversampled() -> None:
    arguments = finish_arguments(Path("out.flac"), 720_720, gain_db=-3, ceiling_dbtp=-7)
    chain = arguments[arguments.index("-af") + 1].split(",")
    limiter = next(at for at, step in enumerate(chain) if step.startswith("alimiter"))
    assert chain[limiter - 1] == "aresample=192000"
    assert chain[limiter].startswith("alimiter=limit=0.446684:level=0")
    assert "atrim=end_sample=720720" in chain


async def test_many_recordings_are_decoded_at_once_each_to_its_own(sound: MakeSound) -> None:
    paths = [sound(f"{number}.wav", score(0.1 * number)) for number in (1, 2, 3)]
    decoded, alone = await asyncio.gather(decode(paths), decode(paths[1:2]))
    assert [len(each) for each in decoded] == [4_800, 9_600, 14_400]
    assert (decoded[1] == alone[0]).all()
