"""Festivals and seasons as time words: 国庆前, 春节期间, 国庆60周年, 入冬前."""

from __future__ import annotations

import re
from datetime import timedelta

from luoshi.period import calendar
from luoshi.period.lunar import lunar_day
from luoshi.period.numerals import COUNT, read_count
from luoshi.period.value import Period

# 国庆, 五一, 清明 are also names of people, places and poems: they need a word behind them that makes them a day.
_MARK = r"(?=节|前|后|之前|以前|期间|假期|小?长假|黄金周|当[天日])"
_NO_FIGURE = r"(?<![一二三四五六七八九十第])"
_BEHIND_QUOTE = r"(?=[”\"](?:节|前|后|之前|以前|期间|假期|小?长假|黄金周))"
_TAIL = rf"节?(?:{COUNT} ?周年|期间|假期|小?长假|黄金周|前后|当[天日])?"
FESTIVAL = (
    r"(?:(?:元旦|除夕|(?:春节|端午|中秋|重阳节|元宵节)(?!节?(?:龙舟|晚会|联欢|诗|文化|灯会|源|习俗|大戏))|劳动节|儿童节|妇女节|教师节|建军节|植树节|"
    rf"国庆(?=节|{COUNT} ?周年)|(?:国庆|清明|元宵|{_NO_FIGURE}五一){_MARK}|{_NO_FIGURE}十一(?=小?长假|黄金周)){_TAIL}"
    rf"|[“\"](?:国庆|五一|七一|十一|八一|六一|三八){_BEHIND_QUOTE}[”\"]{_TAIL}|入冬(?=前|之前|以前))"
)
_FIXED = {
    "元旦": (1, 1), "妇女": (3, 8), "三八": (3, 8), "植树": (3, 12), "劳动": (5, 1), "五一": (5, 1), "儿童": (6, 1),
    "六一": (6, 1), "七一": (7, 1), "建军": (8, 1), "八一": (8, 1), "教师": (9, 10), "国庆": (10, 1), "十一": (10, 1),
    "入冬": (12, 1),  # the guide: before winter is by the end of November
}  # fmt: skip
_HOLIDAY = {"春节": (-1, 5), "国庆": (0, 6), "十一": (0, 6), "五一": (0, 4), "劳动": (0, 4)}
_LONG = re.compile(r"期间|假期|长假|黄金周|前后")
_ANNIVERSARY = re.compile(rf"({COUNT}) ?周年")
_REPUBLIC = 1949


def festival(words: str, year: int | None) -> Period | None:
    """The day of a festival, or its holidays where the words say so; ``None`` without a year or outside the table."""
    name = words.strip('“"”')[:2]
    anniversary = _ANNIVERSARY.search(words)
    if anniversary and name == "国庆":
        year = _REPUBLIC + read_count(anniversary[1])
    if year is None:
        return None
    start = lunar_day(name, year) if name not in _FIXED else None
    single = calendar.day(year, *_FIXED[name]) if name in _FIXED else None
    if start is not None:
        single = calendar.days(start, start)
    if single is None or single.start is None or not _LONG.search(words):
        return single
    before, after = _HOLIDAY.get(name, (0, 2))
    return calendar.days(single.start + timedelta(days=before), single.start + timedelta(days=after))
