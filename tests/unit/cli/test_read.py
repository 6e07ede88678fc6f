from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from openpyxl import load_workbook

from luoshi.cli import job, main
from luoshi.cli.job import Job
from luoshi.formats.errors import UnreadableDocument
from luoshi.plan.reading import Reading


@pytest.fixture
def folder(tmp_path: Path, reading: Reading, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two documents and a broken one; reading itself is tested elsewhere."""

    def pretend(work: Job) -> Reading:
        import dataclasses

        if work.source.name.startswith("坏"):
            raise UnreadableDocument("corrupt", "文件已损坏，请重新下载。")
        if work.source.name.startswith("错"):
            raise KeyError("内部")
        original = dataclasses.replace(reading.original, name=work.source.name)
        return dataclasses.replace(reading, original=original)

    monkeypatch.setattr(job, "_read", pretend)
    monkeypatch.chdir(tmp_path)
    for name in ("甲.txt", "乙.docx", "坏.pdf"):
        (tmp_path / name).write_text("文", encoding="utf-8")
    return tmp_path


def test_a_table_without_escapes_when_nobody_watches(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["read", "甲.txt"]) == 0
    out, err = capsysbinary.readouterr()
    assert "循环园6月前要完成环评" in out.decode()
    assert "去年完成工业产值" not in out.decode()
    assert b"\x1b" not in out
    assert err == b""


def test_all_and_kinds_change_what_is_listed(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    main(["read", "甲.txt", "--all"])
    assert "大力推进互联互通" in capsysbinary.readouterr().out.decode()
    main(["read", "甲.txt", "--format", "json"])
    assert len(json.loads(capsysbinary.readouterr().out)["statements"]) == 8


def test_one_output_each_into_a_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", ".", "--format", "json", "-o", "台账/"]) == 1
    assert sorted(os.listdir("台账")) == ["乙.json", "甲.json"]
    err = capsys.readouterr().err
    assert "共3份文件：读出2份，失败1份。" in err
    assert "坏.pdf：文件已损坏，请重新下载。" in err


def test_one_joint_file(folder: Path) -> None:
    assert main(["read", "甲.txt", "乙.docx", "-o", "全部.jsonl"]) == 0
    lines = [json.loads(line) for line in Path("全部.jsonl").read_bytes().splitlines()]
    assert [line["document"] for line in lines] == ["甲.txt"] * 8 + ["乙.docx"] * 8
    assert main(["read", "甲.txt", "乙.docx", "-o", "全部.xlsx"]) == 0
    assert load_workbook("全部.xlsx").sheetnames[0] == "任务分解表"
    assert main(["read", "甲.txt", "坏.pdf", "-o", "全部.parquet"]) == 1
    assert Path("全部.parquet").read_bytes()[:4] == b"PAR1"


def test_nothing_is_written_when_nothing_was_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "坏.pdf", "-o", "表.xlsx"]) == 1
    assert not Path("表.xlsx").exists()
    assert capsys.readouterr().err == "luoshi: 坏.pdf: 文件已损坏，请重新下载。\n"


def test_an_inner_error_of_one_document_does_not_stop_the_others(folder: Path) -> None:
    Path("错.txt").write_text("文", encoding="utf-8")
    assert main(["read", "错.txt", "甲.txt", "-o", "全部.jsonl", "--report", "情况.json"]) == 1
    summary = json.loads(Path("情况.json").read_bytes())
    assert "KeyError" in summary["reports"][0]["failure"]
    assert summary["reports"][1]["failure"] is None
    with pytest.raises(KeyError):
        main(["read", "错.txt", "--debug"])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["甲.txt", "--date", "2026年"], "2026-11-21"),
        (["甲.txt", "--kinds", "口号"], "可选"),
        (["甲.txt", "--format", "xlsx"], "请用 -o"),
        (["甲.txt", "乙.docx", "--format", "json"], "jsonl"),
        (["甲.txt", "乙.docx", "-o", "一个.docx"], "文件夹"),
        (["甲.txt", "-o", "什么"], "--format"),
        (["甲.txt", "-o", "甲.txt"], "覆盖原文件"),
        (["甲.txt", "--report", "甲.txt"], "覆盖原文件"),
        ([], "缺少参数"),
        (["甲.txt", "--jobs", "0"], "不是正整数"),
        (["甲.txt", "--format", "doc"], "可选"),
    ],
)
def test_wrong_usage_is_one_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert run(["read", *arguments]) == 2
    err = capsys.readouterr().err
    assert said in err
    assert "Traceback" not in err
    assert Path("甲.txt").read_text(encoding="utf-8") == "文"


def run(arguments: list[str]) -> int | str | None:
    try:
        return main(arguments)
    except SystemExit as end:
        return end.code


def test_an_unwritable_output_is_one_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "甲.txt", "--format", "json", "-o", "乙.docx/表.json"]) == 1
    assert "无法写入" in capsys.readouterr().err
    assert main(["read", "甲.txt", "-o", "乙.docx/表.jsonl"]) == 1
    assert "无法写入" in capsys.readouterr().err


def test_the_word_plan(folder: Path) -> None:
    assert main(["read", "甲.txt", "-o", "方案.docx"]) == 0
    assert Path("方案.docx").read_bytes()[:2] == b"PK"


def test_english(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "read", "--date", "x", "甲.txt"]) == 2
    assert "cannot read the date" in capsys.readouterr().err
    assert run(["read", "甲.txt", "--date", "x"]) == 2
    assert "看不懂" in capsys.readouterr().err
