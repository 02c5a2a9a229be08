"""The players: each instrument turns one note into samples."""
