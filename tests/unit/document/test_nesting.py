"""Votes about which list lies inside which."""

from __future__ import annotations

from luoshi.document.mark import Family, Mark
from luoshi.document.nesting import count_votes, is_inside


def marks(*pairs: tuple[Family, int | None]) -> list[Mark]:
    return [
        Mark(family=family, number=number, start=at, marker_start=at, marker_end=at, title_end=at, line_end=at)
        for at, (family, number) in enumerate(pairs)
    ]


def test_list_that_starts_anew_between_neighbours_lies_inside() -> None:
    votes = count_votes(
        marks((Family.BRACKET_HAN, 1), (Family.HAN, 1), (Family.HAN, 2), (Family.BRACKET_HAN, 2), (Family.HAN, 1))
    )
    assert is_inside(Family.HAN, Family.BRACKET_HAN, votes)
    assert not is_inside(Family.BRACKET_HAN, Family.HAN, votes)


def test_usual_order_where_the_document_is_silent() -> None:
    assert is_inside(Family.BRACKET_HAN, Family.HAN, {})
    assert is_inside(Family.IS, Family.BRACKET_HAN, {})
    assert not is_inside(Family.HAN, Family.HAN, {})


def test_heading_without_number_above_lists_that_start_behind_it() -> None:
    above = count_votes(
        marks((Family.BARE, None), (Family.HAN, 1), (Family.HAN, 2), (Family.BARE, None), (Family.HAN, 1))
    )
    assert is_inside(Family.HAN, Family.BARE, above)
    within = count_votes(
        marks((Family.HAN, 1), (Family.BARE, None), (Family.HAN, 2), (Family.BARE, None), (Family.HAN, 3))
    )
    assert is_inside(Family.BARE, Family.HAN, within)
