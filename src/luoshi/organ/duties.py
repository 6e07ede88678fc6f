"""Whose duty a piece of text is: words of duty found in it, the longest first, and what they say for each organ."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from luoshi.organ.lexicon import organs
from luoshi.organ.organ import Predecessor

_LENGTH_WEIGHT = {2: 1.0, 3: 1.3}
_LONG_WEIGHT = 1.6
_REPEATED = 0.3  # a word that was already counted adds little


class Claim(NamedTuple):
    """How strongly an organ's duties claim a text, and by which words (the telling ones first)."""

    score: float
    words: tuple[str, ...]


def claims(text: str) -> dict[str, Claim]:
    """Organs whose duties are named in ``text``, by id."""
    scores: defaultdict[str, float] = defaultdict(float)
    words: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for match in _pattern().finditer(text):
        word = match.group()
        for organ, weight in _owners()[word].items():
            first = word not in words[organ]
            scores[organ] += weight if first else weight * _REPEATED
            words[organ].setdefault(word, weight)
    return {
        organ: Claim(score, tuple(sorted(words[organ], key=lambda word: -words[organ][word])))
        for organ, score in scores.items()
    }


def claim_of(predecessor: Predecessor, text: str) -> float:
    """How strongly a merged organ's own duties claim ``text``."""
    return sum(weight * _length(word) for word, weight in predecessor.duties if word in text)


@cache
def _owners() -> dict[str, dict[str, float]]:
    """Word of duty → what it is worth for each organ that owns it, shared out among them."""
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for organ in organs().values():
        for word, weight in organ.duties:
            found[word][organ.id] = weight
    return {word: _shares(word, owners) for word, owners in found.items()}


def _shares(word: str, owners: dict[str, float]) -> dict[str, float]:
    total = sum(owners.values())
    return {organ: _length(word) * weight * (weight / total) ** 0.5 for organ, weight in owners.items()}


def _length(word: str) -> float:
    return _LENGTH_WEIGHT.get(len(word), _LONG_WEIGHT)


@cache
def _pattern() -> re.Pattern[str]:
    # Longest first, so that 农村公路 is not read as 农村.
    return re.compile("|".join(re.escape(word) for word in sorted(_owners(), key=len, reverse=True)))
