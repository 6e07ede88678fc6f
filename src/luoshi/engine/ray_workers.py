"""Workers that are actors of Ray, an optional extra: a private Ray on this machine's loopback, or a cluster of yours."""

from __future__ import annotations

import importlib
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from luoshi.engine.task import Bounds, Result, Task, Work
from luoshi.engine.work import prepare, read_task
from luoshi.engine.workers import Event, StartCount, WorkersUnavailable

LOCAL = "local"
FOLDER = "luoshi-ray-"
STORE_BYTES = 200_000_000  # documents and their rows pass through; nothing stays
LOOPBACK = "127.0.0.1"
# Ray listens to it only where it must believe that it cannot form a cluster; asked for by address it takes another.
ALONE = {"RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0"}
QUIET = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0"}  # no report to its makers


@dataclass(slots=True)
class _Place:
    actor: Any
    call: Any  # what it is doing now; None when it waits
    ready: bool = False


class RayWorkers:
    """``count`` actors that call ``work``. ``address`` leads to a cluster on which luoshi is installed."""

    def __init__(self, count: int, *, bounds: Bounds, work: Work = read_task, address: str = LOCAL) -> None:
        self._bounds, self._work = bounds, work
        self._starts = StartCount()
        self._folder = _folder() if address == LOCAL else None
        self._ray = _started(count, address, self._folder)
        self._kind = self._ray.remote(_Actor).options(num_cpus=1, max_restarts=0, max_task_retries=0)
        self._places = [self._new() for _ in range(count)]

    def idle(self) -> Sequence[int]:
        return [number for number, place in enumerate(self._places) if place.ready and place.call is None]

    def give(self, worker: int, task: Task) -> bool:
        place = self._places[worker]
        place.call = place.actor.read.remote(task)
        return True

    def wait(self, seconds: float) -> list[Event]:
        calls = {place.call: number for number, place in enumerate(self._places) if place.call is not None}
        if not calls:
            return []
        self._ray.wait(list(calls), num_returns=1, timeout=max(seconds, 0.001))
        finished, _waiting = self._ray.wait(list(calls), num_returns=len(calls), timeout=0)
        events: list[Event] = []
        for call in finished:
            events.extend(self._heard(calls[call]))
        return events

    def kill(self, worker: int) -> None:
        self._ray.kill(self._places[worker].actor, no_restart=True)
        self._places[worker] = self._new()

    def close(self) -> None:
        self._ray.shutdown()
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _heard(self, number: int) -> list[Event]:
        place = self._places[number]
        try:
            result: Result | None = self._ray.get(place.call)
        except self._ray.exceptions.RayError:  # the actor died, was killed for memory, or its machine is gone
            if not place.ready:
                self._starts.died()
            self._ray.kill(place.actor, no_restart=True)
            self._places[number] = self._new()
            return [Event(worker=number, result=None)] if place.ready else []
        place.call = None
        if result is None:
            place.ready = True
            self._starts.ready()
            return []
        return [Event(worker=number, result=result)]

    def _new(self) -> _Place:
        actor = self._kind.remote(self._work, self._bounds.megabytes)
        return _Place(actor, actor.ready.remote())


class _Actor:
    """Lives in a process of Ray."""

    def __init__(self, work: Work, megabytes: int) -> None:
        prepare(megabytes)
        self._work = work

    def ready(self) -> None:
        """Answers when the process is up."""

    def read(self, task: Task) -> Result:
        return self._work(task)


def _folder() -> str:
    """A folder of our own; those of runs that were killed are removed."""
    for left in Path(tempfile.gettempdir()).glob(f"{FOLDER}*-*"):
        owner = left.name.removeprefix(FOLDER).split("-")[0]
        if owner.isdigit() and not _lives(int(owner)):
            shutil.rmtree(left, ignore_errors=True)
    return tempfile.mkdtemp(prefix=f"{FOLDER}{os.getpid()}-")


def _lives(process: int) -> bool:
    if sys.platform == "win32":  # where asking would end it
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # somebody else's
        return True
    return True


def _started(count: int, address: str, folder: str | None) -> Any:
    os.environ.update(QUIET if folder is None else QUIET | ALONE)  # read when ray is imported, and by its processes
    try:
        ray: Any = importlib.import_module("ray")
        importlib.import_module("ray.exceptions")
    except ImportError as error:
        raise WorkersUnavailable(
            "用 ray 读需要先运行 pip install 'luoshi[ray]'；不装也可以用 --engine local。"
        ) from error
    common = {"logging_level": "ERROR", "log_to_driver": False, "namespace": "luoshi"}
    if folder is None:
        ray.init(address=address, **common)
        return ray
    ray.init(
        address=LOCAL,
        num_cpus=count,
        num_gpus=0,
        include_dashboard=False,
        object_store_memory=STORE_BYTES,
        _temp_dir=os.path.join(folder, "ray"),  # Ray opens its own folder to everybody; the one around it stays private
        **common,
    )
    if ray.util.get_node_ip_address() != LOOPBACK:  # before a document has left this process
        ray.shutdown()
        raise WorkersUnavailable("ray 没有限制在本机（127.0.0.1）以内，为安全起见已停止；请改用 --engine local。")
    return ray
