from __future__ import annotations

import json
from pathlib import Path

import pytest

from luoshi.cli import main

TEXT = "在推进会上的讲话\n一、抓项目\n我们要抓好(zhuā hǎo)项目，打好会(huì)战。\n评论 0人参与,0条评论\n"


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "讲话.txt").write_text(TEXT, encoding="utf-8")
    return "讲话.txt"


def test_the_log_says_where_what_and_why(document: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["clean", document]) == 0
    lines = capsysbinary.readouterr().out.decode().splitlines()
    assert lines[0].startswith("讲话.txt：可读文字")
    place, sample, reason = lines[-1].split("\t")
    first, last = (int(part) for part in place.split("—"))
    assert TEXT[first - 1 : last].split()[0] in sample
    assert reason.endswith("。")


def test_the_text_is_the_cleaned_one(document: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["clean", document, "--format", "text"]) == 0
    text = capsysbinary.readouterr().out.decode()
    assert "打好会战" in text
    assert "评论" not in text


def test_json_maps_the_text_back(document: str) -> None:
    assert main(["clean", document, "--format", "json", "-o", "清洗.json"]) == 0
    value = json.loads(Path("清洗.json").read_bytes())
    for start, end, origin_start, origin_end in value["pieces"]:
        if end - start == origin_end - origin_start and value["text"][start:end].isascii():
            assert len(TEXT[origin_start:origin_end]) == end - start
    assert value["text"][value["pieces"][0][0]] == TEXT[value["pieces"][0][2]]
    for repair in value["repairs"]:
        assert TEXT[repair["start"] : repair["end"]] == repair["quote"]


def test_a_missing_file_and_a_folder_are_told(document: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", "没有.txt"]) == 1
    assert "找不到文件" in capsys.readouterr().err
    Path("夹").mkdir()
    Path("夹/a.txt").write_text("文", encoding="utf-8")
    Path("夹/b.txt").write_text("文", encoding="utf-8")
    assert main(["clean", "夹"]) == 1
    assert "一次只清洗一份" in capsys.readouterr().err
