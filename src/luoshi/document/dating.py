"""The date of a document: from its front, its end, its container, its number; or a year from clues in the text.

Posting times of web pages are told apart, because a page may be posted years after the speech.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from luoshi.document.facts import Fact, Origin
from luoshi.document.front import Front
from luoshi.document.ordinal import ordinal
from luoshi.document.outline import Section
from luoshi.text.evidence import Evidence

Locate = Callable[[int, int], Evidence]

HAN_YEAR = {sign: str(value) for value, sign in enumerate("零一二三四五六七八九")} | dict.fromkeys("〇○ＯOoΟ", "0")
YEAR = r"(?P<year>(?:19|20)\d{2}|[一二][九〇○零OoΟ][〇○零OoΟ一二三四五六七八九]{2})"
NUMBER = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
DATE = re.compile(rf"{YEAR}\s?[年./-]\s?(?P<month>{NUMBER})\s?[月./-]\s?(?P<day>{NUMBER})(?:\s?[日号]|(?![\d年月]))")
MONTH = re.compile(rf"{YEAR}年(?P<month>{NUMBER})月(?!\d)")
DATE_LINE = re.compile(rf"^[（(*_ ]*{YEAR}年(?P<month>{NUMBER})月(?P<day>{NUMBER})日[）)*_ ]*$", re.MULTILINE)
POSTED = re.compile(
    r"(?:发布|发表|上传|更新|添加|编辑|发文|采集)?(?:时间|日期)[：:\s]*(?P<stamp>(?:19|20)\d{2}[年/.-]\d{1,2}[月/.-]\d{1,2}日?(?:\s*\d{1,2}[:：时]\d{1,2}(?:[:：]\d{1,2}|分)?)?)"
    r"|(?P<clock>(?:19|20)\d{2}[年/.-]\d{1,2}[月/.-]\d{1,2}日?\s*\d{1,2}[:：时]\d{1,2}(?:[:：]\d{1,2}|分)?)"
)
DATELINE = re.compile(r"(?:新华社|本报|本网|中新社)[^\n]{0,20}电")
WRITTEN = re.compile(r"成文日期|印发日期|发文日期|签发")
ISSUE = re.compile(r"[\u4e00-\u9fff]{1,8}[〔\[［【(（](?P<year>(?:19|20)\d{2})[〕\]］】)）](?:第)?\d{1,4}号")
TITLE_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})(?!\d|[-—–至到])")
REVIEW = re.compile(
    r"(?P<year>20\d{2}|19\d{2})年[^\n]{0,16}(?:回顾|总结|主要工作|完成情况|执行情况|工作的?情况)|回顾(?P<other>(?:19|20)\d{2})年"
)
FIVE_YEARS = {"十五": 2001, "十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}
PLAN_YEAR = re.compile(
    r"今年[^。；\n]{0,80}?“?(?P<plan>十[一二三四五]?五)”?(?:规划|计划|时期)?[^。，；、\n]{0,12}?(?P<which>开局|起步|第一年|收官|最后一年)"
)
POSTED_KEYS = ("published", "发布时间", "发表时间", "更新时间", "发布日期")
HEAD = 400  # characters of the body in which a dateline may stand


@dataclass(frozen=True, slots=True)
class Dating:
    """The document's date as a fact, and the day when it is known to the day."""

    fact: Fact | None
    day: date | None


def _year(text: str) -> int:
    return int("".join(HAN_YEAR.get(sign, sign) for sign in text))


def read_day(match: re.Match[str]) -> date | None:
    """The day that a match of ``DATE`` names; ``None`` when there is no such day."""
    month, day = ordinal(match["month"]), ordinal(match["day"])
    try:
        return date(_year(match["year"]), month or 0, day or 0)
    except ValueError:
        return None


def find_posted(
    text: str, front: Front, metadata: Mapping[str, str], removed: tuple[Evidence, ...], locate: Locate
) -> Fact | None:
    """The time at which a web page says it was posted."""
    reason = "网页标注的发布时间，不是文件日期"
    for noise in removed:
        match = POSTED.search(noise.quote)
        if match:
            name = "stamp" if match["stamp"] else "clock"
            start, end = match.span(name)
            place = Evidence(
                document=noise.document, start=noise.start + start, end=noise.start + end, quote=noise.quote[start:end]
            )
            return Fact(value=match[name].strip(), origin=Origin.TEXT, reason=reason, evidence=place)
    for start, end in front.lines:
        match = POSTED.search(text, start, end)
        if match and not WRITTEN.search(text, start, match.start() + 4):
            name = "stamp" if match["stamp"] else "clock"
            return Fact(
                value=match[name].strip(), origin=Origin.TEXT, reason=reason, evidence=locate(*match.span(name))
            )
    published = next((metadata[key] for key in POSTED_KEYS if metadata.get(key)), None)
    return Fact(value=published, origin=Origin.METADATA, reason="网页元数据中的发布时间") if published else None


def _days_in_text(text: str, front: Front, locate: Locate) -> Iterator[Dating]:
    """Days that the text itself gives as its date, the best first."""
    spans = sorted(front.lines, key=lambda span: (front.title is not None and span[0] < front.title[0], span[0]))
    for start, end in spans:
        match = None if DATELINE.search(text, start, end) else DATE.search(text, start, end)
        if match and not (POSTED.search(text, start, end) and not WRITTEN.search(text, start, end)):
            yield _dating(match, "标题下注明的日期", locate)
    for match in DATE_LINE.finditer(text, front.body):
        above = text[text.rfind("\n", 0, max(0, match.start() - 1)) + 1 : max(0, match.start() - 1)]
        if len(above) <= 40:
            yield _dating(match, "文末署名下的成文日期", locate)
    match = re.compile(rf"{DATE.pattern}，?[^。\n]{{0,20}}在[^。\n]{{2,40}}(?:会议|大会|会)上").search(
        text, front.body, front.body + HEAD
    )
    if match:
        yield _dating(match, "开头说明的会议日期", locate)


def _dating(match: re.Match[str], reason: str, locate: Locate) -> Dating:
    day = read_day(match)
    value = day.isoformat() if day else match[0]
    return Dating(Fact(value=value, origin=Origin.TEXT, reason=reason, evidence=locate(*match.span())), day)


def _container(metadata: Mapping[str, str], file_name: str) -> Dating | None:
    """A full date in the front matter or the file name."""
    sources = [
        ("文件头 date", metadata.get("date", "")),
        ("文件头标题", metadata.get("title", "")),
        ("文件名", file_name),
    ]
    for name, value in sources:
        match = DATE.search(value)
        day = read_day(match) if match else None
        if day:
            return Dating(Fact(value=day.isoformat(), origin=Origin.METADATA, reason=f"{name}注明的日期"), day)
    return None


def _year_only(text: str, front: Front, outline: Section, locate: Locate) -> Fact | None:
    """A month or year that the text gives for itself."""
    for start, end in front.lines:
        match = MONTH.search(text, start, end)
        if match:
            month = ordinal(match["month"]) or 0
            return _stated(f"{_year(match['year'])}-{month:02d}", "标题下只注明年月", locate(*match.span()))
    issue = ISSUE.search(text, 0, front.body)
    if issue:
        return _stated(issue["year"], "发文字号中的年份，日期不详", locate(*issue.span()))
    return _inferred(text, outline, locate)


def _stated(value: str, reason: str, evidence: Evidence, origin: Origin = Origin.TEXT) -> Fact:
    return Fact(value=value, origin=origin, reason=reason, evidence=evidence)


def _inferred(text: str, outline: Section, locate: Locate) -> Fact | None:
    """A year concluded from the review section, or from the place of this year in a five-year plan."""
    for section in outline.children:
        match = REVIEW.search(text, section.title_start, section.title_end)
        if match:
            year = int(match["year"] or match["other"]) + 1
            follows = any(f"{year}年" in other.title or "今年" in other.title for other in outline.children)
            if follows or re.compile(rf"今年|{year}年").search(text, section.end):
                reason = f"回顾的是{year - 1}年，部署的是下一年，推断为{year}年"
                return _stated(str(year), reason, locate(*match.span()), Origin.INFERRED)
    match = PLAN_YEAR.search(text)
    if match and match["plan"] in FIVE_YEARS:
        last = match["which"] in ("收官", "最后一年")
        year = FIVE_YEARS[match["plan"]] + (4 if last else 0)
        reason = f"文中称今年是“{match['plan']}”{'收官' if last else '开局'}之年，推断为{year}年"
        return _stated(str(year), reason, locate(*match.span()), Origin.INFERRED)
    return None


def _named_year(text: str, front: Front, metadata: Mapping[str, str], file_name: str, locate: Locate) -> Fact | None:
    """A year in the title, the front matter or the file name."""
    if front.title:
        match = TITLE_YEAR.search(text, *front.title)
        if match:
            return _stated(match["year"], "标题中的年份，日期不详", locate(*match.span()))
    for name, value in (("文件头", metadata.get("date", "") + metadata.get("title", "")), ("文件名", file_name)):
        match = TITLE_YEAR.search(value)
        if match:
            return Fact(value=match["year"], origin=Origin.METADATA, reason=f"{name}中的年份，日期不详")
    return None


def find_date(
    text: str,
    *,
    front: Front,
    outline: Section,
    file_name: str,
    metadata: Mapping[str, str],
    given: date | None,
    locate: Locate,
) -> Dating:
    """The document's date. Only a date known to the day sets ``day``; a mere year is told as a fact."""
    if given is not None:
        return Dating(Fact(value=given.isoformat(), origin=Origin.GIVEN, reason="使用者指定的日期"), given)
    for dating in _days_in_text(text, front, locate):
        if dating.day:
            return dating
    contained = _container(metadata, file_name)
    if contained:
        return contained
    fact = _year_only(text, front, outline, locate)
    if fact is None or fact.origin is Origin.INFERRED:
        fact = _named_year(text, front, metadata, file_name, locate) or fact
    return Dating(fact, None)
