from __future__ import annotations

from luoshi.extract.rules import addressees
from tests.unit.extract.builders import draft, page


def test_the_line_of_addressees_is_no_task() -> None:
    text = "关于抓落实的通知\n各县（市、区）委和政府，高新区党工委和管委会，市直各单位：\n各单位要建立台账。\n"
    on = page(text)
    drafts = [draft(on, "高新区党工委和管委会"), draft(on, "各单位要建立台账")]
    assert addressees.apply(drafts, on) == drafts[1:]


def test_a_lead_in_that_announces_goals_stays() -> None:
    text = "各单位要抓好以下工作：\n建立台账。\n"
    on = page(text)
    drafts = [draft(on, "各单位要抓好以下工作")]
    assert addressees.apply(drafts, on) == drafts
