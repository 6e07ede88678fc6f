"""Amounts in the cells of a table: the unit stands in the head of the column, in a column of units or in the caption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from luoshi.quantity.numerals import scale_of
from luoshi.quantity.units import UNITS, Unit, UnitKind
from luoshi.quantity.value import Measure, Quantity, QuantityMention

_ROW = re.compile(r"^[ \t]*+(?:\|.*\||[^\n|]*\t[^\n]*)[ \t]*$", re.MULTILINE)
_RULE = re.compile(r"^[\s|:-]+$")
_CELL = re.compile(r"\s*([-－]?\d+(?:,\d{3})*(?:\.\d+)?)\s*(?:（\\?\*）|\(\\?\*\)|\*)?\s*")
_UNIT_WORD = re.compile(r"(?P<scale>[百千万亿]*)(?P<unit>[^\s\d/]{1,6}?|%|‰)(?:/(?P<per>[^\s\d/]{1,6}))?")
_BRACKET = re.compile(r"[（(]([^）)]{1,10})[）)]")
CAPTION = re.compile(r"单位[：:]\s*([^\s，；、）)|]{1,8})")
_SERIAL = ("序号", "编号", "排名", "位次", "排序", "代码", "备注", "年份", "时间", "电话")
_GROWTH = ("增长", "增速", "增减", "增幅", "下降", "±", "升降")


@dataclass(frozen=True, slots=True)
class Column:
    """What the head of a column says: a name, its own unit, or that it holds names, units or numbers of rows."""

    role: str  # "name", "unit", "skip", "amount"
    unit: tuple[Decimal, Unit] | None = None
    growth: bool = False


def read_unit(words: str) -> tuple[Decimal, Unit] | None:
    """The factor and base unit of a written unit: 亿元/平方公里 → (10^8, 元/平方公里)."""
    found = _UNIT_WORD.fullmatch(words.strip())
    if not found or found["unit"] not in UNITS:
        return None
    unit = UNITS[found["unit"]]
    if found["per"]:
        unit = Unit(f"{unit.name}/{found['per']}", unit.kind, unit.factor)
    return scale_of(found["scale"]) * unit.factor, unit


def find_in_tables(text: str) -> tuple[list[QuantityMention], list[tuple[int, int]]]:
    """The amounts of all tables, and the spans of the rows that were read as such (nothing else is read in their bare cells)."""
    mentions: list[QuantityMention] = []
    rows: list[tuple[int, int]] = []
    head: list[Column] | None = None
    caption: tuple[Decimal, Unit] | None = None
    end = -1
    for row in _ROW.finditer(text):
        if row.start() > end + 2:
            head = None
            said = CAPTION.search(text, max(0, row.start() - 120, end), row.start())
            caption = read_unit(said[1]) if said else None
        end = row.end()
        line = row[0]
        if _RULE.match(line):
            continue
        cells = list(_cells(line, row.start()))
        if head is None or not any(_CELL.fullmatch(words) for _, words in cells[1:]):
            head = _read_head(cells) or head
            continue
        found = list(_read_row(cells, head, caption))
        if found:
            rows.append(row.span())
            mentions.extend(found)
    return mentions, rows


def _cells(line: str, offset: int) -> Iterator[tuple[int, str]]:
    """The cells of a row with the place of each."""
    if "|" in line:
        at = line.index("|") + 1
        for cell in line[at:].split("|")[:-1]:
            yield offset + at, cell
            at += len(cell) + 1
    else:
        at = 0
        for cell in line.split("\t"):
            yield offset + at, cell
            at += len(cell) + 1


def _read_head(cells: list[tuple[int, str]]) -> list[Column] | None:
    names = [words for _, words in cells]
    if len(names) < 2:
        return None
    columns: list[Column] = []
    for name in names:
        plain = name.replace("<br>", "").replace(" ", "").replace("　", "").strip("* ")
        columns.append(read_column(plain, any(column.role == "name" for column in columns)))
    return columns


def read_column(plain: str, named: bool) -> Column:
    if plain in ("单位", "计量单位"):
        return Column("unit")
    if plain.startswith(_SERIAL) or not plain:
        return Column("skip")
    if not named:
        return Column("name")
    growth = any(word in plain for word in _GROWTH)
    bracket = _BRACKET.search(plain)
    unit = read_unit(bracket[1]) if bracket else None
    if unit is None and plain.endswith("%"):
        unit = read_unit("%")
    return Column("amount", unit, growth)


def _read_row(
    cells: list[tuple[int, str]], head: list[Column], caption: tuple[Decimal, Unit] | None
) -> Iterator[QuantityMention]:
    columns = head
    own = caption
    of: str | None = None
    if len(cells) != len(columns):
        if len(cells) == len(columns) - 1 and columns[1].role == "unit" and columns[1].unit is None:
            columns = [columns[0], *columns[2:]]
        elif len(cells) > len(columns):
            return
    for (at, words), column in zip(cells, columns, strict=False):
        plain = words.strip()
        if column.role == "unit":
            own = read_unit(plain) or (None if plain in ("", "-", "—", "——") else own)
        elif column.role == "name":
            of = plain.removeprefix("其中：").strip() or None
            bracket = _BRACKET.search(plain)
            own = (read_unit(bracket[1]) if bracket else None) or own
        elif column.role == "amount" and (cell := _CELL.fullmatch(words)):
            unit = column.unit or (read_unit("%") if column.growth else own)
            if unit is not None and of:
                yield cell_mention(at + cell.start(1), cell[1], unit, of, column.growth)


def cell_mention(start: int, figures: str, unit: tuple[Decimal, Unit], of: str, growth: bool) -> QuantityMention:
    factor, base = unit
    amount = Decimal(figures.replace(",", "").replace("－", "-")) * factor
    if base.kind is UnitKind.PERCENT:
        measure = Measure.GROWTH if growth or "下降率" in of or of.endswith(_GROWTH) else Measure.SHARE
    elif base.kind is UnitKind.POINTS:
        measure = Measure.CHANGE
    else:
        measure = Measure.LEVEL
    return QuantityMention(
        start=start, end=start + len(figures),
        quantity=Quantity(low=amount, high=amount, unit=base.name, measure=measure, of=of),
    )  # fmt: skip
