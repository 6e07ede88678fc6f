"""``luoshi read --out-dir``: many documents into one dataset that can be stopped and gone on with."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from luoshi.cli.arguments import positive
from luoshi.cli.cores import cores
from luoshi.cli.language import _
from luoshi.cli.problem import FAILED, USAGE, Problem
from luoshi.cli.source import Source

if TYPE_CHECKING:
    from luoshi.engine.run import Run, Tally
    from luoshi.engine.task import Bounds
    from luoshi.engine.workers import Workers

ENGINES = ("local", "ray")
SHOWN = 12  # failures on the screen; the list has them all
# What makes no sense for a dataset, and what makes sense for nothing else.
NOT_WITH = ("output", "kinds", "all", "report")
ONLY_WITH = ("engine", "retry_failed", "time_limit", "memory_limit")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options for reading at scale."""
    parser.add_argument(
        "--out-dir", metavar="DIR", help=_("读成 Parquet 数据集存进这个文件夹；每份文件只读一次，中断后再运行会接着读")
    )
    parser.add_argument("--engine", choices=ENGINES, help=_("和 --out-dir 同用：local 本机进程（默认），ray 用 Ray"))
    parser.add_argument("--retry-failed", action="store_true", help=_("和 --out-dir 同用：以前读失败的文件再读一次"))
    parser.add_argument("--time-limit", type=positive, metavar="S", help=_("和 --out-dir 同用：一份文件最多读几秒"))
    parser.add_argument(
        "--memory-limit", type=positive, metavar="MB", help=_("和 --out-dir 同用：一个进程最多用多少内存")
    )


def check(options: argparse.Namespace) -> None:
    """Raise a ``Problem`` where the options do not fit together."""
    if not options.out_dir:
        stray = [name for name in ONLY_WITH if getattr(options, name)]
        sentence = _("--{option} 只能和 --out-dir 一起用。")
    else:
        stray = [name for name in NOT_WITH if getattr(options, name)]
        stray += ["format"] if options.format not in (None, "parquet") else []
        sentence = _("--{option} 不能和 --out-dir 一起用，数据集总是含有全部内容的 Parquet。")
    if stray:
        raise Problem(sentence.format(option=stray[0].replace("_", "-")), code=USAGE)


def run(options: argparse.Namespace, sources: Sequence[Source]) -> int:
    """Read all sources into the dataset."""
    from luoshi.engine.dataset import Dataset
    from luoshi.engine.lock import FolderBusy
    from luoshi.engine.run import Run
    from luoshi.engine.task import Item
    from luoshi.engine.workers import WorkersUnavailable

    items = [Item(name=source.name, path=source.path, data=source.data) for source in sources]
    bounds = _bounds(options)
    try:
        with _stoppable(), Dataset(Path(options.out_dir)) as dataset:
            run = Run(items, dataset, day=options.date, bounds=bounds, retry_failed=options.retry_failed)
            _watched(run, lambda: _workers(options, bounds, len(items)))
    except FolderBusy as error:
        raise Problem(
            _("“{path}”正被另一个运行使用，请等它结束，或换一个文件夹。").format(path=options.out_dir)
        ) from error
    except WorkersUnavailable as error:
        raise Problem(error.sentence) from error
    except OSError as error:
        sentence = _(
            "无法使用“{path}”（{reason}），请检查文件夹、写入权限和磁盘空间；已经存好的不会丢，再运行会接着读。"
        )
        raise Problem(sentence.format(path=options.out_dir, reason=error.strerror or error)) from error
    print(_told(run, options.out_dir), file=sys.stderr, end="")
    return FAILED if run.tally.failed else 0


def _bounds(options: argparse.Namespace) -> Bounds:
    from luoshi.engine.task import Bounds

    usual = Bounds()
    return Bounds(seconds=options.time_limit or usual.seconds, megabytes=options.memory_limit or usual.megabytes)


def _workers(options: argparse.Namespace, bounds: Bounds, documents: int) -> Workers:
    count = options.jobs or max(1, min(cores(), documents))
    if options.engine == "ray":
        from luoshi.engine.ray_workers import LOCAL, RayWorkers

        return RayWorkers(count, bounds=bounds, address=os.environ.get("RAY_ADDRESS") or LOCAL)
    from luoshi.engine.local_workers import LocalWorkers

    return LocalWorkers(count, bounds=bounds)


def _watched(run: Run, start: Callable[[], Workers]) -> None:
    """With a bar on a terminal."""
    if not sys.stderr.isatty():
        run.carry_out(start)
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task(_("正在读"), total=run.tally.asked)
        notice: Callable[[Tally], None] = lambda tally: progress.update(bar, completed=tally.settled)  # noqa: E731
        run.carry_out(start, notice)


@contextmanager
def _stoppable() -> Iterator[None]:
    """A stop from the system (shutdown, scheduler) saves what has been read, just as Ctrl-C does."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _told(run: Run, folder: str) -> str:
    tally = run.tally
    lines = [
        _(
            "共{asked}份文件：这次读出{read}份（{statements}项），以前已读{already}份，内容重复{copies}份，失败{failed}份。"
        ).format(
            asked=f"{tally.asked:,}",
            read=f"{tally.read:,}",
            statements=f"{tally.statements:,}",
            already=f"{tally.already:,}",
            copies=f"{tally.copies:,}",
            failed=f"{tally.failed:,}",
        )
    ]
    failures = list(run.failures.all())
    lines += [f"  {failure.name}：{failure.reason}" for failure in failures[:SHOWN]]
    if len(failures) > SHOWN:
        lines.append(
            "  "
            + _("……另有{count}份，见 {folder} 里的 failures.jsonl。").format(count=len(failures) - SHOWN, folder=folder)
        )
    return "\n".join(lines) + "\n"
