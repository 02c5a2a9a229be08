"""How much of a page's facts, and of its frame, each way of extracting text keeps.

    uv run python -m bench.extraction

Reads the marked product pages of the tests, and prints one line for each way: facts kept,
boilerplate kept, and the median time for a page.
"""

import statistics
import time
from collections.abc import Callable, Mapping, Sequence

import trafilatura
from selectolax.lexbor import LexborHTMLParser

from tests.web.corpus.pages import MarkedPage, found, pages
from web.charset import decode
from web.extract import extract
from web.structured import product_facts

URL = "https://shop.example/page"
FIRST_PARAGRAPHS = 10
ROUNDS = 3

Way = Callable[[str], str]


def ours(html: str) -> str:
    """Title, description and text, as the research step gets them."""
    page = extract(html, URL)
    return "\n".join([page.title, page.description, page.text])


def first_paragraphs(html: str) -> str:
    """The page's first ten paragraphs."""
    paragraphs = LexborHTMLParser(html).css("p")[:FIRST_PARAGRAPHS]
    return "\n".join(paragraph.text(separator=" ") for paragraph in paragraphs)


def default(html: str) -> str:
    """What trafilatura extracts unasked."""
    return trafilatura.extract(html, url=URL) or ""


def recall(html: str) -> str:
    """trafilatura told to keep more, with title and description."""
    return trafilatura.extract(html, url=URL, favor_recall=True, with_metadata=True) or ""


def precision(html: str) -> str:
    """trafilatura told to keep less, with title and description."""
    return trafilatura.extract(html, url=URL, favor_precision=True, with_metadata=True) or ""


def everything(html: str) -> str:
    """trafilatura's own text of the whole page."""
    return trafilatura.html2txt(html)


def stated_and_recall(html: str) -> str:
    """Our structured facts ahead of trafilatura told to keep more."""
    return "\n".join([*product_facts(LexborHTMLParser(html)).lines(), recall(html)])


WAYS: Mapping[str, Way] = {
    "ours": ours,
    "trafilatura, default": default,
    "trafilatura, recall and metadata": recall,
    "trafilatura, precision and metadata": precision,
    "trafilatura, whole page": everything,
    "our JSON-LD, trafilatura recall": stated_and_recall,
    "first ten paragraphs": first_paragraphs,
}


def main() -> None:
    """Prints the table."""
    products = pages("product")
    print(f"{len(products)} product pages of {len(pages())}\n")
    print(f"{'':38}{'facts kept':>11}{'boilerplate kept':>18}{'median ms':>11}")
    for name, way in WAYS.items():
        facts, boilerplate, median_ms = measured(way, products)
        print(f"{name:38}{facts:>11.1%}{boilerplate:>18.1%}{median_ms:>11.1f}")


def measured(way: Way, products: Sequence[MarkedPage]) -> tuple[float, float, float]:
    """Shares of all facts and of all boilerplate kept, and the median of milliseconds a page."""
    texts: dict[MarkedPage, str] = {}
    times_ms = []
    for marked in products:
        html = decode(marked.body, marked.charset)
        for _ in range(ROUNDS):
            started = time.perf_counter()
            texts[marked] = way(html)
            times_ms.append(1_000 * (time.perf_counter() - started))
    return (
        _share([(marked.facts, text) for marked, text in texts.items()]),
        _share([(marked.boilerplate, text) for marked, text in texts.items()]),
        statistics.median(times_ms),
    )


def _share(marked: Sequence[tuple[tuple[str, ...], str]]) -> float:
    kept = sum(len(found(marks, text)) for marks, text in marked)
    return kept / sum(len(marks) for marks, _ in marked)


if __name__ == "__main__":
    main()
