"""The lines before and after the body: where a web page keeps its furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_LIMIT = 200  # non-empty lines looked at on either side
_PROSE_LENGTH = 30
_SENTENCE = re.compile(r"[。；]")  # a title may shout or ask
_SALUTATION = re.compile(r"(?:各位|同志们|朋友们|同志、)[^\n]{0,24}[：:！!]?")
# Sentences that a site writes about itself look like prose but are furniture.
_OWN_WORDS = re.compile(
    r"本文内容由|互联网用户自发|仅代表作者|信息存储空间|如若转载|转载请注明|版权所有|版权归|侵权|免责声明|举报|沙发|精彩评论|"
    r"扫码|扫一扫|站长|会员|本站|浏览器|您还没有登录"
)


class Line(NamedTuple):
    """A line of the view without its outer blanks."""

    start: int
    end: int
    text: str


def _from_top(text: str) -> Iterator[Line]:
    at = 0
    while at <= len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        yield _line(text, at, stop)
        at = stop + 1


def _from_bottom(text: str) -> Iterator[Line]:
    stop = len(text)
    while stop >= 0:
        at = text.rfind("\n", 0, stop) + 1
        yield _line(text, at, stop)
        stop = at - 1


def _line(text: str, start: int, end: int) -> Line:
    raw = text[start:end]
    lead = len(raw) - len(raw.lstrip())
    body = raw.strip()
    return Line(start + lead, start + lead + len(body), body)


def _is_body(line: str) -> bool:
    if _SALUTATION.fullmatch(line):
        return True
    return len(line) >= _PROSE_LENGTH and bool(_SENTENCE.search(line)) and not _OWN_WORDS.search(line[:400])


def _margin(lines: Iterator[Line]) -> list[Line]:
    found = list[Line]()
    for line in lines:
        if not line.text:
            continue
        if _is_body(line.text) or len(found) >= _LIMIT:
            break
        found.append(line)
    return found


def head(text: str) -> list[Line]:
    """Non-empty lines before the first line of the body, in order."""
    return _margin(_from_top(text))


def tail(text: str) -> list[Line]:
    """Non-empty lines after the last line of the body, in order."""
    return _margin(_from_bottom(text))[::-1]


def margins(text: str) -> list[Line]:
    """Head and tail lines, each once, in order."""
    first = head(text)
    edge = first[-1].end if first else -1
    return first + [line for line in tail(text) if line.start > edge]
