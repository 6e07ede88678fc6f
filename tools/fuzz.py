"""Read mutated documents: nothing may fail, hang, lose its place in the original, or take far longer than its size allows.

    python -m tools.fuzz                      # 20,000 documents, every processor
    python -m tools.fuzz --only 1234          # one of them again, with its traceback

Seeds are samples/sources and, where it is there, ../shared/corpus. Exit status 1 when something was found.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from luoshi.engine.local_workers import LocalWorkers
from luoshi.engine.task import Bounds, Done, Failure, Result, Task
from luoshi.formats.errors import UnreadableDocument
from tools.mutations import document, slices

ROOT = Path(__file__).resolve().parent.parent
SOURCES, CORPUS = ROOT / "samples" / "sources", ROOT.parent / "shared" / "corpus"
COUNT, HANG = 20_000, 60.0
FLOOR, TIMES = 0.050, 10  # a reading is slow above ten times its size's share, and never below 50 ms
CORPUS_FILES = 300


def seeds(corpus: bool = True) -> list[str]:
    """Slices of at most 1,200 characters, always in the same order."""
    files = [path for path in sorted(SOURCES.iterdir()) if path.is_file()]
    if corpus and CORPUS.is_dir():
        found = [path for path in sorted(CORPUS.rglob("*")) if path.suffix in (".txt", ".md", ".html")]
        files += found[:: max(1, len(found) // CORPUS_FILES)]
    return slices([path.read_text(encoding="utf-8", errors="replace")[:30_000] for path in files])


def examine(data: bytes) -> tuple[int, str]:
    """Read one document and everything that is made of it; its characters, and why it was refused, if it was.

    Raises where something is wrong.
    """
    from luoshi.pipeline import read
    from luoshi.report.as_json import as_json
    from luoshi.report.as_parquet import parquet_rows
    from luoshi.report.ledger import ledger_of

    try:
        reading = read(data, name="乱.txt")
    except UnreadableDocument as error:
        if error.code == "corrupt" or error.__cause__ is not None:
            raise RuntimeError(f"a reader failed: {error.sentence}") from error
        return 0, error.code
    characters = reading.original.characters
    places = [statement.evidence for statement in reading.statements]
    places += [found.evidence for found in (*reading.quantities, *reading.times, *reading.codes, *reading.repairs)]
    for place in places:
        assert characters[place.start : place.end] == place.quote, place
    as_json(reading)
    parquet_rows(reading)
    ledger_of(reading)
    return len(characters), ""


def work(task: Task) -> Result:
    """For the workers: how long it took, or what went wrong."""
    start = time.process_time()  # of this process alone, so that others on the machine do not count
    try:
        characters, refused = examine(task.data)
    except Exception:
        return Failure(name=task.name, digest=None, reader="", code="failed", reason=traceback.format_exc())
    row = {"characters": characters, "refused": refused, "seconds": time.process_time() - start}
    return Done(digest=task.name, document=row, statements=[])


def outcomes(texts: list[str], numbers: range, workers: LocalWorkers) -> Iterator[tuple[int, Result | None, str]]:
    """Number, result and, where there is none, why."""
    waiting = iter(numbers)
    under_way: dict[int, tuple[int, float]] = {}
    more = True
    while more or under_way:
        for worker in workers.idle() if more else ():
            number = next(waiting, None)
            if number is None:
                more = False
                break
            task = Task(name=str(number), digest="", data=document(texts, number), reader="", day=None)
            if workers.give(worker, task):
                under_way[worker] = number, time.monotonic() + HANG
        for event in workers.wait(1.0):
            number, _until = under_way.pop(event.worker)
            yield number, event.result, "" if event.result else "the process died"
        for worker, (number, until) in list(under_way.items()):
            if time.monotonic() > until:
                workers.kill(worker)
                del under_way[worker]
                yield number, None, f"more than {HANG:g} seconds"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--only", type=int)
    options = parser.parse_args()
    texts = seeds()
    if options.only is not None:
        data = document(texts, options.only)
        print(len(data), "bytes:", data[:300], "…")
        start = time.process_time()
        print(examine(data), f"{time.process_time() - start:.3f} s")
        return 0
    numbers = range(options.first, options.first + options.count)
    return _report(texts, numbers)


def _report(texts: list[str], numbers: range) -> int:
    workers = LocalWorkers(len(os.sched_getaffinity(0)), bounds=Bounds(megabytes=2_000), work=work)
    faults: list[str] = []
    measured: dict[int, tuple[int, float]] = {}
    refused: Counter[str] = Counter()
    for count, (number, result, why) in enumerate(outcomes(texts, numbers, workers), start=1):
        if isinstance(result, Done):
            if result.document["refused"]:
                refused[result.document["refused"]] += 1
            else:
                measured[number] = result.document["characters"], result.document["seconds"]
        else:
            faults.append(f"{number}: {result.reason if result else why}")
            print(faults[-1], flush=True)
        if count % 1_000 == 0:
            print(f"{count:,} documents, {len(faults)} faults", file=sys.stderr, flush=True)
    workers.close()
    slow = _slow(texts, measured)
    faults += slow
    print("\n".join(slow))
    _figures(measured, refused, faults)
    return bool(faults)


def _slow(texts: list[str], measured: dict[int, tuple[int, float]]) -> list[str]:
    """What took more than its share, also when it is measured three times more."""
    share = statistics.median(seconds / characters for characters, seconds in measured.values() if characters)
    found = []
    for number, (characters, seconds) in measured.items():
        allowed = max(FLOOR, TIMES * share * characters)
        if seconds <= allowed:
            continue
        data = document(texts, number)
        again = min(_seconds(data) for _ in range(3))
        if again > allowed:
            found.append(f"{number}: {characters:,} characters take {again:.3f} s, allowed {allowed:.3f} s")
    return found


def _seconds(data: bytes) -> float:
    start = time.process_time()
    examine(data)
    return time.process_time() - start


def _figures(measured: dict[int, tuple[int, float]], refused: Counter[str], faults: list[str]) -> None:
    shares = sorted(seconds / characters for characters, seconds in measured.values() if characters)
    characters, seconds = (sum(column) for column in zip(*measured.values(), strict=True))
    print(f"documents read {len(measured):,}, refused {refused.total():,} {dict(refused)}, faults {len(faults)}")
    print(
        f"characters {characters:,}, processor seconds {seconds:,.0f}, {characters / seconds:,.0f} characters a second"
    )
    marks = {
        name: shares[int(len(shares) * part)] * 1e6 for name, part in (("median", 0.5), ("99%", 0.99), ("99.9%", 0.999))
    }
    print("microseconds a character:", ", ".join(f"{name} {value:.1f}" for name, value in marks.items()))
    print(f"longest reading {max(seconds for _characters, seconds in measured.values()):.2f} s")


if __name__ == "__main__":
    sys.exit(main())
