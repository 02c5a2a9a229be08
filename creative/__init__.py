"""The words we ask with, and the gates that answers pass: pure, no I/O.

Each module builds a `WritingOrder` from contracts and reads the answer back.
"""
