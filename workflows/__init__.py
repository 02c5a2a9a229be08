"""Order, waiting, parking and people's decisions: deterministic, without I/O."""
