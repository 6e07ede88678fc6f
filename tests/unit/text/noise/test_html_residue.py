"""Tests of :mod:`luoshi.text.noise.html_residue`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.html_residue import find
from tests.unit.text.noise.applied import applied


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ('<li id="dr1zg"><tr id="dr1zg"><xmp id="dr1zg"></xmp></tr></li>完', "\n\n\n\n完"),
        ("新建<b>学校</b>3所", "新建学校3所"),
        ("前<!-- 来源：某报 -->后", "前后"),
        ("前<script type='a'>var n=3;</script>后", "前后"),
        ("<details>\n<summary>目录</summary>\n- 第一章\n</details>正文", "正文"),
        ("前\n0123456789abcdef0123456789abcdef:\n后", "前\n\n后"),
        ("增长5&permil;、3&times;20万千瓦", "增长5‰、3×20万千瓦"),
        ("| 甲<br>乙 | 丙 |", "| 甲乙 | 丙 |"),
    ],
)
def test_repairs(dirty: str, clean: str) -> None:
    assert applied(find, dirty) == clean


@pytest.mark.parametrize(
    "text",
    [
        "R&D经费占比5%；增长<6%，降幅>3%",
        "<关于印发办法>的通知",
        "<!-- 没有结尾的注释",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert find(text) == []
