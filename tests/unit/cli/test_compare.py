from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from luoshi.cli import main

REPORT = (
    "各位代表：\n一、{back}年工作回顾\n过去一年，全市地区生产总值增长{got}%，新建公园3个。\n"
    "二、{year}年工作安排\n今年工作的主要目标是：地区生产总值增长{wanted}%，城镇新增就业2万人，云杉湖大桥年底前建成通车。\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for year, got, wanted in ((2023, "5.1", "6"), (2024, "6.3", "7"), (2025, "6.4", "5.5")):
        text = REPORT.format(back=year - 1, year=year, got=got, wanted=wanted)
        (tmp_path / f"{year}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_json_has_the_verdict_and_both_places(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["compare", str(folder / "2024.txt"), str(folder / "2025.txt"), "--format", "json"]) == 0
    found = json.loads(capsysbinary.readouterr().out)
    (growth,) = [one for one in found["outcomes"] if one["promise"]["subject"] == "地区生产总值"]
    assert (found["year"], growth["verdict"], growth["difference"]) == (2024, "missed", -0.6)
    text = (folder / "2025.txt").read_text(encoding="utf-8")
    clause = growth["answer"]["clause"]
    assert text[clause["start"] : clause["end"]] == clause["quote"]


def test_table_and_workbook(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    pair = [str(folder / "2024.txt"), str(folder / "2025.txt")]
    assert main(["compare", *pair]) == 0
    shown = capsysbinary.readouterr().out.decode()
    assert "未完成" in shown
    assert "没有回应" in shown
    assert main(["compare", *pair, "-o", str(folder / "对照.xlsx")]) == 0
    assert (folder / "对照.xlsx").read_bytes().startswith(b"PK")


def test_wrong_use_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = str(folder / "2024.txt"), str(folder / "2025.txt")
    assert main(["compare", one, other, "--format", "xlsx"]) == 2
    assert main(["compare", one, other, "-o", one]) == 2
    assert main(["compare", one, "-"]) == 2
    assert main(["compare", one, str(folder / "没有.txt")]) == 1
    assert main(["track", one]) == 2
    assert main(["track", str(folder), "-o", str(folder / "表.docx")]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_track_joins_the_years(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["track", str(folder)]) == 0
    rows = list(csv.DictReader(io.StringIO(capsysbinary.readouterr().out.decode("utf-8-sig"))))
    growth = {row["年份"]: row for row in rows if row["指标"] == "地区生产总值"}
    assert {year: (row["承诺值"], row["报告值"]) for year, row in growth.items()} == {
        "2022": ("", "5.1%"),
        "2023": ("6%", "6.3%"),
        "2024": ("7%", "6.4%"),
        "2025": ("5.5%", ""),
    }
    assert growth["2024"]["结论"] == "未完成"
    assert "6.4%" in growth["2024"]["报告原文"]


def test_track_saves_workbook_and_parquet(folder: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert main(["track", str(folder), "-o", str(folder / "表.parquet")]) == 0
    assert parquet.read_table(folder / "表.parquet").num_rows > 3
    assert main(["track", str(folder), "-o", str(folder / "表.xlsx")]) == 0


def test_a_report_without_a_year_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "无年份.txt").write_text("今年要新建公园3个。\n", encoding="utf-8")
    assert main(["track", str(folder), "-o", str(folder / "表.csv")]) == 1
    assert "无年份.txt" in capsys.readouterr().err
