"""What the command line does: start runs, follow them, decide, fetch. `starter.py` is its face."""
