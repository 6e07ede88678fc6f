"""Cuts a cleaned text into clauses, the smallest pieces that can become a statement.

A clause ends at ，；：。！？, at a line end, at a table cell's end. Commas inside brackets and quotation marks do not cut.
List markers (一、 （二） 3. 一是) in front and a bracket at the end （责任单位：…） are kept apart from the clause's own words.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Clause(NamedTuple):
    """``[start, end)`` are the clause's own words. ``before`` and ``after`` are the punctuation around it.

    ``sentence`` and ``paragraph`` count from 0; ``position`` is the clause's place in its sentence.
    ``marker`` is the list marker in front, ``bracket`` the span inside a closing bracket (or ``None``).
    """

    start: int
    end: int
    before: str
    after: str
    sentence: int
    paragraph: int
    position: int
    marker: str
    bracket: tuple[int, int] | None


_CUT = re.compile(
    r"（(?:[^（）\n]|（[^（）\n]{0,40}）){0,200}）|“[^“”\n]{0,60}”|‘[^‘’\n]{0,40}’|《[^《》\n]{0,80}》|【[^【】\n]{0,40}】|［[^［］\n]{0,8}］|[，。；：！？\n\t|;!?]"
)
_MARKER = re.compile(
    r"[\s　*#>\-—•·●■◆]*(?:(?:[一二三四五六七八九十百]{1,4}、|（[一二三四五六七八九十]{1,3}）|\d{1,3}(?:\.\d{1,2}){0,2}[.．、](?!\d)|\(?\d{1,2}[)）]|（\d{1,2}）"
    r"|[①-⑳]|第[一二三四五六七八九十百]{1,4}[条章节]|[一二三四五六七八九十]{1,2}是(?!个|否))[\s　]*)*"
)
# A bracket that assigns what stands before it, even when the next sentence follows without a break: 。（市财政局负责）加强…
_ASSIGNS = re.compile(
    r"（[^（）\n]{2,120}(?:负责|落实|牵头|配合|参与)(?:实施|落实)?）|（(?:牵头|责任|主办|承办)[^（）\n：]{0,6}："
)
_ENDS = frozenset("。！？\n!?")
_BRACKETS = "（“‘《【［"


def clauses(text: str) -> list[Clause]:
    """Clauses of ``text`` in order, empty ones left out."""
    found: list[Clause] = []
    start, before, sentence, paragraph, position = 0, "\n", 0, 0, 0
    bracket: tuple[int, int] | None = None
    for match in _CUT.finditer(text):
        mark = match.group()
        if mark[0] in _BRACKETS:
            if mark[0] == "（":
                bracket = match.span()
                if before == "。" and match.start() == start and _ASSIGNS.match(mark):
                    _add(found, None, text, bracket)
                    start, bracket = match.end(), None
            continue
        position += _add(
            found,
            _clause(text, start, match.start(), before, mark, (sentence, paragraph, position), bracket),
            text,
            bracket,
        )
        bracket = None
        start, before = match.end(), mark
        if mark in _ENDS:
            sentence, position = sentence + 1, 0
            paragraph += mark == "\n"
    _add(found, _clause(text, start, len(text), before, "", (sentence, paragraph, position), bracket), text, bracket)
    return found


def _add(found: list[Clause], added: Clause | None, text: str, bracket: tuple[int, int] | None) -> bool:
    """Add a clause. A bracket that stands alone behind a full stop, 。（责任单位：…）, belongs to the clause before it."""
    if added:
        found.append(added)
    elif bracket and found and found[-1].bracket is None and "\n" not in text[found[-1].end : bracket[0]]:
        found[-1] = found[-1]._replace(bracket=(bracket[0] + 1, bracket[1] - 1))
    return added is not None


def _clause(
    text: str,
    start: int,
    end: int,
    before: str,
    after: str,
    place: tuple[int, int, int],
    bracket: tuple[int, int] | None,
) -> Clause | None:
    """Trim the markers in front and the bracket behind; ``None`` when no word is left."""
    opened = _MARKER.match(text, start, end)
    marker = opened.group().strip() if opened else ""
    begin = opened.end() if opened else start
    inside = None
    if bracket and bracket[1] == end and bracket[0] > begin:
        inside, end = (bracket[0] + 1, bracket[1] - 1), bracket[0]
    elif bracket and bracket[0] == begin and bracket[1] == end:
        return None
    while begin < end and text[begin] in " \u3000":
        begin += 1
    while end > begin and text[end - 1] in " \u3000*":
        end -= 1
    if end <= begin:
        return None
    return Clause(begin, end, before, after, *place, marker, inside)
