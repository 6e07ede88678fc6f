"""Workers as the run sees them, whether they are processes of this machine or actors of Ray."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from luoshi.engine.task import Result, Task

STARTS = 20  # workers in a row that may die before they are ready


class WorkersUnavailable(Exception):
    """Workers die before they read anything, or the engine is not installed; ``sentence`` is for people."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Worker ``worker`` came back with a result, or died over its task (``None``)."""

    worker: int
    result: Result | None


class Workers(Protocol):
    """A fixed number of places. A place whose worker dies gets a new one by itself."""

    def idle(self) -> Sequence[int]:
        """Places whose worker waits for a task."""

    def give(self, worker: int, task: Task) -> bool:
        """Hand over a task; false when the worker has died meanwhile."""

    def wait(self, seconds: float) -> list[Event]:
        """What happened, at the latest after ``seconds``."""

    def kill(self, worker: int) -> None:
        """End a worker that takes too long; no event tells of it."""

    def close(self) -> None:
        """End all of them."""


class StartCount:
    """Counts workers that die before they are ready, so that a broken installation does not start them for ever."""

    def __init__(self) -> None:
        self._failed = 0

    def ready(self) -> None:
        """A worker came up."""
        self._failed = 0

    def died(self) -> None:
        """A worker died on its way up."""
        self._failed += 1
        if self._failed >= STARTS:
            sentence = "读文件的进程一启动就终止，请检查内存是否够用、安装是否完整，再运行一次。"
            raise WorkersUnavailable(sentence)
