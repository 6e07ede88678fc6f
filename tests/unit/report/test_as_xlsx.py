from __future__ import annotations

import dataclasses
import io
import zipfile
from datetime import UTC, datetime

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from luoshi.plan.reading import Reading
from luoshi.report.as_xlsx import as_xlsx
from luoshi.report.ledger import Ledger, ledger_of

MADE = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
SHEETS = ["任务分解表", "目标指标", "重点项目", "成效数据", "问题清单", "待明确", "来源与说明"]


@pytest.fixture
def ledger(reading: Reading) -> Ledger:
    return ledger_of(reading)


@pytest.fixture
def book(ledger: Ledger) -> Workbook:
    return opened(as_xlsx([ledger], made=MADE))


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def rows(book: Workbook, name: str) -> list[dict[str, object]]:
    """Data rows by head; of two columns with one head the first counts."""
    lines = list(book[name].iter_rows(min_row=3, values_only=True))
    head = lines[0]
    return [{key: line[head.index(key)] for key in head} for line in lines[1:]]


def test_the_sheets_in_their_order(book: Workbook) -> None:
    assert book.sheetnames == SHEETS


def test_tasks_are_the_checkable_deliverables_numbered_without_gaps(book: Workbook) -> None:
    tasks = rows(book, "任务分解表")
    assert [task["序号"] for task in tasks] == [1, 2, 3, 4, 5]
    assert "大力推进互联互通" not in [task["工作任务"] for task in tasks]


def test_deadlines_are_real_dates_and_missing_ones_words(book: Workbook) -> None:
    tasks = rows(book, "任务分解表")
    assert tasks[2]["完成时限"] == datetime(2026, 12, 31)  # noqa: DTZ001 (a cell has no zone)
    assert tasks[1]["牵头单位"] == "未明确"
    assert tasks[3]["完成时限"] == "—"


def test_amounts_are_numbers_and_hidden_ones_are_said_to_be_hidden(book: Workbook) -> None:
    assert rows(book, "目标指标")[0]["数值"] == 90460000000
    results = rows(book, "成效数据")
    assert [result["数值"] for result in results] == ["未公开", 7.5]
    assert results[0]["原文数值"] == "X亿元"


def test_unclear_items_say_what_is_missing(book: Workbook) -> None:
    unclear = {row["工作任务"]: row["待明确"] for row in rows(book, "待明确")}
    assert unclear["大力推进互联互通"] == "责任主体、工作任务、工作目标、完成时限"
    assert "力争到2026年固定资产投资突破904.6亿元" not in unclear


def test_a_formula_in_a_document_stays_text(ledger: Ledger) -> None:
    evil = ("=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1", "{=1+1}", "http://example.invalid")
    items = tuple(dataclasses.replace(ledger.rows[0], item=text) for text in evil)
    content = as_xlsx([dataclasses.replace(ledger, rows=items)], made=MADE)
    cells = [row[2] for row in opened(content)["任务分解表"].iter_rows(min_row=4)]
    assert [cell.value for cell in cells] == list(evil)
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.quotePrefix for cell in cells[:5]] == [True] * 5
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets"))


def test_print_set_up(book: Workbook) -> None:
    for page in book.worksheets:
        assert (page.page_setup.orientation, int(page.page_setup.paperSize)) == ("landscape", 9)
        assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 0)  # one page wide is the default
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert "第&[Page]页 共&[Pages]页" in (page.oddFooter.center.text or "").replace("&P", "&[Page]").replace(
            "&N", "&[Pages]"
        )
    for page in book.worksheets[:-1]:
        assert page.print_title_rows == "$3:$3"
        assert page.freeze_panes == "A4"
        assert page.auto_filter.ref.startswith("A3:")


def test_fonts_are_named_as_offices_name_them(book: Workbook) -> None:
    page = book["任务分解表"]
    assert (page["A1"].font.name, page["A3"].font.name, page["C4"].font.name) == (
        "方正小标宋简体",
        "黑体",
        "仿宋_GB2312",
    )


def test_long_words_wrap_and_rows_are_high_enough(ledger: Ledger) -> None:
    long = dataclasses.replace(ledger.rows[0], item="建" * 200)
    page = opened(as_xlsx([dataclasses.replace(ledger, rows=(long,))], made=MADE))["任务分解表"]
    assert page["C4"].alignment.wrap_text
    assert page.row_dimensions[4].height > 150


def test_what_excel_cannot_hold_is_cut_visibly_and_still_opens(ledger: Ledger) -> None:
    item = dataclasses.replace(ledger.rows[0], item="\x00\ud800" + "长" * 40_000)
    page = opened(as_xlsx([dataclasses.replace(ledger, rows=(item,))], made=MADE))["任务分解表"]
    assert str(page["C4"].value).endswith("全文见原文）")


def test_many_documents_name_the_file_in_each_row(ledger: Ledger) -> None:
    other = dataclasses.replace(ledger, card=dataclasses.replace(ledger.card, name="另一份.txt"))
    tasks = rows(opened(as_xlsx([ledger, other], made=MADE)), "任务分解表")
    assert [task["文件"] for task in tasks] == ["讲话.txt"] * 5 + ["另一份.txt"] * 5


def test_an_empty_ledger_says_so(ledger: Ledger) -> None:
    book = opened(as_xlsx([dataclasses.replace(ledger, rows=())], made=MADE))
    assert all(book[name]["A4"].value == "（原文中没有这类内容）" for name in SHEETS[:-1])


def test_the_same_ledger_gives_the_same_bytes(ledger: Ledger) -> None:
    assert as_xlsx([ledger], made=MADE) == as_xlsx([ledger], made=MADE)


def test_the_notes_tell_source_doubts_and_repairs(book: Workbook) -> None:
    words = "\n".join(str(cell) for line in book["来源与说明"].iter_rows(values_only=True) for cell in line if cell)
    for said in ("讲话.txt", "正文在句中中断。", "网页上的按钮文字，不是正文。", "缺4项", "904.6亿元÷47%", "未说明"):
        assert said in words
