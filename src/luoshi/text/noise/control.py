"""N22: line ends of all systems become one newline; invisible characters and written-out code points go."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding

_ODD = re.compile(
    "\r+\n?|[\u2028\u2029\x0b\x0c\x85\x1c-\x1e]|<U\\+[0-9A-Fa-f]{4,6}>|"
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]"
)
_BREAKS = frozenset("\r\u2028\u2029\x0b\x0c\x85\x1c\x1d\x1e")


def find(text: str) -> list[Finding]:
    """Carriage returns, exotic line ends, control characters, ``<U+00A0>`` typed as text."""
    found = list[Finding]()
    for match in _ODD.finditer(text):
        first = match[0][0]
        if first in _BREAKS:
            found.append(Finding(*match.span(), "\n", "N22", "换行符统一为一种。", common=True))
        else:
            new = " " if first == "<" else ""
            found.append(Finding(*match.span(), new, "N22", "去掉不可见字符和写成文字的字符编码。", common=True))
    return found
