from __future__ import annotations

import pytest

from luoshi.checking.rules import reversed_periods
from tests.unit.checking.builders import codes


@pytest.mark.parametrize("words", ["2026年至2024年", "6月20日至6月5日", "6月20日—5日"])
def test_an_end_before_its_beginning(words: str) -> None:
    assert codes(reversed_periods.find, f"工期为{words}。") == ["reversed_period"]


@pytest.mark.parametrize("words", ["2024年至2026年", "6月5日至6月20日", "11月15日至次年3月15日"])
def test_time_runs_forward(words: str) -> None:
    assert codes(reversed_periods.find, f"工期为{words}。") == []
