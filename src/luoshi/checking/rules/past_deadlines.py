"""A deadline that was over when the document was given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from luoshi.checking.manuscript import Manuscript, Stated
from luoshi.checking.remark import Remark, Severity
from luoshi.extract.statement import Kind
from luoshi.period.value import TimeMention

KINDS = (Kind.TASK, Kind.MILESTONE, Kind.TARGET)
DONE = re.compile(r"已|去年|上年|过去|未能|没有|没能|原定|原计划|本应|当时|逾期|提前|以前年度|前年|推迟|拖")
YEAR = re.compile(r"(?:19|20)\d\d年|今年")
MONTH = re.compile(r"月|季度|上半年")
LIMIT = re.compile(r"(?:月|日|号|底|末|初|旬|季度|半年)之?前")
BUILT = re.compile(r"[\u4e00-\u9fff]{0,4}的")  # 2000年底前建成的小区
LONG_AGO = timedelta(days=400)
LATE = 9
SURE = 0.5  # below this a statement may as well be a review


def find(manuscript: Manuscript) -> Iterator[Remark]:
    """Only where the document's own day is known and the limit stands in the task itself, or in its row of a table."""
    today = manuscript.reading.facts.day
    if today is None:
        return
    for time in manuscript.times:
        if time.deadline is None or not _is_over(time, today) or not _is_limit(manuscript, time, today):
            continue
        one = _task(manuscript, time)
        if one is not None:
            written = manuscript.text[time.start : time.end]
            message = f"“{written}”早于文件日期（{today.isoformat()}），请核对时限，已经完成的请改为陈述。"
            yield manuscript.remark("past_deadline", Severity.ORDINARY, message, [_place(manuscript, time, one)])


def _is_over(time: TimeMention, today: date) -> bool:
    """Over, but not long ago: 2000年底前 says how old a building is."""
    return all(today - LONG_AGO < day < today for day in (time.deadline, time.other_deadline) if day)


def _is_limit(manuscript: Manuscript, time: TimeMention, today: date) -> bool:
    """A limit by month or day. Late in the year a month without its year is one of the year to come."""
    written = manuscript.text[time.start : time.end]
    this_year = time.deadline is not None and time.deadline.year == today.year
    dated = YEAR.search(written) or (MONTH.search(written) and this_year and today.month < LATE)
    return bool(dated and LIMIT.search(written)) and not BUILT.match(manuscript.text, time.end)


def _task(manuscript: Manuscript, time: TimeMention) -> Stated | None:
    """What is to be done by then: the statement around the time, or the one of its row."""
    text, at = manuscript.text, time.start
    sentence = manuscript.sentence(at)
    one = manuscript.stated_at(at)
    found = [one] if one else []
    if one is None and "\t" in text[sentence.start : at]:
        found = [stated for stated in manuscript.stated if sentence.start <= stated.start < at]
    tasks = [one for one in found if one.statement.kind in KINDS and one.statement.confidence >= SURE]
    return None if DONE.search(text, *sentence) or not tasks else tasks[-1]


def _place(manuscript: Manuscript, time: TimeMention, one: Stated) -> tuple[int, int]:
    return min(one.start, time.start), max(one.end, time.end)
