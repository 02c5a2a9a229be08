"""The exact exchanges with ElevenLabs: speech, music, effects."""

import dataclasses
import math
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.errors import (
    AccountEmpty,
    BadAnswer,
    CredentialsRejected,
    RateLimited,
    Refused,
    RequestRejected,
)
from contracts.sound import Word
from providers.elevenlabs_composer import ElevenLabsComposer
from providers.elevenlabs_voice import ElevenLabsVoice, words_of
from providers.faults import Asked, Stake
from tests.providers import orders, replies
from tests.providers.cases import KEY, opened
from tests.providers.loopback import Loopback, answer

ASKED = Asked("elevenlabs", "narration", Stake.CALL)


def voice(service: Loopback, **more: Any) -> ElevenLabsVoice:
    return ElevenLabsVoice(api_key=KEY, base_url=service.url, **more)


def composer(service: Loopback, **more: Any) -> ElevenLabsComposer:
    return ElevenLabsComposer(api_key=KEY, base_url=service.url, **more)


async def test_a_line_is_spoken_with_the_times_of_its_words(service: Loopback) -> None:
    service.will(replies.spoken("Good  morning."))
    async with opened(voice(service)) as george:
        spoken = await george.speak(orders.LINE)
    asked = service.only
    assert asked.path == "/v1/text-to-speech/JBFqnCBsd6RMkjVDRZzb/with-timestamps"
    assert asked.query == {"output_format": "mp3_44100_128"}
    assert asked.headers["xi-api-key"] == KEY
    assert asked.json == {"text": "Good morning.", "model_id": "eleven_multilingual_v2", "seed": 7}
    assert spoken.audio == orders.MP3
    assert spoken.media_type == "audio/mpeg"
    assert spoken.words == (
        Word(text="Good", start_s=0.0, end_s=0.4),
        Word(text="morning.", start_s=0.6, end_s=1.4),
    )


async def test_another_voice_pace_and_language_are_asked_for(service: Loopback) -> None:
    service.will(replies.spoken())
    order = dataclasses.replace(
        orders.LINE, voice="abc123", speed=1.1, language="de-AT", seed=2**32 + 5
    )
    async with opened(voice(service, model="eleven_flash_v2_5")) as george:
        await george.speak(order)
    assert service.only.path == "/v1/text-to-speech/abc123/with-timestamps"
    body = service.only.json
    assert body["language_code"] == "de"
    assert body["seed"] == 5
    assert body["voice_settings"]["speed"] == 1.1


@pytest.mark.parametrize("bad", ["../../v1/user", "a b", "", "a/b"])
async def test_a_voice_id_cannot_leave_its_place_in_the_path(service: Loopback, bad: str) -> None:
    with pytest.raises(ValueError, match="voice id"):
        voice(service, voice=bad)
    if bad:
        async with opened(voice(service)) as george:
            with pytest.raises(RequestRejected, match="voice id"):
                await george.speak(dataclasses.replace(orders.LINE, voice=bad))
    assert service.asked == []


@pytest.mark.parametrize("speed", [0.69, 1.21, math.nan])
async def test_a_pace_out_of_range_is_refused_before_anything_is_asked(
    service: Loopback, speed: float
) -> None:
    async with opened(voice(service)) as george:
        with pytest.raises(RequestRejected, match="speed"):
            await george.speak(dataclasses.replace(orders.LINE, speed=speed))
    assert service.asked == []


async def test_the_characters_that_were_charged_settle_the_price(service: Loopback) -> None:
    service.will(replies.spoken(character_cost="20"))
    async with opened(voice(service)) as george:
        charge = (await george.speak(orders.LINE)).charge
    assert charge.usd == Decimal("0.002")
    assert charge.settled
    assert charge.request_id == "req_1"


@pytest.mark.parametrize("headers", [{}, {"character_cost": "free"}, {"character_cost": "-3"}])
async def test_without_a_readable_cost_the_list_price_stands(
    service: Loopback, headers: dict[str, str]
) -> None:
    service.will(replies.spoken(**headers))
    async with opened(voice(service)) as george:
        charge = (await george.speak(orders.LINE)).charge
    assert charge.usd == Decimal("0.0013")
    assert not charge.settled


@pytest.mark.parametrize(
    "alignment",
    [
        None,
        {},
        {"characters": ["a"], "character_start_times_seconds": [0.0]},
        {
            "characters": ["a", "b"],
            "character_start_times_seconds": [0.0, 0.1],
            "character_end_times_seconds": [0.1],
        },
        {
            "characters": ["a"],
            "character_start_times_seconds": [0.5],
            "character_end_times_seconds": [0.1],
        },
        {
            "characters": ["a"],
            "character_start_times_seconds": ["soon"],
            "character_end_times_seconds": ["later"],
        },
    ],
)
async def test_speech_without_usable_times_is_a_bad_answer(
    service: Loopback, alignment: object
) -> None:
    service.will(answer({"audio_base64": orders.base64(orders.MP3), "alignment": alignment}))
    async with opened(voice(service)) as george:
        with pytest.raises(BadAnswer, match="times") as caught:
            await george.speak(orders.LINE)
    assert caught.value.charge
    assert caught.value.charge.usd == Decimal("0.0013")


@pytest.mark.parametrize("audio", ["", "not base64!", orders.base64(b"<html>")])
async def test_speech_without_sound_is_a_bad_answer(service: Loopback, audio: str) -> None:
    service.will(answer({"audio_base64": audio, "alignment": None}))
    async with opened(voice(service)) as george:
        with pytest.raises(BadAnswer):
            await george.speak(orders.LINE)


class Timed:
    """An alignment as the SDK hands it over."""

    def __init__(self, text: str) -> None:
        self.characters = list(text)
        self.character_start_times_seconds = [index / 8 for index in range(len(text))]
        self.character_end_times_seconds = [(index + 1) / 8 for index in range(len(text))]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40))
def test_the_words_are_the_texts_own_in_order_and_never_overlap(text: str) -> None:
    words = words_of(ASKED, Timed(text))  # type: ignore[arg-type]  # only its three lists are read
    assert "".join(word.text for word in words) == "".join(text.split())
    times = [moment for word in words for moment in (word.start_s, word.end_s)]
    assert times == sorted(times)


@pytest.mark.parametrize(
    ("status", "detail", "kind"),
    [
        (401, {"status": "invalid_api_key", "message": "no"}, CredentialsRejected),
        (401, {"status": "quota_exceeded", "message": "no"}, AccountEmpty),
        (401, {"code": "quota_exceeded", "type": "x", "message": "no"}, AccountEmpty),
        (402, {"message": "no"}, AccountEmpty),
        (400, {"status": "bad_prompt", "message": "no"}, Refused),
        (422, [{"loc": ["body", "text"], "msg": "no"}], RequestRejected),
        (429, {"code": "concurrent_limit_exceeded", "message": "no"}, RateLimited),
        (404, {"status": "voice_not_found", "message": "no"}, RequestRejected),
    ],
)
async def test_what_the_status_leaves_open_the_code_decides(
    service: Loopback, status: int, detail: object, kind: type[Exception]
) -> None:
    service.will(answer({"detail": detail}, status, request_id="req_9"))
    async with opened(voice(service)) as george:
        with pytest.raises(kind, match="no") as caught:
            await george.speak(orders.LINE)
    assert getattr(caught.value, "request_id", None) == "req_9"


async def test_music_is_instrumental_and_of_the_ordered_length(service: Loopback) -> None:
    service.will(replies.sound(song_id="song_1"))
    async with opened(composer(service)) as band:
        sounded = await band.music(dataclasses.replace(orders.SOUND, duration_s=15.015))
        assert band.quote_music(dataclasses.replace(orders.SOUND, duration_s=30)).usd == Decimal(
            "0.15"
        )
    asked = service.only
    assert (asked.path, asked.query) == ("/v1/music", {"output_format": "mp3_44100_128"})
    assert asked.json == {
        "prompt": "A kettle whistles",
        "music_length_ms": 15_015,
        "force_instrumental": True,
        "model_id": "music_v1",
    }
    assert sounded.audio == orders.MP3
    assert sounded.media_type == "audio/mpeg"
    assert sounded.charge.usd == Decimal("0.30") * 15_015 / 60_000


async def test_an_effect_is_ordered_within_the_lengths_on_sale(service: Loopback) -> None:
    service.will(replies.sound(), replies.sound(), replies.sound())
    async with opened(composer(service)) as foley:
        for duration_s in (0.2, 4.0, 99.0):
            await foley.effect(dataclasses.replace(orders.SOUND, duration_s=duration_s))
    assert [asked.path for asked in service.asked] == ["/v1/sound-generation"] * 3
    assert [asked.json["duration_seconds"] for asked in service.asked] == [0.5, 4.0, 30.0]
    assert service.asked[1].json == {
        "text": "A kettle whistles",
        "duration_seconds": 4.0,
        "model_id": "eleven_text_to_sound_v2",
    }


async def test_the_shortest_music_on_sale_is_ordered_and_quoted(service: Loopback) -> None:
    service.will(replies.sound())
    short = dataclasses.replace(orders.SOUND, duration_s=1.0)
    async with opened(composer(service)) as band:
        assert band.quote_music(short).usd == Decimal("0.015")
        await band.music(short)
    assert service.only.json["music_length_ms"] == 3_000


@pytest.mark.parametrize("output_format", ["pcm_44100", "ulaw_8000", "", "flac"])
def test_a_format_that_does_not_describe_itself_is_refused_at_once(output_format: str) -> None:
    with pytest.raises(ValueError, match="describes itself"):
        ElevenLabsVoice(api_key=KEY, output_format=output_format)
    with pytest.raises(ValueError, match="describes itself"):
        ElevenLabsComposer(api_key=KEY, output_format=output_format)


def test_music_is_not_sold_as_wav() -> None:
    with pytest.raises(ValueError, match="WAV"):
        ElevenLabsComposer(api_key=KEY, output_format="wav_44100")
