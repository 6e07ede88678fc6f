"""glossary.yaml and the code agree: every public name of the value modules is explained, every identifier exists."""

from __future__ import annotations

import importlib
import inspect
import re
from collections import Counter
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
import yaml
from tools.build_glossary import SOURCE, TARGET, glossary

VALUE_MODULES = (
    "checking.remark",
    "checking.silence",
    "comparison.track",
    "comparison.verdict",
    "document.facts",
    "document.outline",
    "extract.statement",
    "formats.errors",
    "formats.original",
    "indicator.figure",
    "period.value",
    "plan.clarity",
    "plan.code",
    "plan.reading",
    "quantity.implied",
    "quantity.value",
    "report.breakdown",
    "report.card",
    "report.ledger",
    "text.clean",
    "text.evidence",
    "text.mapped",
    "text.repair",
)
REQUIRED = {"term", "pinyin", "identifier", "english", "definition", "source"}
OPTIONAL = {"planned", "not_to_be_confused_with"}

BOOK = yaml.safe_load(SOURCE.read_text(encoding="utf-8"))
TERMS: list[dict[str, Any]] = BOOK["terms"]
PLAIN: list[dict[str, Any]] = BOOK["plain_words"]
NAMES = [term["term"] for term in TERMS]
IDENTIFIERS = [term["identifier"] for term in TERMS]
PLAIN_IDENTIFIERS = [name for group in PLAIN for name in group["identifiers"]]


def public_names() -> Iterator[str]:
    """Public classes of the value modules and the members of their enumerations."""
    for module_name in VALUE_MODULES:
        module = importlib.import_module(f"luoshi.{module_name}")
        for name, value in vars(module).items():
            if inspect.isclass(value) and value.__module__ == module.__name__ and not name.startswith("_"):
                yield f"{module_name}.{name}"
                if issubclass(value, Enum):
                    yield from (f"{module_name}.{name}.{member}" for member in value.__members__)


def resolves(identifier: str) -> bool:
    """Whether the dotted name below ``luoshi`` is a module, class, member, field, property or function."""
    parts = identifier.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            found: Any = importlib.import_module(".".join(["luoshi", *parts[:cut]]))
        except ModuleNotFoundError:
            continue
        for part in parts[cut:]:
            if not hasattr(found, part) and part not in getattr(found, "__dataclass_fields__", {}):
                return False
            found = getattr(found, part, None)
        return True
    return False


def test_glossary_md_is_current() -> None:
    assert TARGET.read_text(encoding="utf-8") == glossary(), "run make glossary"


def test_the_value_modules_are_all_there() -> None:
    assert len(list(public_names())) > 60


@pytest.mark.parametrize("name", sorted(public_names()))
def test_every_public_name_has_an_entry_or_a_reason_not_to(name: str) -> None:
    assert (name in IDENTIFIERS) != (name in PLAIN_IDENTIFIERS)


@pytest.mark.parametrize("term", TERMS, ids=NAMES)
def test_an_identifier_exists_or_is_marked_planned(term: dict[str, Any]) -> None:
    assert resolves(term["identifier"]) is not bool(term.get("planned"))


@pytest.mark.parametrize("name", PLAIN_IDENTIFIERS)
def test_a_plain_word_exists(name: str) -> None:
    assert resolves(name)


def test_every_plain_word_has_a_reason() -> None:
    assert all(len(group["reason"]) > 20 for group in PLAIN)


def test_an_identifier_that_does_not_exist_is_found_out() -> None:
    assert not resolves("extract.statement.Kind.WISH")
    assert not resolves("extract.wishes")
    assert not resolves("verify")


def test_one_term_one_identifier() -> None:
    assert [name for name, count in Counter(NAMES).items() if count > 1] == []
    assert [name for name, count in Counter(IDENTIFIERS + PLAIN_IDENTIFIERS).items() if count > 1] == []


@pytest.mark.parametrize("term", TERMS, ids=NAMES)
def test_an_entry_is_whole(term: dict[str, Any]) -> None:
    assert set(term) >= REQUIRED
    assert set(term) <= REQUIRED | OPTIONAL
    assert re.fullmatch(r"[\u4e00-\u9fff]+", term["term"])
    assert re.fullmatch(r"[A-Za-z_.]+", term["identifier"])
    assert term["definition"].endswith(".")


@pytest.mark.parametrize("term", TERMS, ids=NAMES)
def test_pinyin_has_a_syllable_for_every_sign(term: dict[str, Any]) -> None:
    syllables = term["pinyin"].split(" ")
    assert len(syllables) == len(term["term"])
    assert all(re.fullmatch(r"[a-zü\u00e0-\u01dc]+", syllable) for syllable in syllables)


@pytest.mark.parametrize("term", TERMS, ids=NAMES)
def test_confusions_name_other_entries(term: dict[str, Any]) -> None:
    others = term.get("not_to_be_confused_with", {})
    assert set(others) <= set(NAMES) - {term["term"]}


@pytest.mark.parametrize("chinese", ["督办", "督查", "核查", "考核", "评估", "销号"])
def test_acts_that_english_would_merge_are_kept_apart(chinese: str) -> None:
    assert chinese in NAMES


def test_adrs_named_as_sources_exist() -> None:
    root = Path(SOURCE).parent
    for term in TERMS:
        for number in re.findall(r"docs/adr/(\d{4})", term["source"]):
            assert list((root / "docs" / "adr").glob(f"{number}-*.md"))
