"""Years written without 年: 2019中国民营企业500强, 《中国制造2025》, 展望2024，, 规划（2016—2020）."""

from __future__ import annotations

import re

from luoshi.period import calendar
from luoshi.period.found import Bounded
from luoshi.period.numerals import read_year

# 2000 and round figures with a unit behind them are amounts; so is whatever follows a figure, a letter or a dash.
_BARE = r"(?:199[0-9]|20(?:0[1-9]|[1-4][0-9]))"
_UNITS = "年月日亿万千百十家人个张户场公亩套元多余名项件台批平米吨座条所次只位辆处种款支部株头棵度级版例起箱盏粒片届期线路号幢栋间门枚艘架标双对毫克升班宗笔本册份字页集床房居村社学课岁周天小分秒蒸立兆倍股口匹尾羽组"
_NOT_BEFORE = r"(?<![0-9A-Za-z.,/〔\[(（_—–－―-])"
START = (
    rf"{_NOT_BEFORE}{_BARE}(?=[一-龥])(?![{_UNITS}至到和与及或比])"
    rf"|(?<=[一-龥]){_BARE}(?=[”》])|(?<=展望|回首|回望|迈向|奔向|告别){_BARE}(?=[，。！,])"
    rf"|(?<=[（(一-龥]){_BARE} ?[-—–－―]{{1,2}} ?{_BARE}(?=[)）》]|[一-龥]{{0,6}}规划)"
)
_READ = re.compile(rf"({_BARE})(?: ?[-—–－―]{{1,2}} ?({_BARE}))?")


def read_bare_year(text: str, at: int) -> Bounded | None:
    """Read the year or the range of years at ``at``; ``None`` for a range that runs backwards."""
    match = _READ.match(text, at)
    if match is None:
        return None
    first = read_year(match[1])
    period = calendar.years(first, read_year(match[2]) if match[2] else first)
    return None if period is None else Bounded(at, match.end(), period, period.last_day)
