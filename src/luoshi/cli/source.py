"""Which documents the arguments mean: files, folders with all below, ``@list.txt``, ``-`` for standard input."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from luoshi.cli.language import _
from luoshi.cli.problem import Problem

# Only for looking into folders; a file that is named is always tried, and its bytes decide what it is.
_TEXT = (".txt", ".md", ".html", ".htm", ".csv", ".tsv")
_OFFICE = (".docx", ".doc", ".wps", ".rtf", ".pdf", ".ofd", ".xlsx", ".xls")
_IMAGE = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp")
SUFFIXES = frozenset(_TEXT + _OFFICE + _IMAGE)
STDIN = "-"
LIST = "@"  # what follows is a file with one path a line, as from “find”


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document. ``inner`` is its path below the folder that was named, so that outputs keep their order."""

    path: Path | None
    inner: PurePath
    data: bytes | None = None

    @property
    def name(self) -> str:
        return self.inner.as_posix()


def find_sources(arguments: Sequence[str], *, output: str | None = None) -> tuple[Source, ...]:
    """All documents in the order of the arguments, folders sorted by name, each file once.

    What an earlier run left at ``output`` is no document when it lies in a folder that is read.
    """
    left = Path(output).absolute() if output else None
    seen: set[Path] = set()
    found = []
    for argument in arguments:
        for source in _expand(argument, left):
            key = source.path.absolute() if source.path else Path(STDIN)
            if key not in seen:
                seen.add(key)
                found.append(source)
    return _told_apart(found)


def output_names(sources: Sequence[Source], suffix: str) -> tuple[PurePath, ...]:
    """One output each: ``讲话.docx`` → ``讲话.json``; where that is taken the old ending stays (``讲话.pdf.json``)."""
    taken: set[str] = set()
    names = []
    for source in sources:
        plain = source.inner.with_suffix(suffix) if source.inner.name != STDIN else PurePath(f"stdin{suffix}")
        name, count = plain, 1
        while name.as_posix().lower() in taken:  # some file systems do not tell A from a
            tail = "" if count == 1 else f".{count}"
            name = source.inner.with_name(f"{source.inner.name}{tail}{suffix}")
            count += 1
        taken.add(name.as_posix().lower())
        names.append(name)
    return tuple(names)


def _told_apart(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Files of the same name from different places get their whole path as a name."""
    counts = Counter(source.inner for source in sources)
    return tuple(replace(source, inner=_whole(source)) if counts[source.inner] > 1 else source for source in sources)


def _whole(source: Source) -> PurePath:
    """The path without what would lead out of an output folder."""
    path = source.path or source.inner
    return PurePath(*(part for part in path.parts if part not in (path.anchor, "..", ".")))


def _expand(argument: str, output: Path | None) -> Iterator[Source]:
    if argument == STDIN:
        yield Source(path=None, inner=PurePath(STDIN), data=sys.stdin.buffer.read())
        return
    path = Path(argument)
    if argument.startswith(LIST) and not path.exists():
        for line in _listed(Path(argument.removeprefix(LIST))):
            yield from _expand(line, output)
        return
    if not path.is_dir():
        yield Source(path=path, inner=PurePath(path.name))
        return
    files = sorted(file for file in path.rglob("*") if _is_document(file, path) and not _is_output(file, output))
    if not files:
        raise Problem(_("文件夹“{path}”里没有可以读的文件，请检查位置是否正确。").format(path=path))
    for file in files:
        yield Source(path=file, inner=PurePath(file.relative_to(path)))


def _listed(path: Path) -> Iterator[str]:
    """The paths in a list; relative ones count from where the command runs, as they do when they are typed."""
    try:
        data = path.read_bytes()
    except OSError as error:
        sentence = _("打不开文件清单“{path}”（{reason}），请检查位置是否正确。")
        raise Problem(sentence.format(path=path, reason=error.strerror or error)) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:  # Notepad
        text = data.decode("gb18030", errors="replace")
    lines = [line.strip() for line in text.split("\n")]
    return iter([line for line in lines if line and not line.startswith(LIST)])


def _is_output(file: Path, output: Path | None) -> bool:
    place = file.absolute()
    return output is not None and (place == output or output in place.parents)


def _is_document(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in file.relative_to(folder).parts)
    return not hidden and file.suffix.lower() in SUFFIXES and file.is_file()
