"""Lists of words, written as they are read."""


def words_of(text: str) -> frozenset[str]:
    """The set of the words in a text that separates them by spaces."""
    return frozenset(text.split())


def words_in_order(text: str) -> tuple[str, ...]:
    """The words in a text that separates them by spaces, in its order."""
    return tuple(text.split())
