"""Cut a list of members into its members."""

from __future__ import annotations

import re
from typing import NamedTuple

from luoshi.plan.code_name import CLOSE, HAN, OPEN

SEPARATORS = (
    re.compile(r"；"),
    re.compile(r"、"),
    re.compile(r"，"),
    re.compile(r"[、，]"),
    re.compile(r"[、，]|(?<=[\u4e00-\u9fff])[和及与](?=[\u4e00-\u9fff])"),
)
ITEM_HEAD = re.compile(rf"^(?:以及|是指|指的是|指|即|和|及|与|[{HAN}](?:是|要|个是)|（[{HAN}]）|\d[.、])")
ITEM_TAIL = re.compile(r"等(?:[\u4e00-\u9fff]{0,8})?$|[。；，：\s]+$")


class Span(NamedTuple):
    """A member at ``[start, end)`` of the text."""

    start: int
    end: int


def trim(text: str, start: int, end: int) -> Span | None:
    """The member without list words around it."""
    head = ITEM_HEAD.match(text[start:end])
    start += head.end() if head else 0
    tail = ITEM_TAIL.search(text[start:end])
    if tail and tail.start() > 1:
        end = start + tail.start()
    while start < end and text[start] in OPEN + CLOSE + " ，、":
        start += 1
    while end > start and text[end - 1] in OPEN + CLOSE + " ，、":
        end -= 1
    return Span(start, end) if end - start >= 1 else None


def split(text: str, start: int, end: int, separator: re.Pattern[str]) -> list[Span]:
    """Members between separators of ``[start, end)``."""
    members: list[Span] = []
    at = start
    for match in separator.finditer(text, start, end):
        member = trim(text, at, match.start())
        members += [member] if member else []
        at = match.end()
    member = trim(text, at, end)
    return [*members, member] if member else members
