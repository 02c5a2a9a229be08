"""The orders that the tests place, and the pictures and sounds that come of them."""

from base64 import b64encode

from contracts.brief import Aspect
from contracts.orders import ClipOrder, Image, LineOrder, PictureOrder, SoundOrder, WritingOrder

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4
MP3 = b"ID3\x04\x00\x00" + bytes(range(256)) * 8
MP4 = b"\x00\x00\x00\x20ftypisom\x00\x00\x02\x00" + bytes(range(256)) * 8

FRAME = Image(PNG, "image/png")
SCHEMA = {
    "type": "object",
    "properties": {"headline": {"type": "string", "maxLength": 40}},
    "required": ["headline"],
}
WRITING = WritingOrder(
    purpose="strategy",
    instructions="You are a strategist.",
    prompt="Sell the kettle.",
    schema=SCHEMA,
    max_tokens=4_000,
)
CRITIQUE = WritingOrder(
    purpose="critique",
    instructions="You are a critic.",
    prompt="Judge the picture.",
    schema=SCHEMA,
    max_tokens=4_000,
    images=(FRAME,),
)
PICTURE = PictureOrder(prompt="A kettle at dawn", aspect=Aspect.WIDE, seed=7, references=(FRAME,))
CLIP = ClipOrder(
    key="run-1/scene-2/clip/0",
    first_frame=FRAME,
    prompt="Steam rises slowly",
    aspect=Aspect.WIDE,
    duration_s=5,
    seed=7,
)
LINE = LineOrder(text="Good morning.", language="en", seed=7)
SOUND = SoundOrder(prompt="A kettle whistles", duration_s=4.0, seed=7)


def base64(data: bytes) -> str:
    return b64encode(data).decode("ascii")
