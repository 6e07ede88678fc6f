"""Lengths of time: 三年行动, 3到5年, 11个月, 90个工作日, 一刻钟. A length has no place in the calendar, only a far end as a limit."""

from __future__ import annotations

import re
from datetime import date, timedelta

from luoshi.period import calendar
from luoshi.period.clock import Clock
from luoshi.period.numerals import COUNT, read_count
from luoshi.period.value import Period, TimeMention

_UNIT = r"(?:年|个月|个?季度|周|星期|个?工作日|日(?=[以之]?内)|天|个?小时|分钟|刻钟)"
_NUMBER = rf"(?:{COUNT}|半)"
_SEPARATOR = r"(?: ?(?:[-—–―－~～]{1,2}|至|到) ?)"
START = (
    rf"(?<![0-9.,一二三四五六七八九十百千万几数第每〇零]){_NUMBER}(?:{_SEPARATOR}{COUNT})? ?(?:多|余)?个?半?{_UNIT}"
    rf"|(?<![0-9.])[1-9][0-9]{{3}} ?个?(?:工作日|小时|天)|[1-9][0-9]{{0,2}} ?周年|{COUNT}周年"
)
_LENGTH = re.compile(
    rf"(?P<near>[0-9]{{4}}|{_NUMBER})(?:{_SEPARATOR}(?P<far>{COUNT}))? ?(?P<more>多|余)?(?P<half>个?半)?"
    rf"(?P<unit>周年|{_UNIT})(?P<behind>半(?![径导山岛壁程数年月日天小]))?"
)
_ISO = {"年": ("Y", 1), "周年": ("Y", 1), "个月": ("M", 1), "季度": ("M", 3), "周": ("W", 1), "星期": ("W", 1),
        "工作日": ("D", 1), "日": ("D", 1), "天": ("D", 1), "小时": ("H", 1), "分钟": ("MIN", 1), "刻钟": ("MIN", 15)}  # fmt: skip
_CLOCK_UNITS = ("H", "MIN")

# Words that begin with the same characters but are no length: 三年级, 5年龄, 年均; 一年一度, 两天两地, 一天天.
_NO_YEAR = re.compile(r"一遇|[级龄均轮画薪货夜糕代检审报味俗]|一度|四季|[到至]头|之计")
_NO_DAY = re.compile(r"[然空气地堑桥津平府河坛线使才赋候]|[一二两三四五六七八九十][地夜市]|天")
_NINE_HEAVENS = re.compile(r"[舞霄云游揽冲重]九天$")
_NO_WEEK = re.compile(r"[年岁边围转期报刊末讲]")
_ORDINAL = re.compile(r"(?:第|每|逢|隔|农历|[0-9一二三四五六七八九十]个)$")
# 一年 and 一天 alone are mostly figures of speech (关键一年, 不平凡的一年); with one of these words they are lengths.
_ONE_AHEAD = re.compile(
    r"(?:[满期为用前长]|(?<!最)后|不少于|不超过|至少|连续|提前|延长|最长|少于|超过|参保|累计|再|以)$"
)
_ONE_BEHIND = re.compile(r"[以之]?内|以上|以下|以后|左右|时间|期(?!待|间|盼)|后|[多余]|半")
_FAIR_DAYS = re.compile(
    r"(?:优良|达标|蓝天|污染|一级|二级|有效|好于|良好|良以上|晴好|霾|日照|无霜)[^，。；、\n]{0,14}$"
)
_NO_LIMIT_AHEAD = re.compile(
    r"(?:连续|满|超过|比|提前|累计|不少于|历时|已|了|前|坚持|经过|质保|缩短|压缩|压减|限|[从由])$"
)
_NO_LIMIT_BEHIND = re.compile(
    r"[^，。；、\n]{0,12}?(?:行动|计划|规划|方案|义务教育|禁渔|一贯制)|以上|期|[来前后多余]|生活圈|服务圈|健身圈"
)
_ANAPHORA = re.compile(r"的?(?:实践|奋斗|历程|成绩|成就|体会|探索|努力|工作(?:实践|回顾))")

_AVERAGE = re.compile(r"累计|平均|年均")  # 两年平均增速: the two years up to the one under review
_VALID = ("有效期", "有效期为", "有效期限为", "有效期限")


def read_duration(text: str, at: int, clock: Clock) -> TimeMention | None:
    """Read the length that begins at ``at``; ``None`` where the figures belong to another word."""
    match = _LENGTH.match(text, at)
    if match is None or not _is_length(text, at, match):
        return None
    unit = match["unit"].removeprefix("个") if match["unit"] != "个月" else "个月"
    near, far = _amounts(match)
    duration = _iso(near, unit) + (f"/{_iso(far, unit)}" if far else "")
    period = _known(text, match, unit, near, clock)
    return TimeMention(
        start=at, end=match.end(), period=period, duration=duration,
        deadline=_far_end(text, at, match, unit, far or near, clock) if period is None else period.last_day,
    )  # fmt: skip


def _amounts(match: re.Match[str]) -> tuple[float, float]:
    near = 0.5 if match["near"] == "半" else float(_read(match["near"]))
    half = 0.5 if match["half"] or match["behind"] else 0.0
    return near + half, float(read_count(match["far"])) if match["far"] else 0.0


def _read(figures: str) -> int:
    return int(figures) if figures.isdecimal() else read_count(figures)


def _is_length(text: str, at: int, match: re.Match[str]) -> bool:
    ahead, end, unit = text[max(0, at - 4) : at], match.end(), match["unit"]
    if _ORDINAL.search(ahead) or match["near"] in ("0", "00", "000"):
        return False
    if unit == "年" and (_NO_YEAR.match(text, end) or (match["near"].isdecimal() and len(match["near"]) == 4)):
        return False
    if unit == "天" and (
        _NO_DAY.match(text, end)
        or _NINE_HEAVENS.search(text, max(0, at - 1), end)
        or _FAIR_DAYS.search(text, max(0, at - 24), at)
    ):
        return False
    if unit == "周" and _NO_WEEK.match(text, end):
        return False
    if match["near"] in ("一", "1") and unit in ("年", "天", "周") and not match["far"] and not match["half"]:
        return bool(match["more"] or match["behind"] or _ONE_AHEAD.search(ahead) or _ONE_BEHIND.match(text, end))
    return True


def _iso(amount: float, unit: str) -> str:
    letter, factor = _ISO[unit]
    amount *= factor
    if letter == "Y" and amount % 1:
        letter, amount = "M", amount * 12
    elif letter == "M" and amount % 1:
        letter, amount = "D", amount * 30
    elif letter == "D" and amount % 1:
        letter, amount = "H", amount * 24
    elif letter == "H" and amount % 1:
        letter, amount = "MIN", amount * 60
    elif amount % 1:
        letter, amount = "D", round(amount * (7 if letter == "W" else 1))
    time = "T" if letter in _CLOCK_UNITS else ""
    return f"P{time}{int(amount)}{letter[0]}"


def _known(text: str, match: re.Match[str], unit: str, amount: float, clock: Clock) -> Period | None:
    """五年 stands for years in the calendar where it takes up a review, an average or a term of validity."""
    if unit != "年" or amount % 1:
        return None
    count, at, end = int(amount), match.start(), match.end()
    if text.endswith(_VALID, 0, at):
        return _validity(count, at, clock)
    if count < 2:
        return None
    period = clock.reviewed.get(count)
    if period is not None and _ANAPHORA.match(text, end):
        return period
    last = clock.reviewed_year(at)
    if last is not None and _AVERAGE.match(text, end):
        return calendar.years(last - count + 1, last)
    if (
        text.endswith("的", 0, at)
        and text[end : end + 1] in "，。；、！"
        and clock.same_sentence(clock.reviewed_at, at)
    ):
        return period
    return None


def _validity(count: int, at: int, clock: Clock) -> Period | None:
    """有效期3年 counts from the day of coming into force that the same sentence names."""
    last = clock.last
    if last is None or last.start is None or not clock.same_sentence(clock.last_at, at):
        return None
    end = calendar.shift_years(last.start, count)
    return None if end is None else Period(last.start, end)


def _far_end(text: str, at: int, match: re.Match[str], unit: str, amount: float, clock: Clock) -> date | None:
    """The last day if the length is counted from the document's date (用3到5年时间)."""
    if clock.today is None or match["more"] or _NO_LIMIT_BEHIND.match(text, match.end()) or unit == "周年":
        return None
    if _NO_LIMIT_AHEAD.search(text, max(0, at - 4), at):
        return None
    letter, factor = _ISO[unit]
    if letter in ("Y", "M"):
        return calendar.shift_months(clock.today, int(amount * factor * (12 if letter == "Y" else 1)))
    if letter in ("D", "W") and unit != "工作日":
        try:
            return clock.today + timedelta(days=int(amount * (7 if letter == "W" else 1)))
        except OverflowError:
            return None
    return None
