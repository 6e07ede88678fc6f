"""Files of JSON lines that survive being cut off in the middle, and files that are written whole or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any


@contextmanager
def replaced(path: Path) -> Iterator[IO[bytes]]:
    """An open file that takes the place of ``path`` when the block ends well, safely on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as sink:
            yield sink
            sink.flush()
            os.fsync(sink.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def append_line(path: Path, value: dict[str, Any]) -> None:
    """Add one line, on the disk before this returns."""
    with path.open("ab") as sink:
        sink.write(_line(value))
        sink.flush()
        os.fsync(sink.fileno())


def write_lines(path: Path, values: Iterable[dict[str, Any]]) -> None:
    """Replace the file."""
    with replaced(path) as sink:
        sink.writelines(_line(value) for value in values)


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of the lines that are whole."""
    if not path.exists():
        return
    with path.open("rb") as source:
        for line in source:
            try:
                value = json.loads(line)
            except ValueError:  # the last one, if the writer was killed
                continue
            if isinstance(value, dict):
                yield value


def _line(value: dict[str, Any]) -> bytes:
    text = json.dumps(value, ensure_ascii=False)
    # A line that was cut off must not swallow the next one: empty lines do no harm.
    return b"\n" + text.encode("utf-8", errors="replace") + b"\n"
