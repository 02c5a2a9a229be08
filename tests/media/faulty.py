"""Films that are wrong in one respect: what is done to a good one, and the rules that see it."""

from dataclasses import dataclass
from pathlib import Path

from tests.media.conftest import ffmpeg

X264 = "nal-hrd=cbr:keyint=24:min-keyint=24:scenecut=0"
ENCODE = (
    *("-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-level", "4.1", "-b:v"),
    *("800k", "-maxrate", "800k", "-bufsize", "800k", "-pix_fmt", "yuv420p"),
    *("-video_track_timescale", 24000, "-x264-params", X264, "-c:a", "copy"),
)
"""The delivery encode in outline; the sound is copied."""
SPEAK = (
    *("-c:v", "copy", "-c:a", "aac", "-b:a", "320k"),
    *("-aac_ms", 0, "-aac_is", 0, "-aac_pns", 0),
)
"""The sound encoded as it is for delivery; the picture is copied."""
COPY = ("-c", "copy")
FRONT = ("-movflags", "+faststart")

Words = tuple[object, ...]


@dataclass(frozen=True)
class Faulty:
    """One fault: the rules that refuse it, and FFmpeg's options that make it of a good film."""

    rules: frozenset[str]
    options: Words
    before: Words = ()
    name: str = "wrong.mp4"

    def make(self, good: Path, folder: Path) -> Path:
        """The good film with the fault, in `folder`."""
        out = folder / self.name
        ffmpeg(*self.before, "-i", good, *FRONT, *self.options, out)
        return out


def picture(*rules: str, options: Words = (), vf: str = "null", x264: str = X264) -> Faulty:
    """A fault of the picture, which is encoded anew."""
    return Faulty(frozenset(rules), (*ENCODE, "-x264-params", x264, "-vf", vf, *options))


def sound(*rules: str, options: Words = (), af: str = "anull") -> Faulty:
    """A fault of the sound, which is encoded anew."""
    return Faulty(frozenset(rules), (*SPEAK, "-af", af, *options))


def file(*rules: str, options: Words, before: Words = (), name: str = "wrong.mp4") -> Faulty:
    """A fault of the file, into which both are copied."""
    return Faulty(frozenset(rules), (*COPY, *options), before, name)


REPEATED = "fps=20,fps=24000/1001"
"""Every fifth frame is shown twice."""
FLASHES = "drawbox=t=fill:color=white@0.7:enable='between(n,48,72)*lt(mod(n,6),3)'"
"""Half of the time white, four times a second."""
UNEVEN = "setpts='PTS+if(lt(N,100)*mod(N,2),0.4/FR/TB,0)'"
PEAK = r"aeval=if(between(t\,3\,3.0003)\,0.8\,val(ch)):c=same"

FAULTY = {
    "black at the head": picture(
        "black at head or tail", vf="drawbox=t=fill:color=black:enable='lt(n,1)'"
    ),
    "black at the tail": picture(
        "black at head or tail", vf="drawbox=t=fill:color=black:enable='gte(n,142)'"
    ),
    "frozen at the end": picture("freeze", vf="loop=loop=-1:size=1:start=60,trim=end_frame=144"),
    "frozen in the middle": picture(
        "freeze", vf="loop=loop=60:size=1:start=40,trim=end_frame=144"
    ),
    "repeats every fifth frame": picture("duplicate frames", vf=REPEATED),
    "flashes": picture("flashing", vf=FLASHES),
    "letterboxed": picture("letterbox", vf="crop=320:134,pad=320:180:0:23"),
    "pillarboxed": picture("letterbox", vf="crop=240:180,pad=320:180:40:0"),
    "in an open GOP": picture(
        "closed GOP", x264=f"{X264}:open-gop=1:b-adapt=0", options=("-bf", 3)
    ),
    "in a long GOP": picture(
        "GOP length", x264="nal-hrd=cbr:scenecut=0", options=("-g", 100, "-keyint_min", 100)
    ),
    "two frames short": picture("duration", options=("-frames:v", 142)),
    "untagged": picture(
        "colour tags",
        vf="setparams=color_primaries=unknown:color_trc=unknown:colorspace=unknown",
    ),
    "tagged as standard definition": picture(
        "colour tags",
        vf="setparams=color_primaries=smpte170m:color_trc=smpte170m:colorspace=smpte170m",
    ),
    "in full range": picture("colour tags", vf="scale=out_range=pc", options=("-color_range", 2)),
    "in HDR": picture(
        "colour tags",
        vf="setparams=color_primaries=bt2020:color_trc=smpte2084:colorspace=bt2020nc",
    ),
    "in Main profile": picture("video codec", options=("-profile:v", "main")),
    "in 4:2:2": picture("video codec", options=("-profile:v", "high422", "-pix_fmt", "yuv422p")),
    "in ten bits": picture(
        "video codec", options=("-profile:v", "high10", "-pix_fmt", "yuv420p10le")
    ),
    "at level 5.1": picture("video codec", options=("-level", "5.1")),
    "in HEVC": picture(
        "video codec",
        options=("-c:v", "libx265", "-profile:v", "main", "-level:v", "4.1", "-preset",
                 "ultrafast", "-x265-params", "keyint=24:min-keyint=24:scenecut=0:open-gop=0:"
                 "bframes=0:log-level=none:strict-cbr=1:vbv-maxrate=800:vbv-bufsize=800"),
    ),
    "in MPEG-4 part 2": picture(
        "video codec", "scan", options=("-c:v", "mpeg4", "-profile:v", 0, "-level", 1, "-g", 24)
    ),
    "too thin": picture(
        "video bitrate", options=("-b:v", "200k", "-maxrate", "200k", "-bufsize", "200k")
    ),
    "too fat": picture(
        "video bitrate", options=("-b:v", "4M", "-maxrate", "4M", "-bufsize", "4M")
    ),
    "of a bitrate that swings": picture(
        "constant bitrate",
        vf="noise=alls=40:allf=t:enable='gt(n,70)'",
        x264="keyint=24:min-keyint=24:scenecut=0",
        options=("-crf", 29, "-maxrate", 0, "-bufsize", 0),
    ),
    "of another size": picture("picture size", vf="scale=256:144"),
    "of oblong pixels": picture("picture size", vf="setsar=4/3"),
    "turned": file("picture size", options=(), before=("-display_rotation", 90)),
    "interlaced": picture("scan", x264=f"{X264}:tff=1", options=("-flags", "+ilme+ildct")),
    "at 12 fps": picture(
        "frame rate", vf="fps=12", x264="nal-hrd=cbr:keyint=12:scenecut=0"
    ),
    "at 50 fps": picture(
        "frame rate", "duration", vf="framerate=50", x264="nal-hrd=cbr:keyint=50:scenecut=0"
    ),
    "at an uneven rate": picture(
        "constant frame rate",
        vf=UNEVEN,
        options=("-fps_mode", "passthrough", "-enc_time_base", "1:24000"),
    ),
    "too loud": sound("loudness", af="volume=4dB"),
    "too quiet": sound("loudness", af="volume=-4dB"),
    "with a peak": sound("true peak", af=PEAK),
    "with short sound": sound("sound as long as picture", af="atrim=end=5.9"),
    "with long sound": sound("sound as long as picture", af="apad=pad_dur=0.3"),
    "with a gap": sound("silence", "audio bitrate", af="volume=0:enable='between(t,2.2,5.2)'"),
    "in mono": sound("audio codec", options=("-ac", 1, "-b:a", "250k")),
    "in 5.1": sound("audio codec", af="pan=5.1|FL=FL|FR=FR|FC=0*FL|LFE=0*FL|BL=0*FL|BR=0*FR"),
    "at 44.1 kHz": sound("audio codec", options=("-ar", 44_100)),
    "in MP3": sound("audio codec", options=("-c:a", "libmp3lame")),
    "in AC-3": sound("audio codec", options=("-c:a", "ac3", "-b:a", "448k")),
    "of thin sound": sound("audio bitrate", options=("-b:a", "96k")),
    "with its index last": file("moov first", options=("-movflags", "-faststart")),
    "in QuickTime": file("container", options=(), name="wrong.mov"),
    "in Matroska": file("container", "moov first", "audio bitrate", options=(), name="wrong.mkv"),
    "with two sound tracks": file(
        "tracks", options=("-map", "0:v", "-map", "0:a", "-map", "0:a")
    ),
    "with a timecode track": file("tracks", options=("-timecode", "01:00:00:00")),
}  # fmt: skip
