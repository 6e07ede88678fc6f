"""Tests of :mod:`luoshi.text.noise.navigation`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.navigation import find
from tests.unit.text.noise.applied import BODY, applied


def test_menus_with_unknown_entries_go() -> None:
    menu = "首页\n政务公开\n政务服务\n魅力某州\n互动交流\n登录\n注册\n简体\n"
    assert applied(find, f"{menu}关于印发办法的通知\n{BODY}").strip() == f"关于印发办法的通知\n{BODY}"


def test_footer_goes() -> None:
    text = f"{BODY}\n网站地图\n粤ICP备15016469号-2  网站标识码：4401060050\n粤公网安备 44010602000147号\n上一篇：甲\n下一篇：乙"
    assert applied(find, text).strip() == BODY


@pytest.mark.parametrize("line", ["（责任编辑： 郭某\n ）", "【字体：大 中 小】", "上一页 1  2  3 下一页"])
def test_page_furniture_goes_even_between_pages(line: str) -> None:
    assert applied(find, f"{BODY}\n{line}\n{BODY}").split() == [BODY, BODY]


@pytest.mark.parametrize(
    "text", [f"{BODY}\n首页\n{BODY}", f"大中小学\n{BODY}", f"{BODY}\n主办单位：市教育局，各县区人民政府"]
)
def test_content_stays(text: str) -> None:
    assert applied(find, text) == text
