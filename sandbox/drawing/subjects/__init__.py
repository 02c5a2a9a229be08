"""The subjects: each kind of thing modelled once, lit by whatever light it stands in."""
