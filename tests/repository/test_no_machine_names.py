"""No tracked file names a package registry's host or a place on somebody's machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.repository.pages import ROOT, tracked

PLACES = re.compile(
    r"(?<![\w./:-])/(?:work|home|root|Users|mnt|srv)/|[A-Z]:\\\\?Users\\|file:///"
    r"|(?:extra-)?index-url\s*[=:]|--index-url[ =]\S|//[\w.-]*(?:pypi|pythonhosted|artifactory|jfrog|npmjs|devpi|nexus)[\w.-]*"
)
HERE = Path(__file__).name
TEXTS = [path for path in tracked() if path.name != HERE and b"\0" not in path.read_bytes()[:8000]]


def test_there_is_something_to_look_at() -> None:
    assert len(TEXTS) > 200


@pytest.mark.parametrize(
    "text",
    [
        "cd /home/somebody/project",
        '"/work/shared"',
        "--index-url https://mirror.example/simple",
        "https://files.pythonhosted.org/packages",
        "index-url = x",
    ],
)
def test_what_is_looked_for_is_found(text: str) -> None:
    assert PLACES.search(text)


@pytest.mark.parametrize(
    "path", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix().encode("unicode_escape").decode()
)
def test_no_registry_and_no_machine(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", errors="replace")
    found = [match.group() for match in PLACES.finditer(text)]
    assert not found
