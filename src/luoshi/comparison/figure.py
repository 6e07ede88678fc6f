"""An amount in its place: what it measures by the words before it, and what it may be set against."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from luoshi.comparison.part import Placed, Scope
from luoshi.comparison.subject import Aspect, Subject, subject_of
from luoshi.plan.reading import Reading, ReadQuantity
from luoshi.quantity.value import Measure, Quantity

_BREAK = re.compile("[，；。：！？\n]")
_TARGET_QUOTED = re.compile("的?(?:预期|年初|年度)?(?:目标|计划)(?!任务)")
_DESCRIBED = ("总投资", "年产", "总投资约", "总投资达", "总投资超")
_OF_A_THING = re.compile("的(?!目标|任务|比例|比重|水平|速度|增速|增幅|左右|以上)[\u4e00-\u9fff]{4}")
SHORTEST_MEMBER = 4
_BASE = ("由", "从", "年的", "比", "较", "上年的", "不足", "原来的", "自")
_OPENING = re.compile("^(?:[、和及与,]|其中)+")
_STOP = re.compile("[，；。：！？、\n（]|(?<=.)(?:达到|完成|实现|增长|以上|左右)")
_UNITS = {"名": "人", "家": "个", "户": "户", "所": "个", "座": "个", "处": "个", "项": "个", "条": "条", "位": "位", "标准箱": "标箱", "TEU": "标箱"}  # fmt: skip
_SCALES = {"公顷": (Decimal(15), "亩"), "平方公里": (Decimal(1500), "亩"), "万亩": (Decimal(10000), "亩")}
_LOCAL_LONG = re.compile("年均|每年|逐年|五年|三年|十年|历年|翻番|翻一番|年来|第[一二三四五六七八九十]")
_PLACE = re.compile(
    r"(?:^|[，；、。\n]|支持|推动|力争|确保|促进)([\u4e00-\u9fff]{1,3}[区县旗市])(?!域|级|委|政府|场|民|区|县)"
)
_NO_PLACE = re.compile(
    "[全我本各城]市|[全我各该市城园社地新老小片景辖库校厂山牧林矿灾农镇辖两多个示开港郊功]区|[全我各该两多个分山州市一二三四五六七八九十]县|全旗|各旗|[以一二三四五六七八九户成化治]区|其中"
)
_PART = re.compile("([二三四五六七八九十两]县|[\u4e00-\u9fff]{2,3}(?:新区|开发区|高新区|经开区))(?![和、与及])")
# What a figure of growth is answered by; shares and other percentages stand together since both are ways of saying 率.
_CLASS = {
    Measure.GROWTH: "growth",
    Measure.CHANGE: "change",
    Measure.GAP: "gap",
    Measure.RANK: "rank",
    Measure.CONTRIBUTION: "contribution",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """``key`` must be equal on both sides; ``words`` are those that name the subject."""

    placed: Placed
    read: ReadQuantity
    words: str
    tail: str
    subject: Subject
    second: Subject
    key: tuple[str, str]
    places: frozenset[str]
    yearly: bool
    order: int  # of amounts that share one subject (分别增长4%、5%), from 1; 0 where it stands alone

    @property
    def low(self) -> Decimal | None:
        """The lower amount in the unit of ``key``."""
        return _scaled(self.read.quantity.low, self.read.quantity.unit)

    @property
    def high(self) -> Decimal | None:
        """The upper amount in the unit of ``key``."""
        return _scaled(self.read.quantity.high, self.read.quantity.unit)


def figure_class(quantity: Quantity) -> tuple[str, str]:
    """What kind of amount it is and in what unit: those that may be set against each other have the same."""
    unit = _SCALES[quantity.unit][1] if quantity.unit in _SCALES else _UNITS.get(quantity.unit, quantity.unit)
    return _CLASS.get(quantity.measure, "amount"), unit


def figures(reading: Reading, placed: list[Placed]) -> list[Figure]:
    """All amounts of the statements that measure something."""
    place = reading.facts.place.value if reading.facts.place else None
    return [figure for one in placed for figure in _ordered(list(_of_statement(reading, one, place)))]


def _ordered(found: list[Figure]) -> list[Figure]:
    """Number the amounts that share one subject: 分别增长4%、5% are those of two things."""
    same = Counter((figure.subject.name, figure.key) for figure in found)
    seen: Counter[tuple[str, tuple[str, str]]] = Counter()
    numbered = []
    for figure in found:
        name = (figure.subject.name, figure.key)
        seen[name] += 1
        numbered.append(replace(figure, order=seen[name]) if same[name] > 1 else figure)
    return numbered


def _of_statement(reading: Reading, placed: Placed, place: str | None) -> Iterator[Figure]:
    text, view = reading.view.text, reading.view
    at, carried = placed.start, ""
    reads = [reading.quantities[index] for index in placed.statement.quantities]
    spans = [(view.locate(read.evidence.start), view.locate(read.evidence.end - 1) + 1) for read in reads]
    for index, (read, (start, end)) in enumerate(zip(reads, spans, strict=True)):
        following = spans[index + 1][0] if index + 1 < len(spans) else placed.end
        if _is_qualifier(text, end, following, index + 1 < len(spans)) or _is_attribute(text, start, end):
            continue
        words = _before(text, max(at, placed.start), start)
        tail = _after(text, end, following)
        if _TARGET_QUOTED.match(tail) or read.text.startswith("低于") or words.endswith(_BASE):
            at = end
            continue  # 低于7%以上的目标, 由2020年的12%: what it started from or should have been
        words, carried = _named(words, carried, read, tail)
        at = end + (len(tail) if tail and words.endswith(tail) else 0)
        own = _member(words, read, reads)
        yield _figure(text, placed, read, (words, own), tail, place)


def _member(words: str, read: ReadQuantity, reads: list[ReadQuantity]) -> str:
    """The member of a list that the amount belongs to, where the reader has told the members apart (分别)."""
    of = read.quantity.of or ""
    others = [one.quantity.of for one in reads if one is not read]
    told = len(of) >= SHORTEST_MEMBER and "分别" in words and of in words and of not in others
    return of if told else words


def _figure(
    text: str, placed: Placed, read: ReadQuantity, named: tuple[str, str], tail: str, place: str | None
) -> Figure:
    """``named`` are the words before the amount, and those of them that name the subject."""
    words, own = named
    quantity = read.quantity
    second = subject_of(quantity.of or "", place)
    subject = replace(subject_of(own, place), aspect=subject_of(words + read.text, place).aspect)
    places = _places(text, placed)
    yearly = _is_yearly(placed, read, subject, words)
    return Figure(placed, read, words, tail, subject, second, figure_class(quantity), places, yearly, 0)


def _places(text: str, placed: Placed) -> frozenset[str]:
    """The parts of the city that the sentence, or the opening of its paragraph, speaks of."""
    begin = max(text.rfind(sign, 0, placed.start) for sign in "。；\n") + 1
    paragraph = text.rfind("\n", 0, placed.start) + 1
    named = {name for name in _PLACE.findall(text[begin : placed.end]) if not _NO_PLACE.search(name)}
    full = max(text.rfind("。", 0, placed.start) + 1, paragraph)
    opened = (_PART.match(text, full), _PART.match(text, paragraph))
    return frozenset(named | {found.group(1) for found in opened if found})


def _is_yearly(placed: Placed, read: ReadQuantity, subject: Subject, words: str) -> bool:
    """Whether the amount is that of the year: of a review of several years only what was there at their end."""
    text = placed.statement.text
    if placed.scope is Scope.YEAR:
        return not _LOCAL_LONG.search(text)
    if placed.scope is Scope.TERM and read.quantity.measure is Measure.SHARE:
        return not _LOCAL_LONG.search(text)
    level = read.quantity.measure in (Measure.LEVEL, Measure.COUNT)
    stock = subject.aspect is Aspect.STOCK and "累计" not in words and "总" not in words[-3:]
    return placed.scope is Scope.TERM and level and stock and not _LOCAL_LONG.search(words)


def _before(text: str, low: int, start: int) -> str:
    """The words of the clause before the amount, behind the amount before."""
    breaks = [match.end() for match in _BREAK.finditer(text, low, start)]
    return _OPENING.sub("", text[breaks[-1] if breaks else low : start])


def _after(text: str, end: int, limit: int) -> str:
    tail = text[end:limit]
    stop = _STOP.search(tail)
    return tail[: stop.start()] if stop else tail


def _named(words: str, carried: str, read: ReadQuantity, tail: str) -> tuple[str, str]:
    """Words that name something, else those carried over from the amount before, else the noun behind the amount."""
    if subject_of(words).name:
        named = words + tail if read.quantity.measure is Measure.COUNT and subject_of(words).is_generic else words
        return named, named
    if len(subject_of(tail).name) >= 2:
        return words + tail, words + tail
    if carried:
        return carried + words, carried
    return (read.quantity.of or "") + words, read.quantity.of or ""


def _is_qualifier(text: str, end: int, following: int, more: bool) -> bool:
    """亿元以上 in 亿元以上项目200个: it tells which, not how many."""
    if not more:
        return False
    between = text[end:following]
    return (
        bool(between) and not re.search("[，、；。：（）和及]", between) and not between.startswith(("以上，", "左右"))
    )


def _is_attribute(text: str, start: int, end: int) -> bool:
    """总投资46亿元的产业园, 年产10万吨的项目: they describe a project, nobody measures them."""
    return text.endswith(_DESCRIBED, 0, start) or bool(_OF_A_THING.match(text, end))


def _scaled(amount: Decimal | None, unit: str) -> Decimal | None:
    return amount * _SCALES[unit][0] if amount is not None and unit in _SCALES else amount
