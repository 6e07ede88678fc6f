"""Markdown tables: each row stays on its line, cells are separated by a tab, the ruling row goes."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding

_REASON = "表格行保留，单元格之间改用制表符分隔。"
_ROW = re.compile(r"^[ \t]*\|[^\n]*\|[ \t]*$", re.MULTILINE)
_RULING = re.compile(r"[|\s:-]*-[|\s:-]*")
_BAR = re.compile(r"[ \t]*\|[ \t]*")


def find(text: str) -> list[Finding]:
    """Bars of every row that has at least two."""
    if "|" not in text:
        return []
    found = list[Finding]()
    for row in _ROW.finditer(text):
        if row[0].count("|") < 2:
            continue
        if _RULING.fullmatch(row[0]):
            found.append(Finding(*row.span(), "", "N27", "表格的分隔线不是内容。", common=True))
            continue
        bars = list(_BAR.finditer(text, row.start(), row.end()))
        for at, bar in enumerate(bars):
            new = "" if at in (0, len(bars) - 1) else "\t"
            found.append(Finding(*bar.span(), new, "N27", _REASON, common=True))
    return found
