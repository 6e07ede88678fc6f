"""How specific a clause's words are: names and particular objects are made of character pairs that reports rarely share.

``pairs.txt.gz`` holds the pairs of Han characters that occur in many documents, in two bands by the number of documents
(``tools/train_judge.py --pairs`` writes it). A clause made only of common pairs says what every report says; an unknown
pair is a sign of a place, a project, a firm. No sentence of any document can be rebuilt from the table.
"""

from __future__ import annotations

import gzip
import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

PAIRS = Path(__file__).with_name("pairs.txt.gz")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_UNKNOWN, _KNOWN, _COMMON = 0, 1, 2


@lru_cache(maxsize=1)
def common_pairs(path: Path = PAIRS) -> tuple[frozenset[str], frozenset[str]]:
    """Pairs known from at least a few documents, and pairs common to many."""
    known, common = gzip.decompress(path.read_bytes()).decode("utf-8").split("\n")
    return frozenset(_cut(known) | _cut(common)), frozenset(_cut(common))


@lru_cache(maxsize=1)
def _bands() -> dict[tuple[str, str], int]:
    known, common = common_pairs()
    return {(pair[0], pair[1]): _COMMON if pair in common else _KNOWN for pair in known}


def _cut(joined: str) -> set[str]:
    return {joined[i : i + 2] for i in range(0, len(joined), 2)}


def rarity(text: str) -> bytes:
    """For each offset how common the pair of Han characters is that begins there: 0 unknown, 1 known, 2 common or no pair.

    Computed once for a whole text, since every clause asks.
    """
    band = _bands().get
    codes = bytearray(b"\x02" * len(text))
    for run in _HAN.finditer(text):
        start, end = run.span()
        codes[start : end - 1] = bytes([band(pair, _UNKNOWN) for pair in pairwise(run.group())])
    return bytes(codes)


def specificity(codes: bytes, named: bool, amount: bool) -> list[str]:
    """Feature names of a clause whose pairs have these ``codes``: counts of unknown and of uncommon pairs and the longest
    run of uncommon ones, alone and together with the signs of a name and of an amount.
    """
    unknown = codes.count(_UNKNOWN)
    runs = codes.split(b"\x02")
    longest = max(map(len, runs))
    row = [f"rare={min(unknown, 3)}", f"uncommon={min(len(codes) - codes.count(_COMMON), 6)}", f"run={min(longest, 4)}"]
    sign = ("N" if named else "n") + ("A" if amount else "a")
    return [*row, *(name + sign for name in row)]
