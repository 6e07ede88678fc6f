"""The shipped speeches show what samples/README.md says that they show."""

import difflib
import io
import re
import zipfile
from pathlib import Path

import pytest

from luoshi.formats.errors import UnreadableDocument
from luoshi.formats.opening import open_original
from luoshi.formats.original import Medium
from luoshi.text.clean import clean

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
DOCUMENTS = SAMPLES / "documents"


def source(number: str) -> str:
    (path,) = (SAMPLES / "sources").glob(f"{number}-*.txt")
    return path.read_text(encoding="utf-8")


def shipped(pattern: str) -> Path:
    (path,) = DOCUMENTS.glob(pattern)
    return path


def cleaned(path: Path) -> str:
    original = open_original(path)
    return clean(original.view, document=original.name, characters=original.characters).view.text


def packed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("number", ["05", "08", "10"])
def test_page_gloss_and_ofd_read_back_to_their_source(number: str) -> None:
    (path,) = (found for suffix in ("html", "ofd") for found in DOCUMENTS.glob(f"{number}-*.{suffix}"))
    assert packed(cleaned(path)) == packed(source(number))


def test_the_word_bulletin_holds_every_paragraph_and_cell_of_its_source() -> None:
    assert packed(cleaned(shipped("09-*.docx"))) == packed(source("09")).replace("|", "")


def test_the_second_version_differs_in_one_figure() -> None:
    other = shipped("05b-*").read_text(encoding="utf-8")
    changes = difflib.SequenceMatcher(None, source("05"), other, autojunk=False).get_opcodes()
    assert [(source("05")[a - 1 : b + 1], other[c - 1 : d + 1]) for kind, a, b, c, d in changes if kind != "equal"] == [
        ("125", "135")
    ]


def test_the_page_needs_more_than_the_character_set_it_declares() -> None:
    page = shipped("05-*.html").read_bytes()
    assert b"charset=gb2312" in page
    with pytest.raises(UnicodeDecodeError):
        page.decode("gb2312")
    assert "高䶮" in page.decode("gb18030")


def test_the_pirated_copy_is_one_injected_and_redacted_line() -> None:
    text = shipped("06-*").read_bytes().decode("gbk")
    assert "\n" not in text
    assert text.count("我云笔秘网市") == source("06").count("我市") == 9
    assert "云笔秘网" not in cleaned(shipped("06-*"))
    assert "**市长、**主任、**主席" in text


def test_the_truncated_copy_declares_true_lengths() -> None:
    text = shipped("07-*").read_text(encoding="utf-8")
    whole, shown = (int(figure) for figure in re.findall(r"全文共(\d+)字,当前仅显示(\d+)字", text)[0])
    assert whole == len(packed(source("07")))
    body = packed(text.split("阅读时长21分钟", 1)[1].split("……(未完", 1)[0])
    assert shown == len(re.sub(r"……\(.*?\)……", "", body))


def test_the_retreat_has_some_hundreds_of_glosses_and_a_big5_part() -> None:
    page = shipped("08-*.html").read_text(encoding="utf-8")
    assert 300 <= len(re.findall(r"[\u4e00-\u9fff]\([a-zà-ǜ]+\)", page)) <= 600
    part = packed(cleaned(shipped("08b-*")))
    assert len(part) > 1500
    assert packed(source("08")).startswith(part)
    shipped("08b-*").read_bytes().decode("big5")


def test_the_seven_counties_of_the_bulletin_add_up() -> None:
    rows = [
        [cell.strip() for cell in line.strip("| \n").split("|")] for line in source("09").splitlines() if "|" in line
    ]
    whole, counties = rows[1], rows[2:]
    assert len(counties) == 7
    for column in (1, 5, 6):
        assert sum(float(county[column]) for county in counties) == pytest.approx(float(whole[column]), abs=0.05)


def test_the_ofd_is_a_package_of_the_standard() -> None:
    with zipfile.ZipFile(io.BytesIO(shipped("10-*.ofd").read_bytes())) as package:
        assert package.testzip() is None
        assert package.namelist()[:2] == ["OFD.xml", "Doc_0/Document.xml"]
    assert open_original(shipped("10-*.ofd")).medium is Medium.OFD


@pytest.mark.parametrize("name", ["空文件.txt", "只传了一半.pdf", "压缩包改名.docx"])
def test_broken_files_are_small_and_refused(name: str) -> None:
    path = SAMPLES / "broken" / name
    assert path.stat().st_size < 20_000
    with pytest.raises(UnreadableDocument):
        open_original(path)
