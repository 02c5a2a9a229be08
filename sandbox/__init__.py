"""The paid services, played on this machine over their real HTTP protocols.

Point a service's own SDK here and it cannot tell the difference, except by the bill: a request
that the real service would refuse is refused in that service's words, and a request that it would
accept is drawn, spoken, composed or filmed, priced, and written to a ledger.

Run it with ``python -m sandbox --port 8700``. ``sandbox.protocols`` says where each service lives.
"""
