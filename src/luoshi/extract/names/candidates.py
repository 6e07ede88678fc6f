"""Where a name may start and where it may end: behind verbs, commas and quotation marks; at facility words and before tails."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from luoshi.extract.names.words import BEFORE, COUNTED, DIGITS, FACILITIES, JOINED, MEMBERS, QUOTES

SHORTEST, LONGEST = 2, 34

Word = tuple[int, int, str]


class Marks(NamedTuple):
    """The known words of a clause: what ends names, what stands before them, what joins them."""

    facilities: list[Word]
    verbs: list[Word]
    joints: list[Word]


class Member(NamedTuple):
    """One member of a list at ``[start, end)`` with the places in it where a name may start and end."""

    start: int
    end: int
    starts: list[int]
    ends: list[int]

    def spans(self) -> Iterator[tuple[int, int]]:
        """Every pair of a start and an end that is neither too short nor too long."""
        for start in self.starts:
            for index in range(bisect_left(self.ends, start + SHORTEST), bisect_right(self.ends, start + LONGEST)):
                yield start, self.ends[index]


def find_marks(clause: str) -> Marks:
    """The known words of ``clause``, found once for all that look at them."""
    facilities = [(match.start(), match.end(), match.group()) for match in FACILITIES.finditer(clause)]
    verbs = [(match.start(), match.end(), match.group()) for match in BEFORE.finditer(clause)]
    return Marks(facilities, verbs, [(match.start(), match.end(), match.group()) for match in JOINED.finditer(clause)])


def find_members(clause: str, marks: Marks) -> list[Member]:
    """The members of the lists in ``clause``; separators inside brackets and quotation marks do not part them."""
    starts, ends = _places(clause, marks)
    found, at = [], 0
    for cut in [
        *(match.start() for match in MEMBERS.finditer(clause) if match.end() - match.start() == 1),
        len(clause),
    ]:
        if cut - at >= SHORTEST:
            begun = starts[bisect_right(starts, at) : bisect_left(starts, cut)]
            ended = ends[bisect_right(ends, at) : bisect_left(ends, cut)]
            found.append(Member(at, cut, [at, *begun], [*ended, cut]))
        at = cut + 1
    return found


def _places(clause: str, marks: Marks) -> tuple[list[int], list[int]]:
    """Where a name may start and where it may end, but for the bounds of the members."""
    ends = {end for _, end, _ in marks.facilities}
    starts = set()
    for start, end, _ in marks.verbs:
        starts.add(end)
        ends.update((start, end))
    for start, end, _ in marks.joints:
        starts.add(end)
        ends.add(start)
    ends.update([match.start() for match in DIGITS.finditer(clause)])
    starts.update([match.end() for match in COUNTED.finditer(clause)])
    for match in QUOTES.finditer(clause):
        place, opening = match.start(), match.group() in "“（"
        starts.update((place, place + 1) if opening else (place + 1,))
        ends.update((place,) if opening else (place, place + 1))
    return sorted(starts), sorted(ends)
