"""Thousands commas: ``1,234`` must stay one number, so the comma goes."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding

_NUMBER = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])")


def find(text: str) -> list[Finding]:
    """Commas that part a number into groups of three digits."""
    if "," not in text:
        return []
    return [
        Finding(at, at + 1, "", "N27", "去掉数字中的千分位逗号。", common=True)
        for match in _NUMBER.finditer(text)
        for at in range(*match.span())
        if text[at] == ","
    ]
