"""``luoshi indicators``: forms of output, figures of others on request, failures that do not stop the rest."""

from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pytest

from luoshi.cli.program import main

TEXT = (
    "政府工作报告\n——2024年1月16日在青溪市第八届人民代表大会第四次会议上\n各位代表：\n一、2023年工作回顾\n"
    "全国生产总值增长5.2%，全市生产总值900.5亿元，增长6.1%。\n二、2024年工作安排\n"
    "今年的主要预期目标是：地区生产总值增长6%—7%；居民收入与经济增长同步。\n"
)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "报告.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def lines(path: Path, *more: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    assert main(["indicators", str(path), "--format", "jsonl", *more]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_lines_hold_value_period_standing_and_place(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = lines(report, capsys=capsys)
    told = [(row["indicator"], row["standing"], row["from"], row["to"]) for row in rows]
    assert told[0] == ("gdp", "result", "2023-01-01", "2023-12-31")
    assert told[2] == ("gdp", "target", "2024-01-01", "2024-12-31")
    assert rows[3]["relation"] == "与经济增长同步"
    assert all(TEXT[row["start"] : row["end"]] == row["quote"] for row in rows)  # type: ignore[misc]


def test_figures_of_others_only_on_request(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert {row["scope"] for row in lines(report, capsys=capsys)} == {None}
    assert {row["scope"] for row in lines(report, "--all", capsys=capsys)} == {None, "全国"}


def test_the_table_shows_range_and_kind(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["indicators", str(report)]) == 0
    shown = capsys.readouterr().out
    assert all(word in shown for word in ("900.5亿元", "6-7%", "目标", "结果", "共4项。"))


def test_a_sheet_holds_numbers(report: Path, tmp_path: Path) -> None:
    target = tmp_path / "指标.xlsx"
    assert main(["indicators", str(report), "-o", str(target)]) == 0
    book = openpyxl.load_workbook(io.BytesIO(target.read_bytes()))
    values = [cell for row in book.active.iter_rows(values_only=True) for cell in row]
    assert 90050000000 in values


def test_a_sheet_needs_a_place(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["indicators", str(report), "--format", "xlsx"]) == 2
    assert "-o" in capsys.readouterr().err


def test_an_unreadable_file_does_not_stop_the_others(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "坏.docx"
    broken.write_bytes(b"PK\x03\x04 no archive")
    assert main(["indicators", str(broken), str(report), "--format", "json"]) == 1
    told = capsys.readouterr()
    assert "坏.docx" in told.err
    assert [one["document"] for one in json.loads(told.out)["documents"]] == ["报告.txt"]
