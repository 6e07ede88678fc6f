"""The command as people use it: a process of its own, the real pipeline, real pipes and signals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "luoshi.cli"]
TEXT = (
    "在全市重点工作推进会上的讲话\n一、抓项目\n循环园6月底前要完成环评。市发改委要在年内出台招商引资奖励办法。"
    "力争到2025年，固定资产投资突破900亿元。\n二、补短板\n去年规上工业增加值增长7.5%。\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "讲话.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "空.docx").write_bytes(b"")
    return tmp_path


def run(folder: Path, *arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LANG": "zh_CN.UTF-8", "LC_ALL": "", "LUOSHI_LANG": "zh"}
    command = [*COMMAND, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False, **options)  # type: ignore[call-overload,no-any-return]


def test_json_is_what_the_scorer_reads(folder: Path) -> None:
    done = run(folder, "read", "讲话.txt", "--date", "2020-03-10", "--format", "json")
    assert (done.returncode, done.stderr) == (0, b"")
    reading = json.loads(done.stdout)
    by_quote = {statement["quote"]: statement for statement in reading["statements"]}
    for quote, statement in by_quote.items():
        assert TEXT[statement["start"] : statement["end"]] == quote
    target = next(statement for statement in reading["statements"] if "900亿元" in statement["quote"])
    assert (target["kind"], target["deadline"]["by"]) == ("target", "2025-12-31")
    money = next(quantity for quantity in reading["quantities"] if quantity["unit"] == "元")
    assert money["value"] == 90_000_000_000


def test_many_files_at_once_with_their_summary(folder: Path) -> None:
    done = run(folder, "read", ".", "-o", "台账.jsonl", "--jobs", "2")
    assert done.returncode == 1
    said = done.stderr.decode()
    assert "共2份文件：读出1份，失败1份。" in said
    assert "空.docx：" in said
    assert "Traceback" not in said
    assert {json.loads(line)["document"] for line in (folder / "台账.jsonl").read_bytes().splitlines()} == {"讲话.txt"}


def test_standard_input(folder: Path) -> None:
    done = run(folder, "read", "-", "--format", "jsonl", "--date", "2020-03-10", input=TEXT.encode("gb18030"))
    assert done.returncode == 0
    assert any(json.loads(line)["deadline"] for line in done.stdout.splitlines())


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_goes_away_leaves_no_traceback(folder: Path, unbuffered: str) -> None:
    (folder / "长.txt").write_text(TEXT * 400, encoding="utf-8")
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    command = [*COMMAND, "read", "长.txt", "--format", "json"]
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        said = process.stderr.read()
    assert process.returncode == 141
    assert said == b""


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_slow_reader_gets_everything(folder: Path, unbuffered: str) -> None:
    (folder / "长.txt").write_text(TEXT * 400, encoding="utf-8")
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    command = [*COMMAND, "read", "长.txt", "--format", "json"]
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE) as process:
        assert process.stdout
        time.sleep(0.5)
        content = process.stdout.read()
    assert len(json.loads(content)["statements"]) > 400


@pytest.mark.skipif(os.name == "nt", reason="process groups of POSIX")
def test_an_interrupt_leaves_nothing_half_written(folder: Path) -> None:
    many = folder / "许多"
    many.mkdir()
    for number in range(60):
        (many / f"{number}.txt").write_text(TEXT * 200, encoding="utf-8")
    command = [*COMMAND, "--lang", "zh", "read", "许多", "-o", "台账.jsonl", "--jobs", "2"]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, start_new_session=True) as process:
        deadline = time.monotonic() + 60
        while not list(folder.glob(".台账.jsonl.*")) and time.monotonic() < deadline:
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)
        assert process.stderr
        said = process.stderr.read().decode()
    assert process.returncode == 130
    assert said == "luoshi: 已中断，没有写完的输出已经删除。\n"
    assert not list(folder.glob("*台账*"))
    assert not list(folder.glob(".台账*"))
