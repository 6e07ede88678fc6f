from __future__ import annotations

import pytest

from luoshi.report.row_height import LINE, MAX_HEIGHT, MIN_HEIGHT, PADDING, display_width, row_height


def test_a_han_character_takes_two_columns() -> None:
    assert display_width("年GDP，") == 2 + 3 + 2


@pytest.mark.parametrize(("text", "lines"), [("短", 1), ("汉" * 10, 2), ("汉" * 15, 3), ("甲\n乙\n丙", 3)])
def test_height_grows_with_the_lines(text: str, lines: int) -> None:
    assert row_height([text], [12.8]) == pytest.approx(max(MIN_HEIGHT, lines * LINE + PADDING))


def test_the_highest_cell_decides_and_the_program_limit_holds() -> None:
    assert row_height([1, None, "汉" * 30], [5, 5, 20.8]) > row_height([1, None, "汉"], [5, 5, 20.8])
    assert row_height(["汉" * 9000], [10]) == MAX_HEIGHT
