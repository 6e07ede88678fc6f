"""The library asks nobody: no clock, no environment, no chance, no network, no database. Only ``cli`` may ask."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.repository.pages import SOURCE

CALLS = {
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("date", "today"),
    ("time", "time"),
    ("time", "localtime"),
    ("os", "environ"),
    ("os", "getenv"),
}
MODULES = {
    "random",
    "secrets",
    "socket",
    "urllib.request",
    "http.client",
    "http.server",
    "sqlite3",
    "requests",
    "httpx",
}
# What asks the machine all the same, and why.
EXCEPTIONS: dict[str, set[str]] = {
    "evaluation/interval.py": {
        "random"
    },  # a generator of its own with a fixed seed: the same labels, the same interval
    "engine/ray_workers.py": {"os.environ"},  # Ray can be told to stay on loopback and silent by no other way
}
LIBRARY = [path for path in sorted(SOURCE.rglob("*.py")) if path.relative_to(SOURCE).parts[0] != "cli"]


def asked(source: str) -> Iterator[str]:
    """What a module asks of the machine."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
            if (owner, node.attr) in CALLS:
                yield f"{owner}.{node.attr}"
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module in MODULES:
            yield node.module


@pytest.mark.parametrize(
    "source",
    [
        "import datetime\ndatetime.datetime.now()",
        "date.today()",
        "os.environ['X']",
        "import socket",
        "from random import choice",
    ],
)
def test_a_question_is_noticed(source: str) -> None:
    assert list(asked(source))


@pytest.mark.parametrize("path", LIBRARY, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_the_library_asks_nobody(path: Path) -> None:
    allowed = EXCEPTIONS.get(path.relative_to(SOURCE).as_posix(), set())
    assert set(asked(path.read_text(encoding="utf-8"))) <= allowed


def test_exceptions_are_still_needed() -> None:
    for name, allowed in EXCEPTIONS.items():
        assert set(asked((SOURCE / name).read_text(encoding="utf-8"))) == allowed
