"""Every file of the shared corpus opens, and the twins that others extracted agree with our reading."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from luoshi.formats import Medium, open_original

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus"
FILES = sorted(path for path in CORPUS.rglob("*") if path.is_file()) if CORPUS.is_dir() else []
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FILES, reason="../shared/corpus is absent: the corpus stays outside the repository"),
]


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u3000\xa0]", "", text)


def test_every_file_opens() -> None:
    assert len(FILES) >= 725
    for path in FILES:
        original = open_original(path)
        if original.medium is Medium.TEXT:
            assert original.encoding is not None
            assert original.characters == path.read_text(encoding=original.encoding)
        for table in original.tables:
            for cell in table.cells:
                assert "\n" not in original.view.text[cell.start : cell.end].strip("\n"), path


def test_markdown_and_text_are_never_taken_for_something_else() -> None:
    for path in FILES:
        if path.suffix in (".md", ".txt"):
            assert open_original(path).medium is Medium.TEXT, path


@pytest.mark.parametrize(
    "path", sorted((CORPUS / "original" / "alexzhu0").glob("*.docx")), ids=lambda path: path.stem[:9]
)
def test_word_twins_are_equal(path: Path) -> None:
    (twin,) = (CORPUS / "alexzhu0_prov2025").glob(f"{path.stem}*")
    assert squeezed(open_original(path).view.text) == squeezed(twin.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "path", sorted((CORPUS / "original" / "gov_cn_html").glob("*.html")), ids=lambda path: path.stem
)
def test_state_council_twins_are_equal(path: Path) -> None:
    (twin,) = (CORPUS / "gov_cn_state_council").glob(f"{path.stem}_*")
    assert squeezed(open_original(path).view.text) == squeezed(twin.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "path", sorted((CORPUS / "original" / "guangzhou_html").glob("*.html")), ids=lambda path: path.stem[:9]
)
def test_guangzhou_pages_lose_menus_but_no_sentence(path: Path) -> None:
    """The twins hold the whole page: every sentence of them is in the view, but no site furniture is."""
    twin = (CORPUS / "guangzhou_policy_html" / f"{path.stem}.txt").read_text(encoding="utf-8")
    view = squeezed(open_original(path).view.text)
    sentences = [squeezed(sentence) for line in twin.split("\n") for sentence in re.split(r"[。\t]", line)]
    lost = [one for one in sentences if len(one) > 25 and "，" in one and one not in view]
    assert [one for one in lost if one[-20:] not in view] == []
    assert not re.search(r"ICP备|网站地图|搜索热词|长者助手", view)


@pytest.mark.parametrize(
    "path", sorted((CORPUS / "original" / "ljtyduyu_gbk").glob("*.txt")), ids=lambda path: path.stem
)
def test_gb_files(path: Path) -> None:
    original = open_original(path)
    assert (original.encoding, original.warnings) == ("gb18030", ())
    twin = (CORPUS / "ljtyduyu_gbk_messy" / path.name).read_text(encoding="utf-8")
    assert original.characters == twin
