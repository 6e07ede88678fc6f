"""The front of a document: what stands before the address or the first paragraph, and the title in it."""

from __future__ import annotations

import re
from typing import NamedTuple

HAN_LINE = re.compile(r"[^\n]+")
ADDRESS = re.compile(
    r"[*_\s]*(?:各位(?:代表|委员|领导|同志|来宾|同仁|嘉宾)|同志们|同志[：:]|尊敬的|各(?:县|区|市|省|镇|乡|街道|部门|有关|单位)[^\n。]{0,60}[：:]\s*$)"
)
TITLE_WORDS = "讲话|报告|意见|方案|通知|规划|纲要|办法|公报|条例|决定|要点|清单|计划|批复|的函|细则|规定|实事|措施|致辞|发言|预案|建议|安排|分工|任务分解|公告|通报|总结|目标|指南"
TITLE = re.compile(rf"(?:{TITLE_WORDS})(?:（[^）\n]*）|\[\d+\])?[*_》\s]*$")
OPENING = re.compile(r"(?:国务院|中共|中央|[^\n]{2,12}(?:政府|办公厅|办公室|委员会|厅|局|委))?[^\n]{0,20}关于")
CRUMB = re.compile(r">>|＞|您的位置|当前位置|首页|\|")
MAX_LINES = 60
LONG = 70
FAR = 200  # no address comes behind a paragraph of this length


class Front(NamedTuple):
    """``lines``: spans before the body; ``title``: span of the title or ``None``; ``body``: where the body begins."""

    lines: tuple[tuple[int, int], ...]
    title: tuple[int, int] | None
    body: int


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without Markdown signs."""
    while start < end and text[start] in "#*_> ":
        start += 1
    while end > start and text[end - 1] in "*_ ":
        end -= 1
    return start, end


def _body_start(text: str, spans: list[tuple[int, int]], enumerated: frozenset[int]) -> int:
    """Index of the line where the body begins."""
    address, first = None, None
    for index, (start, end) in enumerate(spans):
        inner = _trim(text, start, end)[0]
        enumerated_line = start in enumerated or inner in enumerated
        heading = text[start] == "#" and not TITLE.search(text, start, end)
        if ADDRESS.match(text, start, end):
            address = index
            break
        if first is None and (end - start > LONG or enumerated_line or heading or text[end - 1] in "。；："):
            first = index
        if enumerated_line or end - start > FAR:
            break
    found = first if address is None else address
    return min(len(spans), 6) if found is None else found


def _title(text: str, spans: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The last line that reads as a title; two or three lines that make one title are joined."""
    for index in range(len(spans) - 1, -1, -1):
        start, end = _trim(text, *spans[index])
        dash = text.find("——", start + 4, end)  # 政府工作报告——2017年3月5日在…会议上
        end = dash if dash > 0 and TITLE.search(text, start, dash) else end
        line = text[start:end]
        if not 4 <= len(line) <= 90 or CRUMB.search(line) or not TITLE.search(line) or line[0] in "—-":
            continue
        if len(line) < 40:
            start = _title_start(text, spans[max(0, index - 2) : index], start)
        return start, end
    return None


def _title_start(text: str, above: list[tuple[int, int]], start: int) -> int:
    """Where a title begins that may take up lines ``above``: at the line with 关于, when no line between is a title."""
    for span in reversed(above):
        low, high = _trim(text, *span)
        if TITLE.search(text, low, high) or high - low > 40:
            return start
        if OPENING.match(text, low, high):
            return low
    return start


def find_front(text: str, enumerated: frozenset[int] = frozenset()) -> Front:
    """Find the front. ``enumerated``: starts of lines that open with an enumerator."""
    spans: list[tuple[int, int]] = []
    for match in HAN_LINE.finditer(text):
        spans.append(match.span())
        if len(spans) >= MAX_LINES:
            break
    count = _body_start(text, spans, enumerated)
    lines = spans[:count]
    body = spans[count][0] if count < len(spans) else (spans[-1][1] if spans else 0)
    return Front(tuple(lines), _title(text, lines), body)
