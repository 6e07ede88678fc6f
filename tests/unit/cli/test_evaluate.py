from __future__ import annotations

import json
from pathlib import Path

import pytest

from luoshi.cli import main

TEXT = "2026年全市地区生产总值增长6%以上。年内建成20个充电站。\n"
GOLD = {
    "doc": "报告.txt",
    "start": 0,
    "end": len(TEXT),
    "date": "2026-01-10",
    "statements": [],
    "quantities": [{"quote": "20个", "value": 30, "unit": "个", "op": "=", "of": "充电站", "measure": "count"}],
    "times": [],
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("报告.txt").write_text(TEXT, encoding="utf-8")
    Path("标注").mkdir()
    Path("标注/1.gold.json").write_text(json.dumps(GOLD, ensure_ascii=False), encoding="utf-8")
    return tmp_path


def test_the_page_shows_figures_and_cases(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["evaluate", "标注", "--corpus", "."]) == 0
    page = capsysbinary.readouterr().out.decode()
    assert page.startswith("1份文件，1段摘录。")
    assert "年内建成【20个】充电站" in page
    assert "应为：30" in page
    assert "读成：20" in page
    assert "参加过模型训练" not in page


def test_json_holds_the_same(folder: Path) -> None:
    assert main(["evaluate", "标注/1.gold.json", "--corpus", ".", "--format", "json", "-o", "果.json"]) == 0
    value = json.loads(Path("果.json").read_bytes())
    figures = {figure["name"]: figure for figure in value["figures"]}
    assert (figures["quantity (value+unit)"]["read"], figures["quantity (value+unit)"]["right"]) == (2, 0)
    assert figures["deadline"]["f1"] is None if "deadline" in figures else True
    assert value["errors"]["value"] == 1
    assert value["learnt"] == []


def test_a_model_without_its_list_is_doubted(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    from luoshi.extract.judge.judge import MODEL

    Path("另一个.crfsuite").write_bytes(MODEL.read_bytes())
    assert main(["evaluate", "标注", "--corpus", ".", "--model", "另一个.crfsuite"]) == 0
    assert "无法判断" in capsysbinary.readouterr().out.decode()


def test_wrong_places_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "没有", "--corpus", "."]) == 1
    assert "找不到标注“没有”" in capsys.readouterr().err
    Path("空").mkdir()
    assert main(["evaluate", "空", "--corpus", "."]) == 1
    assert "没有 .gold.json" in capsys.readouterr().err


def test_labels_that_do_not_fit_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("标注/1.gold.json").write_text("{", encoding="utf-8")
    assert main(["evaluate", "标注", "--corpus", "."]) == 1
    assert "1.gold.json：不是完整的 JSON" in capsys.readouterr().err
