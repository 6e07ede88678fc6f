"""Every dependency says why it is there and stays within its licence; the lock files know it."""

from __future__ import annotations

import re
import tomllib

import pytest
from tools import check_licences, check_size

from tests.repository.pages import ROOT

TEXT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PROJECT_TEXT = TEXT.split("[project]")[1]
PROJECT = tomllib.loads(TEXT)["project"]
CORE: list[str] = PROJECT["dependencies"]
EXTRAS: dict[str, list[str]] = PROJECT["optional-dependencies"]
REQUIREMENTS = sorted({*CORE, *(line for lines in EXTRAS.values() for line in lines)})


def name(requirement: str) -> str:
    return re.split(r"[<>=~!\[; ]", requirement)[0].lower().replace("_", "-")


def locked(file: str) -> set[str]:
    text = (ROOT / "requirements" / file).read_text(encoding="utf-8")
    return {found.lower() for found in re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE)}


@pytest.mark.parametrize("requirement", REQUIREMENTS)
def test_a_dependency_has_a_reason(requirement: str) -> None:
    lines = [line for line in PROJECT_TEXT.splitlines() if f'"{requirement}"' in line]
    assert lines
    assert all(re.search(r"\]?,?\s+# \S.{8,}", line) for line in lines)


@pytest.mark.parametrize("requirement", sorted(CORE))
def test_a_dependency_of_the_core_is_locked(requirement: str) -> None:
    assert name(requirement) in locked("run.txt")
    assert name(requirement) in locked("dev.txt")


@pytest.mark.parametrize("requirement", sorted(EXTRAS["dev"]))
def test_a_development_tool_is_locked(requirement: str) -> None:
    assert name(requirement) in locked("dev.txt")


@pytest.mark.parametrize("file", ["run.txt", "dev.txt"])
def test_every_locked_package_has_hashes(file: str) -> None:
    text = (ROOT / "requirements" / file).read_text(encoding="utf-8")
    packages = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(packages) > 8
    assert all("--hash=sha256:" in package for package in packages)


def test_the_licence_is_apache() -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert re.search(r"Apache License\s+Version 2\.0, January 2004", licence)
    assert "END OF TERMS AND CONDITIONS" in licence
    assert PROJECT["license"] == "Apache-2.0"
    assert PROJECT["license-files"] == ["LICENSE", "NOTICE"]


def test_no_dependency_of_the_core_has_a_stricter_licence(capsys: pytest.CaptureFixture[str]) -> None:
    assert check_licences.main() == 0, capsys.readouterr().out


def test_the_size_budget_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    assert check_size.main() == 0, capsys.readouterr().out


def test_every_exception_to_the_size_budget_has_a_reason() -> None:
    for file, reason in check_size.EXCEPTIONS.items():
        assert (ROOT / file).is_file()
        assert len(reason) > 20
