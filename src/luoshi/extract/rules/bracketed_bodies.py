"""Bodies named in a bracket or on a line of their own: （责任单位：市发改委、市财政局）, （商务部、海关总署负责）, 主办单位：市人社局。

The bracket gives its bodies to every statement of the item since the last such bracket (gold guide, conventions).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from luoshi.extract.draft import Draft, FoundBody, Page
from luoshi.extract.statement import Role
from luoshi.organ.names import split_names

_LABEL = re.compile(
    r"(?P<role>牵头责任|责任牵头|牵头|主办|主管|承办|责任|落实|实施|配合|协办|协同|参与|参加|完成)?"
    r"(?P<what>单位|部门|处室|科室|主体|机构|地区|领导|人|时限|时间)[：:]"
)
_ASSIGNED = re.compile(r"(?:按照?职责分工|分工|分别|共同|具体|组织|牵头)*(?:负责|落实|牵头|实施)$")
_LEADING = re.compile(r"牵头[，,；;、]?|会同|，|,|；|;")
_LINE = re.compile(
    r"(?m)^[\s　*#（]*(?:牵头|主办|责任|承办|配合|协办|落实)(?:责任)?(?:单位|部门|主体)[*]*[：:]\s*(?P<names>[^\n]+)$"
)
_SUPPORT = ("配合", "协办", "协同", "参与", "参加")


class Named(NamedTuple):
    """A bracket or line at ``[start, end)`` and the bodies in it."""

    start: int
    end: int
    bodies: list[FoundBody]


def apply(drafts: Sequence[Draft], page: Page) -> None:
    """Give each statement of an item the bodies of the item's bracket."""
    marks = sorted([*_brackets(page), *_lines(page)])
    previous, cursor = 0, 0
    for mark in marks:
        floor = max(previous, _item_start(page.text, mark, previous))
        while cursor < len(drafts) and drafts[cursor].start < mark.start:
            draft = drafts[cursor]
            if draft.start >= floor:
                draft.bodies.extend(mark.bodies)
            cursor += 1
        previous = mark.end


def _item_start(text: str, mark: Named, floor: int) -> int:
    """Where the item that ``mark`` closes begins: its paragraph, or the one before when the mark is a line of its own."""
    line = text.rfind("\n", 0, mark.start) + 1
    if text[line : mark.start].strip(" 　（*"):
        return line
    start = text.rfind("\n", 0, max(line - 1, 0)) + 1
    return max(start, floor)


def _brackets(page: Page) -> Iterator[Named]:
    for clause in page.clauses:
        if clause.bracket:
            bodies = list(read_bodies(page.text, *clause.bracket))
            if bodies:
                yield Named(clause.bracket[0] - 1, clause.bracket[1] + 1, bodies)


def _lines(page: Page) -> Iterator[Named]:
    for match in _LINE.finditer(page.text):
        if "（" in match.group()[:3]:
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip(" 　*#"))
        bodies = list(read_bodies(page.text, start, match.end()))
        if bodies:
            yield Named(start, match.end(), bodies)


def read_bodies(text: str, start: int, end: int) -> Iterator[FoundBody]:
    """Bodies named in ``text[start:end]``, the inside of a bracket or a labelled line; empty when it names none."""
    inside = text[start:end].rstrip("。；;， ")
    labels = list(_LABEL.finditer(inside))
    if labels:
        led = any((label["role"] or "").find("牵头") >= 0 for label in labels)
        for label, following in zip(labels, [*labels[1:], None], strict=True):
            if label["what"] in ("领导", "人", "时限", "时间"):
                continue
            stop = following.start() if following else len(inside)
            yield from _roles(text, start + label.end(), start + stop, label["role"] or "", led)
        return
    closing = _ASSIGNED.search(inside)
    if closing:
        yield from _assigned(text, start, start + len(inside))


def _roles(text: str, start: int, end: int, role: str, led: bool) -> Iterator[FoundBody]:
    """Bodies behind a label. With a 牵头 label elsewhere, the other labels name supporting bodies."""
    leads = False
    for number, (a, b) in enumerate(split_names(text, start, end)):
        if text[a - 1] != "〈":  # a body inside 〈〉 has the part of the one that it belongs to
            leads = "牵头" in role or (role not in _SUPPORT and not led and number == 0)
        yield FoundBody(a, b, text[a:b], Role.LEAD if leads else Role.SUPPORT)


def _assigned(text: str, start: int, end: int) -> Iterator[FoundBody]:
    """A牵头，B、C按职责分工负责 / A、B负责: the leading part leads; without 牵头 the first named leads."""
    inside = text[start:end]
    cut = inside.find("牵头")
    led = 0 <= cut < len(inside) - 2
    spans = list(split_names(text, start, end))
    for number, (a, b) in enumerate(spans):
        leads = b <= start + cut if led else number == 0
        yield FoundBody(a, b, text[a:b], Role.LEAD if leads else Role.SUPPORT)
