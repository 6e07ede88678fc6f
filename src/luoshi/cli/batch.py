"""Many documents at once: several processes, results in order, and a document that kills its process harms no other."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context

from luoshi.cli.job import Job, Outcome, carry_out
from luoshi.cli.language import _
from luoshi.report.summary import failed_report

AHEAD = 4  # jobs a worker that wait or are finished and not yet taken: bounds memory


def outcomes(jobs: Sequence[Job], workers: int, work: Callable[[Job], Outcome] = carry_out) -> Iterator[Outcome]:
    """The outcomes in the order of the jobs."""
    if workers <= 1:
        yield from map(work, jobs)
        return
    done = 0
    while done < len(jobs):
        for outcome in _until_broken(jobs[done:], workers, work):
            yield outcome
            done += 1
        if done < len(jobs):  # a process died; one of those under way is guilty, so each of them is tried alone
            for outcome in _one_by_one(jobs[done : done + workers * AHEAD], work):
                yield outcome
                done += 1


def _until_broken(jobs: Sequence[Job], workers: int, work: Callable[[Job], Outcome]) -> Iterator[Outcome]:
    waiting: deque[Future[Outcome]] = deque()
    rest = iter(jobs)
    pool = _pool(workers)
    try:
        waiting.extend(pool.submit(work, job) for job in islice(rest, workers * AHEAD))
        while waiting:
            outcome = waiting.popleft().result()
            waiting.extend(pool.submit(work, job) for job in islice(rest, 1))
            yield outcome
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _one_by_one(jobs: Sequence[Job], work: Callable[[Job], Outcome]) -> Iterator[Outcome]:
    """Until the guilty one is found."""
    with _pool(1) as pool:
        for job in jobs:
            try:
                yield pool.submit(work, job).result()
            except BrokenProcessPool:
                sentence = _("读这份文件的进程意外终止（可能是内存不足），请单独处理这份文件。")
                yield Outcome(report=failed_report(job.source.name, sentence))
                return


def _pool(workers: int) -> ProcessPoolExecutor:
    # Fresh processes: a fork would copy the thread of the progress bar in whatever state it is.
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_ignore_interrupt)


def _ignore_interrupt() -> None:
    """Ctrl-C is the parent's affair."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
