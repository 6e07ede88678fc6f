"""N10: ``（全文9500字）`` in a title is a claim about length, no quantity of the document."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding
from luoshi.text.lines import margins

_CLAIM = re.compile(r"[（(]\s{0,2}(?:全文|共计?|约|本文)[共约]?\s{0,2}(\d{3,7})\s{0,2}个?字(?:左右)?\s{0,2}[)）]")


def find(text: str) -> list[Finding]:
    """Bracketed lengths in lines before or after the body."""
    if "字" not in text:
        return []
    found = list[Finding]()
    for line in margins(text):
        for match in _CLAIM.finditer(line.text):
            span = line.start + match.start(), line.start + match.end()
            length = int(match[1])
            found.append(Finding(*span, "", "N10", f"声明全文{length}字，用于核对文本是否完整。", declared=length))
    return found
