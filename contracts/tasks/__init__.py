"""The input and result of each activity: one object a step."""
