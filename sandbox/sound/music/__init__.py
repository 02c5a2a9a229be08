"""The composer: a prompt becomes a style, a form, chords, a tune, a score and a master."""
