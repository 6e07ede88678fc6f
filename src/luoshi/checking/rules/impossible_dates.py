"""Days that no calendar has: 2月30日, 9月31日, 13月; a weekday that is not the day's."""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from collections.abc import Iterator
from datetime import date

from luoshi.checking.manuscript import Manuscript
from luoshi.checking.remark import Remark, Severity

DAY = re.compile(r"(?:(?P<year>(?:19|20)\d\d)年)?(?<!\d)(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号](?!楼|院|线)")
MONTH = re.compile(
    r"(?<![\d近第前后满隔逾超为—\-至到.、])(?:(?:19|20)\d\d年|今年|明年|去年)?(?P<month>1[3-9]|[2-9]\d)月(?:份|底|末|初|前|中旬|上旬|下旬)"
)
WEEKDAY = re.compile(
    r"(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日[（(，]?(?:星期|周)(?P<name>[一二三四五六日天])"
)
NAMES = "一二三四五六日"
LEAP_YEAR = 2024  # without a year 2月29日 may be meant


def find(manuscript: Manuscript) -> Iterator[Remark]:
    """Each date that cannot be."""
    text = manuscript.text
    for match in DAY.finditer(text):
        longest = _days(match)
        if not 1 <= int(match["day"]) <= longest:
            why = f"{int(match['month'])}月只有{longest}天" if longest else "一年没有这个月"
            yield _impossible(manuscript, match, why)
    for match in MONTH.finditer(text):
        yield _impossible(manuscript, match, "一年没有这个月")
    for match in WEEKDAY.finditer(text):
        yield from _weekday(manuscript, match)


def _days(match: re.Match[str]) -> int:
    """How many days the month has, 0 where there is no such month."""
    month, year = int(match["month"]), int(match["year"] or LEAP_YEAR)
    if not 1 <= month <= 12:
        return 0
    return 29 if month == 2 and isleap(year) else monthrange(year, month)[1]


def _impossible(manuscript: Manuscript, match: re.Match[str], why: str) -> Remark:
    message = f"“{match[0]}”不存在，{why}，请核对日期。"
    place = manuscript.clause(match.start())
    return manuscript.remark("impossible_date", Severity.SERIOUS, message, [place])


def _weekday(manuscript: Manuscript, match: re.Match[str]) -> Iterator[Remark]:
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return  # told as an impossible date
    told = NAMES.index(match["name"].replace("天", "日"))
    if day.weekday() != told:
        message = f"“{match[0]}”不对，这一天是星期{NAMES[day.weekday()]}，请核对日期或星期。"
        yield manuscript.remark("wrong_weekday", Severity.SERIOUS, message, [manuscript.clause(match.start())])
