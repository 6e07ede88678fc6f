"""The rules of the cleaner: every file is in the tuple of passes, and every file has a twin test."""

from __future__ import annotations

from pathlib import Path

import pytest

from luoshi.text import noise
from luoshi.text.noise import PASSES

_FOLDER = Path(noise.__file__).parent
_TESTS = Path(__file__).parents[1] / "unit" / "text" / "noise"
_RULES = sorted(path.stem for path in _FOLDER.glob("*.py") if path.stem != "__init__")


def test_every_file_is_a_pass_and_every_pass_a_file() -> None:
    assert sorted(rule.__module__.rpartition(".")[2] for rule in PASSES) == _RULES  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", _RULES)
def test_every_rule_has_a_twin_test(name: str) -> None:
    assert (_TESTS / f"test_{name}.py").is_file()


@pytest.mark.parametrize("name", _RULES)
def test_every_rule_says_which_pattern_it_handles(name: str) -> None:
    assert '"N' in (_FOLDER / f"{name}.py").read_text(encoding="utf-8")
