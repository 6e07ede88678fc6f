"""Tests of :mod:`luoshi.text.noise.declared_length`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.declared_length import find
from tests.unit.text.noise.applied import BODY, applied, only


def test_claim_in_the_title_is_a_length() -> None:
    text = f"在大会上的讲话（全文9500字）\n{BODY}"
    assert only(find, text).declared == 9500
    assert applied(find, text) == f"在大会上的讲话\n{BODY}"


@pytest.mark.parametrize("text", [f"{BODY}\n{BODY}（全文9500字）{BODY}", "（2020年3月10日）", "（共10字"])
def test_body_and_other_brackets_stay(text: str) -> None:
    assert find(text) == []
