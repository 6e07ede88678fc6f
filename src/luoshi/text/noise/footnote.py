"""Marks of footnotes behind a word (``“一老三新”[1]``): their numbers are no quantities."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding

_MARK = re.compile(
    r"(?<=[^\s\[\]［］\d])(?:\[\^?\d{1,3}\]|［\d{1,3}］|〔\d{1,2}〕)(?!\()(?=[^\n号])|(?<=[^\s\[\]［］\d])(?:\[\^?\d{1,3}\]|［\d{1,3}］)$",
    re.MULTILINE,
)
_FEW = 2  # a single bracketed number may be anything


def find(text: str) -> list[Finding]:
    """Bracketed numbers of one to three digits behind a character, if there are several."""
    if "[" not in text and "［" not in text:
        return []
    marks = list(_MARK.finditer(text))
    if len(marks) < _FEW and not any("^" in mark[0] for mark in marks):
        return []
    return [Finding(*mark.span(), "", "N27", "注释序号不是数量。", common=True) for mark in marks]
