"""Reading that leaves a mark before each document, and documents that misbehave by their names."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import luoshi.pipeline
from luoshi.engine.task import Result, Task
from luoshi.engine.work import read_task

PLACE = "LUOSHI_TEST_MARKS"
READ = luoshi.pipeline.read
PAUSE = 0.03  # long enough to be killed in


def marked_read(task: Task) -> Result:
    """Note the process and the document, then read it."""
    line = f"{os.getpid()}\t{task.digest}\t{task.name}\n".encode()
    handle = os.open(os.environ[PLACE], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(handle, line)  # one write, so lines of several processes do not mix
    os.close(handle)
    time.sleep(PAUSE)
    if task.name.startswith("毒"):
        os.kill(os.getpid(), signal.SIGKILL)
    if task.name.startswith("慢"):
        time.sleep(3_600)
    if task.name.startswith("大"):
        luoshi.pipeline.read = hungry  # type: ignore[assignment]
    try:
        return read_task(task)
    finally:
        luoshi.pipeline.read = READ


def hungry(*_: object, **__: object) -> object:
    """A reading that wants more memory than it may have."""
    return bytearray(3_000_000_000)


def marks(place: Path) -> list[tuple[int, str, str]]:
    """Process, digest and name of every reading that was begun, in order."""
    if not place.exists():
        return []
    lines = [line.split("\t") for line in place.read_text(encoding="utf-8").splitlines()]
    return [(int(process), digest, name) for process, digest, name in lines]


def write_documents(folder: Path, count: int) -> None:
    """Short documents, each with one target, one task and words of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        text = (
            f"在云江市第{number + 1}次调度会上的讲话\n（2026年3月2日）\n同志们：\n"
            f"一、加快建设。今年固定资产投资要增长{5 + number % 7}%。"
            f"6月底前，市发改委要完成第{number + 1}号项目环评。\n"
        )
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
