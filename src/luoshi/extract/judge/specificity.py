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


@lru_cache(maxsize=1)
def common_pairs(path: Path = PAIRS) -> tuple[frozenset[str], frozenset[str]]:
    """Pairs known from at least a few documents, and pairs common to many."""
    known, common = gzip.decompress(path.read_bytes()).decode("utf-8").split("\n")
    return frozenset(_cut(known) | _cut(common)), frozenset(_cut(common))


def _cut(joined: str) -> set[str]:
    return {joined[i : i + 2] for i in range(0, len(joined), 2)}


def specificity(words: str, named: bool, amount: bool) -> list[str]:
    """Feature names: counts of unknown and of uncommon pairs and the longest run of uncommon ones."""
    known, common = common_pairs()
    unknown = uncommon = longest = 0
    for han in _HAN.findall(words):
        run = 0
        for pair in map("".join, pairwise(han)):
            if pair in common:
                run = 0
                continue
            uncommon += 1
            run += 1
            longest = max(longest, run)
            unknown += pair not in known
    row = [f"rare={min(unknown, 3)}", f"uncommon={min(uncommon, 6)}", f"run={min(longest, 4)}"]
    sign = ("N" if named else "n") + ("A" if amount else "a")
    return [*row, *(name + sign for name in row)]
