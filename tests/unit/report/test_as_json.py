from __future__ import annotations

import dataclasses
import json
from decimal import Decimal
from typing import Any

from luoshi.plan.reading import Reading
from luoshi.report.as_json import as_json, encoded


def parsed(reading: Reading) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(as_json(reading))
    return value


def test_every_place_is_a_slice_of_the_original(reading: Reading) -> None:
    found = list(places(parsed(reading)))
    assert len(found) > 20
    for place in found:
        assert reading.original.characters[place["start"] : place["end"]] == place["quote"]


def places(value: Any) -> Any:
    if isinstance(value, dict):
        if "quote" in value:
            yield value
        for inner in value.values():
            yield from places(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from places(inner)


def test_statement_has_the_shape_that_the_scorer_reads(reading: Reading) -> None:
    target = parsed(reading)["statements"][2]
    assert target["kind"] == "target"
    assert target["vague"] is False
    assert [(body["text"], body["role"], body["inherited"]) for body in target["bodies"]] == [
        ("市发改委", "lead", False),
        ("市财政局", "support", False),
    ]
    assert target["deadline"]["by"] == "2026-12-31"
    assert target["quantities"] == [0]
    assert parsed(reading)["statements"][1]["projects"] == ["龙山新材料"]
    assert parsed(reading)["statements"][3]["deadline"] is None


def test_quantities_are_numbers_ranges_or_null(reading: Reading) -> None:
    quantities = parsed(reading)["quantities"]
    assert quantities[0] | {"value": 90460000000, "unit": "元", "op": ">=", "of": "固定资产投资"} == quantities[0]
    assert isinstance(quantities[0]["value"], int)
    assert quantities[1]["value"] is None
    assert quantities[2]["value"] == 7.5


def test_a_range_is_a_pair(reading: Reading) -> None:
    first = reading.quantities[0]
    wide = dataclasses.replace(first.quantity, low=Decimal("1.5"), high=Decimal(2))
    other = dataclasses.replace(
        reading, quantities=(dataclasses.replace(first, quantity=wide), *reading.quantities[1:])
    )
    assert parsed(other)["quantities"][0]["value"] == [1.5, 2]


def test_times_are_inclusive_and_open_ends_null(reading: Reading) -> None:
    half, before = parsed(reading)["times"]
    assert (half["from"], half["to"]) == ("2020-01-01", "2020-06-30")
    assert (before["from"], before["to"], before["other_deadline"]) == (None, "2020-06-30", "2020-05-31")


def test_the_outline_points_into_the_original(reading: Reading) -> None:
    sections = parsed(reading)["outline"]["children"]
    titles = [reading.original.characters[section["title_start"] : section["title_end"]] for section in sections]
    assert titles == ["一、狠抓项目建设", "二、严守底线"]


def test_lone_surrogates_stay_valid_json() -> None:
    assert json.loads(encoded({"a": "\ud800中"})) == {"a": "\ud800中"}
