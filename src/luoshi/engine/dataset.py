"""The dataset on the disk: two Parquet tables in shards, and a manifest that can always be made anew from the shards.

``documents/reader=…/<shard>.parquet`` and ``statements/reader=…/<shard>.parquet``. The shard of documents is put in its
place last and by one rename, so a document is in the dataset exactly when its row is there; statements without
documents are what a killed run left, and are swept away.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from luoshi.engine.lines import append_line, read_lines, replaced, write_lines
from luoshi.engine.lock import FolderLock
from luoshi.engine.tables import read_counts, write_documents
from luoshi.engine.task import Done

DOCUMENTS, STATEMENTS, MANIFEST = "documents", "statements", "manifest.jsonl"
SUFFIX = ".parquet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """One line of the manifest."""

    name: str
    reader: str
    statements: int
    digests: list[str]


class Dataset:
    """A folder that one run at a time may fill; use it in a ``with`` block."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = FolderLock(folder)

    def __enter__(self) -> Dataset:
        self._lock.take()
        try:
            self._sweep()
            self._shards = self._settled()
        except BaseException:
            self._lock.give_back()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._lock.give_back()

    def digests(self, reader: str) -> set[str]:
        """The documents that this reader has read."""
        return {digest for shard in self._shards.values() if shard.reader == reader for digest in shard.digests}

    def add(self, reader: str, done: Sequence[Done]) -> None:
        """Add a shard; either all its documents are in the dataset afterwards, or none."""
        from luoshi.report.as_parquet import write_parquet

        digests = [one.digest for one in done]
        name = hashlib.sha256("\n".join(sorted(digests)).encode()).hexdigest()[:16]
        with replaced(self._place(STATEMENTS, reader, name)) as sink:
            write_parquet((one.statements for one in done), sink)
        with replaced(self._place(DOCUMENTS, reader, name)) as sink:
            write_documents([one.document for one in done], sink)
        shard = Shard(name=name, reader=reader, statements=sum(len(one.statements) for one in done), digests=digests)
        self._shards[reader, name] = shard
        append_line(self.folder / MANIFEST, asdict(shard))

    def _place(self, table: str, reader: str, name: str) -> Path:
        return self.folder / table / f"reader={reader}" / f"{name}{SUFFIX}"

    def _found(self, table: str) -> Iterator[tuple[str, str]]:
        for path in sorted((self.folder / table).glob(f"reader=*/*{SUFFIX}")):
            yield path.parent.name.removeprefix("reader="), path.stem

    def _sweep(self) -> None:
        """Remove what a killed run left half done."""
        for left in self.folder.glob("*/reader=*/.*.tmp"):
            left.unlink()
        for left in self.folder.glob(".*.tmp"):
            left.unlink()
        whole = set(self._found(DOCUMENTS))
        for reader, name in list(self._found(STATEMENTS)):
            if (reader, name) not in whole:
                self._place(STATEMENTS, reader, name).unlink()

    def _settled(self) -> dict[tuple[str, str], Shard]:
        """The shards that are there; the manifest spares opening them, and is mended where it is wrong."""
        told = list(_manifest(self.folder / MANIFEST))
        known = {(shard.reader, shard.name): shard for shard in told}
        shards = {place: known.get(place) or self._looked_into(*place) for place in self._found(DOCUMENTS)}
        if list(shards.values()) != told:
            write_lines(self.folder / MANIFEST, map(asdict, shards.values()))
        return shards

    def _looked_into(self, reader: str, name: str) -> Shard:
        digests, statements = read_counts(self._place(DOCUMENTS, reader, name))
        return Shard(name=name, reader=reader, statements=statements, digests=digests)


def _manifest(path: Path) -> Iterator[Shard]:
    for value in read_lines(path):
        match value:
            case {"name": str(name), "reader": str(reader), "statements": int(statements), "digests": list(digests)}:
                yield Shard(name=name, reader=reader, statements=statements, digests=digests)
