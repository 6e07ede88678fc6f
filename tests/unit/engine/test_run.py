from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from luoshi.engine.dataset import Dataset
from luoshi.engine.lines import read_lines
from luoshi.engine.run import COPIES, Run, Tally
from luoshi.engine.task import Bounds, Item, Task
from luoshi.engine.work import read_task
from luoshi.engine.workers import Event, Workers

pytest.importorskip("pyarrow", reason="needs the extra “parquet”")


class Here:
    """Two workers in this process; ``dies`` says over which tasks one dies."""

    def __init__(self, dies: Callable[[Task], bool] = lambda task: False) -> None:
        self.dies, self.closed = dies, False
        self.tasks: dict[int, Task] = {}
        self.given: list[str] = []

    def idle(self) -> Sequence[int]:
        return [worker for worker in (0, 1) if worker not in self.tasks]

    def give(self, worker: int, task: Task) -> bool:
        self.given.append(task.name)
        if len(self.given) == 2:  # it had died while it waited
            return False
        self.tasks[worker] = task
        return True

    def wait(self, seconds: float) -> list[Event]:
        assert 0 <= seconds <= 1
        tasks, self.tasks = self.tasks, {}
        return [
            Event(worker=worker, result=None if self.dies(task) else read_task(task)) for worker, task in tasks.items()
        ]

    def kill(self, worker: int) -> None:
        raise AssertionError("nothing is slow")

    def close(self) -> None:
        self.closed = True


def items(*texts: str) -> list[Item]:
    return [Item(name=f"{number}.txt", path=None, data=text.encode()) for number, text in enumerate(texts)]


def carried_out(folder: Path, asked: list[Item], workers: Workers, **options: bool) -> Tally:
    with Dataset(folder) as dataset:
        return Run(asked, dataset, **options).carry_out(lambda: workers)


TEXTS = [f"第{number}项：市发改委要在6月底前完成环评。" for number in range(7)]


def test_everything_is_read_once(tmp_path: Path) -> None:
    workers = Here()
    tally = carried_out(tmp_path, items(*TEXTS), workers)
    assert (tally.asked, tally.read, tally.settled) == (7, 7, 7)
    assert workers.closed
    assert carried_out(tmp_path, items(*TEXTS), Here()).already == 7


def test_workers_are_not_started_for_nothing(tmp_path: Path) -> None:
    def never() -> Workers:
        raise AssertionError("there is nothing to read")

    with Dataset(tmp_path) as dataset:
        assert Run([], dataset).carry_out(never).read == 0


def test_copies_are_told_and_not_read(tmp_path: Path) -> None:
    workers = Here()
    tally = carried_out(tmp_path, items(TEXTS[0], TEXTS[1], TEXTS[0]), workers)
    assert (tally.read, tally.copies) == (2, 1)
    assert [(line["file"], line["same_as"]) for line in read_lines(tmp_path / COPIES)] == [("2.txt", "0.txt")]
    assert "2.txt" not in workers.given


def test_a_death_costs_a_try_and_three_are_final(tmp_path: Path) -> None:
    workers = Here(dies=lambda task: task.name == "3.txt")
    tally = carried_out(tmp_path, items(*TEXTS), workers)
    assert (tally.read, tally.failed) == (6, 1)
    assert workers.given.count("3.txt") == 3
    again = Here()
    assert carried_out(tmp_path, items(*TEXTS), again).failed == 1
    assert again.given == []
    assert carried_out(tmp_path, items(*TEXTS), Here(), retry_failed=True).read == 1


def test_an_interruption_saves_what_was_read(tmp_path: Path) -> None:
    def interrupted(tally: Tally) -> None:
        if tally.read >= 3:
            raise KeyboardInterrupt

    workers = Here()
    with pytest.raises(KeyboardInterrupt), Dataset(tmp_path) as dataset:
        Run(items(*TEXTS), dataset).carry_out(lambda: workers, interrupted)
    assert workers.closed
    tally = carried_out(tmp_path, items(*TEXTS), Here())
    assert tally.already >= 3
    assert tally.already + tally.read == 7


def test_what_cannot_be_opened_fails_and_is_asked_for_again(tmp_path: Path) -> None:
    path = tmp_path / "later.txt"
    asked = [Item(name="later.txt", path=path), *items(TEXTS[0])]
    assert carried_out(tmp_path / "set", asked, Here()).failed == 1
    path.write_text(TEXTS[1], encoding="utf-8")
    tally = carried_out(tmp_path / "set", asked, Here())
    assert (tally.read, tally.already, tally.failed) == (1, 1, 0)


class Stuck(Here):
    """Never comes back."""

    def wait(self, seconds: float) -> list[Event]:
        return []

    def kill(self, worker: int) -> None:
        del self.tasks[worker]


def test_what_takes_too_long_is_given_up(tmp_path: Path) -> None:
    with Dataset(tmp_path) as dataset:
        run = Run(items(*TEXTS[:3]), dataset, bounds=Bounds(seconds=0.0))
        tally = run.carry_out(Stuck)
        codes = {failure.code for failure in run.failures.all()}
    assert (tally.failed, tally.read) == (3, 0)
    assert codes == {"time"}
