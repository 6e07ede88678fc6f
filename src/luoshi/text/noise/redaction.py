"""N13, N14, N26: names and values that the publisher hid (``X``, ``**``, ``某``) stay as typed and are told.

One sign hides different names, so it is never taken for one name. Years of such copies may be changed as well.
"""

from __future__ import annotations

import re

from luoshi.text.finding import Finding

_LETTER = re.compile(r"(?<![A-Za-z\d.+])[X×○]{1,4}(?![A-Za-z\d])(?=[\u3400-\u9fff%，。、；：！？”）\-])")
_STARS = re.compile(r"\*{2,}")
_YEAR = re.compile(r"(?:19|20)\d\d年")
_FEW = 3


def find(text: str) -> list[Finding]:
    """One report for each kind of sign, and one for the first year of a redacted document."""
    found = list[Finding]()
    letters = list(_LETTER.finditer(text)) if "X" in text or "×" in text or "○" in text else []
    stars = list(_STARS.finditer(text)) if "**" in text else []
    for marks, number, sign in ((letters, "N13", "X"), (stars, "N14", "*")):
        if len(marks) >= _FEW:
            reason = f"发布者用“{sign}”隐去了名称或数值，共{len(marks)}处，各处未必是同一名称。"
            found.append(Finding(*marks[0].span(), None, number, reason))
    if found and (year := _YEAR.search(text)):
        reason = "隐去名称的转载稿中年份也可能被改动，引用前请核对。"
        found.append(Finding(*year.span(), None, "N26", reason))
    return found
