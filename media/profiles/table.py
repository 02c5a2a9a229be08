"""The profiles side by side in Markdown, for the manual.

`uv run python -m media.profiles.table` prints what stands in docs/delivery.md.
"""

from media.profiles import names, profile
from media.profiles.model import Profile
from media.profiles.sections import Coding

HEADINGS = (
    *("`--profile`", "buyer", "seconds", "picture", "Mbps", "fps"),
    *("sound", "loudness", "true peak", "file", "also"),
)
UNSTATED = "-"
STEREO = 2


def table() -> str:
    """A row a buyer; a dash is what the buyer does not state."""
    rows = [HEADINGS, ("---",) * len(HEADINGS), *(row(profile(name)) for name in names())]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def choices() -> str:
    """What was decided where a buyer's page leaves it open, a line a buyer."""
    told = (profile(name) for name in names())
    return "\n".join(f"- `{buyer.name}`: {buyer.notes}" for buyer in told if buyer.notes)


def row(buyer: Profile) -> tuple[str, ...]:
    """The cells of one buyer."""
    cells = (
        f"`{buyer.name}`",
        buyer.title,
        str(buyer.lengths_s or ""),
        _picture(buyer),
        "; ".join(filter(None, map(_mbps, buyer.picture))),
        ", ".join(f"{float(each):.5g}" for each in buyer.rates.taken) if buyer.rates else "",
        _sound(buyer),
        f"{buyer.loudness.target_lkfs:g} ±{buyer.loudness.tolerance_lu:g}"
        if buyer.loudness
        else "",
        f"≤ {buyer.peak.highest_dbtp:g}" if buyer.peak else "",
        _file(buyer),
        "; ".join(_also(buyer)),
    )
    return tuple(cell or UNSTATED for cell in cells)


def _picture(buyer: Profile) -> str:
    codings = [" ".join((each.codec, *each.profiles)) for each in buyer.picture if each.codec]
    sizes = ", ".join(f"{w}x{h}" for w, h in buyer.size.taken.values()) if buyer.size else ""
    if buyer.size and buyer.size.or_larger:
        sizes = f"≥ {sizes}"
    return ", ".join(filter(None, (" or ".join(codings), sizes)))


def _mbps(coding: Coding) -> str:
    low, high = coding.lowest_bitrate_bps, coding.highest_bitrate_bps
    if low is None and high is None:
        return ""
    figures = f"{(low or 0) / 1e6:g} to {high / 1e6:g}" if high else f"≥ {(low or 0) / 1e6:g}"
    return f"{figures} ({coding.codec})" if coding.codec == "prores" else figures


def _sound(buyer: Profile) -> str:
    want = buyer.sound
    if want is None:
        return ""
    parts = [" or ".join(want.codecs)]
    parts += [f"≥ {want.lowest_bitrate_bps // 1000}k" if want.lowest_bitrate_bps else ""]
    parts += ["/".join(f"{hz / 1000:g} kHz" for hz in want.sample_rates_hz)]
    parts += ["stereo" if want.channels == STEREO else ""]
    return ", ".join(filter(None, parts))


def _file(buyer: Profile) -> str:
    parts = [" or ".join(buyer.container.formats).upper()] if buyer.container else []
    if buyer.file_size:
        parts.append(f"≤ {buyer.file_size.largest_bytes / 1e6:g} MB")
    return ", ".join(filter(None, parts))


def _also(buyer: Profile) -> list[str]:
    said = {
        "constant rate": buyer.rates and buyer.rates.constant,
        "constant bitrate": any(each.constant for each in buyer.picture),
        "closed GOP": buyer.gop and buyer.gop.closed,
        "colour tagged": buyer.colour,
        "index first": buyer.container and buyer.container.moov_first,
        "one track of each": buyer.tracks,
        "sound as long as picture": buyer.sync,
        "no black at the ends": buyer.black,
        "no freeze": buyer.freeze,
        "no silence": buyer.silence,
        "no duplicate frames": buyer.duplicates,
        "no letterbox": buyer.letterbox,
    }
    return [word for word, stated in said.items() if stated]


if __name__ == "__main__":
    print(table(), choices(), sep="\n\n")
