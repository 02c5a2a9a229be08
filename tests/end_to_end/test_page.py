"""A product's page: its name and its features reach the strategy and the narration."""

import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.studio import Desk

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


@pytest.fixture
def address() -> Iterator[str]:
    """The page, served on this machine."""

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
    yield f"127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_the_page_s_product_is_sold_by_its_name_and_features(tmp_path: Path, address: str) -> None:
    desk = Desk(tmp_path, {"AD_BUILDER_FETCH_ALLOW": address})
    said = desk.starter(
        *("run", "A spot for people who run before work", "--url", f"http://{address}/shoe"),
        *("--duration", "10", "--scenes", "2", "--yes", "--json", "--sandbox"),
    )
    assert said.status == 0, said.err
    report = json.loads(Path(said.last["report"]).read_text())
    assert "Solvane Trail 2" in report["research"]["title"]
    features = " ".join(report["research"]["key_features"]).lower()
    assert "cork" in features
    strategy = json.dumps(report["strategy"])
    assert "Solvane" in strategy
    assert "cork" in strategy.lower() or "wet rock" in strategy.lower()
    narration = " ".join(line["text"] for line in report["narration"])
    assert "Solvane" in narration
    assert any(word in narration.lower() for word in ("cork", "wet rock", "repairable"))
