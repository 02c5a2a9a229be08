"""The narrator: text is read out, its letters are timed, and the take goes through a voice chain."""
