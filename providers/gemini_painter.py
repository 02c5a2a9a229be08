"""Gemini as a painter: `generateContent` that answers with a picture."""

from decimal import Decimal

from google.genai.types import (
    Blob,
    Candidate,
    Content,
    GenerateContentConfig,
    GenerateContentResponse,
    GenerateContentResponseUsageMetadata,
    ImageConfig,
    MediaModality,
    Part,
)

from contracts.money import Charge
from contracts.orders import Image, Painted, PictureOrder
from providers.bodies import picture_media_type
from providers.connection import Connection
from providers.faults import Asked, Stake, reading_faults
from providers.gemini_answers import whole_candidate
from providers.google_client import developer_client
from providers.google_faults import read_google
from providers.prices import price_tag
from providers.tokens import most_tokens

OPERATION = "picture"
PICTURE_TOKENS = 1_120
"""What a reference is counted as (Google, image understanding)."""
THOUGHT_TOKENS = 4_000
"""More than a picture model is expected to think, which it does unasked; $0.012 at most."""


class GeminiPainter:
    """A `Painter` that takes pictures of the subject along."""

    provider = "gemini"
    takes_references = True

    def __init__(
        self,
        *,
        api_key: str,
        base_url: str | None = None,
        model: str = "gemini-3.1-flash-image",
        image_size: str = "1K",
        timeout_s: float = 120.0,
    ) -> None:
        """`image_size` is `512`, `1K`, `2K` or `4K`; 1K is 1376 x 768 at 16:9, more than 720p."""
        connection = Connection("Gemini", api_key, base_url, timeout_s)
        self.model = model
        self._tag = price_tag(self.provider, model)
        self._tag.usd(f"picture_{image_size}")
        self._image_size = image_size
        self._timeout_s = timeout_s
        self._client = developer_client(connection)

    async def aclose(self) -> None:
        """Lets go of the connections."""
        await self._client.aio.aclose()
        self._client.close()

    @property
    def listed_usd(self) -> Decimal:
        """The list price of one picture of the size that is ordered."""
        return self._tag.usd(f"picture_{self._image_size}")

    def quote(self, order: PictureOrder) -> Charge:
        """The most that the picture can cost: its own price, the prompt's, and some thought."""
        read = most_tokens([order.prompt]) + PICTURE_TOKENS * len(order.references)
        usd = (
            self.listed_usd
            + self._tag.tokens_usd("input", read)
            + self._tag.tokens_usd("output", THOUGHT_TOKENS)
        )
        return Charge(provider=self.provider, operation=OPERATION, usd=usd)

    async def paint(self, order: PictureOrder) -> Painted:
        """One picture; `Refused` where it was blocked, `BadAnswer` where none came."""
        asked = Asked(self.provider, OPERATION, Stake.CALL, self._listed())
        references = [
            Part.from_bytes(data=image.data, mime_type=image.media_type)
            for image in order.references
        ]
        config = GenerateContentConfig(
            response_modalities=["IMAGE"],
            seed=order.seed,
            image_config=ImageConfig(aspect_ratio=order.aspect.value, image_size=self._image_size),
        )
        contents = Content(role="user", parts=[*references, Part.from_text(text=order.prompt)])
        async with reading_faults(asked, read_google, within_s=self._timeout_s):
            response = await self._client.aio.models.generate_content(
                model=self.model, contents=contents, config=config
            )
        charge = self._charge(order, response)
        image = _picture(asked.billed(charge) if charge.settled else asked, response)
        return Painted(image=image, model=self.model, charge=charge)

    def _listed(self) -> Charge:
        """What an answer most likely cost that nobody can read: the picture in it, and no more."""
        return Charge(provider=self.provider, operation=OPERATION, usd=self.listed_usd)

    def _charge(self, order: PictureOrder, response: GenerateContentResponse) -> Charge:
        usage = response.usage_metadata
        return Charge(
            provider=self.provider,
            operation=OPERATION,
            usd=self._usd(usage) if usage else self.quote(order).usd,
            request_id=response.response_id,
            settled=usage is not None,
        )

    def _usd(self, usage: GenerateContentResponseUsageMetadata) -> Decimal:
        written = usage.candidates_token_count or 0
        drawn = sum(
            detail.token_count or 0
            for detail in usage.candidates_tokens_details or ()
            if detail.modality is MediaModality.IMAGE
        )
        # Without a breakdown, all that was answered is the picture: it was all that was asked for.
        drawn = drawn or written
        words = max(0, written - drawn) + (usage.thoughts_token_count or 0)
        return (
            self._tag.tokens_usd("input", usage.prompt_token_count or 0)
            + self._tag.tokens_usd("picture", drawn)
            + self._tag.tokens_usd("output", words)
        )


def _picture(asked: Asked, response: GenerateContentResponse) -> Image:
    blob = _blob(whole_candidate(asked, response))
    data = blob.data if blob and blob.data else b""
    media_type = picture_media_type(data)
    if media_type is None:
        claimed = blob.mime_type if blob else "nothing"
        raise asked.unusable(
            f"no picture came: {claimed} of {len(data)} bytes", response.response_id
        )
    return Image(data=data, media_type=media_type)


def _blob(candidate: Candidate) -> Blob | None:
    parts = (candidate.content.parts if candidate.content else None) or []
    drawn = [part.inline_data for part in parts if part.inline_data and not part.thought]
    return drawn[-1] if drawn else None
