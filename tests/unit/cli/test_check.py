from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from luoshi.cli import main

DRAFT = "在全市推进会上的讲话\n一、抓项目\n市住建局要在9月31日前完成云江二桥桥面铺装。\n二、抓会风\n会议要开短会、讲短话。\n"
HINTS = "在全市推进会上的讲话\n一、抓项目\n6月底前建成城北污水处理厂二期工程，推进“9+2”工程。\n"


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "稿.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "净.txt").write_text(HINTS, encoding="utf-8")
    return "稿.txt"


def remarks(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> tuple[int, list[dict[str, object]]]:
    code = main(["check", *arguments, "--format", "json"])
    documents = json.loads(capsysbinary.readouterr().out)["documents"]
    return code, [remark for document in documents for remark in document["remarks"]]


def test_a_remark_leads_back_to_the_original(draft: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    code, found = remarks(capsysbinary, draft, "--date", "2026-03-01")
    (serious,) = (remark for remark in found if remark["severity"] == "serious")
    assert (code, serious["code"]) == (3, "impossible_date")
    (place,) = serious["places"]  # type: ignore[misc]
    assert DRAFT[place["start"] : place["end"]] == place["quote"]
    assert "9月31日" in place["quote"]


def test_nothing_above_a_hint_is_well(draft: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    code, found = remarks(capsysbinary, "净.txt", "--date", "2026-03-01")
    assert code == 0
    assert {remark["severity"] for remark in found} == {"hint"}


def test_silenced_with_a_reason_it_no_longer_counts(draft: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["check", draft, "--write-silenced", "不改.yaml"]) == 3
    list_ = Path("不改.yaml").read_text(encoding="utf-8")
    assert main(["check", draft, "--silenced", "不改.yaml"]) == 2  # no reason yet
    Path("不改.yaml").write_text(list_.replace('""', "原文如此"), encoding="utf-8")
    capsysbinary.readouterr()
    assert main(["check", draft, "--silenced", "不改.yaml"]) == 0
    text = capsysbinary.readouterr().out.decode()
    assert "理由：原文如此" in text
    assert "9月31日" in text


def test_reasons_are_never_written_over(draft: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("不改.yaml").write_text("- {key: a, reason: b}\n", encoding="utf-8")
    assert main(["check", draft, "--write-silenced", "不改.yaml"]) == 2
    assert "已经存在" in capsys.readouterr().err
    assert main(["check", draft, "-o", draft]) == 2
    assert Path(draft).read_text(encoding="utf-8") == DRAFT


def test_the_table_tells_severity_place_and_key(draft: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["check", draft]) == 3
    lines = capsysbinary.readouterr().out.decode().splitlines()
    assert lines[0].startswith("稿.txt")
    assert lines[1].startswith("严重 1")
    assert any(line.startswith("严重　“9月31日”不存在") for line in lines)
    assert any(line.strip().startswith("[impossible_date-") for line in lines)


def test_the_workbook_holds_all_documents(draft: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", ".", "-o", "意见.xlsx"]) == 3
    book = CalamineWorkbook.from_filelike(io.BytesIO(Path("意见.xlsx").read_bytes()))
    assert book.sheet_names == ["核稿意见", "已静默"]
    rows = book.get_sheet_by_name("核稿意见").to_python()
    assert {row[1] for row in rows[3:]} == {"稿.txt", "净.txt"}


def test_what_cannot_be_read_is_told_and_the_others_go_on(draft: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("空.txt").write_bytes(b"")
    assert main(["check", "空.txt", draft]) == 1
    said = capsys.readouterr()
    assert "空.txt" in said.err
    assert "9月31日" in said.out


def test_a_workbook_needs_a_place(draft: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", draft, "--format", "xlsx"]) == 2
    assert main(["check", draft, "--silenced", "没有.yaml"]) == 1
    assert "读不了静默清单" in capsys.readouterr().err
