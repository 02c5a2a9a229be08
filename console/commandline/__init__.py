"""What can be typed: each command's arguments, in the words that `--help` shows.

Whatever is heavy is imported by the command that needs it, so that `--help` answers at once.
"""
