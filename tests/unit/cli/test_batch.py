from __future__ import annotations

import os
import signal
from datetime import UTC, datetime
from pathlib import Path, PurePath

import pytest

from luoshi.cli.batch import outcomes
from luoshi.cli.job import Job, Outcome, Wish
from luoshi.cli.source import Source
from luoshi.report.summary import FileReport

WISH = Wish(
    form="json",
    joint=False,
    day=None,
    kinds=None,
    everything=False,
    made=datetime(2026, 1, 1, tzinfo=UTC),
    width=100,
    colour=False,
    lang="zh",
    debug=False,
)


def jobs(*names: str) -> list[Job]:
    return [Job(source=Source(path=Path(name), inner=PurePath(name)), destination=None, wish=WISH) for name in names]


def pretend(job: Job) -> Outcome:
    """Reading that kills its process for every name that begins with 毒."""
    if job.source.name.startswith("毒"):
        os.kill(os.getpid(), signal.SIGKILL)
    return Outcome(report=FileReport(name=job.source.name), payload=os.getpid())


def test_order_is_kept_in_other_processes() -> None:
    names = [f"{number}.txt" for number in range(20)]
    found = list(outcomes(jobs(*names), 2, pretend))
    assert [outcome.report.name for outcome in found] == names
    assert os.getpid() not in {outcome.payload for outcome in found}


def test_one_worker_is_this_process() -> None:
    assert {outcome.payload for outcome in outcomes(jobs("a", "b"), 1, pretend)} == {os.getpid()}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_a_document_that_kills_its_process_harms_no_other() -> None:
    names = [*map(str, range(5)), "毒1", *map(str, range(5, 18)), "毒2"]
    found = list(outcomes(jobs(*names), 2, pretend))
    assert [outcome.report.name for outcome in found] == names
    failed = [outcome.report.name for outcome in found if outcome.report.failure]
    assert failed == ["毒1", "毒2"]
    assert "意外终止" in str(found[5].report.failure)
