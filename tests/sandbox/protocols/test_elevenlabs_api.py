"""ElevenLabs, driven by ElevenLabs' own SDK."""

import base64
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import pytest_asyncio
from elevenlabs.client import AsyncElevenLabs
from elevenlabs.core.api_error import ApiError
from elevenlabs.errors import UnprocessableEntityError

from tests.sandbox.running import NO_CERTIFICATES, Running
from tests.sandbox.studio import AUDIO, SILENCE

VOICE = "JBFqnCBsd6RMkjVDRZzb"
ONCE: Any = {"max_retries": 0}
KEY = {"xi-api-key": "any"}


@pytest_asyncio.fixture
async def eleven(sandbox: Running) -> AsyncIterator[AsyncElevenLabs]:
    async with httpx.AsyncClient(trust_env=False, verify=NO_CERTIFICATES) as transport:
        yield AsyncElevenLabs(
            base_url=f"{sandbox.url}/elevenlabs", api_key="any", httpx_client=transport
        )


async def speak(eleven: AsyncElevenLabs, **changes: Any) -> tuple[bytes, dict[str, str]]:
    asked: dict[str, Any] = {
        "voice_id": VOICE,
        "text": "Hello there.",
        "model_id": "eleven_flash_v2_5",
        "request_options": ONCE,
        **changes,
    }
    async with eleven.text_to_speech.with_raw_response.convert(**asked) as answer:
        return b"".join([chunk async for chunk in answer.data]), dict(answer.headers)


async def test_a_line_is_spoken_and_billed_by_its_characters(
    sandbox: Running, eleven: AsyncElevenLabs
) -> None:
    audio, headers = await speak(eleven, output_format="wav_24000")
    assert audio == AUDIO
    assert headers["content-type"] == "audio/mpeg"
    assert headers["character-cost"] == "6"
    assert sandbox.studio.asked[0]["format"] == "wav_24000"
    (entry,) = sandbox.ledger()
    assert (entry["provider"], entry["operation"], entry["usd"]) == (
        "elevenlabs",
        "narration",
        0.0006,
    )
    assert entry["id"] == headers["request-id"]


async def test_timestamps_give_every_character_its_time(eleven: AsyncElevenLabs) -> None:
    answer = await eleven.text_to_speech.convert_with_timestamps(
        VOICE, text="Hi!", voice_settings={"speed": 1.1}, request_options=ONCE
    )
    assert base64.b64decode(answer.audio_base_64) == AUDIO
    assert answer.alignment is not None
    assert answer.alignment.characters == ["H", "i", "!"]
    assert len(answer.alignment.character_end_times_seconds) == 3


async def test_an_effect_is_billed_by_the_piece(sandbox: Running, eleven: AsyncElevenLabs) -> None:
    async with eleven.text_to_sound_effects.with_raw_response.convert(
        text="Steam", duration_seconds=2.5, request_options=ONCE
    ) as answer:
        assert b"".join([chunk async for chunk in answer.data]) == AUDIO
        assert answer.headers["character-cost"] == "1200"
    assert sandbox.studio.asked[0]["duration_s"] == 2.5
    (entry,) = sandbox.ledger()
    assert (entry["operation"], entry["usd"]) == ("effect", 0.12)


async def test_music_is_billed_by_its_length(sandbox: Running, eleven: AsyncElevenLabs) -> None:
    async with eleven.music.with_raw_response.compose(
        prompt="Warm piano", music_length_ms=15_000, model_id="music_v2", request_options=ONCE
    ) as answer:
        assert b"".join([chunk async for chunk in answer.data]) == AUDIO
        assert answer.headers["song-id"]
    made = sandbox.studio.asked[0]
    assert (made["length_ms"], made["format"]) == (15_000, "mp3_48000_192")
    (entry,) = sandbox.ledger()
    assert (entry["operation"], entry["usd"]) == ("music", 0.075)


async def test_a_plan_decides_the_length(sandbox: Running, eleven: AsyncElevenLabs) -> None:
    answer = sandbox.wire.post(
        f"{sandbox.url}/v1/music",
        headers=KEY,
        json={
            "composition_plan": {
                "positive_global_styles": ["piano"],
                "negative_global_styles": [],
                "sections": [{"section_name": "a", "duration_ms": 4000, "lines": []}] * 2,
            },
            "seed": 4,
        },
    )
    assert answer.status_code == 200, answer.text
    assert sandbox.studio.asked[0]["length_ms"] == 8000


async def test_voices_are_searched_page_by_page(sandbox: Running, eleven: AsyncElevenLabs) -> None:
    first = await eleven.voices.search(search="british", page_size=2)
    assert first.has_more
    rest = await eleven.voices.search(
        search="british", page_size=100, next_page_token=first.next_page_token
    )
    names = [voice.name for voice in first.voices + rest.voices]
    assert len(names) == first.total_count == len(set(names))
    assert "George" in names
    assert sandbox.ledger() == []


async def test_voices_and_models_are_listed(eleven: AsyncElevenLabs) -> None:
    assert len((await eleven.voices.get_all()).voices) > 10
    assert (await eleven.voices.get(VOICE)).name == "George"
    models = {model.model_id: model for model in await eleven.models.list()}
    rates = models["eleven_flash_v2_5"].model_rates
    assert rates is not None
    assert rates.character_cost_multiplier == 0.5


async def test_a_validation_error_is_a_422_of_the_sdk(eleven: AsyncElevenLabs) -> None:
    with pytest.raises(UnprocessableEntityError):
        await speak(eleven, voice_settings={"speed": 3.0})


@pytest.mark.parametrize(
    ("fault", "status", "code"),
    [
        ("http_429", 429, "rate_limit_exceeded"),
        ("http_500", 500, "internal_server_error"),
        ("http_503", 503, "service_unavailable"),
        ("unauthorized", 401, "invalid_api_key"),
        ("quota", 401, "quota_exceeded"),
        ("moderated", 403, "content_against_policy"),
    ],
)
async def test_a_fault_before_acceptance_is_not_billed(
    sandbox: Running, eleven: AsyncElevenLabs, fault: str, status: int, code: str
) -> None:
    sandbox.fault(fault, provider="elevenlabs", operation="narration", match="Hello there")
    with pytest.raises(ApiError) as caught:
        await speak(eleven)
    assert caught.value.status_code == status
    assert caught.value.body["detail"]["code"] == code
    assert sandbox.ledger() == []


async def test_sound_can_arrive_cut_or_as_something_else(
    sandbox: Running, eleven: AsyncElevenLabs
) -> None:
    sandbox.fault("truncated_media", operation="narration")
    sandbox.fault("wrong_media_type", operation="narration")
    assert (await speak(eleven))[0] == AUDIO[: len(AUDIO) // 2]
    assert (await speak(eleven))[1]["content-type"].startswith("text/html")


async def test_a_line_can_arrive_silent(sandbox: Running, eleven: AsyncElevenLabs) -> None:
    sandbox.fault("silent", operation="narration")
    assert (await speak(eleven))[0] == SILENCE
    assert len(sandbox.ledger()) == 1, "silence is billed as speech is"
    assert (await speak(eleven))[0] == AUDIO


async def test_sound_can_be_lost_after_it_was_billed(
    sandbox: Running, eleven: AsyncElevenLabs
) -> None:
    sandbox.fault("drop_after_accept", operation="narration")
    with pytest.raises(httpx.RemoteProtocolError):
        await speak(eleven)
    assert len(sandbox.ledger()) == 1


async def test_timestamps_can_be_missing(sandbox: Running, eleven: AsyncElevenLabs) -> None:
    sandbox.fault("wrong_schema", operation="narration")
    answer = await eleven.text_to_speech.convert_with_timestamps(
        VOICE, text="Hi!", request_options=ONCE
    )
    assert "audio_base_64" not in answer.model_fields_set


@pytest.mark.parametrize(
    ("status", "words", "path", "body"),
    [
        (404, "voice_not_found", "text-to-speech/George", {"text": "Hi."}),
        (422, "Field required", f"text-to-speech/{VOICE}", {}),
        (400, "must not be empty", f"text-to-speech/{VOICE}", {"text": "  "}),
        (400, "does not exist", f"text-to-speech/{VOICE}", {"text": "Hi.", "model_id": "none"}),
        (400, "maximum of", f"text-to-speech/{VOICE}", {"text": "a" * 10_001}),
        (
            400,
            "invalid_output_format",
            f"text-to-speech/{VOICE}?output_format=mp3",
            {"text": "Hi."},
        ),
        (
            422,
            "between 0 and 1",
            f"text-to-speech/{VOICE}",
            {"text": "Hi.", "voice_settings": {"stability": 2}},
        ),
        (422, "seed", f"text-to-speech/{VOICE}", {"text": "Hi.", "seed": -1}),
        (422, "between 0.5 and 30", "sound-generation", {"text": "Hi.", "duration_seconds": 31}),
        (422, "prompt_influence", "sound-generation", {"text": "Hi.", "prompt_influence": 2}),
        (400, "does not exist", "sound-generation", {"text": "Hi.", "model_id": "none"}),
        (422, "between 3000", "music", {"prompt": "Hi.", "music_length_ms": 2999}),
        (422, "between 3000", "music", {"prompt": "Hi.", "music_length_ms": 600_001}),
        (422, "Exactly one", "music", {}),
        (422, "Exactly one", "music", {"prompt": "Hi.", "composition_plan": {}}),
        (422, "conjunction with prompt", "music", {"prompt": "Hi.", "seed": 1}),
        (400, "invalid_output_format", "music?output_format=wav_44100", {"prompt": "Hi."}),
        (400, "does not exist", "music", {"prompt": "Hi.", "model_id": "music_v9"}),
    ],
)
def test_what_elevenlabs_would_refuse_is_refused_and_not_billed(
    sandbox: Running, status: int, words: str, path: str, body: dict[str, Any]
) -> None:
    url = f"{sandbox.url}/elevenlabs/v1/{path}"
    answer = sandbox.wire.post(url, headers=KEY, json=body)
    assert answer.status_code == status, answer.text
    assert words in answer.text
    assert sandbox.ledger() == []


@pytest.mark.parametrize("path", [f"text-to-speech/{VOICE}", "sound-generation", "music"])
def test_a_missing_key_is_refused(sandbox: Running, path: str) -> None:
    answer = sandbox.wire.post(f"{sandbox.url}/elevenlabs/v1/{path}", json={})
    assert answer.status_code == 401
    assert answer.json()["detail"]["code"] == "missing_api_key"
