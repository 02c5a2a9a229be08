"""What is written into a field, by what it asks for: strategy, film, research, review."""
