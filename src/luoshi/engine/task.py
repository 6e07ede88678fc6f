"""What travels between the one process that keeps the books and the workers that read."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from luoshi.formats.limits import DEFAULT_LIMITS
from luoshi.formats.source import load

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A document that somebody asked for. ``data`` only where it lies nowhere (standard input)."""

    name: str
    path: Path | None
    data: bytes | None = None

    def load(self) -> bytes:
        """Its bytes; raises ``UnreadableDocument`` where there are none or too many."""
        source = self.data if self.data is not None else str(self.path)
        return load(source, name=self.name, limits=DEFAULT_LIMITS)[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One document for one worker. The bytes travel along, so what was hashed is what is read, on any machine."""

    name: str
    digest: str
    data: bytes
    reader: str
    day: date | None

    @classmethod
    def of(cls, item: Item, *, reader: str, day: date | None) -> Task:
        """Load and hash ``item``."""
        data = item.load()
        return cls(name=item.name, digest=hashlib.sha256(data).hexdigest(), data=data, reader=reader, day=day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A document that was read: its row in the table of documents and its rows in the table of statements."""

    digest: str
    document: Row
    statements: list[Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A document that was not read. ``digest`` is unknown where its bytes could not be had.

    ``code`` is for programs: one of ``UnreadableDocument`` or ``died``, ``time``, ``memory``, ``error``; ``reason`` is a
    Chinese sentence. Once ``final`` it is not tried again until somebody asks for it.
    """

    name: str
    digest: str | None
    reader: str
    code: str
    reason: str
    tries: int = 1
    final: bool = True


Result = Done | Failure
Work = Callable[[Task], Result]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How long one document may take and how much memory its worker may hold."""

    seconds: float = 600.0  # two hundred scanned pages take that long
    megabytes: int = 2_000
