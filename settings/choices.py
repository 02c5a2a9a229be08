"""What an operator may choose, with its default; every rule about keys lives here.

Which services are real, which are played by the sandbox, and which members of the animators'
chain are left out because nobody gave a key.
"""

import os
from pathlib import Path
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    AliasChoices,
    Field,
    PositiveFloat,
    PositiveInt,
    SecretStr,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from contracts.errors import BadInput
from settings.services import (
    INDISPENSABLE,
    KEY_VARIABLES,
    SERVICES,
    USUAL_SANDBOX_URL,
    Endpoint,
    Mode,
    Painter,
    Service,
    seller,
)
from settings.values import (
    CommaSeparated,
    CountByService,
    EachOnce,
    ExistingFile,
    HostedByRunway,
    HostPort,
    Latency,
    Url,
)

PREFIX = "AD_BUILDER_"


class Settings(BaseSettings):
    """Everything an operator may choose, with its default.

    A variable is the field's name with `AD_BUILDER_` before it, except where an SDK has its own.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
        populate_by_name=True,
    )

    requested_mode: Mode | None = Field(None, validation_alias="AD_BUILDER_MODE")
    played: Annotated[tuple[Service, ...], NoDecode, CommaSeparated] = Field(
        (), validation_alias="AD_BUILDER_SANDBOX"
    )
    """Services that the sandbox plays while the others are live."""

    anthropic_key: SecretStr | None = Field(None, validation_alias="ANTHROPIC_API_KEY")
    anthropic_base_url: Url | None = Field(None, validation_alias="ANTHROPIC_BASE_URL")
    gemini_key: SecretStr | None = Field(
        None, validation_alias=AliasChoices("GEMINI_API_KEY", "GOOGLE_API_KEY")
    )
    gemini_base_url: Url | None = Field(None, validation_alias="GOOGLE_GEMINI_BASE_URL")
    vertex_base_url: Url | None = Field(None, validation_alias="GOOGLE_VERTEX_BASE_URL")
    vertex_chosen: bool = Field(
        False,
        validation_alias=AliasChoices("GOOGLE_GENAI_USE_ENTERPRISE", "GOOGLE_GENAI_USE_VERTEXAI"),
    )
    vertex_project: str | None = Field(None, validation_alias="GOOGLE_CLOUD_PROJECT")
    elevenlabs_key: SecretStr | None = Field(None, validation_alias="ELEVENLABS_API_KEY")
    elevenlabs_base_url: Url | None = None
    runway_key: SecretStr | None = Field(None, validation_alias="RUNWAYML_API_SECRET")
    runway_base_url: Url | None = Field(None, validation_alias="RUNWAYML_BASE_URL")
    kling_access_key: SecretStr | None = Field(None, validation_alias="KLING_ACCESS_KEY")
    kling_secret_key: SecretStr | None = Field(None, validation_alias="KLING_SECRET_KEY")
    kling_base_url: Url | None = None

    strategist_model: str = "claude-opus-5-5"
    writer_model: str = "gemini-3.8-flash"
    """Researcher, screenwriter and critic."""
    painter: Painter = "gemini"
    picture_model: str = "gemini-3.1-flash-image"
    imagen_model: str = "imagen-4.0-generate-001"
    animators: Annotated[tuple[str, ...], NoDecode, CommaSeparated, EachOnce] = (
        "runway",
        "veo",
        "kling",
    )
    """The order in which animators are tried; `chain` holds those that can be.

    `runway` makes `runway_model`; `runway:MODEL` is another member, of Runway's key and queue.
    """
    runway_model: HostedByRunway = "gen4_turbo"
    veo_model: str = "veo-3.1-fast-generate-001"
    kling_model: str = "kling-v3"
    omni_model: str = "gemini-omni-1.1-flash"
    voice_model: str = "eleven_multilingual_v2"
    effect_model: str = "eleven_text_to_sound_v2"
    music_model: str = "music_v1"

    home: Annotated[Path, AfterValidator(lambda path: path.expanduser().absolute())] = Field(
        Path(".ad-builder"), validate_default=True
    )
    served_by: Path | None = None
    """The home whose embedded services this environment leads to already."""
    sandbox_url: Url | None = None
    """A sandbox that already runs; None lets the embedded services start one."""
    sandbox_latency: Latency = "instant"
    sandbox_faults: ExistingFile | None = None
    bucket: str = "ad-builder"
    s3_endpoint: Url | None = Field(
        None, validation_alias=AliasChoices("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
    )
    """None for Amazon's own S3, or for the embedded one where services are embedded."""
    ui_url: Url | None = None
    """Temporal's Web UI, where Temporal runs elsewhere: printed, never called."""
    fetch_allow: Annotated[tuple[HostPort, ...], NoDecode, CommaSeparated] = ()
    """Hosts and ports that a page may be fetched from although their addresses are private."""

    c2pa_certificates: ExistingFile | None = None
    """A chain in PEM, the signer's own first: films are then signed with Content Credentials."""
    c2pa_key: ExistingFile | None = None
    """The signer's private key, in PEM; it is read by the worker and goes nowhere."""
    c2pa_timestamp_url: Url | None = None
    """An RFC 3161 authority that says when a film was signed."""

    takes_at_most: PositiveInt = 3
    """Pictures painted for a scene before the best one is kept."""
    clip_deadline_s: PositiveInt = 900
    """For a clip's job, from its submission; then the next animator is tried."""
    approval_deadline_s: PositiveInt = 7 * 24 * 3600
    """After so long at a gate the run's log reminds whoever reads it."""
    calls_at_once: Annotated[CountByService, NoDecode] = Field(default_factory=dict)
    """Paid calls that one worker has under way with a service, at most, where its usual is wrong.

    Polls and downloads are none of them, and pictures have a number of their own.
    """
    calls_per_minute: Annotated[CountByService, NoDecode] = Field(default_factory=dict)
    """Paid calls begun in a minute, by all workers together; Temporal keeps count, roughly."""
    pictures_at_once: PositiveInt = 3
    render_slots: PositiveInt = Field(default_factory=lambda: os.cpu_count() or 1)
    """FFmpeg runs at once on one worker: as many as it has cores."""
    page_deadline_s: PositiveFloat = 20
    """For a web page, its redirects included."""
    answer_deadline_s: PositiveFloat = 180
    """For a paid service's synchronous answer; music, the slowest of them, takes a minute."""
    download_deadline_s: PositiveFloat = 300
    """For a finished clip."""

    @model_validator(mode="after")
    def _no_model_twice(self) -> Self:
        same = f"runway:{self.runway_model}"
        if {"runway", same} <= set(self.animators):
            raise ValueError(
                f"AD_BUILDER_ANIMATORS names {self.runway_model} twice: runway makes it already "
                f"(AD_BUILDER_RUNWAY_MODEL). Leave {same} out, or name another model"
            )
        return self

    @model_validator(mode="after")
    def _certificate_has_its_key(self) -> Self:
        if (self.c2pa_certificates is None) is not (self.c2pa_key is None):
            raise ValueError(
                "films are signed with both or neither of AD_BUILDER_C2PA_CERTIFICATES and "
                "AD_BUILDER_C2PA_KEY: set the other one, too"
            )
        return self

    @model_validator(mode="after")
    def _keys_suffice(self) -> Self:
        if self.missing:
            raise ValueError(
                f"live mode lacks {'; '.join(self.missing)}. Set what is missing, or play "
                "every service in the sandbox with AD_BUILDER_MODE=sandbox (--sandbox), or these "
                f"alone with AD_BUILDER_SANDBOX={','.join(self._would_be_played)}"
            )
        return self

    @property
    def mode(self) -> Mode:
        """As asked for; else live as soon as there is any key, and the sandbox without one."""
        if self.requested_mode is not None:
            return self.requested_mode
        return Mode.LIVE if self.played or any(map(self._has_key, SERVICES)) else Mode.SANDBOX

    @property
    def needs_sandbox(self) -> bool:
        """Whether the sandbox plays any service at all."""
        return any(map(self.plays, SERVICES))

    def plays(self, service: Service) -> bool:
        """Whether the sandbox stands in for `service`."""
        return self.mode is Mode.SANDBOX or service in self.played

    def offers(self, service: Service) -> bool:
        """Whether `service` can be used: its key is there, or the sandbox plays it."""
        return self.plays(service) or self._has_key(service)

    @property
    def chain(self) -> tuple[str, ...]:
        """The animators that can be used, in the order in which they are tried."""
        return tuple(name for name in self.animators if self.offers(seller(name)))

    @property
    def left_out(self) -> tuple[str, ...]:
        """A line for each animator that cannot be used, saying what it lacks."""
        return tuple(
            f"{name} is left out of the animators: it needs {KEY_VARIABLES[seller(name)]}"
            for name in self.animators
            if not self.offers(seller(name))
        )

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys without which there is no film; empty in the sandbox."""
        painter: tuple[Service, ...] = ("imagen",) if self.painter == "imagen" else ()
        lacking = [KEY_VARIABLES[s] for s in (*INDISPENSABLE, *painter) if not self.offers(s)]
        if not self.chain:
            keys = (KEY_VARIABLES[seller(name)] for name in self.animators)
            one_of = ", or ".join(dict.fromkeys(keys))
            lacking.append(f"an animator's key ({one_of})")
        return tuple(lacking)

    @property
    def _would_be_played(self) -> tuple[str, ...]:
        wanting = tuple(name for name in INDISPENSABLE if not self.offers(name))
        first = () if self.chain else (seller(self.animators[0]),)
        return (*self.played, *wanting, *first)

    def endpoint(self, service: Service) -> Endpoint:
        """Where `service` is and what opens it; a real key never meets the sandbox.

        Raises `BadInput` where there is neither a key nor a part for it in the sandbox.
        """
        if self.plays(service):
            stand_in = SecretStr("sandbox")
            return Endpoint(stand_in, self.sandbox_url or USUAL_SANDBOX_URL, stand_in)
        endpoint = self._real_endpoint(service)
        if endpoint is None or not self._has_key(service):
            raise BadInput(f"{service} has no key: set {KEY_VARIABLES[service]}")
        return endpoint

    def _has_key(self, service: Service) -> bool:
        if service in {"veo", "imagen"} and not (
            self.vertex_base_url or self.vertex_chosen or self.vertex_project
        ):
            return False
        return self._real_endpoint(service) is not None

    def _real_endpoint(self, service: Service) -> Endpoint | None:
        match service:
            case "anthropic":
                return _endpoint(self.anthropic_key, self.anthropic_base_url)
            case "gemini" | "omni":
                return _endpoint(self.gemini_key, self.gemini_base_url)
            case "imagen" | "veo":
                return _endpoint(self.gemini_key, self.vertex_base_url)
            case "elevenlabs":
                return _endpoint(self.elevenlabs_key, self.elevenlabs_base_url)
            case "runway":
                return _endpoint(self.runway_key, self.runway_base_url)
            case "kling" if _endpoint(self.kling_secret_key) is None:
                return None
            case "kling":
                return _endpoint(self.kling_access_key, self.kling_base_url, self.kling_secret_key)


def _endpoint(
    key: SecretStr | None, base_url: str | None = None, secret: SecretStr | None = None
) -> Endpoint | None:
    """An endpoint if there is a key that is more than blanks."""
    return Endpoint(key, base_url, secret) if key and key.get_secret_value().strip() else None
