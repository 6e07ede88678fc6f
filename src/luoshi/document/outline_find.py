"""Build the outline of a cleaned text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from luoshi.document.enumerators import Enumerator, find_decimals, find_enumerators
from luoshi.document.front import Front, find_front
from luoshi.document.heading import measure
from luoshi.document.mark import PARAGRAPH_FAMILIES, RANK, SENTENCE_FAMILIES, Family, Mark
from luoshi.document.nesting import Votes, count_votes, is_inside
from luoshi.document.outline import Section
from luoshi.document.unnumbered import find_inner, find_unnumbered

BREAK = re.compile(r"^[*_]*各位(?:代表|委员)(?=[！，,!：:])", re.MULTILINE)
LEADING = "#*>_ "
INNER_BODY = 25
GLANCE = 200  # characters that tell whether a body follows


@dataclass(slots=True)
class _Node:
    """A section under construction."""

    mark: Mark | None
    end: int
    capped: bool = False
    children: list[_Node] = field(default_factory=list)


def find_outline(text: str) -> Section:
    """The tree of sections of ``text``; the root's title is the document's title, when it shows one."""
    enumerators = _with_decimals(list(find_enumerators(text)), find_decimals(text))
    opening = {_line_start(text, item.start): item for item in enumerators if item.opens_line}
    front = find_front(text, frozenset(opening))
    numbered = _measured(text, [item for item in enumerators if item.start >= front.body or not front.lines])
    taken = {
        _line_start(text, mark.start): mark.title_end
        for mark in numbered
        if mark.start in {item.start for item in opening.values()}
    }
    marks = [*numbered, *find_unnumbered(text, taken=taken, body_start=front.body)]
    marks.sort(key=lambda mark: mark.start)
    marks = _with_inner(marks, find_inner(text, front.body))
    root = _nest(text, marks, [match.start() for match in BREAK.finditer(text)])
    return _root(text, root, front)


def _line_start(text: str, at: int) -> int:
    """Start of the line of an enumerator that opens it (Markdown signs before it belong to the line)."""
    while at > 0 and text[at - 1] in LEADING:
        at -= 1
    return at


def _with_decimals(plain: list[Enumerator], decimals: list[Enumerator]) -> list[Enumerator]:
    """Both kinds in order; where two begin at one place the decimal one counts."""
    starts = {item.start for item in decimals}
    return sorted([*decimals, *(item for item in plain if item.start not in starts)], key=lambda item: item.start)


def _measured(text: str, enumerators: Sequence[Enumerator]) -> list[Mark]:
    """Headings of enumerators. An item that its successor follows at once has no body of its own."""
    marks: list[Mark] = []
    line_end = -1
    for index, item in enumerate(enumerators):
        following = enumerators[index + 1] if index + 1 < len(enumerators) else None
        next_start = following.start if following else len(text)
        if item.end > line_end:
            line_end = text.find("\n", item.end)
            line_end = len(text) if line_end < 0 else line_end
        body = text[line_end + 1 : min(next_start, line_end + GLANCE)]
        opens_list = following is not None and following.number == 1 and RANK[following.family] > RANK[item.family]
        followed = bool(body.strip(LEADING + "\n")) or opens_list
        if not marks or item.start >= marks[-1].title_end:  # an enumerator inside a title opens nothing
            marks.append(measure(text, item, next_start, line_end=line_end, followed=followed))
    return [mark for mark in marks if mark.title_end > mark.marker_start]


def _with_inner(marks: list[Mark], inner: Iterable[Mark]) -> list[Mark]:
    """Add short sentences inside paragraphs that open with a run-in heading and hold two or more of them, each with
    enough text behind it; there the pattern is shown. Alone such a sentence is as likely a task.
    """
    heads = {mark.line_end for mark in marks if mark.family is Family.RUN_IN}
    taken = {mark.start for mark in marks}
    paragraphs: dict[int, list[Mark]] = {}
    for mark in inner:
        if mark.line_end in heads and mark.start not in taken:
            paragraphs.setdefault(mark.line_end, []).append(mark)
    added: list[Mark] = []
    for line_end, group in paragraphs.items():
        ends = [*(mark.start for mark in group[1:]), line_end]
        roomy = [mark for mark, end in zip(group, ends, strict=True) if end - mark.title_end >= INNER_BODY]
        added += roomy if len(roomy) >= 2 and len(roomy) == len(group) else []
    return sorted([*marks, *added], key=lambda mark: mark.start)


def _caps(marks: Sequence[Mark]) -> list[int | None]:
    """For each mark the offset where its section ends at the latest: a paragraph's own heading rules that paragraph, and
    so does the last point of a list of sentences.
    """
    caps: list[int | None] = []
    upcoming: dict[Family, int] = {}
    for mark in reversed(marks):
        if mark.family in PARAGRAPH_FAMILIES:
            caps.append(mark.line_end)
        elif mark.family in SENTENCE_FAMILIES:
            goes_on = mark.number is not None and upcoming.get(mark.family) == mark.number + 1
            caps.append(None if goes_on else mark.line_end)
        else:
            caps.append(None)
            upcoming.clear()
        if mark.number is not None:
            upcoming[mark.family] = mark.number
    return caps[::-1]


def _nest(text: str, marks: Sequence[Mark], breaks: Sequence[int]) -> _Node:
    """Put the marks into a tree."""
    votes = count_votes(marks)
    root = _Node(None, len(text))
    stack = [root]
    waiting = list(reversed(breaks))
    for mark, cap in zip(marks, _caps(marks), strict=True):
        while waiting and waiting[-1] <= mark.start:
            _close(stack, 2, waiting.pop())
        keep = _parent(stack, mark, votes)
        _close(stack, keep, mark.start)
        node = _Node(mark, len(text) if cap is None else cap, capped=cap is not None)
        stack[-1].children.append(node)
        stack.append(node)
    while waiting:
        _close(stack, 2, waiting.pop())
    _close(stack, 1, len(text))
    return root


def _close(stack: list[_Node], keep: int, at: int) -> None:
    """End all sections beyond the first ``keep`` of the stack at ``at``, or earlier where a paragraph ended them."""
    while len(stack) > keep:
        node = stack.pop()
        node.end = min(node.end, at)


def _parent(stack: list[_Node], mark: Mark, votes: Votes) -> int:
    """How many sections of the stack stay open above the new mark."""
    for depth in range(len(stack) - 1, 0, -1):
        other = stack[depth].mark
        if other and other.family is mark.family:
            if mark.number is None or other.number is None or mark.number == other.number + 1:
                return depth
            break
    keep = len(stack)
    while keep > 1:
        node = stack[keep - 1]
        other = node.mark
        if other is None or (
            is_inside(mark.family, other.family, votes) and not (node.capped and mark.start >= node.end)
        ):
            break
        keep -= 1
    return keep


def _root(text: str, root: _Node, front: Front) -> Section:
    title = front.title or (0, 0)
    return Section(
        level=0,
        marker="",
        title=text[slice(*title)].replace("\n", ""),
        start=0,
        end=len(text),
        title_start=title[0],
        title_end=title[1],
        children=tuple(_section(text, child, 1, len(text)) for child in root.children),
    )


def _section(text: str, node: _Node, level: int, limit: int) -> Section:
    mark = node.mark
    assert mark is not None  # only the root has none
    end = max(min(node.end, limit), mark.title_end)
    return Section(
        level=level,
        marker=text[mark.marker_start : mark.marker_end].strip(LEADING) if mark.number is not None else "",
        title=text[mark.marker_end : mark.title_end].strip("。！？：:*_# \n，、"),
        start=mark.start,
        end=end,
        title_start=mark.start,
        title_end=mark.title_end,
        run_in=mark.run_in,
        children=tuple(_section(text, child, level + 1, end) for child in node.children),
    )


class HeadingIndex:
    """Quick look-ups in an outline: which headings stand above an offset, and which spans are headings."""

    def __init__(self, outline: Section) -> None:
        self._starts: list[int] = []
        self._paths: list[tuple[str, ...]] = []
        self.spans: list[tuple[int, int]] = []
        if outline.title_end > outline.title_start:
            self.spans.append((outline.title_start, outline.title_end))
        self._enter(outline.children, ())
        self._open(outline.end, ())
        self.spans.sort()
        self._span_starts = [start for start, _ in self.spans]

    def _open(self, at: int, path: tuple[str, ...]) -> None:
        """From ``at`` on the path is ``path``."""
        if self._starts and self._starts[-1] == at:
            self._paths[-1] = path
        else:
            self._starts.append(at)
            self._paths.append(path)

    def _enter(self, sections: Sequence[Section], path: tuple[str, ...]) -> None:
        for section in sections:
            inner = (*path, section.marker + section.title) if section.title else path
            self._open(section.start, inner)
            self.spans.append((section.title_start, section.title_end))
            self._enter(section.children, inner)
            self._open(section.end, path)

    def path(self, offset: int) -> tuple[str, ...]:
        """Headings above ``offset``, outermost first, markers included."""
        index = bisect_right(self._starts, offset) - 1
        return self._paths[index] if index >= 0 else ()

    def is_heading(self, offset: int) -> bool:
        """Whether the character at ``offset`` belongs to a heading or an enumerator."""
        index = bisect_right(self._span_starts, offset) - 1
        return index >= 0 and offset < self.spans[index][1]


def heading_path(outline: Section, offset: int) -> tuple[str, ...]:
    """Headings above ``offset``; build one ``HeadingIndex`` for many look-ups."""
    return HeadingIndex(outline).path(offset)


def heading_spans(outline: Section) -> list[tuple[int, int]]:
    """View spans of all headings and enumerators, the document's title included, in order."""
    return HeadingIndex(outline).spans
