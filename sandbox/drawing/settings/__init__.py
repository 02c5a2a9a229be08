"""The settings: what stands behind, beneath and before the subject."""
