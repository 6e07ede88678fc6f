"""Readings built by hand: reports are tested without the rules that find things."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pytest

from luoshi.document.facts import Completeness, DocumentFacts, Fact, Finding, Genre, Origin
from luoshi.document.outline import Section
from luoshi.extract.statement import Body, Deadline, Kind, Project, Role, Statement, Strength
from luoshi.formats.original import Medium, Original
from luoshi.period.value import Period, TimeMention
from luoshi.plan.code import CountCode, Member
from luoshi.plan.reading import Reading, ReadQuantity, ReadTime
from luoshi.quantity.implied import Implied
from luoshi.quantity.value import Comparator, Measure, Quantity
from luoshi.text.evidence import Evidence
from luoshi.text.mapped import Edit, MappedText
from luoshi.text.repair import Repair

TEXT = (
    "收藏本页 在云江市重点工作推进会上的讲话\n"
    "一、狠抓项目建设\n"
    "（一）加快平台建设。循环园6月前要完成环评；龙山新材料上半年要竣工投产。"
    "市发改委牵头、市财政局配合，力争到2026年固定资产投资突破904.6亿元。大力推进互联互通。\n"
    "二、严守底线\n"
    "坚决杜绝高耗能项目。去年完成工业产值X亿元，增长7.5%。产业发展规模不大。要做到“五不”。=1+1不得计算。\n"
)


@dataclass
class Draft:
    """Collects the parts of a reading; every quote is looked up in the text."""

    text: str = TEXT
    name: str = "讲话.txt"
    statements: list[Statement] = field(default_factory=list)
    quantities: list[ReadQuantity] = field(default_factory=list)
    times: list[ReadTime] = field(default_factory=list)

    def evidence(self, quote: str) -> Evidence:
        start = self.text.index(quote)
        return Evidence(document=self.name, start=start, end=start + len(quote), quote=quote)

    def quantity(self, quote: str, low: str | None, unit: str, high: str | None = None, **more: object) -> int:
        amount = None if low is None else Decimal(low)
        top = amount if high is None else Decimal(high)
        value = Quantity(low=amount, high=top, unit=unit, **more)  # type: ignore[arg-type]
        self.quantities.append(ReadQuantity(evidence=self.evidence(quote), text=quote, quantity=value))
        return len(self.quantities) - 1

    def time(self, quote: str, period: Period | None, **more: object) -> None:
        evidence = self.evidence(quote)
        mention = TimeMention(start=evidence.start, end=evidence.end, period=period, **more)  # type: ignore[arg-type]
        self.times.append(ReadTime(evidence=evidence, text=quote, mention=mention))

    def state(self, quote: str, kind: Kind, *, vague: bool = False, **more: object) -> None:
        self.statements.append(
            Statement(evidence=self.evidence(quote), text=quote, kind=kind, vague=vague, **more)  # type: ignore[arg-type]
        )

    def body(self, quote: str, role: Role = Role.LEAD) -> Body:
        return Body(evidence=self.evidence(quote), name=quote, role=role)

    def deadline(self, quote: str, by: date | None, other: date | None = None) -> Deadline:
        return Deadline(evidence=self.evidence(quote), by=by, other_reading=other)

    def project(self, quote: str) -> Project:
        return Project(evidence=self.evidence(quote), name=quote)

    def reading(self) -> Reading:
        whole = MappedText.of(self.text)
        noise = "收藏本页 "
        view = whole.edited([Edit(0, len(noise), "")]) if self.text.startswith(noise) else whole
        return Reading(
            original=_original(self, whole),
            view=view,
            repairs=_repairs(self, noise),
            facts=_facts(self),
            completeness=_completeness(),
            outline=_outline(view.text),
            statements=tuple(self.statements),
            quantities=tuple(self.quantities),
            times=tuple(self.times),
        )


def _original(draft: Draft, whole: MappedText) -> Original:
    return Original(
        name=draft.name,
        digest=hashlib.sha256(draft.text.encode(errors="backslashreplace")).hexdigest(),
        medium=Medium.TEXT,
        encoding="utf-8",
        characters=draft.text,
        view=whole,
    )


def _repairs(draft: Draft, noise: str) -> tuple[Repair, ...]:
    if not draft.text.startswith(noise):
        return ()
    return (
        Repair(pattern="N2", evidence=draft.evidence(noise), replacement="", reason="网页上的按钮文字，不是正文。"),
    )


def _facts(draft: Draft) -> DocumentFacts:
    title = "在云江市重点工作推进会上的讲话"
    found = draft.evidence(title) if title in draft.text else None
    return DocumentFacts(
        genre=Genre.SPEECH,
        title=Fact(value=title, origin=Origin.TEXT, reason="首行", evidence=found),
        date=Fact(value="2020-03-10", origin=Origin.GIVEN, reason="由使用者指定"),
        day=date(2020, 3, 10),
    )


def _completeness() -> Completeness:
    finding = Finding(code="cut", message="正文在句中中断。")
    return Completeness(share=0.43, declared_length=9500, missing=None, truncated=True, findings=(finding,))


def _outline(text: str) -> Section:
    first, second, end = text.find("一、"), text.find("二、"), len(text)
    if first < 0:
        return Section(level=0, marker="", title="", start=0, end=end, title_start=0, title_end=0)
    children = tuple(
        Section(
            level=1,
            marker=text[at : at + 2],
            title=text[at + 2 : text.index("\n", at)],
            start=at,
            end=until,
            title_start=at,
            title_end=text.index("\n", at),
        )
        for at, until in ((first, second), (second, end))
    )
    return Section(level=0, marker="", title="", start=0, end=end, title_start=0, title_end=0, children=children)


def _sample() -> Draft:
    draft = Draft()
    money = draft.quantity(
        "904.6亿元", "90460000000", "元", comparator=Comparator.AT_LEAST, measure=Measure.LEVEL, of="固定资产投资"
    )
    hidden = draft.quantity("X亿元", None, "元", measure=Measure.LEVEL, of="工业产值")
    growth = draft.quantity("7.5%", "7.5", "%", measure=Measure.GROWTH)
    draft.time("上半年", Period(date(2020, 1, 1), date(2020, 7, 1)))
    draft.time("6月前", Period(None, date(2020, 7, 1)), deadline=date(2020, 6, 30), other_deadline=date(2020, 5, 31))
    heading = ("一、狠抓项目建设", "（一）加快平台建设")
    draft.state(
        "循环园6月前要完成环评",
        Kind.TASK,
        bodies=(draft.body("循环园"),),
        deadline=draft.deadline("6月前", date(2020, 6, 30), date(2020, 5, 31)),
        heading=heading,
        strength=Strength.NEED,
    )
    draft.state(
        "龙山新材料上半年要竣工投产",
        Kind.MILESTONE,
        deadline=draft.deadline("上半年", date(2020, 6, 30)),
        projects=(draft.project("龙山新材料"),),
        heading=heading,
    )
    draft.state(
        "力争到2026年固定资产投资突破904.6亿元",
        Kind.TARGET,
        bodies=(draft.body("市发改委"), draft.body("市财政局", Role.SUPPORT)),
        deadline=draft.deadline("到2026年", date(2026, 12, 31)),
        quantities=(money,),
        heading=heading,
        strength=Strength.STRIVE,
        confidence=0.35,
    )
    draft.state("大力推进互联互通", Kind.TASK, vague=True, heading=heading)
    rules = ("二、严守底线",)
    draft.state("坚决杜绝高耗能项目", Kind.RULE, heading=rules, strength=Strength.STRICT)
    draft.state("去年完成工业产值X亿元，增长7.5%", Kind.FACT, quantities=(hidden, growth), heading=rules)
    draft.state("产业发展规模不大", Kind.PROBLEM, heading=rules)
    draft.state("=1+1不得计算", Kind.RULE, heading=rules)
    return draft


@pytest.fixture
def draft() -> Draft:
    """A draft with one statement of each kind and all sorts of gaps."""
    return _sample()


@pytest.fixture
def blank() -> type[Draft]:
    """For readings of other texts: ``blank(text="…").reading()``."""
    return Draft


@pytest.fixture
def reading(draft: Draft) -> Reading:
    """The reading of the sample, with a count-code and an implied value."""
    import dataclasses

    five = CountCode(
        name="五不",
        declared=5,
        evidence=draft.evidence("五不"),
        members=(Member(name="不", evidence=draft.evidence("不")),),
    )
    implied = Implied(
        name="全市固定资产投资",
        value=Decimal("192468085106"),
        low=Decimal("190000000000"),
        high=Decimal("195000000000"),
        unit="元",
        formula="904.6亿元÷47%",
        inputs=(0,),
    )
    return dataclasses.replace(draft.reading(), codes=(five,), implied=(implied,))
