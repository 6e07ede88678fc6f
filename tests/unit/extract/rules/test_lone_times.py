from __future__ import annotations

from datetime import date

from luoshi.extract.draft import Draft
from luoshi.extract.rules import lone_times
from luoshi.period.find import find_times
from tests.unit.extract.builders import draft, page

TODAY = date(2026, 3, 2)


def apply(text: str, *quotes: str) -> list[str]:
    on = page(text, TODAY)
    drafts: list[Draft] = [draft(on, quote) for quote in quotes]
    kept = lone_times.apply(drafts, on, find_times(text, today=TODAY))
    return [text[one.start : one.end] for one in kept]


def test_time_words_join_the_next_statement() -> None:
    text = "力争到2026年底，按期办结率不低于95%，满意率达到92%。"
    parts = ("力争到2026年底", "按期办结率不低于95%", "满意率达到92%")
    assert apply(text, *parts) == ["力争到2026年底，按期办结率不低于95%", "满意率达到92%"]


def test_time_words_with_nothing_behind_them_are_dropped() -> None:
    assert apply("修路要抢在年底前。年底前。修桥。", "年底前", "修桥") == ["修桥"]


def test_a_statement_with_words_of_its_own_stays() -> None:
    assert apply("云江二桥6月底前，抓紧。", "云江二桥6月底前") == ["云江二桥6月底前"]
