"""Which reader read a document: a reading is known by the document's digest and this."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from luoshi import __version__
from luoshi.extract.judge.judge import MODEL


def reader_version(day: date | None = None, *, model: Path = MODEL) -> str:
    """``0.1.0-1f2e3d4c5b6a``: version of the program and digest of the judge's model.

    Where the user says from which day the documents speak, that day is added: it changes what is read. The text serves
    as the name of a folder.
    """
    parts = [__version__, hashlib.sha256(model.read_bytes()).hexdigest()[:12]]
    return "-".join([*parts, day.isoformat()] if day else parts)


def key_of(digest: str, reader: str) -> str:
    """The key of a reading, the same for ever and everywhere."""
    return f"{digest}@{reader}"
