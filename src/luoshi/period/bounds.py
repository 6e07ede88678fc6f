"""Words that turn a period into a limit: 到2025年, 6月底前, 从2019年起, 2012年以来, 2020年以后, 年内."""

from __future__ import annotations

import re
from datetime import date, timedelta

from luoshi.period.clock import Clock
from luoshi.period.found import Bounded, Found, Grain
from luoshi.period.value import Period

# 前列, 前三季度, 前期 … begin other words; so do 后续, 起步, 内容.
_BEFORE = r"(?:[之以]?前(?!列|茅|提|瞻|期|沿|夕|景|往|进|端|后|述|面|置|移|款|[0-9一二两三四五六七八九十]))"
_SUFFIX = re.compile(
    rf"(?P<before>{_BEFORE})|(?P<after>[之以]后|后(?!续|期|勤|备|来|置|半|[0-9一二两三四五六七八九十]))"
    r"|(?P<since>(?:[日天])?以来|至今|迄今)|(?P<from>[日天]?起(?![步草点到来伏因诉色码降落重吊势航飞床居亮底价跑义家火效付源了着])(?:开始)?|[日天]?开始)"
    r"|(?P<within>[以之]?内(?!容|部|涵|需|外|生|陆|蒙|河|在|设))|(?P<during>期间|时期|度)"
)
_UNTIL = ("截至到", "截止到", "截至", "截止", "直到", "直至", "到", "至")
_FROM = ("从", "自")
# 提高到2020年的200亿元: here 到 belongs to the verb and the year is just a year.
_VERBS_WITH_TO = ("提高", "提升", "增长", "增加", "恢复", "下降", "降低", "减少", "上升", "扩大", "发展", "追溯", "上溯",
                  "压减", "压缩", "回升", "回落")  # fmt: skip
_CHARACTERS_WITH_TO = "达回退增降升减遇看想谈做"


def bound(text: str, found: Found, clock: Clock, floor: int) -> Bounded:
    """Apply the words that stand directly before and behind; nothing left of ``floor`` belongs to this mention."""
    start, end, period = found.start, found.end, found.period
    last = period.last_day if period is not None else None
    until = _until(text, start, floor)
    suffix = _SUFFIX.match(text, end)
    kind = suffix.lastgroup if suffix is not None else None
    if suffix is not None:
        end = suffix.end()
    if kind in ("since", "from", "after"):
        for word in _FROM:
            if text.endswith(word, floor, start):
                start -= len(word)
        return Bounded(start, end, _onward(period, kind, found.grain, clock), None)
    if until:
        start -= until
    if kind == "before":
        return _before(start, end, found)
    if period is None or last is None:
        return Bounded(start, end, period, last)
    return Bounded(start, end, Period(None, period.end) if until else period, last)


def _until(text: str, start: int, floor: int) -> int:
    """The length of a word for "until" that stands before ``start``; 0 where there is none."""
    for word in _UNTIL:
        if text.endswith(word, floor, start):
            ahead = text[max(floor, start - len(word) - 2) : start - len(word)]
            verb = word in ("到", "至") and (
                ahead in _VERBS_WITH_TO or (ahead[-1:] in _CHARACTERS_WITH_TO and ahead != "")
            )
            return 0 if verb else len(word)
    return 0


def _before(start: int, end: int, found: Found) -> Bounded:
    """6月前 is read by the end of June as often as by the end of May: the later day first, the stricter one beside it."""
    period = found.period
    if period is None or period.end is None or period.last_day is None:
        return Bounded(start, end, None, None)
    if found.grain is Grain.FESTIVAL and period.start is not None:
        return Bounded(start, end, Period(None, period.start), period.start - timedelta(days=1))
    stricter: date | None = None
    if found.grain in (Grain.PART, Grain.YEARS) and period.start is not None:
        stricter = period.start - timedelta(days=1)
    return Bounded(start, end, Period(None, period.end), period.last_day, stricter)


def _onward(period: Period | None, kind: str, grain: Grain, clock: Clock) -> Period | None:
    """From a day on: open for 起, up to the document's date for 以来, from the day after for 后."""
    if period is None:
        return None
    first = period.end if kind == "after" else period.last_day if grain is Grain.EDGE else period.start
    if kind == "since" and first is not None and clock.today is not None and first <= clock.today:
        return Period(first, clock.today + timedelta(days=1))
    return Period(first, None)
