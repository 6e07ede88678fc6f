"""Labels that people made: what a careful clerk would have entered for an excerpt of a document."""

from __future__ import annotations

from dataclasses import dataclass, field

from luoshi.extract.statement import Kind

Span = tuple[int, int]
Amount = tuple[float | None, ...]


class BadGold(Exception):
    """A file of labels that cannot be used; ``sentence`` says in Chinese what is wrong and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDeadline:
    """Time words and the last day they allow."""

    quote: str
    by: str | None
    inherited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldStatement:
    """One expected statement. ``bodies`` are (quote, role, inherited)."""

    span: Span
    quote: str
    kind: Kind
    vague: bool = False
    bodies: tuple[tuple[str, str, bool], ...] = ()
    deadline: GoldDeadline | None = None
    projects: tuple[str, ...] = ()
    quantities: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldQuantity:
    """One expected quantity; ``unit`` is empty where the labels have null."""

    span: Span
    quote: str
    value: Amount | None
    unit: str
    op: str
    of: str | None
    measure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldTime:
    """One expected calendar expression; open ends are ``None``."""

    span: Span
    quote: str
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldExcerpt:
    """One labelled excerpt; all spans are offsets of the whole document."""

    file: str
    document: str
    span: Span
    date: str
    statements: tuple[GoldStatement, ...] = field(default=())
    quantities: tuple[GoldQuantity, ...] = field(default=())
    times: tuple[GoldTime, ...] = field(default=())
