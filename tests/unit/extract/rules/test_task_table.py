from __future__ import annotations

import dataclasses
from datetime import date

from luoshi.extract.draft import Draft, Page, TableCell
from luoshi.extract.rules import task_table
from luoshi.extract.statement import Kind
from luoshi.period.find import find_times
from tests.unit.extract.builders import bodies, draft, page

TODAY = date(2026, 2, 4)
HEAD = "序号\t工作任务\t牵头单位\t配合单位\t完成时限\n"


def table_page(text: str, start: int = 0) -> Page:
    """A page whose one table are the lines behind ``start``, cells between tabs."""
    cells, at = list[TableCell](), start
    for row, line in enumerate(text[start:].rstrip("\n").split("\n")):
        for column, words in enumerate(line.split("\t")):
            cells.append(TableCell(row, column, at, at + len(words)))
            at += len(words) + 1
    return dataclasses.replace(page(text, TODAY), tables=(tuple(cells),))


def applied(on: Page, *drafts: Draft) -> list[Draft]:
    return task_table.apply(list(drafts), on, find_times(on.text, today=TODAY))


def test_a_row_gives_bodies_and_deadline_to_its_task() -> None:
    on = table_page(HEAD + "1\t修建滨河步道12公里\t市住建局\t市财政局、市水利局\t2026年6月底前\n")
    (one,) = applied(on, draft(on, "修建滨河步道12公里"))
    assert bodies(one) == [("市住建局", "lead", False), ("市财政局", "support", False), ("市水利局", "support", False)]
    assert one.deadline
    assert one.deadline.by == date(2026, 6, 30)


def test_rows_do_not_mix() -> None:
    on = table_page(HEAD + "1\t修建步道\t市住建局\t\t6月底前\n2\t疏浚河道\t市水利局\t\t9月底前\n")
    first, second = applied(on, draft(on, "修建步道"), draft(on, "疏浚河道"))
    assert [bodies(first), bodies(second)] == [[("市住建局", "lead", False)], [("市水利局", "lead", False)]]
    assert first.deadline
    assert second.deadline
    assert [first.deadline.by, second.deadline.by] == [date(2026, 6, 30), date(2026, 9, 30)]


def test_two_tasks_of_a_cell_share_its_row() -> None:
    on = table_page(HEAD + "1\t修建步道，新栽行道树\t市住建局\t\t6月底前\n")
    found = applied(on, draft(on, "修建步道"), draft(on, "新栽行道树"))
    assert [bodies(one) for one in found] == [[("市住建局", "lead", False)]] * 2


def test_a_body_cell_over_several_rows_serves_them_all() -> None:
    text = HEAD + "1\t修建步道\t市住建局\t\t6月底前\n2\t新栽行道树\t\t\t9月底前\n"
    on = table_page(text)
    merged = tuple(cell for cell in on.tables[0] if not (cell.row == 2 and cell.column == 2))
    on = dataclasses.replace(on, tables=(merged,))
    _, second = applied(on, draft(on, "修建步道"), draft(on, "新栽行道树"))
    assert bodies(second) == [("市住建局", "lead", False)]


def test_words_of_other_columns_are_no_statements() -> None:
    on = table_page(HEAD + "1\t修建步道\t市住建局\t\t2026年6月底前完成\n")
    found = applied(on, draft(on, "修建步道"), draft(on, "2026年6月底前完成"))
    assert [on.text[one.start : one.end] for one in found] == ["修建步道"]


def test_a_task_in_which_the_judge_saw_nothing_is_entered_when_somebody_owns_it() -> None:
    on = table_page(HEAD + "1\t滨河步道工程\t市住建局\t\t6月底前\n2\t备用事项\t\t\t\n")
    (one,) = applied(on)
    assert on.text[one.start : one.end] == "滨河步道工程"
    assert one.kind is Kind.TASK
    assert one.reasons


def test_what_the_text_itself_says_of_the_body_counts_more() -> None:
    on = table_page(HEAD + "1\t市城管局清理河道\t市住建局\t\t6月底前\n")
    own = draft(on, "市城管局清理河道")
    own.bodies = list(applied(table_page(HEAD + "1\t清理河道\t市城管局\t\t\n"), draft(on, "清理河道"))[0].bodies)
    (one,) = applied(on, own)
    assert [name for name, _, _ in bodies(one)] == ["市城管局"]


def test_a_table_without_such_a_head_is_left_alone() -> None:
    on = table_page("县区\t增速\n南岸区\t6.2%\n")
    one = draft(on, "南岸区")
    assert applied(on, one) == [one]
    assert bodies(one) == []


def test_statements_outside_the_table_keep_their_place() -> None:
    lead_in = "请抓好下列工作。\n"
    text = lead_in + HEAD + "1\t修建步道\t市住建局\t\t6月底前\n"
    on = table_page(text, len(lead_in))
    before, inside = draft(on, "抓好下列工作"), draft(on, "修建步道")
    assert applied(on, inside, before) == [before, inside]
    assert bodies(before) == []
