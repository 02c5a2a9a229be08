"""Everything that FFmpeg and Pillow do: from delivered clips and recordings to a checked film.

Argument lists are built purely and run by one runner, `media.ffmpeg.run`. The room knows
files, frames and samples; it knows no workflow, no storage and no provider.
"""
