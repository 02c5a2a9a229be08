"""One step each in the world: ask, store, report."""
