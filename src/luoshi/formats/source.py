"""Bytes of a document, taken from a path or from memory, refused early when they cannot be a document."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from luoshi.formats.errors import UnreadableDocument
from luoshi.formats.limits import MEGABYTE, Limits

UNNAMED = "未命名文件"


def load(source: str | os.PathLike[str] | bytes, *, name: str | None, limits: Limits) -> tuple[bytes, str]:
    """The bytes and the display name; the size is judged before anything is read."""
    if isinstance(source, bytes):
        _check_size(len(source), limits)
        return source, name or UNNAMED
    path = Path(source)
    shown = name or path.name or str(path)
    try:
        return _read(path, limits), shown
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise UnreadableDocument("missing", f"找不到文件“{path}”，请检查路径和文件名。") from error
    except PermissionError as error:
        raise UnreadableDocument(
            "no_permission", f"没有权限读取“{shown}”，请修改文件权限或复制到自己的文件夹。"
        ) from error
    except OSError as error:
        raise UnreadableDocument("io_error", f"读取“{shown}”时系统出错，请把文件复制到本机磁盘后再试。") from error


def _read(path: Path, limits: Limits) -> bytes:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableDocument("directory", f"“{path.name or path}”是文件夹，请指定其中的一个文件。")
    if not stat.S_ISREG(status.st_mode):  # a pipe or a device could be endless
        raise UnreadableDocument("not_a_file", f"“{path.name}”不是普通文件，请先另存为普通文件。")
    _check_size(status.st_size, limits)
    with path.open("rb") as stream:
        data = stream.read(limits.file_bytes + 1)  # the file may have grown since stat
    _check_size(len(data), limits)
    return data


def _check_size(size: int, limits: Limits) -> None:
    if size > limits.file_bytes:
        allowed = limits.file_bytes // MEGABYTE
        sentence = f"文件有{size / MEGABYTE:.0f}MB，超过{allowed}MB的上限，请拆分或去掉其中的图片后再试。"
        raise UnreadableDocument("too_large", sentence)
    if size == 0:
        raise UnreadableDocument("empty", "文件是空的（0字节），请检查是否上传或下载完整。")
