"""Workbooks built in memory."""

from __future__ import annotations

import datetime
import io

import openpyxl
import pytest

from luoshi.formats import Limits, Medium, UnreadableDocument, open_original


def saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def task_book() -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "任务分解"
    sheet["A1"] = "2025年重点任务分解表"
    sheet.merge_cells("A1:D1")
    for place, value in {"A2": "序号", "B2": "任务", "C2": "进度", "C3": "一季度", "D3": "全年"}.items():
        sheet[place] = value
    for merged in ("A2:A3", "B2:B3", "C2:D2"):
        sheet.merge_cells(merged)
    sheet.append([1, "建设园区\n厂房", 0.25, datetime.date(2025, 12, 31)])
    sheet.append([2, None, 1.0, 12.5])
    sheet["C4"].number_format = "0%"
    sheet["C5"].number_format = "0.0%"
    return book


def test_rows_merged_heads_per_cents_and_dates() -> None:
    original = open_original(saved(task_book()), name="任务.xlsx")
    text = original.view.text
    assert original.medium is Medium.XLSX
    assert text.split("\n") == [
        "任务分解",
        "2025年重点任务分解表",
        "序号\t任务\t进度",
        "一季度\t全年",
        "1\t建设园区 厂房\t25%\t2025年12月31日",
        "2\t100%\t12.5",
    ]
    (table,) = original.tables
    assert table.head_rows == 3
    cells = {(c.row, c.column): (text[c.start : c.end], c.row_span, c.column_span) for c in table.cells}
    assert cells[0, 0] == ("2025年重点任务分解表", 1, 4)
    assert cells[1, 0] == ("序号", 2, 1)
    assert cells[1, 2] == ("进度", 1, 2)
    assert cells[2, 3] == ("全年", 1, 1)
    assert cells[4, 3] == ("12.5", 1, 1)
    assert (4, 1) not in cells


def test_every_sheet_is_read_and_a_default_name_is_no_text() -> None:
    book = openpyxl.Workbook()
    book.active.append(["任务", "期限"])
    book.create_sheet("空表")
    hidden = book.create_sheet("备查")
    hidden.append(["甲", "乙"])
    hidden.sheet_state = "hidden"
    original = open_original(saved(book))
    assert original.view.text == "任务\t期限\n备查\n甲\t乙"
    assert len(original.tables) == 2
    assert "备查" in original.warnings[0]


def test_numbers_are_shown_as_written() -> None:
    book = openpyxl.Workbook()
    book.active.append(
        ["数", 0.1 + 0.2, 12.0, 1e15, 1e-7, True, 20250101, datetime.datetime.fromisoformat("2025-03-01T09:30")]
    )
    cells = open_original(saved(book)).view.text.split("\t")
    assert cells == ["数", "0.3", "12", "1000000000000000", "0.0000001", "是", "20250101", "2025年3月1日 09:30"]


def test_a_cell_far_out_does_not_make_a_grid_of_billions() -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = "任务", "远"
    with pytest.raises(UnreadableDocument) as caught:
        open_original(saved(book))
    assert caught.value.code == "too_many_cells"


def test_cell_limit_is_an_argument() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        open_original(saved(task_book()), limits=Limits(cells=10))
    assert caught.value.code == "too_many_cells"


def test_table_that_does_not_begin_at_the_first_cell() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["C4"], sheet["D4"], sheet["D5"] = "任务", "完成率", 0.5
    sheet["D5"].number_format = "0.00%"
    original = open_original(saved(book))
    assert original.view.text == "任务\t完成率\n50%"
    assert [(cell.row, cell.column) for cell in original.tables[0].cells] == [(0, 0), (0, 1), (1, 1)]
