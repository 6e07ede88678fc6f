from __future__ import annotations

import argparse
from datetime import date

import pytest

from luoshi.cli.arguments import KIND_NAMES, day, kinds, positive
from luoshi.extract.statement import Kind
from luoshi.report.labels import KIND


def test_a_day() -> None:
    assert day("2026-11-21") == date(2026, 11, 21)


@pytest.mark.parametrize("text", ["2026-13-01", "21.11.2026", "今天", "20261121", "2026-W47-6", "", "2026-11-2"])
def test_what_is_no_day_teaches_the_form(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="2026-11-21"):
        day(text)


def test_kinds_by_either_name() -> None:
    assert kinds("目标, task，节点、问题") == {"target", "task", "milestone", "problem"}


@pytest.mark.parametrize("text", ["目标,口号", "", ","])
def test_unknown_kinds_are_told_with_the_known_ones(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="milestone"):
        kinds(text)


def test_the_names_are_those_of_the_reports() -> None:
    assert {Kind(value): name for name, value in KIND_NAMES.items()} == KIND


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "两", "²"])
def test_only_positive_numbers(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        positive(text)
