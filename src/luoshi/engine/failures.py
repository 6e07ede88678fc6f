"""The list of what failed, why, and how often it was tried; it outlives the run, so that nothing is tried for ever."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import asdict, replace
from pathlib import Path

from luoshi.engine.lines import append_line, read_lines, write_lines
from luoshi.engine.task import Failure

NAME = "failures.jsonl"
DEATHS = 3  # a worker may die for reasons that are not the document's; three times is no accident


class Failures:
    """``failures.jsonl`` of a dataset; the last line of a document counts."""

    def __init__(self, folder: Path, *, reader: str, read: Collection[str], forget: bool = False) -> None:
        """``read`` are documents read since; ``forget`` gives everything that failed another chance."""
        self._path = folder / NAME
        self._reader = reader
        self._known: dict[tuple[str | None, str], Failure] = {}
        for failure in _told(self._path):
            if failure.digest is None or failure.digest in read or (forget and failure.reader == reader):
                continue  # a file whose bytes could not be had is simply asked for again
            self._known[_key(failure)] = failure

    def __len__(self) -> int:
        return sum(1 for failure in self.all() if failure.final)

    def all(self) -> Iterator[Failure]:
        """The failures of this reader."""
        return (failure for failure in self._known.values() if failure.reader == self._reader)

    def settled(self, digest: str) -> bool:
        """Whether the document has failed for good."""
        known = self._known.get((digest, self._reader))
        return known is not None and known.final

    def add(self, failure: Failure) -> Failure:
        """Note a failure; the answer says how often it was tried and whether that was the last time."""
        before = self._known.get(_key(failure))
        tries = 1 + (before.tries if before and failure.digest else 0)
        final = failure.code != "died" or tries >= DEATHS
        told = replace(failure, tries=tries, final=final)
        self._known[_key(told)] = told
        append_line(self._path, asdict(told))
        return told

    def forget(self, digest: str) -> None:
        """The document was read after all."""
        self._known.pop((digest, self._reader), None)

    def save(self) -> None:
        """One line for each document that failed."""
        write_lines(self._path, (asdict(failure) for failure in self._known.values()))


def _key(failure: Failure) -> tuple[str | None, str]:
    return failure.digest or f"/{failure.name}", failure.reader


def _told(path: Path) -> Iterator[Failure]:
    names = set(Failure.__dataclass_fields__)
    for value in read_lines(path):
        if set(value) == names:
            yield Failure(**value)
