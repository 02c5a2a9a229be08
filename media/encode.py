"""The one H.264 encode that a picture gets, as FFmpeg output options."""

from media.picture import PictureSpec

STRICT_INPUT = {"err_detect": "explode"}
"""With `-xerror`: bit flips, zeros and cuts are refused, which a plain decode would smooth over."""
BT709 = {
    "color_primaries": "bt709",
    "color_trc": "bt709",
    "colorspace": "bt709",
    "color_range": "tv",
}
BARE: dict[str, str | int] = {
    "map_metadata": -1,
    "map_chapters": -1,
    "fflags": "+bitexact",
    "flags:v": "+bitexact",
}
"""Nothing of the source's metadata, no version, no date."""


def picture_options(spec: PictureSpec, frames: int) -> dict[str, str | int]:
    """Constant bitrate with filler, one closed GOP every `keyframe_every` frames, tagged BT.709.

    Every clip of a film gets the same parameter sets and clock, so that they join by copying.
    `bench.presets` measures the presets at this bitrate; docs/assembly.md has its figures.
    """
    every = spec.keyframe_every
    x264 = (
        f"nal-hrd=cbr:force-cfr=1:keyint={every}:min-keyint={every}:scenecut=0:open-gop=0:"
        "videoformat=component"
    )
    return {
        "c:v": "libx264",
        "preset": spec.preset,
        "profile:v": spec.h264_profile,
        "level": spec.level_name,
        "pix_fmt": "yuv420p",
        "b:v": spec.bitrate_bps,
        "minrate": spec.bitrate_bps,
        "maxrate": spec.bitrate_bps,
        "bufsize": spec.bitrate_bps,
        "x264-params": x264,
        "frames:v": frames,
        "video_track_timescale": spec.timescale,
        # The whole file's clock, too: in its usual milliseconds a joint would be off by ticks.
        "movie_timescale": spec.timescale,
        "f": "mp4",
        **BT709,
        **BARE,
    }
