"""N21: a lone sign on the first or last line (``|``, ``*``), left over from copying."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding

_SIGN = re.compile(r"\s*[|｜*_~^`·•>\-—=\\/）)】\]]{1,3}\s*")
_EDGE = 20


def find(text: str) -> list[Finding]:
    """The last or first line when it holds nothing but one to three signs."""
    found = list[Finding]()
    first = text.find("\n")
    if 0 < first <= _EDGE and _SIGN.fullmatch(text, 0, first):
        found.append(_drop(text, 0, first))
    last = text.rfind("\n")
    if (last > first and 0 < len(text) - last <= _EDGE and _SIGN.fullmatch(text, last + 1)) or (
        last == first >= 0 and not found and len(text) - last <= _EDGE and _SIGN.fullmatch(text, last + 1)
    ):
        found.append(_drop(text, last + 1, len(text)))
    return found


def _drop(text: str, start: int, end: int) -> Finding:
    raw = text[start:end]
    lead = len(raw) - len(raw.lstrip())
    return Finding(start + lead, start + len(raw.rstrip()), "", "N21", "复制时留下的孤立符号。")
