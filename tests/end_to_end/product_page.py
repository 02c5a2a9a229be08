"""A product's page as shops write them, served on this machine."""

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager

PAGE = """<!doctype html><html lang="en"><head><title>Solvane Trail 2 - Solvane</title>
<meta name="description" content="A trail running shoe with a cork midsole.">
<meta property="og:title" content="Solvane Trail 2">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product",
"name": "Solvane Trail 2", "brand": {"@type": "Brand", "name": "Solvane"},
"description": "A trail running shoe with a cork midsole.",
"offers": {"@type": "Offer", "price": "149", "priceCurrency": "EUR"}}</script></head>
<body><nav>Shop Sale Login</nav><main><h1>Solvane Trail 2</h1>
<p>The trail shoe that runs on cork.</p>
<h2>Features</h2><ul><li>Cork midsole that never goes flat</li>
<li>Grip that holds on wet rock</li><li>Repairable sole</li></ul></main>
<footer>Cookie settings</footer></body></html>"""


@contextmanager
def served() -> Iterator[str]:
    """The page's `host:port` while the block lasts."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(PAGE.encode())

        def log_message(self, *_: object) -> None:
            """Keeps quiet."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
