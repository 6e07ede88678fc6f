"""The rules of the check: every file is in the tuple, and every code that a rule gives is told on the page."""

from __future__ import annotations

import re

import pytest

from luoshi.checking.rules import RULES
from tests.repository.pages import ROOT, SOURCE

FOLDER = SOURCE / "checking" / "rules"
NAMES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
PAGE = (ROOT / "docs" / "algorithms" / "check.md").read_text(encoding="utf-8")


def test_every_file_is_a_rule_and_every_rule_a_file() -> None:
    assert sorted(rule.__module__.rpartition(".")[2] for rule in RULES) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_and_its_codes_are_on_the_page(name: str) -> None:
    assert f"`{name}`" in PAGE
    codes = set(re.findall(r'"([a-z]+(?:_[a-z]+)+)"', (FOLDER / f"{name}.py").read_text(encoding="utf-8")))
    for code in codes:
        assert code in PAGE or code in ("numbering_gaps", "list_head_missing", "list_across_gap", "unbalanced_end")
