"""Forms in which two readings of the same thing become equal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from luoshi.evaluation.gold import Amount, GoldDeadline

UNITS = {
    "百分点": "pp",
    "个百分点": "pp",
    "％": "%",
    "元人民币": "元",
    "美元": "USD",
    "位次": "位",
    "名": "位",
    "千米": "公里",
    "km": "公里",
    "平方千米": "平方公里",
    "人次": "人次",
}
_PINYIN = re.compile(r"\([a-zà-ǜü]{1,7}\)")
_LEFT_OUT = str.maketrans("", "", " 　“”\"'《》（）()、，,")
_BEFORE_MONTH = "月前"


def name(text: str | None) -> str:
    """A name without blanks, quotation marks, brackets and pinyin glosses."""
    return _PINYIN.sub("", text or "").translate(_LEFT_OUT)


def unit(text: str | None) -> str:
    """A unit by its shortest name."""
    plain = (text or "").strip()
    return UNITS.get(plain, plain)


def amount(value: Any) -> Amount | None:
    """A value or a range to six figures; a range whose ends are equal is a value, unknown stays unknown."""
    if value is None:
        return None
    ends: Sequence[Any] = value if isinstance(value, (list, tuple)) else [value]
    if len(ends) < 2 or ends[0] == ends[-1]:
        ends = ends[:1]
    return tuple(None if end is None else float(f"{float(end):.6g}") for end in ends)


def days_allowed(deadline: GoldDeadline) -> frozenset[str]:
    """The last days that count as right: 6月前 is the end of June or of May, both readings are in use."""
    if deadline.by is None:
        return frozenset()
    days = {deadline.by}
    if deadline.quote.endswith(_BEFORE_MONTH):
        days.add(str(date.fromisoformat(deadline.by).replace(day=1) - timedelta(1)))
    return frozenset(days)
