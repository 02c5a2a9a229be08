# /// script
# requires-python = ">=3.11"
# dependencies = ["moviepy==2.2.1"]
#
# [tool.uv]
# exclude-newer = "2026-11-22T00:00:00Z"
# ///
"""The same cut with MoviePy 2, as its own manual writes it.

    uv run --no-project --script bench/moviepy_cut.py cut.json

A script with an environment of its own: MoviePy's latest release wants a Pillow below 12, and this
project one from 12 on. `cut.json` is what `bench.assembly` writes.
"""

import json
import sys
from pathlib import Path

from moviepy import AudioFileClip, CompositeAudioClip, VideoFileClip, concatenate_videoclips


def main() -> None:
    """Makes the film that the cut describes."""
    cut = json.loads(Path(sys.argv[1]).read_text())
    rate = cut["rate"]
    clips = [
        VideoFileClip(path, audio=False).resized(tuple(cut["size"])).subclipped(0, frames / rate)
        for path, frames in cut["clips"]
    ]
    film = concatenate_videoclips(clips)
    lines = [AudioFileClip(path).with_start(start) for path, start in cut["lines"]]
    music = AudioFileClip(cut["music"]).subclipped(0, film.duration)
    film = film.with_audio(CompositeAudioClip([*lines, music]))
    film.write_videofile(
        cut["out"],
        fps=rate,
        codec="libx264",
        bitrate=str(cut["bitrate_bps"]),
        audio_codec="aac",
        audio_bitrate=str(cut["audio_bitrate_bps"]),
        logger=None,
    )


if __name__ == "__main__":
    main()
