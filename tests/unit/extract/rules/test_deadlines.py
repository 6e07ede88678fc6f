from __future__ import annotations

from datetime import date

from luoshi.extract.draft import Draft
from luoshi.extract.rules import deadlines
from luoshi.extract.statement import Kind
from luoshi.period.find import find_times
from tests.unit.extract.builders import draft, page

TODAY = date(2026, 4, 8)


def apply(text: str, *quotes: str, kind: Kind = Kind.TASK) -> list[Draft]:
    on = page(text, TODAY)
    drafts = [draft(on, quote, kind) for quote in quotes]
    deadlines.apply(drafts, on, find_times(text, today=TODAY))
    return drafts


def by(one: Draft) -> tuple[date | None, bool] | None:
    return (one.deadline.by, one.deadline.inherited) if one.deadline else None


def test_inside_the_statement() -> None:
    (one,) = apply("云江二桥6月底前开工。", "云江二桥6月底前开工")
    assert by(one) == (date(2026, 6, 30), False)


def test_lead_in_of_the_sentence_is_inherited() -> None:
    one, two = apply("到2027年，绿道达到300公里，公园达到80个。", "绿道达到300公里", "公园达到80个", kind=Kind.TARGET)
    assert by(one) == by(two) == (date(2027, 12, 31), True)


def test_a_goal_paragraph_hands_its_year_down() -> None:
    text = "今年的主要预期目标是：生产总值增长7%。粮食产量稳定在90万吨。"
    one, two = apply(text, "生产总值增长7%", "粮食产量稳定在90万吨", kind=Kind.TARGET)
    assert by(one) == by(two) == (date(2026, 12, 31), True)


def test_a_past_period_is_no_deadline() -> None:
    (one,) = apply("比2025年增加3家。", "比2025年增加3家")
    assert one.deadline is None


def test_facts_have_no_deadline() -> None:
    (one,) = apply("今年新建12座水库。", "今年新建12座水库", kind=Kind.FACT)
    assert one.deadline is None


def test_unknown_date_stays_unknown() -> None:
    text = "年内建成。"
    on = page(text, None)
    one = draft(on, "年内建成")
    deadlines.apply([one], on, find_times(text, today=None))
    assert one.deadline is None or one.deadline.by is None
