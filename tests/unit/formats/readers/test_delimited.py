"""CSV as a table, CSV that carries texts, and prose that only looks like CSV."""

from __future__ import annotations

from luoshi.formats import Medium, Original, open_original

TABLE = '\ufeff序号,任务,"责任单位"\r\n1,"建设园区,\n厂房","市""双招双引""专班"\r\n2,,市财政局\r\n'


def table_of(original: Original) -> list[tuple[int, int, str]]:
    (table,) = original.tables
    return [(cell.row, cell.column, original.view.text[cell.start : cell.end]) for cell in table.cells]


def test_table() -> None:
    original = open_original(TABLE.encode(), name="任务.csv")
    assert original.medium is Medium.TEXT
    assert original.characters == TABLE.replace("\r\n", "\n")
    assert original.view.text == '序号\t任务\t责任单位\n1\t建设园区, 厂房\t市"双招双引"专班\n2\t市财政局'
    assert table_of(original)[3:] == [
        (1, 0, "1"),
        (1, 1, "建设园区, 厂房"),
        (1, 2, '市"双招双引"专班'),
        (2, 0, "2"),
        (2, 2, "市财政局"),
    ]
    assert original.tables[0].head_rows == 1


def test_cells_map_onto_the_source() -> None:
    original = open_original(TABLE.encode(), name="任务.csv")
    at = original.view.text.index('"双')
    start, end = original.view.span(at, at + 6)
    assert original.characters[start:end] == '""双招双引""'


def test_content_alone_is_enough_where_it_is_regular() -> None:
    assert len(open_original("任务,期限,单位\n修路,年底,交通局\n建桥,长期,交通局\n".encode()).tables) == 1
    assert len(open_original("任务\t期限\n修路\t年底\n建桥\t长期\n".encode(), name="a.tsv").tables) == 1


def test_prose_with_half_width_commas_is_not_a_table() -> None:
    prose = "会议强调,要抓好落实。\n会议要求,各部门要负责,年底完成。\n会议指出,形势严峻。\n"
    original = open_original(prose.encode())
    assert original.tables == ()
    assert original.view.text == prose


def test_long_cells_are_read_as_text_with_their_own_lines() -> None:
    body = "\n".join(f"第{n}条，各部门要抓好“{n}号工程”的落实。" for n in range(80))
    source = f'省,标题,发布日期,正文\n某省,2026年工作报告,2026-02-02,"{body}"\n'
    original = open_original(source.encode(), name="报告.csv")
    assert original.view.text == f"2026年工作报告\n{body}"
    assert dict(original.metadata) == {"title": "2026年工作报告", "published": "2026-02-02"}
    assert "正文" in original.warnings[0]
    at = original.view.text.index("第79条")
    start, end = original.view.span(at, at + 4)
    assert original.characters[start:end] == "第79条"


def test_stray_quote_does_not_swallow_the_file() -> None:
    original = open_original('任务,期限\n"修路,年底\n建桥,长期\n'.encode(), name="a.csv")
    assert [cell for cell in table_of(original) if cell[2] == "建桥"] == [(2, 0, "建桥")]
