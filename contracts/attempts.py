"""Attempts at a step that nobody is to blame for."""

FORGIVEN = 50
"""How many of them a step gets beside its own: its worker died, or its provider said "later".

They are part of its retry policy's attempts, and are not counted as its faults.
"""
