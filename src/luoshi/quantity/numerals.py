"""Amounts written in Arabic or Chinese figures. Exact decimals: 1.1 stays 1.1."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}

HAN_FIGURES = "零〇一二两三四五六七八九十百千万亿"
ARABIC = r"\d+(?:,\d{3}(?!\d))*(?:\.\d+)?"  # 1,234.5; a comma not followed by exactly three figures ends the number


def scale_of(word: str) -> Decimal:
    """The factor of scale words standing after an Arabic number: 万 → 10^4, 万亿 → 10^12, the empty word → 1."""
    factor = 1
    for character in word:
        factor *= _SMALL.get(character) or _LARGE[character]
    return Decimal(factor)


def read_arabic(figures: str) -> Decimal:
    """Read ``ARABIC``."""
    return Decimal(figures.replace(",", ""))


def read_han(figures: str, *, as_digits: bool = False) -> Decimal | None:
    """Read a Chinese number (两千三百 → 2300, 万亿 → 10^12, 一九〇〇万 → 1.9 * 10^7); ``None`` where the figures make no number.

    ``as_digits`` reads every figure as a digit, as after the decimal point.
    """
    plain = figures.rstrip("万亿")
    if plain and all(character in _DIGITS for character in plain):
        if len(plain) > 1 and not as_digits and not set(plain) & {"零", "〇"}:
            return None  # 三一 is a name, 七八 a guess
        return Decimal("".join(str(_DIGITS[character]) for character in plain)) * scale_of(figures[len(plain) :])
    total, section, digit = 0, 0, -1
    for character in figures:
        if character in _DIGITS:
            if digit > 0:
                return None  # 三五十 is no number
            digit = _DIGITS[character]
        elif character in _SMALL:
            section += (1 if digit <= 0 else digit) * _SMALL[character]
            digit = -1
        else:
            section += max(digit, 0)
            total = (total + section or 1) * _LARGE[character] if character == "亿" else total + (section or 1) * 10**4
            section, digit = 0, -1
    return Decimal(total + section + max(digit, 0))


def half_step(figures: str) -> Decimal:
    """Half a unit of the last written figure: 904.6 → 0.05, 47 → 0.5. A written number may differ so much from the true one."""
    exponent = read_arabic(figures).as_tuple().exponent
    return Decimal(5).scaleb(int(exponent) - 1)
