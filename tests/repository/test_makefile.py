"""Every target of the Makefile is told by ``make help``, and the two that matter stand in both READMEs."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from tests.repository.pages import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = re.findall(r"^([a-z][a-z-]*):(?!=)", MAKEFILE, re.MULTILINE)


def test_phony_names_every_target() -> None:
    (phony,) = re.findall(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    assert sorted(phony.split()) == sorted(TARGETS)


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_help_tells_every_target() -> None:
    told = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    lines = dict(line.split("\t", 1) for line in told.stdout.splitlines())
    assert sorted(lines) == sorted(TARGETS)
    assert all(len(words) > 10 for words in lines.values())


@pytest.mark.parametrize("page", ["README.md", "README.zh.md"])
def test_the_two_commands_stand_in_the_readme(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert "make run" in text
    assert "make test" in text


@pytest.mark.parametrize("page", ["README.md", "README.zh.md", "ARCHITECTURE.md", "samples/README.md"])
def test_pages_name_no_target_that_is_not_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert set(re.findall(r"`make ([a-z]+)`", text)) <= set(TARGETS)


def test_ci_runs_the_same_commands() -> None:
    commands = re.findall(r"^make ([a-z]+)$", (ROOT / ".ci" / "run").read_text(encoding="utf-8"), re.MULTILINE)
    assert {"check", "run", "test"} <= set(commands) <= set(TARGETS)
