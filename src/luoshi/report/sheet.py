"""A sheet of a workbook as a frozen value: columns and cells, no styling beyond what a column is for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Cell = str | int | float | date | None


class Align(StrEnum):
    """What a column holds decides how it is set."""

    TEXT = "text"  # long words, set left, wrapped
    CENTRE = "centre"  # short words, centred
    NUMBER = "number"  # figures, set right


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column; ``width`` in widths of a digit, as spreadsheets count."""

    head: str
    width: float
    align: Align = Align.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table with a title above it. ``None`` as a cell is shown as “—”: missing is never 0 and never blank."""

    name: str
    title: str
    subtitle: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A captioned list of (label, value, reason) on the sheet of notes."""

    caption: str
    lines: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """The sheet that says where everything comes from."""

    name: str
    title: str
    blocks: tuple[Block, ...]
