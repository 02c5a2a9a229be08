"""A product's page as shops write them, served on this machine."""

import http.server
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PIL import Image

PAGE = """<!doctype html><html lang="en"><head><title>Solvane Trail 2 - Solvane</title>
<meta name="description" content="A trail running shoe with a cork midsole.">
<meta property="og:title" content="Solvane Trail 2">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product",
"name": "Solvane Trail 2", "brand": {"@type": "Brand", "name": "Solvane"},
"description": "A trail running shoe with a cork midsole.",
"image": ["/side.png", "/sole.png"],
"offers": {"@type": "Offer", "price": "149", "priceCurrency": "EUR"}}</script></head>
<body><nav>Shop Sale Login</nav><main><h1>Solvane Trail 2</h1>
<p>The trail shoe that runs on cork.</p>
<h2>Features</h2><ul><li>Cork midsole that never goes flat</li>
<li>Grip that holds on wet rock</li><li>Repairable sole</li></ul></main>
<footer>Cookie settings</footer></body></html>"""


PICTURES = {"/side.png": "teal", "/sole.png": "chocolate"}


@dataclass
class Shop:
    """A site with one product."""

    address: str = ""
    """`host:port`"""
    visits: list[str] = field(default_factory=list)
    """The paths that were asked for, in order."""


@contextmanager
def served() -> Iterator[Shop]:
    """The shop while the block lasts.

    `/gone` is not there, `/busy` answers 503, its pictures are pictures; all else is the page.
    """
    shop = Shop()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            shop.visits.append(self.path)
            status, kind, body = _reply(self.path)
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keeps quiet."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    shop.address = f"127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield shop
    finally:
        server.shutdown()
        server.server_close()


def _reply(path: str) -> tuple[int, str, bytes]:
    if colour := PICTURES.get(path):
        file = io.BytesIO()
        Image.new("RGB", (400, 400), colour).save(file, "PNG")
        return 200, "image/png", file.getvalue()
    status = {"/gone": 404, "/busy": 503}.get(path, 200)
    return status, "text/html; charset=utf-8", PAGE.encode()
