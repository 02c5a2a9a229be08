"""Measurements: how good and how fast, beside what else there is."""
