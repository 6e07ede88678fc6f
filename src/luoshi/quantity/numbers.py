"""Numbers with a unit: 904.6亿元, 1.5-2个百分点, 三十二个, X亿元, 72.75万、64.8万、55.37万人."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from luoshi.quantity.candidate import Candidate
from luoshi.quantity.comparators import bound_after
from luoshi.quantity.guards import is_name_number, is_plain_article, names_a_code
from luoshi.quantity.missing_unit import supply_unit
from luoshi.quantity.numerals import ARABIC, HAN_FIGURES, read_arabic, read_han, scale_of
from luoshi.quantity.units import RARE_UNITS, UNITS, Unit, UnitKind
from luoshi.quantity.value import Comparator

_UNIT = "|".join(re.escape(word) for word in sorted(UNITS, key=len, reverse=True))
_PER = r"(?:/(?:平方公里|平方米|亩|公顷|人|户|吨|年|月|天|日|立方米|千瓦时|公里|斤|公斤|标准煤))?"
_DASH = r"(?:个)?\s?(?:[-—–~～－]{1,2}|至|到)\s?"
_SCALE = "(?:[十百万亿]|千(?![伏瓦米克卡])){0,3}"  # 220千伏 is 220 of 千伏
_HAN = "(?:[零〇一二两三四五六七八九十百万亿]|千(?![伏瓦米克卡]))"
_NUMBER = re.compile(
    rf"(?P<arabic>{ARABIC})(?: (?=[万亿]))?(?P<scale>{_SCALE})"
    rf"(?:{_DASH}(?P<to>{ARABIC})(?P<to_scale>{_SCALE}))?(?P<more>[余多几])?(?P<scale_after>[万亿]{{0,2}})(?P<half>个半)?[ \u3000]?(?P<unit>(?:{_UNIT}){_PER})?"
    rf"|(?<![{HAN_FIGURES}])(?P<han>{_HAN}{{1,12}}+)(?:点(?P<han_fraction>[零一二三四五六七八九]{{1,4}})(?P<han_scale>[万亿]{{0,2}}))?(?:(?:至|到|[-—~])(?P<han_to>[一二两三四五六七八九十百千]+))?(?P<han_more>[余多几]?[万亿]?) ?(?P<han_unit>{_UNIT}|级|(?<=亿)(?=[，。；（(、,）)产集]))"
    rf"|(?:(?<![A-Za-z])X{{1,4}}(?![A-Za-z0-9])|×{{1,4}}(?!\d)|\*{{2,3}}|若干|数(?=[十百千万亿]))"
    rf"(?P<blank_scale>[十百千万亿]{{0,3}})(?P<blank_more>[余多]?)(?P<blank_unit>(?:{_UNIT})?)"
)
_ITEM_MARKS = 8  # characters that a list mark before an item number may take
_BOLD_REACH = 200  # how far back the opening stars of a bold run are looked for
_LONGEST = 15  # figures; longer runs are document or licence numbers
_LIST_GAP = frozenset(("、", "和", "及", "与", "或", ",", "，", "/"))


def find_numbers(text: str) -> list[Candidate]:
    """Every amount with a unit that is no date, name, code or heading, in reading order, without comparator words."""
    found: list[Candidate] = []
    waiting: list[re.Match[str]] = []  # numbers that may share the unit of a later one
    for match in _NUMBER.finditer(text):
        if match["arabic"] is not None and len(match["arabic"].partition(".")[0]) > _LONGEST:
            waiting.clear()
        elif match["arabic"] is not None:
            unit = _arabic_unit(text, match)
            if waiting and text[waiting[-1].end() : match.start()] not in _LIST_GAP:
                waiting.clear()
            if unit is None:
                if not match["more"] or match["scale"]:
                    waiting.append(match)
                late = (
                    supply_unit(text, match.start(), match.end(), match["scale"])
                    if match["scale"] or match["more"] is None
                    else None
                )
                if late is not None and not is_name_number(text, match.start(), match.end()):
                    found.append(_arabic(match, late))
                continue
            if is_name_number(text, match.start(), match.end()):
                waiting.clear()
                continue
            candidate = _without_ordinal(text, match, _arabic(match, unit))
            _share_unit(waiting, match, unit, found)
            waiting.clear()
            found.append(candidate)
        elif match["han"] is not None:
            found.extend(_han(text, match))
        else:
            found.extend(_blank(text, match))
    return _join_ranges(text, found)


def _arabic_unit(text: str, match: re.Match[str]) -> Unit | None:
    word = match["unit"]
    if not word:
        return None
    head, _, per = word.partition("/")
    unit = UNITS[word] if word in UNITS else UNITS[head]
    if word in UNITS:
        per = ""
    if word in RARE_UNITS and not _stands_alone(text, match.end()):
        return None
    return Unit(f"{unit.name}/{per}", unit.kind, unit.factor) if per else unit


def _stands_alone(text: str, end: int) -> bool:
    """Whether a word that is seldom a counter ends here as one (26县里, 9500字，) and does not begin a name (3号楼)."""
    return (
        end >= len(text)
        or text[end] in "，。；、）)\n 以左的(（与和及：:,.;前"
        or text.startswith(("里", "中", "均"), end)
    )


def _share_unit(waiting: list[re.Match[str]], match: re.Match[str], unit: Unit, found: list[Candidate]) -> None:
    """72.75万、64.8万和80.65万人: the earlier numbers count 人 too; 5、7亿元: they share the scale as well."""
    for earlier in waiting:
        if found and found[-1].core >= earlier.start():
            found.pop()
    for earlier in waiting:
        scale = None if earlier["scale"] else match["scale"]
        year_like = len(earlier["arabic"]) == 4 and earlier["arabic"][:2] in ("19", "20") and not earlier["scale"]
        if not year_like:
            found.append(_arabic(earlier, unit, scale))


def _arabic(match: re.Match[str], unit: Unit, shared_scale: str | None = None) -> Candidate:
    tail_scale = match["scale_after"] or ""
    scale = scale_of((match["scale"] if shared_scale is None else shared_scale) + ("" if match["to"] else tail_scale))
    low = read_arabic(match["arabic"]) * scale * unit.factor
    high = low
    if match["to"]:
        to_scale = scale_of((match["to_scale"] or "") + tail_scale)
        if not match["scale"]:
            low = low / scale * to_scale  # 3-5亿元: the scale stands once, for both ends
        high = read_arabic(match["to"]) * to_scale * unit.factor
    if match["half"]:
        low, high = low + unit.factor / 2, high + unit.factor / 2
    end = match.end() if match["unit"] else match.end() - (len(match[0]) - len(match[0].rstrip()))
    comparator = Comparator.MORE if match["more"] else Comparator.EQUAL
    return Candidate(
        start=match.start(), end=end, core=match.start(), tail=end, low=low, high=high, unit=unit, comparator=comparator
    )


def _without_ordinal(text: str, match: re.Match[str], candidate: Candidate) -> Candidate:
    """12.6个港口工程 at the start of a line is item 12, six works: things are not counted in fractions there."""
    ordinal, point, rest = match["arabic"].partition(".")
    opening = text[max(0, match.start() - _ITEM_MARKS) : match.start()].rpartition("\n")
    begins = bool(opening[1]) or match.start() <= _ITEM_MARKS
    headed = (
        begins
        and not opening[2].strip("*#- \u3000")
        and (
            candidate.kind is UnitKind.COUNT
            and point
            and not match["scale"]
            and not match["to"]
            and not rest.startswith("0")
        )
    )
    names = "\u4e00" <= text[match.end() : match.end() + 1] <= "\u9fff" and bound_after(text, match.end()) is None
    if not headed or not names:
        return candidate
    start = match.start() + len(ordinal) + 1
    amount = read_arabic(rest)
    return replace(candidate, start=start, core=start, low=amount, high=amount)


def _han_unit(text: str, match: re.Match[str]) -> Unit | None:
    """The unit of a Chinese number; 千亿级 and 突破千亿 are money."""
    word, figures = match["han_unit"], match["han"]
    if word == "级":
        return UNITS["元"] if figures[-1] in "亿万" else None
    if not word:
        return supply_unit(text, match.start(), match.end(), "亿") if len(figures) > 1 else None
    if not (match["han_to"] or match["han_fraction"]) and is_plain_article(
        text, match.start(), match.end(), figures, word
    ):
        return None
    return UNITS[word]


def _han_amount(match: re.Match[str], figures: str) -> Decimal | None:
    """A Chinese number with its fraction and the scale after that: 一点四亿."""
    whole, fraction = read_han(figures), match["han_fraction"]
    if whole is None or not fraction:
        return whole
    return (whole + (read_han(fraction, as_digits=True) or 0) / Decimal(10) ** len(fraction)) * scale_of(
        match["han_scale"]
    )


def _han(text: str, match: re.Match[str]) -> Iterator[Candidate]:
    word = match["han_unit"]
    figures = match["han"]
    if names_a_code(text, match.start(), match.end(), figures, word):
        return
    unit = _han_unit(text, match)
    if unit is None:
        return
    low = _han_amount(match, figures)
    if low is None or figures == "零" or is_name_number(text, match.start(), match.end()):
        return
    more = match["han_more"]
    scale = scale_of(more.lstrip("余多几"))
    high = low
    if match["han_to"]:
        high = read_han(match["han_to"]) or low
    yield Candidate(
        start=match.start(), end=match.end(), core=match.start(), tail=match.end(),
        low=low * scale * unit.factor, high=high * scale * unit.factor, unit=unit,
        comparator=Comparator.MORE if more[:1] in ("余", "多", "几") and more else Comparator.EQUAL,
    )  # fmt: skip


def _blank(text: str, match: re.Match[str]) -> Iterator[Candidate]:
    """A number that the writer has blanked out: X亿元, **%, X万."""
    word, scale = match["blank_unit"], match["blank_scale"]
    if match[0].startswith("数") and not word:
        return
    if word == "所" and text[match.end() : match.end() + 1] in ("用", "属", "在", "有", "需", "辖"):
        return
    if word in RARE_UNITS or (
        text[match.start()] in "X×*"
        and word in ("项", "条", "个", "家", "户", "人", "")
        and text[match.start() - 1 : match.start()] in ("第", "省", "某")
    ):
        return
    unit = UNITS[word] if word else None
    if unit is None and scale:
        unit = supply_unit(text, match.start(), match.end(), scale)
    if unit is None or (
        word in ("米", "件", "人", "元") and match[0].startswith("*") and not scale and _follows_markdown(text, match)
    ):
        return
    more = Comparator.MORE if match["blank_more"] else Comparator.EQUAL
    yield Candidate(
        start=match.start(),
        end=match.end(),
        core=match.start(),
        tail=match.end(),
        low=None,
        high=None,
        unit=unit,
        comparator=more,
    )


def _follows_markdown(text: str, match: re.Match[str]) -> bool:
    """Whether the stars close a bold run (**重点任务**人才): then they blank nothing out."""
    near = max(0, match.start() - _BOLD_REACH)
    line = max(text.rfind("\n", near, match.start()) + 1, near)
    return text.count("**", line, match.start()) % 2 == 1


def _join_ranges(text: str, found: list[Candidate]) -> list[Candidate]:
    """80岁至89岁, 10%~12%: two amounts of one unit joined by a range mark make one range, unless a move is told (从50%到90%)."""
    out: list[Candidate] = []
    for candidate in found:
        last = out[-1] if out else None
        if (
            last is not None
            and last.unit == candidate.unit
            and last.low is not None and candidate.low is not None
            and last.low == last.high
            and text[last.end : candidate.core].strip() in ("至", "到", "-", "—", "——", "~", "～", "–")
            and text[last.core - 1 : last.core] not in ("从", "由")
            and last.low < candidate.low
        ):  # fmt: skip
            last.high, last.end, last.tail = candidate.high, candidate.end, candidate.tail
        else:
            out.append(candidate)
    return out
