"""Tests of :mod:`luoshi.text.noise.paywall`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.paywall import find
from tests.unit.text.noise.applied import BODY, applied, only


def test_gap_inside_keeps_its_number() -> None:
    text = "心往一处\n……（某某网http://m.example.cn省略1110字，会员可完整阅读）……\n一样落下来"
    finding = only(find, text)
    assert (finding.gap, finding.missing, finding.pattern) == (True, 1110, "N8")
    assert "1110" in finding.reason
    assert applied(find, text).split() == ["心往一处", "一样落下来"]


def test_end_keeps_total_and_missing() -> None:
    finding = only(find, "占比突破40 ……（未完，全文共13100字，当前仅显示3116字，请阅读下面提示。收藏《讲话》")
    assert (finding.declared, finding.missing, finding.pattern) == (13100, 13100 - 3116, "N9")
    assert "23.8%" in finding.reason
    assert applied(find, "占比突破40 ……（未完，全文共13100字，当前仅显示3116字，请阅读") == "占比突破40"


def test_invitation_to_pay_below_the_body() -> None:
    text = f"{BODY}\n剩余70%内容，登录会员后阅读"
    assert only(find, text).gap
    assert applied(find, text) == f"{BODY}\n"


@pytest.mark.parametrize("text", ["（以上省略）", "全文共六章，显示出决心", f"更多内容登录政务网下载\n{BODY}"])
def test_ordinary_words_stay(text: str) -> None:
    assert find(text) == []
