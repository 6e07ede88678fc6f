"""An original document as it lay on somebody's disk, decoded, with the readable view of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from luoshi.text.mapped import MappedText


class Medium(StrEnum):
    """What the bytes are, found from the bytes and never from the name."""

    TEXT = "text"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"
    XLSX = "xlsx"
    OFD = "ofd"
    IMAGE = "image"
    LEGACY = "legacy"  # .doc, .wps, .rtf through LibreOffice


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One filled cell of a table; ``start`` and ``end`` are offsets of the view's text. Empty cells are left out.

    ``row`` and ``column`` count grid places from 0; a merged cell stands once, at its first place, with its spans.
    """

    row: int
    column: int
    start: int
    end: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table inside the view: ``[start, end)`` and its cells in reading order; ``head_rows`` is 0 when not known."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    head_rows: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """``characters`` is what evidence points into: the decoded file for text, Markdown and HTML, else the reader's text.

    ``view`` is the readable text before cleaning (for HTML without tags, scripts and page furniture), mapped onto
    ``characters``. ``tables`` lie in ``view``. ``digest`` is the SHA-256 of the bytes. ``metadata`` holds what the
    container itself says (``title``, ``published``, ``author``), never mixed with what the text says.
    """

    name: str
    digest: str
    medium: Medium
    encoding: str | None
    characters: str
    view: MappedText
    tables: tuple[Table, ...] = ()
    metadata: tuple[tuple[str, str], ...] = ()
    warnings: tuple[str, ...] = ()
