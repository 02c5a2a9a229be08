"""Imagen as a painter: Google's enterprise `predict`, which paints from words alone."""

from decimal import Decimal

from google.genai.types import GenerateImagesConfig, GenerateImagesResponse

from contracts.errors import Refused
from contracts.money import Charge
from contracts.orders import Image, Painted, PictureOrder
from providers.bodies import picture_media_type
from providers.connection import Connection
from providers.faults import Asked, Stake, reading_faults
from providers.google_client import enterprise_client
from providers.google_faults import read_google
from providers.prices import price_tag

OPERATION = "picture"


class ImagenPainter:
    """A `Painter` for accounts that still have Imagen; Google retired it in 2026.

    It is only on the Gemini Enterprise Agent Platform. The seed stays unused: Imagen takes one
    only for pictures without its watermark, which shows that a picture is generated.
    """

    provider = "imagen"
    takes_references = False

    def __init__(
        self,
        *,
        api_key: str,
        base_url: str | None = None,
        model: str = "imagen-4.0-generate-001",
        image_size: str = "1K",
        timeout_s: float = 120.0,
    ) -> None:
        """`image_size` is `1K` or `2K`."""
        connection = Connection("Imagen", api_key, base_url, timeout_s)
        if image_size not in {"1K", "2K"}:
            raise ValueError(f"Imagen paints at 1K or 2K, not at {image_size!r}")
        self.model = model
        self._tag = price_tag(self.provider, model)
        self._image_size = image_size
        self._timeout_s = timeout_s
        self._client = enterprise_client(connection)

    async def aclose(self) -> None:
        """Lets go of the connections."""
        await self._client.aio.aclose()
        self._client.close()

    @property
    def listed_usd(self) -> Decimal:
        """The list price of one picture, of either size."""
        return self._tag.usd("picture")

    def quote(self, order: PictureOrder) -> Charge:
        """The list price: an order adds nothing to it."""
        return Charge(provider=self.provider, operation=OPERATION, usd=self.listed_usd)

    async def paint(self, order: PictureOrder) -> Painted:
        """One picture; `Refused` where it was filtered, `BadAnswer` where none came."""
        asked = Asked(self.provider, OPERATION, Stake.CALL, self.quote(order))
        config = GenerateImagesConfig(
            number_of_images=1,
            aspect_ratio=order.aspect.value,
            image_size=self._image_size,
            include_rai_reason=True,
            output_mime_type="image/png",
        )
        async with reading_faults(asked, read_google, within_s=self._timeout_s):
            response = await self._client.aio.models.generate_images(
                model=self.model, prompt=order.prompt, config=config
            )
        image = _picture(asked, response)
        return Painted(image=image, model=self.model, charge=self.quote(order))


def _picture(asked: Asked, response: GenerateImagesResponse) -> Image:
    generated = response.generated_images[0] if response.generated_images else None
    if generated and generated.rai_filtered_reason:
        raise Refused(asked.provider, asked.operation, generated.rai_filtered_reason)
    data = (generated.image.image_bytes if generated and generated.image else None) or b""
    media_type = picture_media_type(data)
    if media_type is None:
        raise asked.unusable(f"no picture came: {len(data)} bytes")
    return Image(data=data, media_type=media_type)
