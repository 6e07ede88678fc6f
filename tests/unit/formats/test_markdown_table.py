"""Tables drawn with bars."""

from __future__ import annotations

from luoshi.formats import open_original

TEXT = """# 任务清单

| 序号 | 任务 | 期限 |
| --- | :---: | --- |
| 1 | 新建\\|改建学校 | 2025年底 |
| 2 |  | 长期 |

| 只有一列 |
| 不是表格 |

|
"""


def test_cells_lie_where_they_are_written() -> None:
    original = open_original(TEXT.encode(), name="清单.md")
    (table,) = original.tables
    text = original.view.text
    cells = [(cell.row, cell.column, text[cell.start : cell.end]) for cell in table.cells]
    assert cells == [
        (0, 0, "序号"),
        (0, 1, "任务"),
        (0, 2, "期限"),
        (1, 0, "1"),
        (1, 1, "新建\\|改建学校"),
        (1, 2, "2025年底"),
        (2, 0, "2"),
        (2, 2, "长期"),
    ]
    assert table.head_rows == 1
    assert text[table.start : table.end].startswith("| 序号")
    assert text[table.start : table.end].endswith("长期 |")


def test_rows_without_a_rule_are_a_table_without_a_known_head() -> None:
    (table,) = open_original("| 甲 | 10亿元 |\n| 乙 | 20亿元 |\n".encode()).tables
    assert table.head_rows == 0
    assert len(table.cells) == 4


def test_prose_has_no_tables() -> None:
    assert open_original("一、总体要求\n坚持稳中求进|守住底线。\n".encode()).tables == ()
