"""Tests of :mod:`luoshi.text.noise.banner`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.banner import find
from tests.unit.text.noise.applied import BODY, applied, reported


@pytest.mark.parametrize(
    ("line", "pattern"),
    [
        ("文似看山不喜平 — — 某山文库◆记住我，来上我~", "N1"),
        ("2017 年 最 新 公文 范文 免费 下载", "N28"),
    ],
)
def test_slogan_and_bait_before_the_title_go(line: str, pattern: str) -> None:
    text = f"{line}\n讲话\n{BODY}"
    assert reported(find, text) == [(line, pattern)]
    assert applied(find, text) == f"\n讲话\n{BODY}"


def test_site_name_behind_a_title_goes() -> None:
    assert applied(find, f"关于印发办法的通知 - 某州市人民政府门户网站\n{BODY}") == f"关于印发办法的通知\n{BODY}"


@pytest.mark.parametrize(
    "text", [f"推进最新部署落实\n{BODY}", f"建设“互联网+”推荐目录\n{BODY}", f"{BODY}\n某文库最新收藏\n{BODY}"]
)
def test_titles_and_body_stay(text: str) -> None:
    assert find(text) == []
