"""Sets of words written as one readable string."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a string, parted by blanks."""
    return frozenset(text.split())
