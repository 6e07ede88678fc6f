"""Tests of :mod:`luoshi.text.noise.repeated_title`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.repeated_title import find
from tests.unit.text.noise.applied import BODY, applied


def test_second_copy_goes() -> None:
    assert applied(find, f"在大会上的讲话\n在大会上的讲话\n{BODY}") == f"在大会上的讲话\n\n{BODY}"


def test_the_copy_with_the_speaker_stays() -> None:
    text = f"朱某某：在全市大会上的讲话\n在全市大会上的讲话\n{BODY}"
    assert applied(find, text) == f"朱某某：在全市大会上的讲话\n\n{BODY}"


@pytest.mark.parametrize(
    "text",
    [
        f"讲话\n讲话\n{BODY}",
        f"在大会上的讲话\n{BODY}\n在大会上的讲话",
        "责任单位：市教育局、市民政局、市财政局\n责任单位：市教育局、市民政局、市财政局",
        f"指标\t甲数\n指标\t甲数\n{BODY}",
    ],
)
def test_short_lines_rows_and_later_lines_stay(text: str) -> None:
    assert find(text) == []
