"""The pages are true: links lead somewhere, the READMEs are twins, their examples print what they show, ADRs are short."""

from __future__ import annotations

import configparser
import re
from itertools import takewhile
from pathlib import Path

import pytest
from tools import readme_examples

from luoshi.cli.form import FORMS
from luoshi.formats.opening import READERS
from tests.repository.pages import ROOT, SOURCE

PAGES = [
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "samples").glob("*.md")),
]
RECORDS = sorted((ROOT / "docs" / "adr").glob("*.md"))
ENGLISH, CHINESE = ((ROOT / page).read_text(encoding="utf-8") for page in ("README.md", "README.zh.md"))


def outside_code(page: str) -> str:
    return re.sub(r"```.*?```", "", page, flags=re.DOTALL)


def shape(page: str) -> list[str]:
    """The headings' levels, and how many code blocks, table rows and list items stand under each."""
    parts = re.split(r"^(#+) .+$", re.sub(r"```(\w*)\n.*?```", r"CODE \1", page, flags=re.DOTALL), flags=re.MULTILINE)[
        1:
    ]
    return [
        f"{level} code:{body.count('CODE ')} rows:{len(re.findall(r'^[|]', body, re.MULTILINE))}"
        f" items:{len(re.findall(r'^- ', body, re.MULTILINE))}"
        for level, body in zip(parts[::2], parts[1::2], strict=True)
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", outside_code(page.read_text(encoding="utf-8")))
    for link in links:
        assert link.startswith("https://") or (page.parent / link).exists(), link


def test_the_readmes_are_twins() -> None:
    assert shape(ENGLISH) == shape(CHINESE)
    assert len(shape(ENGLISH)) >= 7


def test_the_readmes_show_the_same_calls() -> None:
    calls = [re.findall(r"<!-- ran: (.+?) -->|^\.venv/bin/(.+)$", page, re.MULTILINE) for page in (ENGLISH, CHINESE)]
    assert calls[0] == calls[1]
    assert readme_examples.PYTHON.findall(ENGLISH) == readme_examples.PYTHON.findall(CHINESE)


@pytest.mark.parametrize("page", readme_examples.PAGES, ids=lambda page: page.name)
def test_examples_print_what_the_readme_shows(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert len(readme_examples.EXAMPLE.findall(text)) >= 4
    assert readme_examples.refreshed(text) == text, "run python tools/readme_examples.py"


def test_examples_do_not_show_a_traceback() -> None:
    assert "Traceback" not in ENGLISH + CHINESE


def test_decisions_are_numbered_without_gap() -> None:
    assert [int(record.name[:4]) for record in RECORDS] == list(range(1, len(RECORDS) + 1))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)
def test_a_decision_is_short_and_whole(record: Path) -> None:
    text = record.read_text(encoding="utf-8")
    assert text.count("\n") <= 30
    assert text.startswith(f"# {record.name[:4]}. ")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences"]
    assert re.search(r"^Status: (?:accepted|superseded by \d{4}), \d{4}-\d\d-\d\d$", text, re.MULTILINE)


def test_the_architecture_page_shows_the_layers_that_are_checked() -> None:
    contracts = configparser.ConfigParser()
    contracts.read(ROOT / ".importlinter", encoding="utf-8")
    layers = [
        line.strip() for line in contracts["importlinter:contract:core-layers"]["layers"].split("\n") if line.strip()
    ]
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split("| layer |")[1]
    shown = [
        re.findall(r"`(\w+)`", row.split("|")[2])
        for row in takewhile(lambda row: row.startswith("|"), page.split("\n")[2:])
    ]
    there = {path.stem for path in SOURCE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    named = [re.findall(r"\w+", layer) for layer in layers]
    unwritten = {name for layer in layers for name in re.findall(r"\((\w+)\)", layer)} - there
    silent = {"lexicon", "territory"} | unwritten
    spoken = [[name for name in layer if name not in silent] for layer in named]
    assert shown == [layer for layer in spoken if layer]
    assert there | unwritten == {name for layer in named for name in layer} | {"__init__"}


def test_paths_that_the_architecture_page_names_exist() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    paths = re.findall(r"`((?:\w+/)+(?:\w+\.\w+)?)`", page)
    assert len(paths) >= 8
    for path in paths:
        assert (SOURCE / path).exists() or (ROOT / path).exists(), path


@pytest.mark.parametrize("page", [ENGLISH, CHINESE], ids=["english", "chinese"])
def test_the_readme_counts_the_samples_right(page: str) -> None:
    (told,) = re.findall(r"^make run +# \D*(\d+)", page, re.MULTILINE)
    assert int(told) == len(list((ROOT / "samples" / "documents").iterdir()))


@pytest.mark.parametrize("page", [ENGLISH, CHINESE], ids=["english", "chinese"])
def test_the_readme_names_every_format(page: str) -> None:
    read, written = (part.split("\n\n")[0] for part in re.split(r"^\|---\|---\|\n", page, flags=re.MULTILINE)[1:3])
    words = {"txt": ("text", "纯文本"), "png": ("pictures", "图片"), "table": ("table", "表格"), "mhtml": ("MHT",)}
    for suffix in (reader.suffixes[0].removeprefix(".") for reader in READERS):
        assert any(word in read for word in words.get(suffix, (suffix.upper(),))), suffix
    for form in FORMS:
        names = words.get(form.name, (form.name.upper(),))
        assert any(name.upper() in written.upper() for name in names), form.name
