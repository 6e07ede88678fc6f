"""The headline indicators of a reading, one frozen figure for each amount."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

from luoshi.indicator.binding import Amount, Bound, bind
from luoshi.indicator.catalogue import catalogue
from luoshi.indicator.figure import Figure, Standing
from luoshi.indicator.measure import fit
from luoshi.indicator.mention import Group, Mention, find_mentions, grouped
from luoshi.indicator.relation import relation_after
from luoshi.indicator.scope import Home, home_of, is_whole_of_share, scope_before, scope_of_sentence
from luoshi.indicator.timeline import Place, Timeline, last_year, length
from luoshi.period import calendar
from luoshi.period.value import Period, TimeMention
from luoshi.plan.reading import Reading
from luoshi.quantity.comparators import settle_comparator
from luoshi.quantity.value import Measure, Quantity, QuantityMention
from luoshi.text.evidence import Evidence

_SENTENCE = re.compile("[^。！？\n]+")
_AVERAGE = re.compile("年均|年平均|平均每年|每年(?:增长|递增)|年递增")
_GROWN_TO = re.compile("(?:增加|提高|上升|扩大|增长|跃升|缩小|下降|降低|降|跃上|跨越|达)到?$|到$")
_MONTH = timedelta(days=28)
_SUM = re.compile("累计|合计|总共|[五三]年")
_STRIVEN = re.compile("力争|争取|努力|奋斗目标|工作目标|奋力")
_SET = re.compile("确定|提出|安排|设定")  # 确定经济增长6.5%以上的预期目标 sets the goal
_CLASS_FOLLOWS = re.compile("(?:以上|以下|级)?的?(?:[^，。；、\\d]{0,3})(?:企业|项目|园区|集群|乡镇|县市|街道|俱乐部)")
_AIM_FOLLOWS = re.compile("(?:左右|以上)?的?(?:年初|年度|预期|全年|原定|计划)*(?:目标|计划|任务)")


def headline(reading: Reading) -> tuple[Figure, ...]:
    """Every figure of every headline indicator in reading order; figures of other areas carry their ``scope``."""
    return _Reader(reading).figures()


def targets(figures: Iterable[Figure], indicator: str, year: int) -> tuple[Figure, ...]:
    """The targets of the document's own area for one year, one of each measure.

    Those that the document announces as its goals come before what it says in passing.
    """
    wanted = calendar.years(year, year)
    aimed = [
        figure
        for figure in figures
        if figure.indicator == indicator
        and figure.standing is Standing.TARGET
        and figure.is_own
        and figure.period == wanted
        and not figure.average
    ]
    found: dict[tuple[str, bool], Figure] = {}
    for figure in [one for one in aimed if one.announced] or aimed:
        kind = figure.quantity.measure.value if figure.quantity else "relation"
        found.setdefault((kind, figure.stretch), figure)
    return tuple(found.values())


class _Reader:
    """One pass over a reading."""

    def __init__(self, reading: Reading) -> None:
        self._view, self._name = reading.view, reading.original.name
        self._characters = reading.original.characters
        self._text = reading.view.text
        place = reading.facts.place
        self._home: Home = home_of(self._text, place.value if place else None)
        self._line = Timeline(reading)
        locate = reading.view.locate
        self._amounts = [
            Amount(locate(found.evidence.start), max(locate(found.evidence.end - 1) + 1, 0), found.quantity)
            for found in reading.quantities
        ]

    def figures(self) -> tuple[Figure, ...]:
        """All figures; what is said twice in the same words of number is given once."""
        seen: set[tuple[object, ...]] = set()
        kept: list[Figure] = []
        for figure in self._found():
            same = _identity(figure)
            if same not in seen:
                seen.add(same)
                kept.append(figure)
        return tuple(kept)

    def _found(self) -> Iterator[Figure]:
        mentions = find_mentions(self._text)
        at = amount = 0
        for match in _SENTENCE.finditer(self._text):
            start, end = match.span()
            stop = at
            while stop < len(mentions) and mentions[stop].start < end:
                stop += 1
            while amount < len(self._amounts) and self._amounts[amount].end <= start:
                amount += 1
            if stop > at:
                last = amount
                while last < len(self._amounts) and self._amounts[last].start < end:
                    last += 1
                yield from self._sentence(start, end, mentions[at:stop], self._amounts[amount:last])
            at = stop

    def _sentence(
        self, start: int, end: int, mentions: Sequence[Mention], amounts: Sequence[Amount]
    ) -> Iterator[Figure]:
        free = [one for one in amounts if not any(m.start < one.end and one.start < m.end for m in mentions)]
        times = self._line.within(start, end)
        floor = start
        earlier: list[tuple[Mention, str]] = []
        for group, bound in bind(self._text, grouped(self._text, list(mentions)), free, times, end):
            if is_whole_of_share(self._text, group.start, floor):
                continue
            scope = scope_before(self._text, group.start, floor, self._home)
            if scope is None:
                scope = scope_of_sentence(self._text, start, group.start, self._home)
            scope = scope or None
            floor = bound[-1].amount.end if bound else group.end
            earlier = [*earlier, *group.keys]
            if bound:
                yield from self._bound(group, bound, scope, (start, end), times, earlier)
            else:
                yield from self._related(group, scope, (start, end))

    def _bound(
        self,
        group: Group,
        bound: Sequence[Bound],
        scope: str | None,
        sentence: tuple[int, int],
        times: Sequence[TimeMention],
        earlier: Sequence[tuple[Mention, str]],
    ) -> Iterator[Figure]:
        runs: dict[int, list[Bound]] = {}
        for one in bound:
            runs.setdefault(one.run, []).append(one)
        # A name that has its own percentage is not dealt one of a later list.
        earlier = [key for key in earlier if "%" not in self._text[key[0].end : group.start]]
        averaged = any(_AVERAGE.search(one.gap) for one in bound)
        for run in runs.values():
            if self._only_compared(group, run[-1].amount.end, sentence[0]):
                continue
            periods = self._listed_times(group, run, times)
            for (mention, key), one, period in _shared(group, run, periods, earlier):
                figure = self._figure(mention, key, one, scope, sentence, period, averaged)
                if figure is not None:
                    yield figure

    def _only_compared(self, group: Group, end: int, sentence: int) -> bool:
        """An amount that the words after it call an old goal (未达到10%的预期目标) or a class (产值百亿元以上企业)."""
        if _CLASS_FOLLOWS.match(self._text, end):
            return True
        if not _AIM_FOLLOWS.match(self._text, end) or self._line.goal_at(group.start) is not None:
            return False
        return not _SET.search(self._text, sentence, group.start)

    def _listed_times(
        self, group: Group, run: Sequence[Bound], times: Sequence[TimeMention]
    ) -> list[Period | None] | None:
        """一季度、上半年生产总值分别为…: as many times before one name as amounts after it."""
        before = [time for time in times if time.end <= group.start and time.period is not None]
        listed = before[-len(run) :]
        if len(group.keys) > 1 or len(run) < 2 or len(listed) < len(run):
            return None
        gaps = [self._text[one.end : two.start] for one, two in pairwise(listed)]
        close = group.start - listed[-1].end <= 8 and all(gap in ("、", "和", "，", "及") for gap in gaps)
        return [time.period for time in listed] if close else None

    def _figure(
        self,
        mention: Mention,
        key: str,
        one: Bound,
        scope: str | None,
        sentence: tuple[int, int],
        period: Period | None,
        averaged: bool,
    ) -> Figure | None:
        indicator = catalogue().indicators[key]
        amount = one.amount
        quantity = fit(amount.quantity, one.gap, indicator)
        if quantity is None:
            return None
        average = self._is_average(mention, one, sentence[0]) and quantity.measure is not Measure.LEVEL
        beside = not average and averaged and quantity.measure is Measure.LEVEL
        place = Place(sentence[0], mention.start, amount.start, average, beside)
        standing, said = self._line.stand(place)
        if not indicator.stock and said is not None and length(said) < _MONTH:
            return None  # the visitors of one festival, the sales of one day
        if quantity.measure is Measure.LEVEL and self._is_last(mention, one, key, standing):
            said = last_year(said)
        settled = settle_comparator(
            QuantityMention(start=amount.start, end=amount.end, quantity=quantity), standing is Standing.TARGET
        ).quantity
        return Figure(
            indicator=key, name=indicator.name, wording=self._text[mention.start : mention.end], standing=standing, period=period or said,
            quantity=settled, average=average, scope=one.scope or scope, announced=self._line.announces(mention.start, standing),
            stretch=standing is Standing.TARGET and one.run > 1 and _STRIVEN.search(one.gap) is not None and quantity.measure is Measure.GROWTH,
            evidence=self._proof(mention.start, amount.end), sentence=self._proof(*sentence), text=self._text[sentence[0] : sentence[1]].strip(),
        )  # fmt: skip

    def _is_average(self, mention: Mention, one: Bound, sentence: int) -> bool:
        """Whether an amount is a yearly average (年均增长8%, 财政收入年均分别增长…)."""
        before = self._text[max(sentence, mention.start - 6) : mention.start]
        return _AVERAGE.search(one.gap) is not None or _AVERAGE.search(before) is not None

    def _is_last(self, mention: Mention, one: Bound, key: str, standing: Standing) -> bool:
        """Whether a level told of a stretch of years is that of its last year and no sum of all (增加到…, 突破2万亿元)."""
        if (
            key == "new_jobs"
            or _SUM.search(one.gap)
            or _SUM.search(self._text, max(0, mention.start - 8), mention.start)
        ):
            return False
        return standing is Standing.TARGET or _GROWN_TO.search(one.gap) is not None

    def _related(self, group: Group, scope: str | None, sentence: tuple[int, int]) -> Iterator[Figure]:
        words = relation_after(self._text, group.end, sentence[1])
        if words is None:
            return
        place = Place(sentence[0], group.start, words[0], False)
        standing, period = self._line.stand(place)
        if standing is not Standing.TARGET:
            return
        for mention, key in group.keys:
            yield Figure(
                indicator=key, name=catalogue().indicators[key].name, wording=self._text[mention.start : mention.end],
                standing=standing, period=period, quantity=None, relation=self._text[words[0] : words[1]], scope=scope, announced=self._line.announces(mention.start, standing),
                evidence=self._proof(mention.start, words[1]), sentence=self._proof(*sentence), text=self._text[sentence[0] : sentence[1]].strip(),
            )  # fmt: skip

    def _proof(self, start: int, end: int) -> Evidence:
        low, high = self._view.span(start, end)
        return Evidence(document=self._name, start=low, end=high, quote=self._characters[low:high])


def _shared(
    group: Group,
    run: Sequence[Bound],
    periods: Sequence[Period | None] | None,
    earlier: Sequence[tuple[Mention, str]],
) -> Iterator[tuple[tuple[Mention, str], Bound, Period | None]]:
    """Which amount of a list belongs to which indicator, or to which of several times."""
    keys = group.keys
    if periods is not None:
        for one, period in zip(run, periods, strict=True):
            yield keys[0], one, period
    elif len(run) > len(keys) and "分别" in run[0].gap and len(earlier) >= len(run):
        # 城镇居民…36700元，农民…15000元，分别增长14%和14.4%: one amount for each of the last names
        for key, one in zip(earlier[-len(run) :], run, strict=True):
            yield key, one, None
    elif len(keys) == 1 or len(run) == 1:
        for key in keys:
            yield key, run[0], None
    elif len(run) == len(keys):
        for key, one in zip(keys, run, strict=True):
            yield key, one, None


def _identity(figure: Figure) -> tuple[object, ...]:
    quantity: Quantity | None = figure.quantity
    number: tuple[Decimal | None, ...] = (quantity.low, quantity.high) if quantity else ()
    told = (quantity.unit, quantity.measure, quantity.reference, quantity.falling) if quantity else (figure.relation,)
    return (figure.indicator, figure.standing, figure.period, figure.average, figure.scope, number, told)
