"""docs/commands.md tells every command and every option of the program, and none that is not there."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

import pytest

from luoshi.cli.arguments import KIND_NAMES
from luoshi.cli.program import COMMANDS, build_parser
from tests.repository.pages import ROOT

PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
COMMON, *REST = re.split(r"^## luoshi ", PAGE, flags=re.MULTILINE)
SECTIONS = {part.split("\n", 1)[0].strip(): part for part in REST}
SHARED = {"-h", "--help", "--lang", "--debug"}


def parsers() -> dict[str, argparse.ArgumentParser]:
    (commands,) = (action for action in build_parser()._actions if isinstance(action, argparse._SubParsersAction))
    return dict(commands.choices)


def options(parser: argparse.ArgumentParser) -> set[str]:
    return {name for action in parser._actions for name in action.option_strings}


def rows(section: str) -> Iterator[str]:
    """The first cells of the section's tables of options."""
    yield from re.findall(r"^\| (`-[^|]*) \|", section, re.MULTILINE)


def told(section: str) -> set[str]:
    return {name for row in rows(section) for name in re.findall(r"`(-[^`]+)`", row)}


def test_every_command_has_its_section_and_no_other_has() -> None:
    assert set(SECTIONS) == set(COMMANDS) == set(parsers())


@pytest.mark.parametrize("command", COMMANDS)
def test_exactly_its_options_are_told(command: str) -> None:
    assert told(SECTIONS[command]) == options(parsers()[command]) - SHARED


def test_what_all_commands_share_is_told_once() -> None:
    assert told(COMMON) == SHARED
    assert options(build_parser()) - SHARED == {"--version"}
    assert "`--version`" in COMMON


@pytest.mark.parametrize("command", COMMANDS)
def test_every_choice_is_told(command: str) -> None:
    for action in parsers()[command]._actions:
        if action.choices and not set(action.option_strings) & SHARED:
            row = next(row for row in SECTIONS[command].splitlines() if f"`{action.option_strings[-1]}`" in row)
            assert all(f"`{choice}`" in row for choice in action.choices)


def test_every_kind_is_told_in_both_languages() -> None:
    assert all(f"{chinese} {english}" in SECTIONS["read"] for chinese, english in KIND_NAMES.items())


def test_examples_are_valid_calls() -> None:
    calls = re.findall(
        r"^(?:.*\| )?luoshi (.+)$", "\n".join(re.findall(r"```\n(.*?)```", PAGE, re.DOTALL)), re.MULTILINE
    )
    assert len(calls) >= 6
    for call in calls:
        build_parser().parse_args(call.split())
