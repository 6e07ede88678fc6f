"""Calendar points: 2021年, 去年四季度, 6月底, 3月中旬, 9月1日, 上半年, 前5个月, 年底, 本月. One pattern, read part by part."""

from __future__ import annotations

import re
from datetime import date, timedelta

from luoshi.period import calendar
from luoshi.period.clock import Clock
from luoshi.period.festival import FESTIVAL, festival
from luoshi.period.found import Found, Grain
from luoshi.period.near import THIRDS, limit, ten_days
from luoshi.period.numerals import COUNT, YEAR, read_count, read_year
from luoshi.period.value import Period

DASH = r"(?: ?(?:[-—–―－~～]{1,2}|至|到) ?)"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_NOT_A_YEAR = r"(?![均龄级纪代轮画薪夜])"  # 以上年均, 同年龄, 前年级
_RELATIVE_YEAR = r"(?:今|去|明|(?<![今此之以往])后|前|本|上一|(?<!以)上|当|来|次|翌|同|该)年" + _NOT_A_YEAR
_NO_FIGURE = r"(?<![0-9.一二三四五六七八九十〇○零])"
_QUARTER = r"(?:第?[一二三四1-4]|[前头后][两二三23]个?)季度"
_FIRST_MONTHS = rf"(?<![提以之月日满届期])[前头]{COUNT} ?个月"  # not 提前3个月, 期满前3个月
_MONTH_WORD = rf"{_MONTH} ?月(?!球|饼|嫂|光|稻|亮|刊|报|票|薪|三(?![日十]))"
# 初步, 初中, 末次, 底线 begin other words.
_EDGE = r"(?:初(?![次步级心中衷评审始选见显赛稿等])|末(?![次位端梢尾])|底(?![部层线数气蕴盘座色子薪价图板商]))"
_PART = (
    rf"(?:(?P<month>{_MONTH})(?: ?月(?:份)?(?!球|饼|嫂|光|稻|亮|刊|报|票|薪|三(?![日十]))|(?={DASH}{_MONTH} ?月)|(?=、{_MONTH} ?月份))"
    rf"(?: ?(?P<day>{_DAY})(?: ?[日号]|(?={DASH}{_DAY} ?日))|(?P<third>[上中下]旬|{_EDGE})|(?P<middle>中)(?=前))?"
    rf"|(?P<half>[上下]半年)|(?P<quarter>{_QUARTER})(?P<close>[末底])?|[前头](?P<first>{COUNT}) ?个月"
    r"|(?P<edge>年?" + _EDGE + r")|(?P<mid>年中)|(?P<whole>全年|年内)|(?P<festival>" + FESTIVAL + r"))"
)
_MORE_YEARS = rf"(?=(?:[、和与及]{YEAR}){{1,4}} ?[两三四]?年)"  # the first of 2011、2012年
_SHORT_YEAR = rf"(?:0[0-9](?= ?年)|[0-9]{{2}}(?= ?年 ?{_MONTH} ?月))"  # 08年; 19年2月
_POINT = re.compile(
    rf"(?:(?P<year>{YEAR}|[0-9]{{2}})(?: ?[两三四]?年(?:度|版)?(?![均代级])|(?={DASH}{YEAR} ?年)|{_MORE_YEARS})|(?P<relative>{_RELATIVE_YEAR})度?)?"
    rf"(?:的? ?{_PART})?"
)
_DAY_ONLY = re.compile(rf"(?P<day>{_DAY}) ?日")
_HOUR = re.compile(r" ?(?:[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?|[0-9]{1,2} ?时(?![期段代间])(?:[0-9]{1,2} ?分)?)")

# Where a point may begin; the search for candidates uses nothing else.
START = "|".join(
    (
        rf"(?:{_NO_FIGURE}|(?<=表[0-9])|(?<=表[0-9][0-9])){YEAR}(?= ?年(?![均代级])|{DASH}{YEAR} ?年)",
        rf"{_NO_FIGURE}{YEAR}{_MORE_YEARS}|(?<=、){YEAR}(?=[两三四]年)|{_NO_FIGURE}{_SHORT_YEAR}",
        _RELATIVE_YEAR,
        rf"(?<![0-9.第近个每村人周季半一二三四五六七八九十百]){_MONTH_WORD}",
        rf"(?<![0-9.第近个一二三四五六七八九十百]){_MONTH}{DASH}{_MONTH_WORD}",
        rf"(?<![0-9.第近个一二三四五六七八九十百]){_MONTH}、{_MONTH} ?月份",
        rf"[上下]半年|(?<!第){_QUARTER}|{_FIRST_MONTHS}|全年(?!龄)",
        r"(?<![0-9一二三四五六七八九十两几每多半数岁])年(?:" + _EDGE + r"|内|中(?=前))",
        FESTIVAL,
    )
)
_SHIFT = {"去": -1, "明": 1, "来": 1, "后": 2, "前": -2, "今": 0}
_BESIDE = {"上": -1, "上一": -1, "次": 1, "翌": 1}


def read_point(text: str, at: int, clock: Clock, *, parent: Found | None = None) -> Found | None:
    """Read the point that begins at ``at``; ``parent`` is the near end of a range, whose year and month carry on."""
    match = _POINT.match(text, at)
    if match is None or match.end() == at:
        return _bare_day(text, at, parent)
    year = _year_of(match, at, clock, parent)
    end = match.end()
    period, grain = _part(match, year, clock)
    if period is None and year is not None:
        return None  # 2月30日, 13月: figures that are no date
    if grain is Grain.DAY and (hour := _HOUR.match(text, end)) is not None:
        end = hour.end()
    names_year = match["year"] is not None or (match["relative"] or "上")[0] in "今去明来后前本"
    month = read_count(match["month"]) if match["month"] else None
    return Found(at, end, period, grain, year, month, names_year)


def _bare_day(text: str, at: int, parent: Found | None) -> Found | None:
    match = _DAY_ONLY.match(text, at) if parent is not None and parent.month is not None else None
    if match is None or parent is None or parent.month is None:
        return None
    period = None if parent.year is None else calendar.day(parent.year, parent.month, read_count(match["day"]))
    return Found(at, match.end(), period, Grain.DAY, parent.year, parent.month)


def _year_of(match: re.Match[str], at: int, clock: Clock, parent: Found | None) -> int | None:
    if match["year"]:
        return read_year(match["year"])
    near = parent.year if parent is not None and parent.year is not None else clock.year_here(at)
    if match["relative"]:
        word = match["relative"].removesuffix("年")
        this = clock.this_year(at)
        if word in _SHIFT:
            return None if this is None else this + _SHIFT[word]
        return None if near is None else near + _BESIDE.get(word, 0)
    if parent is not None and parent.year is not None and parent.month is not None and match["month"]:
        return parent.year + (read_count(match["month"]) < parent.month)  # 11月至3月 runs into the next year
    return near


def _part(match: re.Match[str], year: int | None, clock: Clock) -> tuple[Period | None, Grain]:
    """The period and grain of the finest part that the match names."""
    if match["festival"]:
        return festival(match["festival"], year), Grain.FESTIVAL
    grain = _grain(match)
    if year is None:
        return None, grain
    if match["month"]:
        return _month(match, year, clock), grain
    if match["edge"] or match["mid"]:
        return _edge(match["edge"] or "中", year, clock), grain
    if match["quarter"]:
        quarter = _quarter(match["quarter"], year)
        last = quarter.last_day if quarter is not None and match["close"] else None
        return (quarter if last is None else limit(last, clock.today)), grain
    if match["half"]:
        return calendar.months(year, *((1, 6) if match["half"][0] == "上" else (7, 12))), grain
    if match["first"]:
        return calendar.months(year, 1, read_count(match["first"])), grain
    return calendar.years(year, year), grain


def _grain(match: re.Match[str]) -> Grain:
    if match["day"]:
        return Grain.DAY
    if match["third"] in ("底", "末") or match["close"] or (match["edge"] or "初")[-1] != "初":
        return Grain.EDGE
    if any(match[name] for name in ("month", "half", "quarter", "first", "edge", "mid")):
        return Grain.PART
    return Grain.YEARS


def _month(match: re.Match[str], year: int, clock: Clock) -> Period | None:
    month = read_count(match["month"])
    if match["day"]:
        return calendar.day(year, month, read_count(match["day"]))
    whole = calendar.months(year, month, month)
    if whole is None or whole.start is None or whole.last_day is None:
        return None
    if (match["third"] or "") in THIRDS:
        return ten_days(whole, match["third"])
    if match["third"]:
        return limit(whole.last_day, clock.today)
    return calendar.days(whole.start.replace(day=1), whole.start.replace(day=15)) if match["middle"] else whole


def _edge(word: str, year: int, clock: Clock) -> Period | None:
    if not calendar.FIRST_YEAR <= year <= calendar.LAST_YEAR:
        return None
    if word[-1] == "初":
        return calendar.months(year, 1, 1)
    if word[-1] == "中":
        return calendar.months(year, 6, 6)
    return limit(date(year, 12, 31), clock.today)


def _quarter(word: str, year: int) -> Period | None:
    count = read_count(word.removesuffix("季度").rstrip("个")[-1])
    if word[0] in "前头":
        return calendar.months(year, 1, 3 * count)
    if word[0] == "后":
        return calendar.months(year, 13 - 3 * count, 12)
    return calendar.months(year, 3 * count - 2, 3 * count)


def moved(period: Period, year: int) -> Period | None:
    """The same days of another year."""
    if period.start is None or period.last_day is None:
        return None
    shift = year - period.start.year
    first, end = (
        calendar.shift_years(period.start, shift),
        calendar.shift_years(period.last_day + timedelta(days=1), shift),
    )
    return None if first is None or end is None else Period(first, end)
