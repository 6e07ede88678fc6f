"""Words that count from the document's own day: 本月底, 上月, 本季度末, 下周五, 昨天, and a bare 月底."""

from __future__ import annotations

import re
from datetime import date, timedelta

from luoshi.period import calendar
from luoshi.period.clock import Clock
from luoshi.period.found import Found, Grain
from luoshi.period.value import Period

_WEEKDAYS = "一二三四五六日天"
START = (
    r"今明(?:两年|后三年|年)|[本上下]个?(?:月|季度|周)(?![报刊讲边围转期年岁长评])|昨天|昨日|前天|即日(?=起)"
    r"|(?<![0-9一二三四五六七八九十正腊每次各逐一当])月(?:底|末)(?=前|之前|以前|前后|[，。、；]|完成|实现|建成)"
)
_NEAR = re.compile(
    r"(?:(?P<which>[本上下])个?(?P<unit>月|季度|周)(?![报刊讲边围转期年岁长评])|(?P<bare>月)(?=[底末]))"
    r"(?:(?P<edge>[底末])(?!次|位)|(?P<third>[上中下]旬|初)|份|(?P<weekday>[一二三四五六日天])(?![是个家、]))?"
    r"|(?P<years>今明(?:两年|后三年|年))|(?P<day>昨天|昨日|前天|即日)"
)
_AGO = {"昨": 1, "前": 2, "即": 0}
THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "初": (1, 10)}


def read_near(text: str, at: int, clock: Clock) -> Found | None:
    """Read the word at ``at``; unresolved without a document date."""
    match = _NEAR.match(text, at)
    if match is None:
        return None
    grain = Grain.EDGE if match["edge"] else Grain.DAY if match["day"] or match["weekday"] else Grain.PART
    if match["years"]:
        grain = Grain.YEARS
    if clock.today is None:
        return Found(at, match.end(), None, grain)
    try:
        return Found(at, match.end(), _period(match, clock.today), grain)
    except (OverflowError, ValueError):
        return Found(at, match.end(), None, grain)  # the first or last days that a calendar can hold


def ten_days(whole: Period, word: str) -> Period | None:
    """上旬, 中旬, 下旬 and 初 of a month."""
    if whole.start is None or whole.last_day is None:
        return None
    first, last = THIRDS[word]
    return calendar.days(whole.start.replace(day=first), min(whole.last_day, whole.start + timedelta(days=last - 1)))


def limit(last: date, today: date | None) -> Period:
    """年底 that has passed was one day (a stock was counted on it); one that lies ahead is a limit without beginning."""
    passed = today is not None and last <= today
    return Period(last if passed else None, last + timedelta(days=1))


def _period(match: re.Match[str], today: date) -> Period | None:
    if match["years"]:
        return calendar.years(today.year, today.year + (2 if "后" in match["years"] else 1))
    if match["day"]:
        day = today - timedelta(days=_AGO[match["day"][0]])
        return calendar.days(day, day)
    shift = {"上": -1, "下": 1}.get(match["which"] or "", 0)
    if match["unit"] == "周":
        return _week(today - timedelta(days=today.weekday()) + timedelta(days=7 * shift), match["weekday"])
    if match["unit"] == "季度":
        year, quarter = divmod(today.year * 4 + (today.month - 1) // 3 + shift, 4)
        whole = calendar.months(year, 3 * quarter + 1, 3 * quarter + 3)
    else:
        year, month = divmod(today.year * 12 + today.month - 1 + shift, 12)
        whole = calendar.months(year, month + 1, month + 1)
    if whole is None or whole.last_day is None:
        return None
    if match["third"]:
        return ten_days(whole, match["third"])
    return limit(whole.last_day, today) if match["edge"] else whole


def _week(monday: date, weekday: str | None) -> Period | None:
    if weekday is None:
        return calendar.days(monday, monday + timedelta(days=6))
    day = monday + timedelta(days=min(_WEEKDAYS.index(weekday), 6))
    return calendar.days(day, day)
