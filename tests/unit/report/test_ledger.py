from __future__ import annotations

from datetime import date

from luoshi.extract.statement import Kind
from luoshi.plan.reading import Reading
from luoshi.report.ledger import chinese_day, ledger_of


def test_rows_keep_reading_order_and_count_from_one(reading: Reading) -> None:
    rows = ledger_of(reading).rows
    assert [row.number for row in rows] == list(range(1, len(reading.statements) + 1))
    assert [row.item for row in rows] == [statement.text for statement in reading.statements]


def test_a_row_leads_back_to_its_words(reading: Reading) -> None:
    for row in ledger_of(reading).rows:
        assert reading.original.characters[row.source.start : row.source.end] == row.source.quote


def test_position_counts_characters_from_one(reading: Reading) -> None:
    source = ledger_of(reading).rows[0].source
    first, last = (int(part) for part in source.position.split("—"))
    assert reading.original.characters[first - 1 : last] == source.quote


def test_lead_and_support_are_told_apart(reading: Reading) -> None:
    target = ledger_of(reading).rows[2]
    assert (target.lead_text, target.support_text) == ("市发改委", "市财政局")


def test_the_other_reading_of_a_deadline_is_told(reading: Reading) -> None:
    row = ledger_of(reading).rows[0]
    assert row.deadline_iso == "2020-06-30"
    assert row.deadline_written == "6月前（或2020年5月31日前）"


def test_missing_is_said_and_never_zero(reading: Reading) -> None:
    vague = ledger_of(reading).rows[3]
    assert (vague.lead_text, vague.deadline_iso, vague.target, vague.support_text) == ("未明确", "未明确", "—", "—")
    assert vague.gaps == ("责任主体", "工作任务", "工作目标", "完成时限")


def test_a_standing_rule_needs_no_deadline(reading: Reading) -> None:
    rule = next(row for row in ledger_of(reading).rows if row.kind is Kind.RULE)
    assert rule.deadline_iso == "—"
    assert "完成时限" not in rule.gaps


def test_words_of_a_deadline_without_a_day_are_kept(draft, reading: Reading) -> None:  # type: ignore[no-untyped-def]
    import dataclasses

    first = dataclasses.replace(reading.statements[0], deadline=draft.deadline("上半年", None))
    row = ledger_of(dataclasses.replace(reading, statements=(first,))).rows[0]
    assert (row.deadline_iso, row.deadline_chinese, row.deadline_written) == ("未明确", "上半年", "上半年")


def test_facts_have_no_marks(reading: Reading) -> None:
    rows = ledger_of(reading).rows
    assert all(bool(row.marks) == row.kind.is_deliverable for row in rows)


def test_entries_are_checkable_deliverables(reading: Reading) -> None:
    assert [row.number for row in ledger_of(reading).entries] == [1, 2, 3, 5, 8]


def test_figures_name_what_they_measure_once(reading: Reading) -> None:
    rows = ledger_of(reading).rows
    assert rows[2].target == "固定资产投资 904.6亿元"
    assert rows[5].target == "工业产值 X亿元；7.5%"


def test_chinese_day_has_no_leading_zero() -> None:
    assert chinese_day(date(2026, 6, 3)) == "2026年6月3日"


def test_what_two_figures_measure_is_said_once(reading: Reading) -> None:
    import dataclasses

    level = reading.quantities[0]
    growth = dataclasses.replace(reading.quantities[2].quantity, of=level.quantity.of)
    quantities = (level, reading.quantities[1], dataclasses.replace(reading.quantities[2], quantity=growth))
    both = dataclasses.replace(reading.statements[2], quantities=(0, 2))
    row = ledger_of(dataclasses.replace(reading, quantities=quantities, statements=(both,))).rows[0]
    assert row.target == "固定资产投资 904.6亿元；7.5%"
