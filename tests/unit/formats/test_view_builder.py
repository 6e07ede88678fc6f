"""Views map back onto their source; hidden lines shift tables."""

from __future__ import annotations

from luoshi.formats.view_builder import GridCell, TextBuilder, ViewBuilder


def test_glue_stands_for_nothing() -> None:
    builder = ViewBuilder()
    builder.add("任务", 5, 7)
    builder.glue("\n\n")
    builder.add("期限", 20, 22)
    view = builder.finish()
    assert view.text == "任务\n\n期限"
    assert view.span(0, 2) == (5, 7)
    assert view.span(2, 4) == (7, 7)
    assert view.span(4, 6) == (20, 22)
    assert view.span(0, 6) == (5, 22)


def test_adjacent_literal_pieces_join() -> None:
    builder = ViewBuilder()
    for at, character in enumerate("重点任务"):
        builder.add(character, at, at + 1)
    assert len(builder.finish().pieces) == 1


def test_table_offsets_follow_when_lines_before_it_are_hidden() -> None:
    builder = TextBuilder()
    builder.line("目录", hidden=True)
    builder.line("一、任务")
    builder.table(
        [[GridCell("序号", 0), GridCell("责任\n单位", 1)], [GridCell("", 0), GridCell("市发改委", 1)]], head_rows=1
    )
    characters, view, tables = builder.finish()
    assert characters == "目录\n一、任务\n序号\t责任 单位\n市发改委"
    assert view.text == "一、任务\n序号\t责任 单位\n市发改委"
    (table,) = tables
    assert view.text[table.start : table.end] == "序号\t责任 单位\n市发改委"
    cells = [(cell.row, cell.column, view.text[cell.start : cell.end]) for cell in table.cells]
    assert cells == [(0, 0, "序号"), (0, 1, "责任 单位"), (1, 1, "市发改委")]
    assert table.head_rows == 1
    start, end = view.span(table.start, table.end)
    assert characters[start:end] == view.text[table.start : table.end]
