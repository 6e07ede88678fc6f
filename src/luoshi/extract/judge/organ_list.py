"""Whether a clause is nothing but a list of offices: 市发改委、市财政局和各县区政府负责."""

from __future__ import annotations

import re

_LETTERS = re.compile(r"[\u4e00-\u9fff（）、，]{2,600}")  # of what such a list consists; no list is longer
_SUFFIXES = (
    "局", "委", "办", "厅", "部", "政府", "公司", "集团", "中心", "单位", "部门", "管委会", "委员会", "署", "银行", "联合会", "残联", "妇联",
)  # fmt: skip
_FIRST = frozenset(suffix[0] for suffix in _SUFFIXES)
_HEAD = re.compile(r"(?:各|市|县|区|省|国家)?[\u4e00-\u9fff（）]{1,14}")
_REST = re.compile(r"[\u4e00-\u9fff（）]{1,16}")
_PREDICATE = re.compile(r"[\u4e00-\u9fff]*[要应将负牵]")
_JOINS, _TAILS = frozenset("、和及与，等"), frozenset(("", "负责", "牵头", "配合"))


def is_organ_list(words: str) -> bool:
    """Offices joined by 、和及与，等, with nothing more than 负责, 牵头 or 配合 behind them.

    A joining character may also stand inside a name, so all ways to cut are followed, each place once: as one regular
    expression this takes time without bound.
    """
    if not _LETTERS.fullmatch(words):
        return False
    reached = _heads(words)
    waiting = list(reached)
    while waiting:
        at = waiting.pop()
        if words[at:] in _TAILS:
            return True
        if words[at] in _JOINS and not _PREDICATE.match(words, at + 1):
            rest = _REST.match(words, at + 1)
            new = set(range(at + 2, rest.end() + 1)) - reached if rest else set[int]()
            reached |= new
            waiting += new
    return False


def _heads(words: str) -> set[int]:
    """Where the first office may end."""
    ends: set[int] = set()
    for start in range(1, min(len(words), 17)):
        if words[start] in _FIRST and _HEAD.fullmatch(words, 0, start):
            ends.update(start + len(suffix) for suffix in _SUFFIXES if words.startswith(suffix, start))
    return ends
