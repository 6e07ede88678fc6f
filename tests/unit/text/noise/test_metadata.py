"""Tests of :mod:`luoshi.text.noise.metadata`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.metadata import find
from tests.unit.text.noise.applied import BODY, applied, only


@pytest.mark.parametrize(
    ("line", "facts", "declared"),
    [
        ("网友供稿 分享 时间： 加入收藏 共计5639个字，预计阅读时长19分钟", (), 5639),
        ("发表时间：2023/9/2 8:01:28", (("发表时间", "2023/9/2 8:01:28"),), None),
        ("来源：某某日报 时间：2026-02-12", (("来源", "某某日报"), ("时间", "2026-02-12")), None),
        ("发布日期：2024-09-12  浏览次数：-", (("发布日期", "2024-09-12"),), None),
        ("【字体：大 中 小】", (), None),
        ("打印 关闭 字号 分享到", (), None),
    ],
)
def test_information_line_goes_and_its_values_stay_known(
    line: str, facts: tuple[tuple[str, str], ...], declared: int | None
) -> None:
    text = f"讲话\n{line}\n{BODY}"
    finding = only(find, text)
    assert (finding.facts, finding.declared) == (facts, declared)
    assert applied(find, text) == f"讲话\n\n{BODY}"


@pytest.mark.parametrize(
    "line", ["时间表、路线图", "大中小企业融通发展", "作者张某在会上的讲话", "2024年工作回顾", "编辑出版中心"]
)
def test_titles_stay(line: str) -> None:
    assert find(f"{line}\n{BODY}") == []


def test_such_a_line_inside_the_body_stays() -> None:
    assert find(f"{BODY}\n来源：某某日报\n{BODY}") == []
