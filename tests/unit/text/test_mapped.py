"""Tests of :mod:`luoshi.text.mapped`."""

from __future__ import annotations

import time

import pytest

from luoshi.text.mapped import Edit, MappedText, Piece


def test_identity() -> None:
    view = MappedText.of("会议")
    assert view.pieces == (Piece(0, 2, 0, 2),)
    assert view.span(0, 2) == (0, 2)
    assert MappedText.of("").pieces == ()


def test_removal_and_repair_map_to_their_slices() -> None:
    view = MappedText.of("我老秘网市要求").edited([Edit(1, 4, "")])
    assert view.text == "我市要求"
    assert view.span(0, 2) == (0, 5)
    assert view.span(1, 2) == (4, 5)
    repaired = MappedText.of("成绩?cè)从诖。").edited([Edit(2, 8, "源于")])
    assert repaired.text == "成绩源于。"
    assert repaired.span(2, 3) == (2, 8) == repaired.span(3, 4)


def test_equal_length_edit_keeps_the_place_of_each_character() -> None:
    holed = MappedText.of("會(huì)議，發(fā)展").edited([Edit(1, 6, ""), Edit(9, 13, "")])
    assert holed.text == "會議，發展"
    plain = holed.edited([Edit(0, 5, "会议，发展")])
    assert plain.text == "会议，发展"
    assert [plain.span(at, at + 1) for at in range(5)] == [holed.span(at, at + 1) for at in range(5)]


def test_empty_slices() -> None:
    view = MappedText.of("甲乙丙").edited([Edit(1, 2, "")])
    assert view.span(1, 1) == (2, 2)
    assert view.span(2, 2) == (3, 3)
    assert MappedText.of("甲").edited([Edit(0, 1, "")]).span(0, 0) == (0, 0)


def test_parts_of_one_repair_map_onto_the_whole() -> None:
    view = MappedText.of("丁戊").edited([Edit(0, 2, "甲乙丙己")]).edited([Edit(2, 2, "庚")])
    assert view.text == "甲乙庚丙己"
    assert view.span(1, 4) == (0, 2)


def test_locate_finds_the_next_kept_character() -> None:
    view = MappedText.of("甲xx乙").edited([Edit(1, 3, "")])
    assert [view.locate(origin) for origin in range(5)] == [0, 1, 1, 1, 2]
    assert MappedText.of("xx甲").edited([Edit(0, 2, "")]).locate(0) == 0


@pytest.mark.parametrize(
    "edits", [[Edit(2, 3, ""), Edit(0, 1, "")], [Edit(0, 2, ""), Edit(1, 3, "")], [Edit(0, 9, "")]]
)
def test_edits_out_of_order_or_range_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="out of order or out of range"):
        MappedText.of("甲乙丙").edited(edits)


def test_many_edits_on_many_pieces_take_linear_time() -> None:
    text = "甲 " * 60_000
    holed = MappedText.of(text).edited([Edit(at, at + 1, "") for at in range(1, len(text), 2)])
    start = time.perf_counter()
    holed.edited([Edit(at, at + 1, "乙丙") for at in range(0, len(holed.text), 2)])
    assert time.perf_counter() - start < 5  # quadratic code needs minutes
