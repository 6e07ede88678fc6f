"""The card of a document: what it says about itself, how whole it is, what was cleaned, what does not add up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from luoshi.document.facts import Completeness, Fact
from luoshi.plan.code import CountCode
from luoshi.plan.reading import Reading
from luoshi.quantity.implied import Implied
from luoshi.report import labels
from luoshi.text.repair import Repair

SAMPLE_LENGTH = 40
_MANY = re.compile(r"(?:，共(?P<all>[0-9]+)处|（同类另有(?P<more>[0-9]+)处，不逐一列出）)。$")
_BRACKET = re.compile(r"\s*[（(][^（()）]*[)）]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A label, its value, and why it is so."""

    label: str
    value: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairGroup:
    """All repairs that were made for one reason; ``sample`` is the first, shortened."""

    pattern: str
    reason: str
    count: int
    sample: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Everything a report says about a document besides its rows. ``doubts`` are Chinese sentences."""

    name: str
    digest: str
    title: str | None
    speaker: str | None
    role: str | None
    occasion: str | None
    place: str | None
    day: date | None
    characters: int
    truncated: bool
    facts: tuple[Line, ...]
    doubts: tuple[str, ...]
    repairs: tuple[RepairGroup, ...]
    codes: tuple[Line, ...]
    implied: tuple[Line, ...]

    @property
    def short_title(self) -> str | None:
        """The title without a bracket at its end (date, speaker): other titles are made of it."""
        return _BRACKET.sub("", self.title) or self.title if self.title else None


def card_of(reading: Reading) -> Card:
    """Build the card of a reading."""
    facts, original = reading.facts, reading.original
    return Card(
        name=original.name,
        digest=original.digest,
        title=_value(facts.title),
        speaker=_value(facts.speaker),
        role=_value(facts.role),
        occasion=_value(facts.occasion),
        place=_value(facts.place),
        day=facts.day,
        characters=len(original.characters),
        truncated=reading.completeness.truncated,
        facts=tuple(_facts(reading)),
        doubts=(*(finding.message for finding in reading.completeness.findings), *original.warnings),
        repairs=_groups(reading.repairs),
        codes=tuple(_code(code) for code in reading.codes),
        implied=tuple(_implied(item) for item in reading.implied),
    )


def number_text(value: Decimal) -> str:
    """A number without exponent and without idle zeros, with thousands separators: 90,460,000,000 or 11.4."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


def _facts(reading: Reading) -> Iterator[Line]:
    facts, original = reading.facts, reading.original
    encoding = f"，编码 {original.encoding}" if original.encoding else ""
    yield Line(label="文件", value=original.name, reason=f"{labels.MEDIUM[original.medium]}{encoding}")
    yield Line(label="指纹（SHA-256）", value=original.digest, reason="与原文件核对用")
    yield Line(label="篇幅", value=f"{len(original.characters):,}字")
    yield Line(label="文种", value=labels.GENRE[facts.genre])
    named = (
        ("标题", facts.title),
        ("讲话人", facts.speaker),
        ("职务", facts.role),
        ("制发机关", facts.body),
        ("地区", facts.place),
        ("场合", facts.occasion),
        ("日期", facts.date),
        ("发布时间", facts.posted),
    )
    for label, fact in named:
        if fact is None:
            yield Line(label=label, value=labels.UNKNOWN)
        else:
            yield Line(label=label, value=fact.value, reason=f"{labels.ORIGIN[fact.origin]}：{fact.reason}")
    yield _completeness_line(reading.completeness)


def _completeness_line(completeness: Completeness) -> Line:
    if completeness.share is not None and completeness.share < 1:
        return Line(label="完整程度", value=f"约{completeness.share:.0%}", reason=_length_reason(completeness))
    if completeness.truncated:
        return Line(label="完整程度", value="不完整", reason="正文中断")
    if completeness.findings:
        return Line(label="完整程度", value="存疑", reason=f"有{len(completeness.findings)}处疑点，见下")
    return Line(label="完整程度", value="未见缺失")


def _length_reason(completeness: Completeness) -> str:
    declared = completeness.declared_length
    return f"文中声明全文{declared:,}字" if declared is not None else ""


def _groups(repairs: tuple[Repair, ...]) -> tuple[RepairGroup, ...]:
    grouped: dict[tuple[str, str], list[Repair]] = {}
    counts: dict[tuple[str, str], int] = {}
    for repair in repairs:
        reason, count = told_once(repair.reason)
        key = repair.pattern, reason
        grouped.setdefault(key, []).append(repair)
        counts[key] = counts.get(key, 0) + count
    return tuple(
        RepairGroup(pattern=key[0], reason=key[1], count=counts[key], sample=repair_sample(members[0]))
        for key, members in grouped.items()
    )


def told_once(reason: str) -> tuple[str, int]:
    """The bare reason and how many repairs it stands for: the cleaner lets one entry of its log speak for many."""
    found = _MANY.search(reason)
    if found is None:
        return reason, 1
    count = int(found["all"]) if found["all"] else int(found["more"]) + 1
    return f"{reason[: found.start()]}。", count


def repair_sample(repair: Repair) -> str:
    """What was there and, when it was mended, what stands there now; the reason says what was done."""
    before = shortened(repair.evidence.quote)
    return f"“{before}” → “{shortened(repair.replacement)}”" if repair.replacement else f"“{before}”"


def shortened(text: str, length: int = SAMPLE_LENGTH) -> str:
    """One line of at most ``length`` characters; a cut is shown."""
    line = " ".join(text[: length * 8].split()) if text.strip() else repr(text[:length])[1:-1]
    return line if len(line) <= length else f"{line[: length - 1]}…"


def _code(code: CountCode) -> Line:
    found = "、".join(member.name for member in code.members) or labels.NONE
    if code.missing is None:
        reason = "文中未逐项说明"
    elif code.missing:
        reason = f"缺{code.missing}项"
    elif len(code.members) > code.declared:
        reason = f"比声明多{len(code.members) - code.declared}项"
    else:
        reason = "项数相符"
    return Line(label=f"{code.name}（声明{code.declared}项）", value=found, reason=reason)


def _implied(item: Implied) -> Line:
    unit = labels.UNIT.get(item.unit, item.unit)
    value = f"{number_text(item.value)}{unit}（{number_text(item.low)}—{number_text(item.high)}）"
    return Line(label=item.name, value=value, reason=item.formula)
