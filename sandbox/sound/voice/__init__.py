"""The narrator: text is read, its letters are timed, the take goes through a voice chain."""
