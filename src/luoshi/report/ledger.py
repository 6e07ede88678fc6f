"""The ledger of a reading as people see it: frozen rows that every renderer only walks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from luoshi.extract.statement import Deadline, Kind, Role, Statement
from luoshi.plan.clarity import four_clarities
from luoshi.plan.reading import Reading, ReadQuantity
from luoshi.quantity.value import Quantity
from luoshi.report import labels
from luoshi.report.card import Card, card_of, shortened

SECTION_LENGTH = 24
DOUBTFUL = 0.4  # below this a person should look; about one statement in five


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the row was said: document, headings above it, character offsets of the original, and its words."""

    document: str
    heading: tuple[str, ...]
    start: int
    end: int
    quote: str

    @property
    def section(self) -> str:
        """The innermost heading, shortened: the whole path would make every row of a table high."""
        return shortened(self.heading[-1], SECTION_LENGTH) if self.heading else labels.NONE

    @property
    def position(self) -> str:
        """First and last character as a reader counts them, from 1."""
        return f"{self.start + 1}—{max(self.end, self.start + 1)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity as written, with what it measures."""

    text: str
    quantity: Quantity

    @property
    def label(self) -> str:
        """“固定资产投资904.6亿元”, or only the figure when nobody says what it measures."""
        of = self.quantity.of or ""
        return self.text if of in self.text else f"{of} {self.text}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A deadline: the last day (unknown when the document has no date to count from) and the words that say so."""

    by: date | None
    other: date | None
    written: str
    inherited: bool

    @property
    def iso(self) -> str:
        """The last day as ISO date, or “未明确”."""
        return self.by.isoformat() if self.by else labels.UNCLEAR

    @property
    def chinese(self) -> str:
        """“2026年6月30日前”, else the words themselves: what the document says is never thrown away."""
        return f"{chinese_day(self.by)}前" if self.by else self.written


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One of the four 明确."""

    name: str
    clear: bool

    @property
    def sign(self) -> str:
        return labels.CLEAR_MARK if self.clear else labels.GAP_MARK


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row. ``number`` is the place of the statement in the reading, from 1; ``marks`` is empty where the four
    clarities do not apply (facts and problems).
    """

    number: int
    item: str
    kind: Kind
    vague: bool
    strength: str
    figures: tuple[Figure, ...]
    projects: tuple[str, ...]
    lead: tuple[str, ...]
    support: tuple[str, ...]
    term: Term | None
    source: Source
    marks: tuple[Mark, ...]
    confidence: float
    reasons: tuple[str, ...]

    @property
    def kind_name(self) -> str:
        return labels.KIND[self.kind]

    @property
    def is_entry(self) -> bool:
        """Whether it belongs into the table of tasks: a deliverable that can be checked."""
        return self.kind.is_deliverable and not self.vague

    @property
    def is_doubtful(self) -> bool:
        """Whether the reader was so unsure that a person should look."""
        return self.confidence < DOUBTFUL

    @property
    def gaps(self) -> tuple[str, ...]:
        """Names of what is not clear."""
        return tuple(mark.name for mark in self.marks if not mark.clear)

    @property
    def target(self) -> str:
        """The figures in one line, what they measure said once; or “—”."""
        parts, last = list[str](), None
        for figure in self.figures:
            parts.append(figure.text if figure.quantity.of == last else figure.label)
            last = figure.quantity.of
        return "；".join(parts) or labels.NONE

    @property
    def lead_text(self) -> str:
        return "、".join(self.lead) or labels.UNCLEAR

    @property
    def support_text(self) -> str:
        return "、".join(self.support) or labels.NONE

    @property
    def no_deadline(self) -> str:
        """What stands where no deadline is: a standing rule needs none."""
        return labels.NONE if self.kind is Kind.RULE else labels.UNCLEAR

    @property
    def deadline_iso(self) -> str:
        return self.term.iso if self.term else self.no_deadline

    @property
    def deadline_chinese(self) -> str:
        return self.term.chinese if self.term else self.no_deadline

    @property
    def deadline_written(self) -> str:
        """The words of the deadline; a second reading is told with them."""
        if self.term is None:
            return labels.NONE
        other = f"（或{chinese_day(self.term.other)}前）" if self.term.other else ""
        return f"{self.term.written}{other}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All rows of one document in reading order, and the card of the document."""

    card: Card
    rows: tuple[Row, ...]

    @property
    def entries(self) -> tuple[Row, ...]:
        """The table of tasks."""
        return tuple(row for row in self.rows if row.is_entry)

    @property
    def unclear(self) -> tuple[Row, ...]:
        """Deliverables that somebody must still make clear: empty calls and gaps."""
        return tuple(row for row in self.rows if row.gaps)


def ledger_of(reading: Reading) -> Ledger:
    """Build the ledger of a reading."""
    rows = (_row(number, statement, reading) for number, statement in enumerate(reading.statements, start=1))
    return Ledger(card=card_of(reading), rows=tuple(rows))


def chinese_day(day: date) -> str:
    """``2026年6月30日``: the standard wants Arabic digits without leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def _row(number: int, statement: Statement, reading: Reading) -> Row:
    evidence = statement.evidence
    return Row(
        number=number,
        item=statement.text,
        kind=statement.kind,
        vague=statement.vague,
        strength=labels.STRENGTH[statement.strength],
        figures=tuple(_figure(reading.quantities[index]) for index in statement.quantities),
        projects=_unique(project.name for project in statement.projects),
        lead=_unique(body.name for body in statement.bodies if body.role is Role.LEAD),
        support=_unique(body.name for body in statement.bodies if body.role is Role.SUPPORT),
        term=_term(statement.deadline),
        source=Source(
            document=evidence.document,
            heading=statement.heading,
            start=evidence.start,
            end=evidence.end,
            quote=evidence.quote,
        ),
        marks=_marks(statement),
        confidence=statement.confidence,
        reasons=statement.reasons,
    )


def _figure(found: ReadQuantity) -> Figure:
    return Figure(text=found.text, quantity=found.quantity)


def _term(deadline: Deadline | None) -> Term | None:
    if deadline is None:
        return None
    return Term(
        by=deadline.by,
        other=deadline.other_reading,
        written=deadline.evidence.quote,
        inherited=deadline.inherited,
    )


def _marks(statement: Statement) -> tuple[Mark, ...]:
    if not statement.kind.is_deliverable:
        return ()
    clear = four_clarities(statement)
    return (
        Mark(name="责任主体", clear=clear.body),
        Mark(name="工作任务", clear=clear.task),
        Mark(name="工作目标", clear=clear.goal),
        Mark(name="完成时限", clear=clear.deadline),
    )


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
