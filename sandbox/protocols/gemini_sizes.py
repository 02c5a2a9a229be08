"""How large Gemini's pictures come out, in pixels.

Source: Google's image generation guide, the tables of gemini-3-pro-image and
gemini-3.1-flash-image; the older model's own table is kept for it. 2K and 4K are the 1K sizes
times two and four.
"""

SIZES_1K = {
    "1:1": (1024, 1024),
    "2:3": (848, 1264),
    "3:2": (1264, 848),
    "3:4": (896, 1200),
    "4:3": (1200, 896),
    "4:5": (928, 1152),
    "5:4": (1152, 928),
    "9:16": (768, 1376),
    "16:9": (1376, 768),
    "21:9": (1584, 672),
    "1:4": (512, 2048),
    "4:1": (2048, 512),
    "1:8": (384, 3072),
    "8:1": (3072, 384),
}
SIZES_OF_2_5 = SIZES_1K | {
    "2:3": (832, 1248),
    "3:2": (1248, 832),
    "3:4": (864, 1184),
    "4:3": (1184, 864),
    "4:5": (896, 1152),
    "5:4": (1152, 896),
    "9:16": (768, 1344),
    "16:9": (1344, 768),
    "21:9": (1536, 672),
}
SCALE = {"512": (1, 2), "1K": (1, 1), "2K": (2, 1), "4K": (4, 1)}


def size_px(model: str, aspect_ratio: str, image_size: str) -> tuple[int, int]:
    """Width and height of a picture, both even; ``KeyError`` for a ratio or size unknown."""
    sizes = SIZES_OF_2_5 if model.startswith("gemini-2.5") else SIZES_1K
    times, over = SCALE[image_size]
    width, height = sizes[aspect_ratio]
    return width * times // over, height * times // over
