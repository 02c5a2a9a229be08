"""The workbench of the sound room: filters, noise, envelopes, dynamics, loudness and reverberation."""
