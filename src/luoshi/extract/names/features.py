"""What speaks for and against a candidate name: feature names of its start, of its end, of what lies within, and of both.

Features of the first three kinds are looked up once a place, not once a candidate; that keeps reading fast.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from operator import add

from luoshi.extract.judge.specificity import common_pairs
from luoshi.extract.names.candidates import Member, find_marks, find_members
from luoshi.extract.names.words import CLOSED


class Clue:
    """A clause prepared for looking: its members, its rare pairs, its known words."""

    __slots__ = ("_closed", "_facility", "_inside", "_joined", "_marked", "_rare", "_verb", "_verbs", "members", "text")

    def __init__(self, text: str) -> None:
        known, common = common_pairs()
        self.text = text
        marks = find_marks(text)
        self.members = find_members(text, marks)
        pairs = map(add, text, text[1:])
        self._rare = [0, *accumulate([0 if pair in common else 1 if pair in known else 2 for pair in pairs]), 0]
        self._rare[-1] = self._rare[-2]
        self._facility = {end: word for _, end, word in marks.facilities}
        self._verbs = dict[str, int]()  # where each verb ends first: a clause may hold thousands, of few words
        for _, end, word in marks.verbs:
            self._verbs[word] = min(end, self._verbs.get(word, end))
        self._verb = {end: word for _, end, word in marks.verbs}
        self._joined = sorted(start for start, _, _ in marks.joints)
        self._closed = _closed(text, self.members)
        self._marked = "“" in text or "”" in text or "（" in text
        self._inside = sorted(end for start, end, _ in marks.verbs if end - start > 1)

    def start(self, member: Member, start: int) -> list[str]:
        """What stands before the candidate, and how it begins."""
        text = self.text
        before = text[start - 1] if start else "^"
        verb = self._verb.get(start, before)
        row = ["a" + text[start], "b" + text[start : start + 2], "c" + text[start : start + 3], "d" + before, "e" + text[max(0, start - 2) : start], "f" + verb,
               "g" + text[max(0, start - 1) : start + 1], "h" + verb + text[start],
               f"l{self._rare[min(start + 3, len(text))] - self._rare[start]}" + verb]  # fmt: skip
        row += ["m" + word for word, end in self._verbs.items() if end <= start]
        return row

    def end(self, member: Member, end: int) -> list[str]:
        """How the candidate ends, and what follows."""
        text = self.text
        facility = self._facility.get(end, "")
        return ["n" + text[end - 1], "o" + text[end - 2 : end], "p" + text[end - 3 : end], "q" + facility, "r" + text[end : end + 1], "s" + text[end : end + 2],
                "t" + text[end : end + 3], "u" + text[end - 1 : end + 1], "w" + facility + "|" + text[end : end + 2]]  # fmt: skip

    def within(self) -> list[tuple[str, str]]:
        """For each pair of neighbours two features; a candidate has those of the pairs that lie wholly in it."""
        return [("x" + left + right, "y" + left) for left, right in pairwise(self.text)]

    def both(self, member: Member, start: int, end: int) -> list[str]:
        """How start and end go together: length, rarity, place in the member and in the list."""
        text = self.text
        facility = self._facility.get(end, "")
        tail = end - len(facility)
        own = min(5, self._rare[max(start, tail - 1)] - self._rare[start])
        size = min(14, end - start) // 2
        verb = self._verb.get(start, text[start - 1] if start else "^")
        place = f"{start == member.start:d}{end == member.end:d}"
        sides = place + (text[member.start - 1] if member.start else "^") + text[member.end : member.end + 1]
        joined = bisect_right(self._joined, start) < bisect_left(self._joined, end)
        verbal = bisect_right(self._inside, start + 1) < bisect_left(self._inside, tail)
        closed = self._closed[member.start]
        quoted, quotes = False, ""
        if self._marked:
            inside = text[start:end]
            quoted = "“" in inside
            quotes = f"{inside.count('“') - inside.count('”')}{inside.count('（') - inside.count('）')}"
        return [f"A{size}", f"B{own}", f"C{own}{size}", f"D{facility}{own}", f"E{facility}|{verb}", f"F{facility}{sides}", f"G{closed}{sides}{joined:d}", f"H{closed}{own}{place}",
                f"I{joined:d}{facility}", f"J{verbal:d}{facility}", f"K{verb}|{text[end:end + 2]}", f"L{sides}", f"M{quotes}", f"N{quoted:d}{facility}", f"O{verbal:d}{own}"]  # fmt: skip


def _closed(text: str, found: list[Member]) -> dict[int, str]:
    """For each member whether its list is closed by 等…项目 or by a count."""
    marks, open_list = {}, "-"
    for member in reversed(found):
        if CLOSED.search(text, member.start, member.end):
            open_list = "L"
        elif text[member.end : member.end + 1] != "、":
            open_list = "-"
        marks[member.start] = open_list
    return marks
