from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from luoshi.report.wrap import wrap


def test_numbers_are_not_cut() -> None:
    assert wrap("今年计划完成投资214亿元", 18).split("\n") == ["今年计划完成投资", "214亿元"]


def test_no_line_begins_with_a_closing_mark() -> None:
    assert wrap("推动“多规合一”，抓好落实。", 14).split("\n") == ["推动“多规合", "一”，抓好落", "实。"]


def test_own_line_breaks_stay_and_long_words_are_cut() -> None:
    assert wrap("甲\n乙", 8) == "甲\n乙"
    assert wrap("a" * 20, 8).split("\n") == ["a" * 8, "a" * 8, "a" * 4]


@given(st.text(st.sampled_from("汉字，。”（1a.% \n")), st.integers(8, 40))
def test_lines_fit_and_nothing_is_lost(text: str, width: int) -> None:
    wrapped = wrap(text, width)
    assert all(cell_len(line) <= width for line in wrapped.split("\n"))
    assert wrapped.replace("\n", "") == text.replace("\n", "")
