"""N6: web and e-mail addresses; their digits are no quantities."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding

_HAN = "\u3400-\u9fff，。；：！？、“”《》（）【】…"
_LABEL = r"(?:(?:原文)?(?:链接|网址|地址|出处|邮箱|E-?mail)[：:][ \t]{0,3})?"
_URL = re.compile(
    rf"{_LABEL}(?:https?|ftp)://[^\s{_HAN}<>\"'()\[\]|]{{1,500}}|(?<![\w@.])www\.[\w-]{{1,60}}(?:\.[\w-]{{1,30}}){{1,4}}(?:/[^\s{_HAN}<>\"'()\[\]|]{{0,300}})?",
    re.ASCII,
)
_MAIL = re.compile(r"(?<![\w.@+-])[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,3}", re.ASCII)


def find(text: str) -> list[Finding]:
    """Addresses, in order."""
    found = list[Finding]()
    if "://" in text or "www." in text:
        found += [Finding(*match.span(), "", "N6", "网址不是正文。") for match in _URL.finditer(text)]
    if "@" in text:
        taken = [(finding.start, finding.end) for finding in found]
        found += [
            Finding(*match.span(), "", "N6", "电子邮箱不是正文。")
            for match in _MAIL.finditer(text)
            if not any(start < match.end() and match.start() < end for start, end in taken)
        ]
    return sorted(found, key=lambda finding: finding.start)
