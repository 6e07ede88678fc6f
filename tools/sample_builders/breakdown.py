"""04 and 04b: the task breakdown as a Word file (prose, then a table) and as the worksheet that bureaus fill in."""

import io
import re
from pathlib import Path
from typing import Any

import xlsxwriter
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt
from sample_builders.common import (
    FIXED,
    Sample,
    body_line,
    cells,
    fixed_zip,
    is_rule,
    lines,
    style_run,
    title_line,
    word_bytes,
    word_document,
)

COLUMNS = ("序号", "板块", "重点任务", "牵头单位", "责任单位", "完成时限")
WIDTHS_MM = (11, 22, 58, 24, 30, 23)
PROSE = re.compile(r"(\d+)．(.+)（牵头单位：([^；]+)；责任单位：([^；]+)；完成时限：(.+)）")


def word_breakdown(path: Path) -> bytes:
    rows = lines(path)
    document = word_document(rows[0].lstrip("# "))
    section = document.sections[0]
    section.left_margin = section.right_margin = Mm(20)
    title_line(document, rows[0].lstrip("# "))
    title_line(document, rows[1], size=16, font="仿宋")
    table_rows = [row for row in rows if row.startswith("|")]
    for row in rows[2:]:
        if row.startswith("## "):
            document.add_heading(row[3:], level=1)
        elif not row.startswith("|"):
            body_line(document, row)
        elif row == table_rows[0]:
            add_table(document, [cells(line) for line in table_rows if not is_rule(line)])
    return word_bytes(document)


def add_table(document: Any, grid: list[list[str]]) -> None:
    """A real table; equal neighbours in the second column are merged downwards, as offices do."""
    table = document.add_table(rows=len(grid), cols=len(COLUMNS), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, WIDTHS_MM, strict=True):
        column.width = Mm(width)
    head = OxmlElement("w:tblHeader")  # the head row comes back on every page
    table.rows[0]._tr.get_or_add_trPr().append(head)
    for line, values in zip(table.rows, grid, strict=True):
        for cell, text, width in zip(line.cells, values, WIDTHS_MM, strict=True):
            cell.width = Mm(width)
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.line_spacing = Pt(15)
            style_run(paragraph.add_run(text), "仿宋", 10.5)
    start = 1
    for index in range(2, len(grid) + 1):
        if index == len(grid) or grid[index][1] != grid[start][1]:
            for extra in range(start + 1, index):
                table.cell(extra, 1).paragraphs[0].runs[0].text = ""
            merged = table.cell(start, 1).merge(table.cell(index - 1, 1))
            for spare in merged.paragraphs[1:]:
                spare._element.getparent().remove(spare._element)
            start = index


def all_tasks(path: Path) -> list[list[str]]:
    """Every item, from the prose and from the table, as one row of the worksheet."""
    tasks: list[list[str]] = []
    section = ""
    for row in lines(path):
        if row.startswith("## "):
            section = row.split("、", 1)[1]
        elif match := PROSE.fullmatch(row):
            number, task, lead, support, due = match.groups()
            tasks.append([number, section, task.rstrip("。"), lead, support, due])
        elif row.startswith("| ") and row[2].isdigit():
            tasks.append(cells(row))
    return tasks


def worksheet(path: Path) -> bytes:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    book.set_properties(
        {"title": "2026年政府工作报告重点任务分解表", "author": "云江市人民政府办公室", "created": FIXED}
    )
    sheet = book.add_worksheet("重点任务分解")
    head = book.add_format(
        {"bold": True, "border": 1, "align": "center", "valign": "vcenter", "bg_color": "#E7E6E6", "text_wrap": True}
    )
    text = book.add_format({"border": 1, "valign": "vcenter", "text_wrap": True})
    middle = book.add_format({"border": 1, "align": "center", "valign": "vcenter", "text_wrap": True})
    big = book.add_format({"bold": True, "font_size": 18, "align": "center", "valign": "vcenter"})
    sheet.merge_range(0, 0, 0, 6, "《2026年政府工作报告》重点任务分解表", big)
    sheet.merge_range(1, 0, 1, 6, "填报单位：市政府督查室　　　　制表日期：2026年2月4日　　　　（共88项）", middle)
    for column, (name, width) in enumerate(zip((*COLUMNS, "进展情况"), (6, 18, 60, 24, 34, 26, 20), strict=True)):
        sheet.write(2, column, name, head)
        sheet.set_column(column, column, width)
    for row, task in enumerate(all_tasks(path), start=3):
        sheet.set_row(row, 16 * max(-(-len(task[2]) // 28), -(-len(task[4]) // 15), 2))
        sheet.write_number(row, 0, int(task[0]), middle)
        for column, value in enumerate(task[1:], start=1):
            sheet.write_string(row, column, value, text if column != 1 else middle)
        sheet.write_blank(row, 6, None, text)
    sheet.freeze_panes(3, 0)
    sheet.autofilter(2, 0, 2 + len(all_tasks(path)), 6)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(2)
    sheet.fit_to_pages(1, 0)
    book.close()
    return fixed_zip(target.getvalue())


SOURCE = "04-2026年重点任务分解.md"
SAMPLES = (
    Sample(name="04-2026年重点任务分解.docx", source=SOURCE, build=word_breakdown),
    Sample(name="04b-2026年重点任务分解表.xlsx", source=SOURCE, build=worksheet),
)
