"""N22 and N28: indentation, blanks between characters or around digits, and blank lines.

What separates stays separated: cells of a row keep their tab, two numbers or two Latin words keep one blank, and the
bodies of a ``责任单位：市教育局 市财政局`` line get the mark that the typist left out.
"""

from __future__ import annotations

import re

from luoshi.text.finding import Finding

_RUN = re.compile(r"[ \t\n]+")
_BODIES = re.compile(r"(?:单位|部门|主体|牵头|配合|负责|责任人)[：:][^\n。]{0,300}")
_BODY_END = frozenset("局委办厅府司院会站处室部团行社区县市镇州）")
_COLUMN = re.compile(r" {2,}| *\t *")
_COLUMNS = 3  # cells that make a line a row of a table set with blanks
_ROW = 300  # a row is no longer than this
_AROUND, _LONE_HAN, _LONE_SHARE = 60, 5, 0.8  # what makes a line letter-spaced
_SENTENCE = re.compile(r"[。；！？]")
_LINES, _CELLS, _BODIES_TOLD, _SPACED = (
    "去掉缩进和空行。",
    "用空格排成的表格列改用制表符。",
    "并列单位间的空格改为顿号。",
    "去掉字间空格。",
)


def find(text: str) -> list[Finding]:
    """Superfluous blanks and line breaks, in order."""
    found = list[Finding]()
    for match in _RUN.finditer(text):
        run = match[0]
        if run == "\n" and match.start() > 0 and match.end() < len(text):
            continue
        if run == "\t" and match.start() > 0 and match.end() < len(text):
            continue
        new, pattern, reason = _settled(text, match.start(), match.end(), run)
        if new != run:
            found.append(Finding(match.start(), match.end(), new, pattern, reason, common=True))
    return found


def _settled(text: str, start: int, end: int, run: str) -> tuple[str, str, str]:
    """What a run of blanks becomes, under which pattern and why."""
    if start == 0 or end == len(text):
        return "", "N22", _LINES
    if "\n" in run:
        tabs = run.rpartition("\n")[2].count("\t")
        return "\n" + "\t" * (tabs if tabs and _in_table(text, start, end) else 0), "N22", _LINES
    if "\t" in run:
        return "\t" * run.count("\t"), "N22", _CELLS
    if len(run) > 1 and _is_row(text, start, end):
        return "\t", "N22", _CELLS
    before, after = text[start - 1], text[end]
    if before in _BODY_END and _joins_bodies(text, start, end):
        return "、", "N22", _BODIES_TOLD
    apart = before.isascii() and after.isascii() and after != "%" and not _is_letter_spaced(text, start, end)
    return " " if apart else "", "N28", _SPACED


def _in_table(text: str, start: int, end: int) -> bool:
    """Whether leading tabs are empty cells: this line or the one before has cells of its own."""
    before = text.rfind("\n", max(start - _ROW, 0), start) + 1
    after = text.find("\n", end, end + _ROW)
    return "\t" in text[before:start].strip() or "\t" in text[end : after if after >= 0 else end + _ROW]


def _is_row(text: str, start: int, end: int) -> bool:
    low = text.rfind("\n", max(start - _ROW, 0), start) + 1
    high = text.find("\n", end, end + _ROW)
    line = text[low or max(start - _ROW, 0) : high if high >= 0 else end + _ROW]
    cells = _COLUMN.split(line.strip())
    if len(line) >= _ROW or len(cells) < _COLUMNS or _SENTENCE.search(line):
        return False
    return sum(len(cell) > 1 for cell in cells) * 2 > len(cells)


def _is_letter_spaced(text: str, start: int, end: int) -> bool:
    """Whether every character around stands alone (``2 0 1 7 年 工 作 报 告``), so that digits belong together."""
    low = text.rfind("\n", max(start - _AROUND, 0), start) + 1 or max(start - _AROUND, 0)
    high = text.find("\n", end, end + _AROUND)
    tokens = text[low : high if high >= 0 else end + _AROUND].split()
    single = sum(len(token) == 1 for token in tokens)
    han = sum("\u3400" <= token <= "\u9fff" for token in tokens if len(token) == 1)
    return han >= _LONE_HAN and single >= len(tokens) * _LONE_SHARE


def _joins_bodies(text: str, start: int, end: int) -> bool:
    low = max(text.rfind("\n", max(start - _ROW, 0), start), text.rfind("。", max(start - _ROW, 0), start)) + 1
    if not _BODIES.search(text, low, start):
        return False
    after = text[end : end + 2]
    return len(after) == 2 and all("\u3400" <= character <= "\u9fff" for character in after)
