"""Pairs and triples of characters of a task, without numbers and punctuation."""

from __future__ import annotations

import re
from collections import Counter

_WORDS = re.compile(r"[\u4e00-\u9fffA-Za-z]+")


def grams(text: str) -> Counter[str]:
    """How often each pair and triple of characters occurs; none reaches across a number or a comma."""
    found: Counter[str] = Counter()
    for match in _WORDS.finditer(text):
        run = match.group()
        for size in (2, 3):
            found.update(run[at : at + size] for at in range(len(run) - size + 1))
    return found
