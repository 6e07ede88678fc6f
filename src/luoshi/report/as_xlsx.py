"""The workbook 任务分解表: ready to print, to filter, and to send on."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from luoshi.report import labels
from luoshi.report.ledger import Ledger
from luoshi.report.note_sheet import note_sheet
from luoshi.report.row_height import MIN_HEIGHT, row_height
from luoshi.report.sheet import Align, Cell, Notes, Sheet
from luoshi.report.task_sheets import task_sheets
from luoshi.report.writable import writable

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

TITLE_FONT, HEAD_FONT, BODY_FONT = "方正小标宋简体", "黑体", "仿宋_GB2312"
A4 = 9
CELL_LIMIT = 32_000  # a spreadsheet cell holds 32,767 characters
ROW_LIMIT = 1_048_000  # a sheet holds 1,048,576 rows
CUT = "……（过长，已截断，全文见原文）"
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
NOTE_WIDTHS = (24, 64, 56)
FIRST_ROW = 3  # title, basis, head
FOOTER = f'&C&"{BODY_FONT}"第&P页 共&N页'


class TooManyRows(Exception):
    """A sheet cannot hold so many rows."""

    def __init__(self, sheet: str, rows: int) -> None:
        super().__init__(f"{sheet}: {rows} rows")
        self.sheet, self.rows = sheet, rows


def as_xlsx(ledgers: Sequence[Ledger], *, made: datetime) -> bytes:
    """The workbook of one or of many documents; ``made`` is written into its properties."""
    return sheets_xlsx(task_sheets(ledgers), notes=note_sheet(ledgers), title="重点任务分解表", made=made)


def sheets_xlsx(sheets: Iterable[Sheet], *, title: str, made: datetime, notes: Notes | None = None) -> bytes:
    """A workbook of any sheets in the same style."""
    from xlsxwriter.workbook import Workbook

    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": title, "author": "落实", "created": made})
    styles = _Styles(book)
    for sheet in sheets:
        _write_sheet(book, sheet, styles)
    if notes:
        _write_notes(book, notes, styles)
    book.close()
    return buffer.getvalue()


class _Styles:
    """The formats of the workbook, made once."""

    def __init__(self, book: Workbook) -> None:
        body = {"font_name": BODY_FONT, "font_size": 10.5, "valign": "vcenter", "border": 1, "text_wrap": True}
        centre, bold = {"align": "center"}, {"font_name": HEAD_FONT}
        self.title = book.add_format({"font_name": TITLE_FONT, "font_size": 20, "valign": "vcenter", **centre})
        self.subtitle = book.add_format({"font_name": "楷体_GB2312", "font_size": 11, "valign": "vcenter"})
        self.head = book.add_format({**body, **bold, **centre, "bg_color": "#E7EDF5"})
        self.caption = book.add_format({**body, **bold, "bg_color": "#E7EDF5", "font_size": 12})
        self.label = book.add_format({**body, **bold})
        self.empty = book.add_format({**body, **centre})
        self.date = book.add_format({**body, **centre, "num_format": 'yyyy"年"m"月"d"日"'})
        self.gap = book.add_format({**body, **centre, "font_color": "#C00000"})
        self.number = book.add_format({**body, "align": "right", "num_format": "#,##0.######"})
        self.whole = book.add_format({**body, "align": "right", "num_format": "#,##0"})
        self.align = {
            Align.TEXT: book.add_format({**body, "align": "left"}),
            Align.CENTRE: book.add_format({**body, **centre}),
            Align.NUMBER: book.add_format({**body, "align": "right"}),
        }
        self.quoted = book.add_format({**body, "align": "left", "quote_prefix": True})


def _write_sheet(book: Workbook, sheet: Sheet, styles: _Styles) -> None:
    if len(sheet.rows) > ROW_LIMIT:
        raise TooManyRows(sheet.name, len(sheet.rows))
    page, last = book.add_worksheet(sheet.name), len(sheet.columns) - 1
    _set_up(page, sheet.name)
    for index, column in enumerate(sheet.columns):
        page.set_column(index, index, column.width)
    page.set_row(0, 36)
    page.merge_range(0, 0, 0, last, "", styles.title)
    page.write_string(0, 0, _text(sheet.title), styles.title)
    page.merge_range(1, 0, 1, last, "", styles.subtitle)
    page.write_string(1, 0, _text(sheet.subtitle), styles.subtitle)
    widths = [column.width for column in sheet.columns]
    page.set_row(FIRST_ROW - 1, row_height([column.head for column in sheet.columns], widths))
    for index, column in enumerate(sheet.columns):
        page.write_string(FIRST_ROW - 1, index, column.head, styles.head)
    for number, cells in enumerate(sheet.rows, start=FIRST_ROW):
        page.set_row(number, row_height(cells, widths))
        for index, cell in enumerate(cells):
            _write(page, (number, index), cell, sheet.columns[index].align, styles)
    if not sheet.rows:
        page.merge_range(FIRST_ROW, 0, FIRST_ROW, last, "（原文中没有这类内容）", styles.empty)
    page.freeze_panes(FIRST_ROW, 0)
    page.autofilter(FIRST_ROW - 1, 0, max(FIRST_ROW, FIRST_ROW + len(sheet.rows) - 1), last)
    page.repeat_rows(FIRST_ROW - 1)


def _set_up(page: Worksheet, name: str) -> None:
    """A4 landscape, as wide as the page, as many pages long as needed, 第X页 共Y页."""
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    page.center_horizontally()
    page.set_footer(FOOTER)
    page.hide_gridlines(2)


def _write(page: Worksheet, at: tuple[int, int], cell: Cell, align: Align, styles: _Styles) -> None:
    row, column = at
    if cell is None or cell == "":
        page.write_string(row, column, labels.NONE, styles.empty)
    elif isinstance(cell, str):
        page.write_string(row, column, _text(cell), _style_of(cell, align, styles))
    elif isinstance(cell, date):
        page.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), styles.date)  # noqa: DTZ001 (a day)
    elif align is Align.NUMBER:
        page.write_number(row, column, cell, styles.whole if float(cell).is_integer() else styles.number)
    else:
        page.write_number(row, column, cell, styles.align[align])


def _style_of(text: str, align: Align, styles: _Styles) -> Format:
    if text.startswith(FORMULA_SIGNS):
        return styles.quoted
    if text in (labels.UNCLEAR, labels.GAP_MARK):
        return styles.gap
    return styles.empty if text == labels.NONE else styles.align[align]


def _write_notes(book: Workbook, notes: Notes, styles: _Styles) -> None:
    page: Any = book.add_worksheet(notes.name)
    _set_up(page, notes.name)
    for index, width in enumerate(NOTE_WIDTHS):
        page.set_column(index, index, width)
    page.set_row(0, 36)
    page.merge_range(0, 0, 0, 2, notes.title, styles.title)
    at = 1
    for block in notes.blocks:
        page.merge_range(at, 0, at, 2, "", styles.caption)
        page.write_string(at, 0, _text(block.caption), styles.caption)
        page.set_row(at, MIN_HEIGHT)
        for label, value, reason in block.lines:
            at += 1
            page.set_row(at, row_height((label, value, reason), NOTE_WIDTHS))
            page.write_string(at, 0, _text(label), styles.label)
            _write(page, (at, 1), value, Align.TEXT, styles)
            _write(page, (at, 2), reason, Align.TEXT, styles)
        at += 1


def _text(text: str) -> str:
    clean = writable(text)
    return clean if len(clean) <= CELL_LIMIT else clean[:CELL_LIMIT] + CUT
