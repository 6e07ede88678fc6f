"""For which time a figure stands, and whether it was reached or is aimed at."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from luoshi.document.outline import Section
from luoshi.extract.statement import Kind
from luoshi.indicator.figure import Standing
from luoshi.indicator.goal import Goal, find_goals
from luoshi.period import calendar
from luoshi.period.find import find_times
from luoshi.period.frame import report_year, year_frames
from luoshi.period.value import Period, TimeMention
from luoshi.pipeline import document_year
from luoshi.plan.reading import Reading

_BASE_BEFORE = re.compile("(?:比|较|按|以|自|从|由|与|是|对比|相当于|超过|高于)$")
_BASE_AFTER = re.compile("(?:的\\d|预期|目标|确定|计划的|价|不变价|同期|相比|以来最|基础上|翻)")
_LAST_REPORT_MONTH = 4  # reports of the year before are given until then
_AIM = re.compile("力争|争取|确保|目标|要|将")
_TWO_YEARS = timedelta(days=700)
_PLAN_TITLE = re.compile("今后|未来|五年|十[一二三四五六]五|[“][一二三四五六七八九十]五[”]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands: its sentence, its name and its amount. ``beside``: a level that is told together with a
    yearly average (达到10000亿元，年均增长10%), so that it stands for the end of that stretch.
    """

    sentence: int
    name: int
    amount: int
    average: bool
    beside: bool = False


class Timeline:
    """The times, year headings, announced goals and judged statements of one document."""

    def __init__(self, reading: Reading) -> None:
        text, facts = reading.view.text, reading.facts
        told = facts.day
        self.year = report_year(text, told) or document_year(facts)
        today = told or (date(self.year, 1, 31) if self.year else None)
        self.frames = year_frames(text, today)
        self.times: Sequence[TimeMention] = (
            [time.mention for time in reading.times] if told else find_times(text, today=today, sections=self.frames)
        )
        self._starts = [time.start for time in self.times]
        titles = sorted(_titles(reading.outline))
        self.goals: list[Goal] = find_goals(text, self.year, [start for start, _ in titles])
        own = calendar.years(self.year, self.year) if self.year else None
        self._first_goal = next((goal.start for goal in self.goals if own and goal.period == own), len(text))
        self._titles, self._text, self._told = titles, text, told
        locate = reading.view.locate
        self._statements = [(locate(s.evidence.start), locate(s.evidence.end), s.kind) for s in reading.statements]
        self._begins = [start for start, _, _ in self._statements]

    def within(self, start: int, end: int) -> list[TimeMention]:
        """The times that begin in ``[start, end)``."""
        return list(self.times[bisect_right(self._starts, start - 1) : bisect_right(self._starts, end - 1)])

    def goal_at(self, at: int) -> Goal | None:
        """The announcement that holds at ``at``: the latest one."""
        holding = [goal for goal in self.goals if goal.start <= at < goal.end]
        return holding[-1] if holding else None

    def announces(self, at: int, standing: Standing) -> bool:
        """Whether what stands at ``at`` is one of the goals that the document announces."""
        return standing is Standing.TARGET and self.goal_at(at) is not None

    def frame_at(self, at: int) -> int | None:
        """The year that the headings above ``at`` tell."""
        year = next((year for start, end, year in self.frames if start <= at < end), None)
        if year is not None and self.year is not None and year < self.year and at > self._first_goal:
            return self.year  # a review does not come after the goals of the year
        return year

    def kind_at(self, at: int) -> Kind | None:
        """The kind of the statement that holds ``at``."""
        index = bisect_right(self._begins, at) - 1
        if index < 0 or at >= self._statements[index][1]:
            return None
        return self._statements[index][2]

    def stand(self, place: Place) -> tuple[Standing, Period | None]:
        """Whether a figure was reached or is aimed at, and its period."""
        goal, frame = self.goal_at(place.name), self.frame_at(place.name)
        said = self._said(place)
        standing = self._standing(place, goal, frame, said)
        period = self._whole(said or self._implied(place, goal, frame, standing))
        if self._is_ahead(period) and standing is Standing.RESULT:
            return standing, None  # the years that a result is of are not those to come
        if self.year is None or standing is Standing.TARGET or period != calendar.years(self.year, self.year):
            return standing, period
        if self._told is not None and self._told.month > _LAST_REPORT_MONTH:
            return standing, period
        # Early in a year nothing of the whole year is a result: in the plan it is aimed at, elsewhere 全年 is last year.
        if frame == self.year and (self._is_aimed(place) or not self._is_told(place)):
            return Standing.TARGET, period
        return standing, calendar.years(self.year - 1, self.year - 1)

    def _is_told(self, place: Place) -> bool:
        kind = self.kind_at(place.amount)
        return kind is not None and not kind.is_deliverable

    def _is_aimed(self, place: Place) -> bool:
        return _AIM.search(self._text, max(place.sentence, place.name - 12), place.amount) is not None

    def _is_ahead(self, period: Period | None) -> bool:
        last = period.last_day if period else None
        return self.year is not None and last is not None and last.year > self.year

    def _standing(self, place: Place, goal: Goal | None, frame: int | None, said: Period | None) -> Standing:
        if said is not None and said.end is not None and self._told is not None and said.end <= self._told:
            return Standing.RESULT
        if goal is not None:
            return Standing.TARGET
        kind, told = self.kind_at(place.amount), self._is_told(place)
        if said is not None and self.year is not None:
            if said.last_day is not None and said.last_day.year < self.year:
                return Standing.RESULT
            if said.last_day is not None and said.last_day.year > self.year and not (told and place.average):
                return Standing.TARGET
        if frame is not None and self.year is not None and frame < self.year:
            return Standing.RESULT
        if kind is not None:
            return Standing.RESULT if told else Standing.TARGET
        return Standing.TARGET if frame is not None and frame == self.year else Standing.RESULT

    def _said(self, place: Place) -> Period | None:
        """The period that the sentence itself names for the figure: the nearest before its amount."""
        found = None
        for time in self.within(place.sentence, place.amount):
            if time.period is None or time.recurring or self._is_base(time):
                continue
            if time.period.end is None:
                continue
            if place.average and time.start < place.name and not _is_stretch(time.period):
                continue
            found = time.period
        return found

    def _is_base(self, time: TimeMention) -> bool:
        """Whether a time is only what the figure is compared with (比2020年, 按2000年价格)."""
        before = self._text[max(0, time.start - 4) : time.start]
        return bool(_BASE_BEFORE.search(before) or _BASE_AFTER.match(self._text, time.end))

    def _implied(self, place: Place, goal: Goal | None, frame: int | None, standing: Standing) -> Period | None:
        """The period where the sentence is silent: the goal's, a plan's, the heading's, the document's."""
        if place.average:
            return self._span_before(place, standing)
        if place.beside and standing is Standing.TARGET and (goal is None or goal.period is None):
            return last_year(self._span_before(place, standing))
        if goal is not None and goal.period is not None:
            return goal.period
        if goal is not None and (goal.plan or (frame is None and _PLAN_TITLE.search(self._title_at(place.name)))):
            return self._span_before(place, standing)
        if self.year is None:
            return None
        if frame is not None and (standing is Standing.RESULT or frame >= self.year):
            return calendar.years(frame, frame)
        if standing is Standing.RESULT:
            return calendar.years(self.year - 1, self.year - 1)
        return calendar.years(self.year, self.year)

    def _span_before(self, place: Place, standing: Standing) -> Period | None:
        """The last stretch of several years named in the paragraph, or in the titles above it."""
        paragraph = self._text.rfind("\n", 0, place.name) + 1
        for time in reversed(self.within(max(0, paragraph - 400), place.name)):
            period = time.period
            if period and period.end and _is_stretch(period):
                ahead = self.year is not None and period.end.year - 1 >= self.year
                if ahead == (standing is Standing.TARGET):
                    return period
        return None

    def _title_at(self, at: int) -> str:
        index = bisect_right(self._titles, (at, "\U0010ffff")) - 1
        return self._titles[index][1] if index >= 0 else ""

    @staticmethod
    def _whole(period: Period | None) -> Period | None:
        """A level to be reached by the end of a year stands for that year (到2030年)."""
        if period is None or period.end is None or period.start is not None:
            return period
        last = period.end.year - 1 if (period.end.month, period.end.day) == (1, 1) else period.end.year
        return calendar.years(last, last)


def _is_stretch(period: Period) -> bool:
    """Whether a period is one of several years, with both its ends."""
    return period.start is not None and _TWO_YEARS < length(period) < timedelta.max


def length(period: Period) -> timedelta:
    """How long a period lasts; one that is open on a side is never short."""
    return period.end - period.start if period.start and period.end else timedelta.max


def last_year(period: Period | None) -> Period | None:
    """The last year of a stretch of several years; other periods stay."""
    if period is None or period.start is None or period.last_day is None or length(period) < _TWO_YEARS:
        return period
    return calendar.years(period.last_day.year, period.last_day.year)


def _titles(section: Section) -> list[tuple[int, str]]:
    found = [] if section.level == 0 else [(section.title_start, section.title)]
    for child in section.children:
        found.extend(_titles(child))
    return found
