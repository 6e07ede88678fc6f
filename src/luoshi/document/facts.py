"""What a document says about itself, each fact with where it came from."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from luoshi.text.evidence import Evidence


class Genre(StrEnum):
    """Kinds of document that the field tells apart."""

    SPEECH = "speech"  # 讲话
    WORK_REPORT = "work_report"  # 政府工作报告
    PLAN = "plan"  # 规划、方案、意见
    TASK_BREAKDOWN = "task_breakdown"  # 任务分解、责任分工、民生实事
    BULLETIN = "bulletin"  # 公报、通报
    NOTICE = "notice"  # 通知、函、批复
    REGULATION = "regulation"  # 办法、条例、细则
    NEWS = "news"  # 新闻稿
    UNKNOWN = "unknown"


class Origin(StrEnum):
    """Where a fact was found."""

    GIVEN = "given"  # the caller said so
    TEXT = "text"  # the document's own words
    METADATA = "metadata"  # the container says so
    INFERRED = "inferred"  # concluded; the reason says from what


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A value with its origin, its evidence when it stands in the text, and the reason in Chinese."""

    value: str
    origin: Origin
    reason: str
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Completeness:
    """How much of the document lies before us.

    ``share`` is present ÷ declared characters, ``None`` when no length is declared. ``missing`` counts characters that
    the text says were left out. ``truncated``: it breaks off. ``findings`` explain each sign in Chinese.
    """

    share: float | None
    declared_length: int | None
    missing: int | None
    truncated: bool
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One sign that something is missing or does not add up; ``code`` is a stable identifier. ``other`` is the second
    place that the finding speaks of, e.g. the last item found of an announced list.
    """

    code: str
    message: str
    evidence: Evidence | None = None
    other: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFacts:
    """Unknown facts are ``None`` and are shown as unknown."""

    genre: Genre
    title: Fact | None = None
    speaker: Fact | None = None
    role: Fact | None = None
    body: Fact | None = None
    place: Fact | None = None
    occasion: Fact | None = None
    date: Fact | None = None
    posted: Fact | None = None
    day: datetime.date | None = None
