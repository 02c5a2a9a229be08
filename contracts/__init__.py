"""What passes between the rooms: models, interfaces and errors, with no dependency but pydantic."""
