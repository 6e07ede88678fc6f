"""Ordinals of Chinese enumerations: 二十一 → 21, 〇四 → 4."""

from __future__ import annotations

DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
UNITS = {"十": 10, "百": 100}


def ordinal(text: str) -> int | None:
    """The number that ``text`` writes in Chinese numerals (below 1000) or digits; ``None`` when it writes none."""
    if text.isdecimal():
        return int(text)
    total, pending = 0, None
    for character in text:
        if character in DIGITS:
            digit = DIGITS[character]
            pending = digit if pending is None else pending * 10 + digit
        elif character in UNITS:
            total += (1 if pending is None else pending) * UNITS[character]
            pending = None
        else:
            return None
    return total + (pending or 0) if text else None
