"""Every sample is described, dated and readable; every broken one is refused with a sentence."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

import luoshi
from luoshi.formats.errors import UnreadableDocument
from luoshi.plan.reading import Reading
from luoshi.text.evidence import Evidence
from tests.repository.pages import ROOT

SAMPLES = ROOT / "samples"
PAGE = (SAMPLES / "README.md").read_text(encoding="utf-8")
DAYS = yaml.safe_load((SAMPLES / "dates.yaml").read_text(encoding="utf-8"))
DOCUMENTS = sorted((SAMPLES / "documents").iterdir())
BROKEN = sorted((SAMPLES / "broken").iterdir())


def ascii_name(path: Path) -> str:
    return path.name.split("-")[0] + path.suffix if path in DOCUMENTS else path.name.encode("unicode_escape").decode()


@cache
def reading(path: Path) -> Reading:
    return luoshi.read(path, date=DAYS[path.name])


def test_the_page_lists_exactly_the_files() -> None:
    rows = re.findall(r"^\| (documents|broken)/([^|]+?) \|", PAGE, re.MULTILINE)
    assert sorted(rows) == sorted((path.parent.name, path.name) for path in [*DOCUMENTS, *BROKEN])


def test_the_page_and_the_dates_agree() -> None:
    told = dict(re.findall(r"^\| documents/([^|]+?) \|.*\| (\d{4}-\d\d-\d\d) \|$", PAGE, re.MULTILINE))
    assert told == {name: day.isoformat() for name, day in DAYS.items()}


@pytest.mark.parametrize("path", DOCUMENTS, ids=ascii_name)
def test_a_sample_is_read(path: Path) -> None:
    found = reading(path)
    assert found.statements
    assert found.quantities
    assert found.facts.day == DAYS[path.name]


@pytest.mark.parametrize("path", DOCUMENTS, ids=ascii_name)
def test_every_quote_of_a_sample_equals_its_slice(path: Path) -> None:
    found = reading(path)
    characters = found.original.characters
    places: list[Evidence] = [statement.evidence for statement in found.statements]
    places += [body.evidence for statement in found.statements for body in statement.bodies]
    places += [statement.deadline.evidence for statement in found.statements if statement.deadline]
    places += [item.evidence for item in (*found.quantities, *found.times, *found.codes, *found.repairs)]
    assert all(place.quote == characters[place.start : place.end] for place in places)
    assert all(place.document == path.name for place in places)


@pytest.mark.parametrize("path", DOCUMENTS, ids=ascii_name)
def test_statements_of_a_sample_stand_in_order(path: Path) -> None:
    starts = [statement.evidence.start for statement in reading(path).statements]
    assert starts == sorted(starts)


@pytest.mark.parametrize("path", BROKEN, ids=ascii_name)
def test_a_broken_sample_is_refused_with_a_sentence(path: Path) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        luoshi.read(path)
    assert re.search(r"[\u4e00-\u9fff].*。$", caught.value.sentence)
    assert re.fullmatch(r"[a-z_]+", caught.value.code)
