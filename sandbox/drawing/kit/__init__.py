"""The painter's tools: a frame's geometry, plates to paint on, noise, and colour arithmetic."""
