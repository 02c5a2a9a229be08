"""The worker: the one file that names concrete providers, wires them into activities, and runs.

python worker.py                            serves every queue
python worker.py --queues ads,ads-render    serves those alone
python worker.py --quote                    prices the brief on standard input, and ends
"""

import argparse
import asyncio
import logging
import sys
from collections.abc import Mapping
from typing import TypedDict

from activities.casting import House, casting_for
from contracts.brief import Brief
from contracts.casting import service_of
from contracts.errors import AdBuilderError, BadInput
from contracts.quotation import Quotation
from contracts.services import Animator, Painter
from delivery.credentials import ContentCredentials
from providers.anthropic_writer import AnthropicWriter
from providers.elevenlabs_composer import ElevenLabsComposer
from providers.elevenlabs_voice import ElevenLabsVoice
from providers.gemini_painter import GeminiPainter
from providers.gemini_writer import GeminiWriter
from providers.imagen_painter import ImagenPainter
from providers.kling_animator import KLING_BASE_URL, KlingAnimator
from providers.omni_animator import OmniAnimator
from providers.prices import price_tag
from providers.runway_animator import RunwayAnimator
from providers.veo_animator import VeoAnimator
from serving.crews import Crew, crews_of
from serving.polling import serve
from settings import Service, Settings, load, seller
from storage.s3 import connect as connect_store
from web.fetch import GuardedFetcher
from web.guard import origins
from web.library import PageLibrary
from workflows import queues

SERVICE_OUT_OF_REACH = 5


def main() -> int:
    """Serves until told to stop; the exit status is 2 for bad settings, 5 without Temporal."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument(
        "--queues",
        default=",".join(queues.EVERY_QUEUE),
        help="comma-separated task queues to serve (default: all)",
    )
    parser.add_argument(
        "--quote", action="store_true", help="price the JSON brief on standard input, and end"
    )
    told = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for chatty in ("google_genai", "httpx", "httpx2", "botocore"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    try:
        if told.quote:
            brief = Brief.model_validate_json(sys.stdin.read())
            print(quotation(load(), brief).model_dump_json())
        else:
            asyncio.run(serve(crews(load()), told.queues.split(",")))
    except AdBuilderError as error:
        print(f"worker: {error}", file=sys.stderr)
        return 2
    except RuntimeError as error:
        print(f"worker: Temporal does not answer: {error}", file=sys.stderr)
        return SERVICE_OUT_OF_REACH
    return 0


def quotation(settings: Settings, brief: Brief) -> Quotation:
    """What this house asks for the brief's film; nobody is called."""
    house = _house(settings)
    things = [(service_of(player.provider), player.model) for player in house.players]
    things += [(house.composer.provider, sold) for sold in ("sound_effects", "music")]
    return Quotation(
        casting=casting_for(brief, house),
        prices=tuple(price_tag(*thing).listed for thing in dict.fromkeys(things)),
    )


def crews(settings: Settings) -> Mapping[str, Crew]:
    """Everybody who works here, at their queues."""
    store = connect_store(settings.bucket, settings.s3_endpoint)
    library = PageLibrary(_fetcher(settings), store)
    return crews_of(
        _house(settings),
        settings,
        store=store,
        library=library,
        credentials=_credentials(settings),
    )


def _credentials(settings: Settings) -> ContentCredentials | None:
    """What films are signed with, where the operator has a certificate."""
    if settings.c2pa_certificates is None or settings.c2pa_key is None:
        return None
    return ContentCredentials(
        settings.c2pa_certificates, settings.c2pa_key, settings.c2pa_timestamp_url
    )


def _house(settings: Settings) -> House:
    """Everybody who works for this house; `BadInput` where a setting names somebody unknown."""
    try:
        return _hired(settings)
    except ValueError as unknown:
        raise BadInput(str(unknown)) from unknown


def _hired(settings: Settings) -> House:
    deadline_s, speaking = settings.answer_deadline_s, _at(settings, "elevenlabs")
    writer = GeminiWriter(
        **_at(settings, "gemini"), model=settings.writer_model, timeout_s=deadline_s
    )
    return House(
        researcher=writer,
        strategist=AnthropicWriter(
            **_at(settings, "anthropic"), model=settings.strategist_model, timeout_s=deadline_s
        ),
        screenwriter=writer,
        critic=writer,
        painter=_painter(settings),
        animators={name: _animator(settings, name) for name in settings.chain},
        voice=ElevenLabsVoice(**speaking, model=settings.voice_model, timeout_s=deadline_s),
        composer=ElevenLabsComposer(
            **speaking,
            music_model=settings.music_model,
            effect_model=settings.effect_model,
            timeout_s=deadline_s,
        ),
        left_out=settings.left_out,
        takes_at_most=settings.takes_at_most,
        clip_deadline_s=settings.clip_deadline_s,
        approval_deadline_s=settings.approval_deadline_s,
    )


class At(TypedDict):
    """Where a service is, and what opens it."""

    api_key: str
    base_url: str | None


def _at(settings: Settings, service: Service) -> At:
    endpoint = settings.endpoint(service)
    return {"api_key": endpoint.key.get_secret_value(), "base_url": endpoint.base_url}


def _painter(settings: Settings) -> Painter:
    at, timeout_s = _at(settings, settings.painter), settings.answer_deadline_s
    if settings.painter == "imagen":
        return ImagenPainter(**at, model=settings.imagen_model, timeout_s=timeout_s)
    return GeminiPainter(**at, model=settings.picture_model, timeout_s=timeout_s)


def _animator(settings: Settings, name: str) -> Animator:
    endpoint, at = settings.endpoint(seller(name)), _at(settings, seller(name))
    downloader = _fetcher(settings, endpoint.base_url)
    match name.split(":"):
        case ["runway"]:
            return RunwayAnimator(**at, model=settings.runway_model, downloader=downloader)
        case ["runway", hosted]:
            return RunwayAnimator(**at, model=hosted, downloader=downloader, name=name)
        case ["veo"]:
            return VeoAnimator(**at, model=settings.veo_model, downloader=downloader)
        case ["omni"]:
            return OmniAnimator(**at, model=settings.omni_model, downloader=downloader)
        case ["kling"]:
            return KlingAnimator(
                access_key=at["api_key"],
                secret_key=endpoint.secret.get_secret_value() if endpoint.secret else "",
                base_url=at["base_url"] or KLING_BASE_URL,
                model=settings.kling_model,
                downloader=downloader,
            )
    raise BadInput(f"there is no animator called {name}")


def _fetcher(settings: Settings, *own: str | None) -> GuardedFetcher:
    """A fetcher that may reach the public web, and private hosts that an operator named.

    `own` are base addresses from our own settings: a provider's clips may lie beside its API.
    """
    return GuardedFetcher(
        allow=(*settings.fetch_allow, *origins(url for url in own if url)),
        deadline_s=settings.page_deadline_s,
        media_deadline_s=settings.download_deadline_s,
    )


if __name__ == "__main__":
    sys.exit(main())
