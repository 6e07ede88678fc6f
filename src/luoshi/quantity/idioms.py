"""Amounts told in words: 翻番, 清零, 没有一家, 百分之八十, 三分之一, 一半, 两位数, 七连冠."""

from __future__ import annotations

import re
from decimal import Decimal

from luoshi.quantity.candidate import Candidate
from luoshi.quantity.numerals import ARABIC, read_arabic, read_han
from luoshi.quantity.units import UNITS, Unit, UnitKind
from luoshi.quantity.value import Comparator

PLAIN = Unit("", UnitKind.COUNT)
_HAN = "零一二两三四五六七八九十百千"
_IDIOM = re.compile(
    rf"(?=[翻倍百二两三四五六七八九十\d一半过没无动清归为趋近零])"  # a quick test before the alternatives
    rf"(?:(?P<double>翻了?(?P<doubles>[一两三四二])?番|翻了?(?P<times>[一两三四]|\d)?倍(?![速增])|(?<=实现)倍增|(?<=年)倍增(?!计划|工程|行动))"
    rf"|(?P<percent>百分之(?P<of_hundred>[{_HAN}]+(?:点[{_HAN}]+)?))"
    rf"|(?P<part>(?P<whole>[二三四五六七八九十]+)分之(?P<parts>[{_HAN}]+))"
    rf"|(?P<fraction>(?<![\d/A-Za-z第.-])(?P<over>\d)/(?P<under>\d)(?![\d/.]))"
    rf"|(?P<half>(?<![参各双“])(?:一半|半数|过半)(?![导球圆路]))"
    rf"|(?P<tenths>(?<![第{_HAN}])(?P<tenth>[一二三四五六七八九])成(?P<and_half>半)?(?=[，。；、）以左的]|$))"
    rf"|(?P<none>(?:没有|无)一[家个人例项起件户名])"
    rf"|(?P<cleared>(?:动态)?清零(?!行动|攻坚|专项)|归零|(?<=动态)为零|(?<=[均全])为零)"
    rf"|(?P<zero>(?:趋零|近零|零)(?=发生|报销|填埋|增量|事故|投诉|排放|新增|增长|死亡|差错|失误|违规|上访|非访))"
    rf"|(?P<digits>(?P<figures>[两三])位数(?=增长|增速|以上|的增长|增幅))"
    rf"|(?P<crown>(?<![“二三四五六七八九十])(?P<crowns>[二三四五六七八九十]+)连(?P<won>冠|胜|升|增|丰))"
    rf"|(?P<product>(?P<count>\d{{1,2}})[×xX*](?P<each>{ARABIC})(?P<product_unit>MW|万千瓦|兆瓦)))"
)
_QUOTED = '“"'


def find_idioms(text: str) -> list[Candidate]:
    """Amounts that no figures with a unit express."""
    found = []
    for match in _IDIOM.finditer(text):
        candidate = _READERS[match.lastgroup or ""](match)  # the outer group closes last
        if candidate is not None:
            found.append(candidate)
    return found


def _make(
    match: re.Match[str], amount: Decimal | None, unit: Unit, comparator: Comparator = Comparator.EQUAL
) -> Candidate | None:
    if amount is None:
        return None
    start, end = match.span()
    return Candidate(
        start=start, end=end, core=start, tail=end, low=amount, high=amount, unit=unit, comparator=comparator
    )


def _doubled(match: re.Match[str]) -> Candidate | None:
    before = match.string[match.start() - 1 : match.start()]
    if before and before in _QUOTED and "倍增" in match[0]:
        return None
    word = match["doubles"] or match["times"]
    count = read_han(word) if word and not word.isdigit() else Decimal(word or 1)
    amount = 1 + (count or Decimal(1)) if match["times"] else Decimal(2) ** (count or Decimal(1))
    return _make(match, amount, UNITS["倍"])


def _percent(match: re.Match[str]) -> Candidate | None:
    whole, _, after = match["of_hundred"].partition("点")
    amount = read_han(whole)
    if amount is not None and after:
        fraction = read_han(after)
        amount = None if fraction is None else amount + fraction / 10 ** len(after)
    return _make(match, amount, UNITS["%"])


def _share(parts: Decimal | None, whole: Decimal | None) -> Decimal | None:
    return None if parts is None or not whole else (100 * parts / whole).quantize(Decimal("0.01"))


def _part(match: re.Match[str]) -> Candidate | None:
    return _make(match, _share(read_han(match["parts"]), read_han(match["whole"])), UNITS["%"])


def _fraction(match: re.Match[str]) -> Candidate | None:
    return _make(match, _share(read_arabic(match["over"]), read_arabic(match["under"])), UNITS["%"])


def _half(match: re.Match[str]) -> Candidate | None:
    return _make(match, Decimal(50), UNITS["%"], Comparator.MORE if match[0] == "过半" else Comparator.EQUAL)


def _tenths(match: re.Match[str]) -> Candidate | None:
    tenth = read_han(match["tenth"])
    return _make(match, None if tenth is None else tenth * 10 + (5 if match["and_half"] else 0), UNITS["%"])


def _none(match: re.Match[str]) -> Candidate | None:
    return _make(match, Decimal(0), UNITS[match[0][-1]])


def _zero(match: re.Match[str]) -> Candidate | None:
    near = match[0] in ("近零", "趋零")
    unit = UNITS["%"] if match.string.startswith("增长", match.end()) else PLAIN
    return _make(match, Decimal(0), unit, Comparator.ABOUT if near else Comparator.EQUAL)


def _cleared(match: re.Match[str]) -> Candidate | None:
    return _make(match, Decimal(0), PLAIN)


def _figures(match: re.Match[str]) -> Candidate | None:
    return _make(match, Decimal(10 if match["figures"] == "两" else 100), UNITS["%"], Comparator.AT_LEAST)


def _crown(match: re.Match[str]) -> Candidate | None:
    return _make(match, read_han(match["crowns"]), Unit("连" + match["won"], UnitKind.COUNT))


def _product(match: re.Match[str]) -> Candidate | None:
    factor = Decimal(10**4) if match["product_unit"] == "万千瓦" else Decimal(1)
    unit = Unit(match["product_unit"].removeprefix("万"), UnitKind.PHYSICAL)
    return _make(match, read_arabic(match["count"]) * read_arabic(match["each"]) * factor, unit)


_READERS = {
    "double": _doubled, "percent": _percent, "part": _part, "fraction": _fraction, "half": _half, "tenths": _tenths, "none": _none,
    "cleared": _cleared, "zero": _zero, "digits": _figures, "crown": _crown, "product": _product,
}  # fmt: skip
