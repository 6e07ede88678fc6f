"""Whatever is killed, every document is in the dataset exactly once, and nothing that is there is read again."""

from __future__ import annotations

import importlib.util
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from luoshi.engine.dataset import MANIFEST, Dataset
from luoshi.engine.lines import read_lines
from luoshi.engine.version import reader_version
from tests.integration.engine.marks import PLACE, marks, write_documents
from tests.repository.pages import ROOT

pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra “parquet”")
pytestmark = pytest.mark.skipif(
    not Path("/proc/self/cmdline").exists(), reason="kills processes that it finds in /proc"
)
RAY = pytest.mark.skipif(
    importlib.util.find_spec("ray") is None, reason="Ray is not installed: pip install 'luoshi[ray]'"
)
ENGINES = [pytest.param("local"), pytest.param("ray", marks=[RAY])]
HANG = 300  # seconds after which a test gives up; nothing is measured


def begin(tmp_path: Path, engine: str, *options: str) -> subprocess.Popen[str]:
    environment = os.environ | {PLACE: str(tmp_path / "marks")}
    command = [sys.executable, "-m", "tests.integration.engine.drive"]
    command += [str(tmp_path / "documents"), str(tmp_path / "dataset"), engine, *options]
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def finish(run: subprocess.Popen[str]) -> dict[str, int]:
    out, err = run.communicate(timeout=HANG)
    assert run.returncode == 0, err
    tally: dict[str, int] = json.loads(out.splitlines()[-1])
    return tally


def wait_until(condition: Any, run: subprocess.Popen[str]) -> None:
    end = time.monotonic() + HANG
    while not condition():
        assert time.monotonic() < end, "it hangs"
        assert run.poll() is None, run.communicate()
        time.sleep(0.01)


def rows(tmp_path: Path, table: str) -> list[dict[str, Any]]:
    files = sorted((tmp_path / "dataset" / table).glob("reader=*/*.parquet"))
    return [row for file in files for row in pq.ParquetFile(file).read().to_pylist()]


def assert_whole(tmp_path: Path, count: int) -> None:
    """Every document once, each with its statements once, and a manifest that says the same."""
    documents, statements = rows(tmp_path, "documents"), rows(tmp_path, "statements")
    names = Counter(row["document"] for row in documents)
    assert names == {f"{number:03}.txt": 1 for number in range(count)}
    assert len({row["key"] for row in documents}) == count
    found = Counter(row["digest"] for row in statements)
    assert found == {row["digest"]: row["statements"] for row in documents if row["statements"]}
    assert all(row["statements"] >= 2 for row in documents)
    listed = [digest for line in read_lines(tmp_path / "dataset" / MANIFEST) for digest in line["digests"]]
    assert sorted(listed) == sorted(row["digest"] for row in documents)


def is_worker(process: int) -> bool:
    try:
        line = Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return False
    return b"multiprocessing" in line or b"ray::" in line


def kill_workers(tmp_path: Path, run: subprocess.Popen[str], count: int) -> int:
    """After every few documents, one of the workers that read last."""
    chance, killed = random.Random(20_261_121), 0
    for number in range(1, count + 1):
        wait_until(lambda number=number: len(marks(tmp_path / "marks")) >= number * 7, run)
        time.sleep(chance.random() * 0.05)
        victims = [process for process, *_ in marks(tmp_path / "marks")[-2:] if is_worker(process)]
        if victims:
            os.kill(chance.choice(victims), signal.SIGKILL)
            killed += 1
    return killed


@pytest.mark.parametrize("engine", ENGINES)
def test_workers_killed_at_random(tmp_path: Path, engine: str) -> None:
    write_documents(tmp_path / "documents", 120)
    run = begin(tmp_path, engine)
    assert kill_workers(tmp_path, run, 12) >= 6
    tally = finish(run)
    assert (tally["read"], tally["failed"], tally["copies"]) == (120, 0, 0)
    assert_whole(tmp_path, 120)
    assert not list((tmp_path / "dataset").rglob("*.tmp"))


@pytest.mark.parametrize("engine", ENGINES)
def test_the_run_itself_is_killed(tmp_path: Path, engine: str) -> None:
    write_documents(tmp_path / "documents", 60)
    run = begin(tmp_path, engine)
    manifest = tmp_path / "dataset" / MANIFEST
    wait_until(lambda: len(list(read_lines(manifest))) >= 2, run)
    run.kill()
    run.communicate()
    workers = {process for process, *_ in marks(tmp_path / "marks")}
    end = time.monotonic() + HANG
    while any(map(is_worker, workers)):  # they leave by themselves
        assert time.monotonic() < end, "workers outlive their run"
        time.sleep(0.05)
    before = marks(tmp_path / "marks")
    with Dataset(tmp_path / "dataset") as dataset:
        kept = dataset.digests(reader_version())
    assert 20 <= len(kept) < 60
    tally = finish(begin(tmp_path, engine))
    assert (tally["already"], tally["read"], tally["failed"]) == (len(kept), 60 - len(kept), 0)
    assert not kept & {digest for _process, digest, _name in marks(tmp_path / "marks")[len(before) :]}
    assert_whole(tmp_path, 60)


def test_a_stop_loses_only_what_is_under_way(tmp_path: Path) -> None:
    write_documents(tmp_path / "documents", 60)
    run = begin(tmp_path, "local")
    wait_until(lambda: len(marks(tmp_path / "marks")) >= 25, run)
    run.send_signal(signal.SIGINT)
    run.communicate(timeout=HANG)
    finish(begin(tmp_path, "local"))
    times = Counter(digest for _process, digest, _name in marks(tmp_path / "marks"))
    assert len(times) == 60
    assert sum(count - 1 for count in times.values()) <= 2  # one a worker
    assert_whole(tmp_path, 60)


@pytest.mark.parametrize("engine", ENGINES)
def test_documents_that_cannot_be_read(tmp_path: Path, engine: str) -> None:
    write_documents(tmp_path / "documents", 12)
    for name in ("毒药", "慢件", "大件"):
        (tmp_path / "documents" / f"{name}.txt").write_text(f"{name}：坚持。", encoding="utf-8")
    (tmp_path / "documents" / "空.txt").write_bytes(b"")
    tally = finish(begin(tmp_path, engine, "seconds=15"))  # far beyond what a document needs on a busy machine
    assert (tally["read"], tally["failed"]) == (12, 4)
    assert_whole(tmp_path, 12)
    failures = list(read_lines(tmp_path / "dataset" / "failures.jsonl"))
    assert {(line["name"], line["code"], line["tries"], line["final"]) for line in failures} == {
        ("毒药.txt", "died", 3, True),
        ("慢件.txt", "time", 1, True),
        ("大件.txt", "memory", 1, True),
        ("空.txt", "empty", 1, True),
    }
    assert all(line["reason"].endswith("。") for line in failures)
    begun = Counter(name for _process, _digest, name in marks(tmp_path / "marks"))
    assert begun["毒药.txt"] == 3
    again = finish(begin(tmp_path, "local", "seconds=15"))  # not tried again …
    assert (again["already"], again["failed"], again["read"]) == (12, 4, 0)
    assert Counter(name for _process, _digest, name in marks(tmp_path / "marks")) == begun
    if engine == "local":  # … until somebody asks for it
        (tmp_path / "documents" / "慢件.txt").unlink()
        asked = finish(begin(tmp_path, "local", "retry=yes"))
        assert (asked["already"], asked["failed"], asked["read"]) == (12, 3, 0)
        assert Counter(name for _process, _digest, name in marks(tmp_path / "marks"))["毒药.txt"] == 6
