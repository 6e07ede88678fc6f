"""The sheets of the workbook: tasks, targets, projects, results, problems, what is unclear."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from luoshi.extract.statement import Kind
from luoshi.report import labels
from luoshi.report.ledger import Figure, Ledger, Row, chinese_day
from luoshi.report.sheet import Align, Cell, Column, Sheet

Cells = tuple[Cell, ...]

NUMBER = Column(head="序号", width=5, align=Align.CENTRE)
FILE = Column(head="文件", width=16)
HEADING = Column(head="所在章节", width=17)
TASK = Column(head="工作任务", width=34)
KIND = Column(head="类别", width=5.5, align=Align.CENTRE)
TARGET = Column(head="目标要求", width=17)
LEAD = Column(head="牵头单位", width=12, align=Align.CENTRE)
SUPPORT = Column(head="配合单位", width=11, align=Align.CENTRE)
DEADLINE = Column(head="完成时限", width=14.5, align=Align.CENTRE)
WRITTEN = Column(head="时限原文", width=10, align=Align.CENTRE)
PLACE = Column(head="原文位置", width=11.5, align=Align.CENTRE)
QUOTE = Column(head="原文", width=30)
FIGURES = (
    Column(head="指标", width=15),
    Column(head="原文数值", width=13, align=Align.CENTRE),
    Column(head="数值", width=16, align=Align.NUMBER),
    Column(head="数值上限", width=9, align=Align.NUMBER),
    Column(head="单位", width=7, align=Align.CENTRE),
    Column(head="比较", width=7, align=Align.CENTRE),
    Column(head="口径", width=7, align=Align.CENTRE),
)
MARKS = tuple(
    Column(head=head, width=5, align=Align.CENTRE) for head in ("责任主体", "工作任务", "工作目标", "完成时限")
)


def task_sheets(ledgers: Sequence[Ledger]) -> tuple[Sheet, ...]:
    """All sheets but the notes; with several documents each row names its own."""
    return (
        _tasks(ledgers),
        _targets(ledgers),
        _projects(ledgers),
        _results(ledgers),
        _problems(ledgers),
        _unclear(ledgers),
    )


def table_title(ledgers: Sequence[Ledger], what: str) -> str:
    """“〈title〉”重点任务分解表; only the name of the table when there are many documents or no title."""
    title = ledgers[0].card.short_title if len(ledgers) == 1 else None
    return f"“{title}”{what}" if title else what


def basis(ledger: Ledger) -> str:
    """Who said it, where and when, as far as known."""
    card = ledger.card
    day = chinese_day(card.day) if card.day else "日期未明确"
    known = [part for part in (f"{card.speaker or ''}{card.role or ''}", card.occasion, day) if part]
    return f"依据：{card.short_title or card.name}（{'，'.join(known)}）"


def _subtitle(ledgers: Sequence[Ledger], found: str) -> str:
    return f"{basis(ledgers[0])}　{found}" if len(ledgers) == 1 else f"依据：{len(ledgers)}份文件　{found}"


def _sheet(
    ledgers: Sequence[Ledger],
    *,
    name: str,
    what: str,
    columns: tuple[Column, ...],
    rows_of: Callable[[Ledger], Iterator[Cells]],
    found: Callable[[int], str],
) -> Sheet:
    many = len(ledgers) > 1
    rows: list[Cells] = []
    for ledger in ledgers:
        for cells in rows_of(ledger):
            file: Cells = (ledger.card.name,) if many else ()
            rows.append((len(rows) + 1, *file, *cells))
    return Sheet(
        name=name,
        title=table_title(ledgers, what),
        subtitle=_subtitle(ledgers, found(len(rows))),
        columns=(NUMBER, *((FILE,) if many else ()), *columns),
        rows=tuple(rows),
    )


def _tasks(ledgers: Sequence[Ledger]) -> Sheet:
    def rows_of(ledger: Ledger) -> Iterator[Cells]:
        for row in ledger.entries:
            head = (row.source.section, row.item, row.kind_name, row.target)
            marks = tuple(mark.sign for mark in row.marks)
            yield (*head, *_duty(row), row.deadline_written, *marks, row.source.position)

    kinds = [row.kind for ledger in ledgers for row in ledger.entries]
    counts = "、".join(f"{labels.KIND[kind]}{kinds.count(kind)}项" for kind in Kind if kind in kinds)
    return _sheet(
        ledgers,
        name="任务分解表",
        what="重点任务分解表",
        columns=(HEADING, TASK, KIND, TARGET, LEAD, SUPPORT, DEADLINE, WRITTEN, *MARKS, PLACE),
        rows_of=rows_of,
        found=lambda count: f"共{count}项" + (f"：{counts}" if counts else ""),
    )


def _targets(ledgers: Sequence[Ledger]) -> Sheet:
    def rows_of(ledger: Ledger) -> Iterator[Cells]:
        for row in ledger.entries:
            if row.kind is Kind.TARGET:
                for figure in _figures(row):
                    yield (*figure, _deadline(row), row.deadline_written, row.lead_text, row.strength, *_said(row))

    strength = Column(head="语气", width=7, align=Align.CENTRE)
    return _sheet(
        ledgers,
        name="目标指标",
        what="目标指标表",
        columns=(*FIGURES, DEADLINE, WRITTEN, LEAD, strength, QUOTE, HEADING, PLACE),
        rows_of=rows_of,
        found=lambda count: f"共{count}行，一个数值一行",
    )


def _projects(ledgers: Sequence[Ledger]) -> Sheet:
    def rows_of(ledger: Ledger) -> Iterator[Cells]:
        for row in ledger.entries:
            for project in row.projects:
                where = (row.source.section, row.source.position)
                yield (project, row.item, row.kind_name, row.target, *_duty(row), row.deadline_written, *where)

    project = Column(head="项目名称", width=22)
    return _sheet(
        ledgers,
        name="重点项目",
        what="重点项目表",
        columns=(project, TASK, KIND, TARGET, LEAD, SUPPORT, DEADLINE, WRITTEN, HEADING, PLACE),
        rows_of=rows_of,
        found=lambda count: f"共{count}行，一个项目的一项要求一行",
    )


def _results(ledgers: Sequence[Ledger]) -> Sheet:
    def rows_of(ledger: Ledger) -> Iterator[Cells]:
        for row in ledger.rows:
            if row.kind is Kind.FACT and row.figures:
                for found, figure in zip(row.figures, _figures(row), strict=True):
                    yield (*figure, found.quantity.reference, *_said(row))

    reference = Column(head="比较对象", width=12, align=Align.CENTRE)
    return _sheet(
        ledgers,
        name="成效数据",
        what="成效数据表",
        columns=(*FIGURES, reference, QUOTE, HEADING, PLACE),
        rows_of=rows_of,
        found=lambda count: f"共{count}行，一个数值一行",
    )


def _problems(ledgers: Sequence[Ledger]) -> Sheet:
    def rows_of(ledger: Ledger) -> Iterator[Cells]:
        for row in ledger.rows:
            if row.kind is Kind.PROBLEM:
                yield (row.item, row.target, row.source.section, row.source.position)

    columns = (Column(head="问题", width=60), Column(head="涉及数据", width=30), HEADING, PLACE)
    return _sheet(
        ledgers,
        name="问题清单",
        what="问题清单",
        columns=columns,
        rows_of=rows_of,
        found=lambda count: f"共{count}项",
    )


def _unclear(ledgers: Sequence[Ledger]) -> Sheet:
    def rows_of(ledger: Ledger) -> Iterator[Cells]:
        for row in ledger.unclear:
            empty = "空泛，无可核查内容" if row.vague else "可核查"
            known = (row.lead_text, row.deadline_chinese, row.deadline_written)
            yield (row.item, row.kind_name, empty, "、".join(row.gaps), *known, row.source.section, row.source.position)

    columns = (
        TASK,
        KIND,
        Column(head="表述", width=14, align=Align.CENTRE),
        Column(head="待明确", width=20, align=Align.CENTRE),
        LEAD,
        DEADLINE,
        WRITTEN,
        HEADING,
        PLACE,
    )
    return _sheet(
        ledgers,
        name="待明确",
        what="待明确事项表",
        columns=columns,
        rows_of=rows_of,
        found=lambda count: f"共{count}项，请有关方面补充责任主体、任务、目标或时限",
    )


def _duty(row: Row) -> Cells:
    return (row.lead_text, row.support_text, _deadline(row))


def _deadline(row: Row) -> Cell:
    """A real date, so that the column sorts; words where there is none."""
    return row.term.by if row.term and row.term.by else row.no_deadline if row.term is None else labels.UNCLEAR


def _said(row: Row) -> Cells:
    return (row.item, row.source.section, row.source.position)


def _figures(row: Row) -> Iterator[Cells]:
    for figure in row.figures:
        yield _figure(figure)
    if not row.figures:
        yield (None,) * len(FIGURES)


def _figure(figure: Figure) -> Cells:
    quantity = figure.quantity
    low = "未公开" if quantity.redacted else _float(quantity.low)
    high = _float(quantity.high) if quantity.high != quantity.low else None
    unit = labels.UNIT.get(quantity.unit, quantity.unit) or None
    sense = f"{labels.MEASURE[quantity.measure]}{'（降）' if quantity.falling else ''}"
    return (quantity.of, figure.text, low, high, unit, labels.COMPARATOR[quantity.comparator], sense)


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
