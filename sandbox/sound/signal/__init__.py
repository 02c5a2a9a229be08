"""The workbench: filters, noise, envelopes, dynamics, loudness and reverberation."""
