"""One run: hands documents to workers, collects what they read into shards, and keeps the list of what failed.

Only this process writes. A worker holds one document at a time, so its death costs one document one try, and what it had
not handed over is read again by another. Whatever was put into a shard is never read again.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from luoshi.engine.dataset import Dataset
from luoshi.engine.failures import Failures
from luoshi.engine.lines import read_lines, write_lines
from luoshi.engine.task import Bounds, Done, Failure, Item, Result, Task
from luoshi.engine.version import reader_version
from luoshi.engine.workers import Workers
from luoshi.formats.errors import UnreadableDocument

COPIES = "copies.jsonl"
SHARD_DOCUMENTS, SHARD_STATEMENTS, SHARD_SECONDS = 256, 10_000, 60.0  # the first that is reached closes a shard
DIED = "读这份文件的进程意外终止（可能是内存不足），请单独处理这份文件，或加 --retry-failed 再读一次。"
SLOW = "读这份文件超过了{seconds:g}秒的上限，请拆分文件，或用 --time-limit 放宽上限后加 --retry-failed 再读。"


@dataclass(slots=True, kw_only=True)
class Tally:
    """What became of the documents. ``failed`` counts also those that earlier runs gave up."""

    asked: int = 0
    read: int = 0
    statements: int = 0
    already: int = 0
    copies: int = 0
    failed: int = 0

    @property
    def settled(self) -> int:
        return self.read + self.already + self.copies + self.failed


@dataclass(slots=True)
class _UnderWay:
    item: Item
    task: Task
    until: float


class Run:
    """Reads ``items`` into ``dataset``, which must be open."""

    def __init__(
        self,
        items: Sequence[Item],
        dataset: Dataset,
        *,
        day: date | None = None,
        bounds: Bounds | None = None,
        retry_failed: bool = False,
        shard_documents: int = SHARD_DOCUMENTS,
    ) -> None:
        self.tally = Tally(asked=len(items))
        self._dataset, self._day, self._bounds = dataset, day, bounds or Bounds()
        self._shard_documents = shard_documents
        self._reader = reader_version(day)
        self._read = dataset.digests(self._reader)
        self.failures = Failures(dataset.folder, reader=self._reader, read=self._read, forget=retry_failed)
        self._copies = {str(told.get("file")): told for told in read_lines(dataset.folder / COPIES)}
        self._seen: dict[str, str] = {}  # digest → the first name
        self._items = iter(items)
        self._again: deque[Item] = deque()
        self._upcoming: tuple[Item, Task] | None = None
        self._under_way: dict[int, _UnderWay] = {}
        self._done: list[Done] = []
        self._saved = time.monotonic()

    def carry_out(self, start: Callable[[], Workers], notice: Callable[[Tally], None] = lambda tally: None) -> Tally:
        """Until everything is read or has failed; what is read is saved also when this is interrupted.

        Workers are started only where there is something to read.
        """
        try:
            self._upcoming = self._next()
            if self._upcoming is not None:
                self._work(start, notice)
        finally:
            self._save()
            self.failures.save()
            write_lines(self._dataset.folder / COPIES, self._copies.values())
        return self.tally

    def _work(self, start: Callable[[], Workers], notice: Callable[[Tally], None]) -> None:
        workers = start()
        try:
            while self._give(workers) or self._under_way:
                for event in workers.wait(self._patience()):
                    self._take(self._under_way.pop(event.worker), event.result)
                self._end_slow(workers)
                if self._full():
                    self._save()
                notice(self.tally)
        finally:
            workers.close()

    def _give(self, workers: Workers) -> bool:
        """Keep every worker busy; whether there is still something to give."""
        for worker in workers.idle():
            self._upcoming = self._upcoming or self._next()
            if self._upcoming is None:
                break
            item, task = self._upcoming
            if workers.give(worker, task):
                self._under_way[worker] = _UnderWay(item, task, time.monotonic() + self._bounds.seconds)
                self._upcoming = None
        self._upcoming = self._upcoming or self._next()
        return self._upcoming is not None

    def _next(self) -> tuple[Item, Task] | None:
        """The next document to read; what must be tried again comes last."""
        for item in self._items:
            task = self._loaded(item)
            if task is not None and self._is_new(task):
                return item, task
        while self._again:
            item = self._again.popleft()
            task = self._loaded(item)
            if task is not None:
                return item, task
        return None

    def _loaded(self, item: Item) -> Task | None:
        try:
            return Task.of(item, reader=self._reader, day=self._day)
        except UnreadableDocument as error:
            failure = Failure(name=item.name, digest=None, reader=self._reader, code=error.code, reason=error.sentence)
            self._fail(failure)
            return None

    def _is_new(self, task: Task) -> bool:
        first = self._seen.setdefault(task.digest, task.name)
        if first != task.name:
            self._copies[task.name] = {"file": task.name, "same_as": first, "digest": task.digest}
            self.tally.copies += 1
        elif task.digest in self._read:
            self.tally.already += 1
        elif self.failures.settled(task.digest):
            self.tally.failed += 1
        else:
            return True
        return False

    def _take(self, under_way: _UnderWay, result: Result | None) -> None:
        task = under_way.task
        if isinstance(result, Done):
            self._done.append(result)
            self.failures.forget(task.digest)
            self.tally.read += 1
            self.tally.statements += len(result.statements)
        elif isinstance(result, Failure):
            self._fail(result)
        elif not self._fail(_failed(task, "died", DIED)).final:
            self._again.append(under_way.item)

    def _fail(self, failure: Failure) -> Failure:
        told = self.failures.add(failure)
        self.tally.failed += told.final
        return told

    def _end_slow(self, workers: Workers) -> None:
        now = time.monotonic()
        for worker, under_way in list(self._under_way.items()):
            if now >= under_way.until:
                workers.kill(worker)
                del self._under_way[worker]
                self._fail(_failed(under_way.task, "time", SLOW.format(seconds=self._bounds.seconds)))

    def _patience(self) -> float:
        now = time.monotonic()
        return max(0.0, min([1.0, *(under_way.until - now for under_way in self._under_way.values())]))

    def _full(self) -> bool:
        statements = sum(len(done.statements) for done in self._done)
        late = time.monotonic() - self._saved >= SHARD_SECONDS
        return len(self._done) >= self._shard_documents or statements >= SHARD_STATEMENTS or late

    def _save(self) -> None:
        if self._done:
            self._dataset.add(self._reader, self._done)
            self._done = []
        self._saved = time.monotonic()


def _failed(task: Task, code: str, reason: str) -> Failure:
    return Failure(name=task.name, digest=task.digest, reader=task.reader, code=code, reason=reason)
