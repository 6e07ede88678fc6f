from __future__ import annotations

import json
from pathlib import Path

import pytest

from luoshi.cli.program import main


@pytest.fixture
def tasks(tmp_path: Path) -> Path:
    path = tmp_path / "任务.jsonl"
    path.write_text('{"task": "新建公厕10座"}\n\n{"task": "抓好落实"}\n', encoding="utf-8")
    return path


@pytest.fixture
def past(tmp_path: Path) -> Path:
    path = tmp_path / "往年.jsonl"
    path.write_text('{"task": "新建公厕3座", "lead": ["市城管委"], "year": "2023"}\n', encoding="utf-8")
    return path


def test_one_line_a_task_in_order(tasks: Path, past: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["assign", str(tasks), "--examples", str(past)]) == 0
    rows = [json.loads(line) for line in capfdbinary.readouterr().out.decode().splitlines()]
    assert [row["task"] for row in rows] == ["新建公厕10座", "抓好落实"]
    assert [set(body) for body in rows[0]["bodies"]] == [{"name", "score", "why"}]
    assert rows[0]["bodies"][0]["name"] == "市城管委"
    assert rows[1]["bodies"] == []


def test_table(tasks: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["assign", str(tasks), "--format", "table", "--lang", "zh"]) == 0
    out = capfdbinary.readouterr().out.decode()
    assert "1. 新建公厕10座\n   100%  市城管局　“公厕”属于其职责。\n" in out
    assert "请人工确定" in out


def test_output_is_a_file_and_never_an_input(tasks: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assign", str(tasks), "-o", str(tmp_path / "出.jsonl")]) == 0
    assert len((tmp_path / "出.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    before = tasks.read_bytes()
    assert main(["assign", str(tasks), "-o", str(tasks), "--lang", "zh"]) == 1
    assert "会覆盖原文件" in capsys.readouterr().err
    assert tasks.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"[1]\n", "第1行不是 JSON 对象"),
        (b'{"task": "a"}\nnot json\n', "第2行不是 JSON 对象"),
        (b'{"task": "a"}\n{"lead": []}\n', "第2行：没有任务的文字"),
        (b"", "里没有任务"),
        ("{}".encode("utf-16"), "不是 UTF-8"),
    ],
)
def test_what_cannot_be_read_is_told(
    tmp_path: Path, content: bytes, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "坏.jsonl"
    path.write_bytes(content)
    assert main(["assign", str(path), "--lang", "zh"]) == 1
    assert message in capsys.readouterr().err


def test_missing_file_and_examples_without_leads(tasks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assign", "没有.jsonl", "--lang", "zh"]) == 1
    assert "打不开“没有.jsonl”" in capsys.readouterr().err
    assert main(["assign", str(tasks), "--examples", str(tasks), "--lang", "zh"]) == 1
    assert "没有写明牵头单位" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_ledgers_of_luoshi_read(tmp_path: Path, form: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    text = tmp_path / "要点.txt"
    text.write_text(
        "2026年工作要点\n一、民生\n新建公厕10座。（责任单位：市城管局、市财政局）\n新建改建幼儿园5所，新增学位1500个。\n",
        encoding="utf-8",
    )
    ledger = tmp_path / f"台账.{form}"
    assert main(["read", str(text), "--format", form, "-o", str(ledger)]) == 0
    capfdbinary.readouterr()
    assert main(["assign", str(ledger), "--examples", str(ledger)]) == 0
    rows = [json.loads(line) for line in capfdbinary.readouterr().out.decode().splitlines()]
    by_task = {row["task"]: row["bodies"] for row in rows}
    assert by_task["新建公厕10座"][0]["name"] == "市城管局"
    assert by_task["新建公厕10座"][0]["why"].startswith("原文已写明由其牵头")
    assert by_task["新建改建幼儿园5所"][0]["name"] == "市教育局"
