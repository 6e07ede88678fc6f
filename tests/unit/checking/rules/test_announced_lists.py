from __future__ import annotations

from luoshi.checking.rules import announced_lists
from tests.unit.checking.builders import codes, manuscript

BODY = "要压实责任，盯住节点，把各项工作往前赶，确保全年目标如期完成。"


def test_five_announced_four_found() -> None:
    text = f"下一步要把握好五方面关键。一要抓项目，{BODY}二要抓产业，{BODY}三要抓民生，{BODY}四要抓作风，{BODY}"
    (remark,) = announced_lists.find(manuscript(text))
    assert remark.code == "enumeration_short"
    assert [place.quote for place in remark.places] == ["五方面关键。", "四要"]


def test_a_whole_list_has_no_remark() -> None:
    assert codes(announced_lists.find, f"我讲两点意见。\n一、抓项目\n{BODY}\n二、抓作风\n{BODY}") == []
