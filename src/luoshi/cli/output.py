"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from luoshi.cli.language import _
from luoshi.cli.problem import Problem


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """An open file that takes its name only when the block ends well; otherwise nothing is left behind."""
    temporary = path.with_name(f".{path.name[:80]}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as sink:
            yield sink
        temporary.replace(path)
    except OSError as error:
        raise Problem(_unwritable(path, error)) from error
    finally:
        _remove(temporary)


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path``."""
    with whole_file(path) as sink:
        sink.write(content)


def print_bytes(content: bytes) -> None:
    """Write UTF-8 to standard output, whatever the console's own encoding is."""
    sys.stdout.flush()
    rest = memoryview(content)
    while rest:  # unbuffered (PYTHONUNBUFFERED) a pipe takes only what it has room for
        rest = rest[sys.stdout.buffer.write(rest) :]
    sys.stdout.buffer.flush()


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:  # the folder itself may be what failed
        return


def _unwritable(path: Path, error: OSError) -> str:
    sentence = _("无法写入“{path}”（{reason}），请检查文件夹是否存在、有没有写入权限、磁盘是否已满。")
    return sentence.format(path=path, reason=error.strerror or error)
