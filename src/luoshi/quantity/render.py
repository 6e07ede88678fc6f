"""Write a quantity in its normal form: 90460000000 元 → 904.6亿元. Reading the form gives the same quantity."""

from __future__ import annotations

from decimal import Decimal

from luoshi.quantity.value import Comparator, Quantity

_WORDS = {"pp": "个百分点", "USD": "美元", "EUR": "欧元", "HKD": "港元", "JPY": "日元", "GBP": "英镑"}
_UNSCALED = frozenset(("%", "‰", "pp", "倍", "位", "岁", "周岁", "千伏", ""))
_BEFORE = {Comparator.MORE: "超过", Comparator.LESS: "低于"}
_AFTER = {Comparator.AT_LEAST: "以上", Comparator.AT_MOST: "以内", Comparator.ABOUT: "左右"}
_SCALES = ((Decimal(10**8), "亿"), (Decimal(10**4), "万"))


def render(quantity: Quantity) -> str:
    """The quantity as a clerk writes it, with its comparator and without what it measures."""
    if quantity.unit == "位":
        return _rank(quantity)
    if quantity.unit == "" and quantity.low == 0:
        return "清零"
    core = render_amount(quantity.low, quantity.high, quantity.unit)
    return _BEFORE.get(quantity.comparator, "") + core + _AFTER.get(quantity.comparator, "")


def render_amount(low: Decimal | None, high: Decimal | None, unit: str) -> str:
    """Amount and unit alone; an amount that the writer blanked out is written X."""
    word = _WORDS.get(unit, unit)
    if low is None or high is None:
        return f"X{word}"
    factor, scale = _scale(high, unit)
    amount = plain(low / factor) if low == high else f"{plain(low / factor)}-{plain(high / factor)}"
    return f"{amount}{scale}{word}"


def plain(number: Decimal) -> str:
    """A decimal without exponent and without closing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _scale(amount: Decimal, unit: str) -> tuple[Decimal, str]:
    if unit not in _UNSCALED:
        for factor, word in _SCALES:
            if amount >= factor:
                return factor, word
    return Decimal(1), ""


def _rank(quantity: Quantity) -> str:
    figures = "X" if quantity.low is None else plain(quantity.low)
    return f"前{figures}位" if quantity.comparator is Comparator.AT_MOST else f"第{figures}位"
