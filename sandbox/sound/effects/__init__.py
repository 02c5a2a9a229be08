"""The foley stage: a prompt's words pick families of sound, which are layered into one effect."""
