"""Tests of :mod:`luoshi.text.noise.mojibake`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.mojibake import find
from tests.unit.text.noise.applied import applied, only


def test_lost_lead_byte_is_put_back_and_checked() -> None:
    assert applied(find, "好成績?cè)从诖蠹业牟恍概\ue0dc。今年") == "好成績源于大家的不懈努力。今年"


def test_dropping_the_lead_again_gives_the_damaged_bytes() -> None:
    finding = only(find, "需要我們?nèi)ド钊胨伎肌，要求")
    assert finding.replacement == "去深入思考。"
    assert "去深入思考".encode("gbk")[1:] == "ド钊胨伎肌".encode("gbk")[:-1]


def test_eaten_opening_bracket_returns_when_its_partner_is_there() -> None:
    text = "需要我們?nèi)ド钊胨伎肌?*市要求，難度很大】。"
    assert applied(find, text) == "需要我們去深入思考。【**市要求，難度很大】。"


def test_unknown_first_character_is_not_guessed() -> None:
    damaged = "澜沧城市".encode("gbk")[1:-1].decode("gbk")
    assert only(find, f"在?cè){damaged}。").replacement == "□沧城市"


@pytest.mark.parametrize("text", ["这是什么?cè)", "为什么(?)要这样做", "怎么办?abc)正常文字"])
def test_ordinary_questions_stay(text: str) -> None:
    assert find(text) == []
