"""Workers that are processes of this machine, one pipe each; nothing is shared, so nothing can be left half done."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from luoshi.engine.task import Bounds, Result, Task, Work
from luoshi.engine.work import prepare, read_task
from luoshi.engine.workers import Event, StartCount

READY = "ready"
GRACE = 2.0  # seconds to leave by oneself


@dataclass(slots=True)
class _Place:
    process: SpawnProcess
    pipe: Connection
    ready: bool = False
    busy: bool = False


class LocalWorkers:
    """``count`` processes that call ``work``."""

    def __init__(self, count: int, *, bounds: Bounds, work: Work = read_task) -> None:
        self._bounds, self._work = bounds, work
        self._starts = StartCount()
        self._places = [self._started() for _ in range(count)]

    def idle(self) -> Sequence[int]:
        return [number for number, place in enumerate(self._places) if place.ready and not place.busy]

    def give(self, worker: int, task: Task) -> bool:
        place = self._places[worker]
        try:
            place.pipe.send(task)
        except OSError:  # it died while it waited; wait() will notice
            place.ready = False
            return False
        place.busy = True
        return True

    def wait(self, seconds: float) -> list[Event]:
        watched: list[Connection | int] = [place.pipe for place in self._places]
        watched += [place.process.sentinel for place in self._places]
        happened = set(wait(watched, seconds))
        events = []
        for number, place in enumerate(self._places):
            if place.pipe in happened or place.process.sentinel in happened:
                events.extend(self._heard(number, place))
        return events

    def kill(self, worker: int) -> None:
        _end(self._places[worker])
        self._places[worker] = self._started()

    def close(self) -> None:
        for place in self._places:
            if place.busy or not place.ready:
                place.process.kill()
            place.pipe.close()  # whoever waits at the other end leaves
        for place in self._places:
            place.process.join(GRACE)
            _end(place)

    def _heard(self, number: int, place: _Place) -> list[Event]:
        try:
            message: Result | str | None = place.pipe.recv() if place.pipe.poll() else None
        except (EOFError, OSError):  # also in the middle of a message
            message = None
        if message is None:
            return self._died(number, place)
        if isinstance(message, str):
            place.ready = True
            self._starts.ready()
            return []
        place.busy = False
        return [Event(worker=number, result=message)]

    def _died(self, number: int, place: _Place) -> list[Event]:
        _end(place)
        if not place.busy:
            self._starts.died()
        self._places[number] = self._started()
        return [Event(worker=number, result=None)] if place.busy else []

    def _started(self) -> _Place:
        # Fresh processes: a fork would copy the threads and locks of this one in whatever state they are.
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, self._work, self._bounds.megabytes), daemon=True)
        process.start()
        theirs.close()
        return _Place(process, ours)


def serve(pipe: Connection, work: Work, megabytes: int) -> None:
    """The life of a worker: until the other end of the pipe is closed, also by the death of its owner."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's affair
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    prepare(megabytes)
    try:
        pipe.send(READY)
        while True:
            pipe.send(work(pipe.recv()))
    except (EOFError, OSError):
        return


def _end(place: _Place) -> None:
    place.process.kill()
    place.process.join()
    place.process.close()
    place.pipe.close()
