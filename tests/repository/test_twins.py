"""Tests mirror the source: every rule and reader has its twin, and no unit test lies where no source is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.repository.pages import SOURCE, UNIT

SEAMS = ("checking/rules", "extract/rules", "formats/readers", "text/noise")
RULES = [
    path.relative_to(SOURCE)
    for seam in SEAMS
    for path in sorted((SOURCE / seam).glob("*.py"))
    if path.stem != "__init__"
]
UNIT_TESTS = [path.relative_to(UNIT) for path in sorted(UNIT.rglob("test_*.py"))]


def test_the_seams_hold_rules() -> None:
    assert all(any(rule.parts[: seam.count("/") + 1] == Path(seam).parts for rule in RULES) for seam in SEAMS)


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_every_rule_has_a_twin(rule: Path) -> None:
    twin = UNIT / rule.parent / f"test_{rule.name}"
    assert twin.is_file()
    assert "def test_" in twin.read_text(encoding="utf-8")


@pytest.mark.parametrize("test", UNIT_TESTS, ids=str)
def test_every_unit_test_has_its_source(test: Path) -> None:
    name = test.stem.removeprefix("test_")
    source = SOURCE / test.parent
    assert (source / f"{name}.py").is_file() or (source / name).is_dir()
