"""Excel workbooks: every sheet as a table, merged cells once, dates and per cents as people see them."""

from __future__ import annotations

import datetime
import io
import re
from typing import Any

import python_calamine

from luoshi.formats.blob import Blob, Reader, Reading
from luoshi.formats.errors import UnreadableDocument
from luoshi.formats.original import Medium
from luoshi.formats.package import Package
from luoshi.formats.sheet_styles import percent_styles, scan_sheet, sheet_parts
from luoshi.formats.signature import Signature
from luoshi.formats.view_builder import GridCell, TextBuilder

_DEFAULT_NAME = re.compile(r"(?:sheet|工作表|表)\s?\d{0,3}(?:\s?\(\d\))?", re.IGNORECASE)
_HEAD_ROWS = 3  # a head is never deeper; merged cells in the first rows tell how deep
Spans = dict[tuple[int, int], tuple[int, int]]


def _accepts(blob: Blob) -> bool:
    return blob.signature in (Signature.SHEET, Signature.OLD_SHEET)


def _read(blob: Blob) -> Reading:
    percents = _percents(blob) if blob.signature is Signature.SHEET else {}
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(blob.data))
        return _book(book, percents, blob)
    except python_calamine.PasswordError as error:
        raise UnreadableDocument("encrypted", "Excel工作簿设有打开密码，请去掉密码另存后再试。") from error
    except BaseException as error:  # a panic of the Rust library is no Exception
        if isinstance(error, UnreadableDocument) or not _is_damage(error):
            raise
        raise UnreadableDocument("corrupt", "Excel工作簿已损坏，请用Excel或WPS打开后另存一份。") from error


def _is_damage(error: BaseException) -> bool:
    return isinstance(error, python_calamine.CalamineError) or type(error).__name__ == "PanicException"


def _percents(blob: Blob) -> dict[str, frozenset[tuple[int, int]]]:
    """Per-cent places by sheet; reading each member here also proves its declared size before calamine unpacks it."""
    package = Package.of(blob.data, blob.limits)
    styles = percent_styles(package)
    scans = {}
    for name, part in sheet_parts(package).items():
        data = package.get(part)
        if data is not None:
            scans[name] = scan_sheet(data, styles, blob.limits.cells).percent
    for member in package.members:
        if member.startswith("xl/") and member.endswith((".xml", ".bin")) and "/media/" not in member:
            package.read(member)
    return scans


def _book(
    book: python_calamine.CalamineWorkbook, percents: dict[str, frozenset[tuple[int, int]]], blob: Blob
) -> Reading:
    builder, warnings = TextBuilder(), list[str]()
    for entry in book.sheets_metadata:
        if entry.typ is not python_calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(entry.name)
        if sheet.total_height * sheet.total_width > blob.limits.cells:
            raise UnreadableDocument("too_many_cells", f"工作表“{entry.name}”过大，请只保留任务表所在的区域后另存。")
        rows, heads = _rows(sheet, percents.get(entry.name, frozenset()))
        if not any(cell.text for row in rows for cell in row):
            continue
        if entry.visible is not python_calamine.SheetVisibleEnum.Visible:
            warnings.append(f"工作表“{entry.name}”是隐藏的，也已读取。")
        if not _DEFAULT_NAME.fullmatch(entry.name.strip()):
            builder.line(entry.name.strip())
        builder.table(rows, heads)
    characters, view, tables = builder.finish()
    return Reading(characters=characters, view=view, tables=tables, warnings=tuple(warnings))


def _rows(sheet: Any, percent: frozenset[tuple[int, int]]) -> tuple[list[list[GridCell]], int]:
    spans = _spans(sheet.merged_cell_ranges or [])
    top, left = sheet.start or (0, 0)
    rows = []
    for number, values in enumerate(sheet.to_python(skip_empty_area=True), start=top):
        row = []
        for column, value in enumerate(values, start=left):
            if value != "":
                down, across = spans.get((number, column), (1, 1))
                text = _shown(value, percent=(number, column) in percent)
                row.append(GridCell(text, column - left, row_span=down, column_span=across))
        rows.append(row)
    return rows, _head_rows(rows)


def _spans(ranges: list[tuple[tuple[int, int], tuple[int, int]]]) -> Spans:
    return {start: (end[0] - start[0] + 1, end[1] - start[1] + 1) for start, end in ranges}


def _head_rows(rows: list[list[GridCell]]) -> int:
    """A title over the whole width is not counted apart; merged cells of the first full row tell the depth."""
    for number, row in enumerate(rows[: _HEAD_ROWS + 2]):
        if sum(bool(cell.text) for cell in row) >= 2:
            return number + min(max(cell.row_span for cell in row), _HEAD_ROWS)
    return 0


def _shown(value: object, *, percent: bool) -> str:
    """A value as people write it: 8% not 0.08, 12 not 12.0, dates in words."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime.datetime):
        clock = f" {value:%H:%M}" if value.time() != datetime.time() else ""
        return f"{value.year}年{value.month}月{value.day}日{clock}"
    if isinstance(value, datetime.date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, int | float):
        return f"{_number(value * 100)}%" if percent else _number(value)
    return str(value)


def _number(value: float) -> str:
    """Fifteen significant digits are all that Excel keeps; more would show 0.1 + 0.2."""
    text = f"{value:.15g}"
    return (
        f"{float(text):.10f}".rstrip("0").rstrip(".")
        if "e-" in text
        else str(int(float(text)))
        if "e" in text
        else text
    )


READER = Reader(
    medium=Medium.XLSX,
    label="Excel工作簿",
    suffixes=(".xlsx", ".xlsm", ".xls", ".xlsb", ".et", ".xltx"),
    accepts=_accepts,
    read=_read,
)
