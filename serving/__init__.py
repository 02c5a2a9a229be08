"""A worker at work: which crew serves which task queue, and until when."""
