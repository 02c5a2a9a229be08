"""One category a file, as data."""
