"""Plain text and Markdown: what lies in the file is what is read."""

from __future__ import annotations

import pytest

from luoshi.formats import Medium, open_original

TEXT = "关于修建滨河步道的通知\n\n　　6月底前完成。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_the_view_is_the_file(encoding: str) -> None:
    original = open_original(TEXT.encode(encoding), name="通知.txt")
    assert original.medium is Medium.TEXT
    assert original.characters.removeprefix("\ufeff") == TEXT
    assert original.view.text == TEXT
    start, end = original.view.span(0, len(TEXT))
    assert original.characters[start:end] == TEXT


def test_a_byte_order_mark_belongs_to_the_original_and_not_to_the_view() -> None:
    original = open_original(TEXT.encode("utf-8-sig"), name="通知.txt")
    assert original.characters == "\ufeff" + TEXT
    assert original.view.text == TEXT
    assert original.view.span(0, 2) == (1, 3)


def test_a_markdown_table_is_known_as_a_table() -> None:
    original = open_original(
        "安排如下\n\n| 任务 | 时限 |\n|---|---|\n| 修建步道 | 6月底前 |\n".encode(), name="安排.md"
    )
    (table,) = original.tables
    words = [original.view.text[cell.start : cell.end] for cell in table.cells]
    assert words == ["任务", "时限", "修建步道", "6月底前"]


def test_an_unknown_ending_is_read_as_text() -> None:
    assert open_original(TEXT.encode(), name="通知.dat").characters == TEXT
