"""Tests of :mod:`luoshi.text.noise.table`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.table import find
from tests.unit.text.noise.applied import applied


def test_rows_keep_their_lines_and_cells_their_order() -> None:
    text = "| 指标 | 目标 |\n|---|:--:|\n| 生产总值 | 6% |\n|  | 7% |"
    assert applied(find, text) == "指标\t目标\n\n生产总值\t6%\n\t7%"


@pytest.mark.parametrize("text", ["联系我们 | 地图", "|", "甲|乙\n丙"])
def test_bars_that_make_no_row_stay(text: str) -> None:
    assert find(text) == []
