"""``luoshi read``: documents in, ledgers out."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from luoshi.cli import scale
from luoshi.cli.arguments import day, kinds, positive
from luoshi.cli.cores import cores
from luoshi.cli.form import BY_NAME, BY_SUFFIX, FORMS, Form
from luoshi.cli.language import _, current
from luoshi.cli.output import print_bytes, write_whole
from luoshi.cli.problem import FAILED, USAGE, Problem
from luoshi.cli.source import Source, find_sources, output_names

if TYPE_CHECKING:
    from luoshi.cli.job import Job, Outcome, Wish
    from luoshi.report.summary import FileReport

DEFAULT_WIDTH = 100
FILES_PER_WORKER = 4  # a process takes a second to start; below this it does not pay


def summary() -> str:
    """One line for the list of commands."""
    return _("读一份或许多份文件，列出目标、任务、节点、制度、成效、问题")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "files", nargs="+", metavar=_("文件"), help=_("文件、文件夹，或“@清单.txt”（每行一个路径）；“-”表示标准输入")
    )
    parser.add_argument(
        "--date", type=day, metavar="D", help=_("文件的日期（如 2026-11-21），“今年”“年内”从这一天推算")
    )
    parser.add_argument("--format", choices=tuple(BY_NAME), help=_("输出格式；默认看 -o 的后缀，没有 -o 就显示表格"))
    parser.add_argument("-o", "--output", metavar="OUT", help=_("保存到文件，或者文件夹（每份文件各存一个）"))
    parser.add_argument("--kinds", type=kinds, metavar="K", help=_("只要这些类别，如 目标,任务 或 target,task"))
    parser.add_argument("--all", action="store_true", help=_("空泛的号召、成效和问题也列出来"))
    parser.add_argument("--jobs", type=positive, metavar="N", help=_("同时用几个进程"))
    parser.add_argument("--report", metavar="FILE", help=_("把处理情况另存为文件（.json 或文本）"))
    scale.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Carry the command out."""
    scale.check(options)
    sources = find_sources(options.files, output=options.output or options.out_dir)
    if options.out_dir:
        _require(BY_NAME["parquet"])
        return scale.run(options, sources)
    form = _form(options)
    _require(form)
    folder, file = _target(options.output, form, sources)
    jobs = _jobs(sources, form, folder, file, options)
    _protect_inputs(sources, [job.destination for job in jobs] + [file, _path(options.report)])
    reports: list[FileReport] = []
    _deliver(_progress(jobs, options, reports), form, file)
    return _finish(reports, options)


def _form(options: argparse.Namespace) -> Form:
    if options.format:
        return BY_NAME[options.format]
    if options.output:
        found = BY_SUFFIX.get(Path(options.output).suffix.lower())
        if found:
            return found
        known = "、".join(form.name for form in FORMS)
        raise Problem(_("请用 --format 说明输出格式，可选：{known}。").format(known=known), code=USAGE)
    return BY_NAME["table"]


def _require(form: Form) -> None:
    if form.name != "parquet":
        return
    from luoshi.report.as_parquet import ParquetUnavailable, require_parquet

    try:
        require_parquet()
    except ParquetUnavailable as error:
        raise Problem(_("写 parquet 需要 pyarrow，请先运行 pip install 'luoshi[parquet]'。")) from error


def _path(text: str | None) -> Path | None:
    return Path(text) if text else None


def _target(output: str | None, form: Form, sources: Sequence[Source]) -> tuple[Path | None, Path | None]:
    """The folder for one output each, or the one file for all, or neither: standard output."""
    if output is None:
        if form.binary:
            raise Problem(_("{form} 是二进制格式，请用 -o 指定保存的位置。").format(form=form.name), code=USAGE)
        if form.name == "json" and len(sources) > 1:
            raise Problem(_("多份文件不能连成一个 json：请用 -o 指定文件夹，或改用 jsonl 格式。"), code=USAGE)
        return None, None
    path = Path(output)
    if path.is_dir() or output.endswith(("/", os.sep)):
        return path, None
    if len(sources) == 1 or form.joint:
        return None, path
    if path.suffix:
        sentence = _("{form} 格式不能把多份文件存进一个文件：请用 -o 指定文件夹（以 / 结尾）。")
        raise Problem(sentence.format(form=form.name), code=USAGE)
    return path, None


def _jobs(
    sources: Sequence[Source], form: Form, folder: Path | None, file: Path | None, options: argparse.Namespace
) -> list[Job]:
    from luoshi.cli.job import Job

    wish = _wish(form, file, options)
    places: list[Path | None]
    if folder is not None:
        places = [folder / name for name in output_names(sources, form.suffix)]
    else:
        places = [None if form.joint else file] * len(sources)
    return [Job(source=source, destination=place, wish=wish) for source, place in zip(sources, places, strict=True)]


def _wish(form: Form, file: Path | None, options: argparse.Namespace) -> Wish:
    from luoshi.cli.job import Wish
    from luoshi.extract.statement import Kind

    screen = options.output is None and sys.stdout.isatty()
    return Wish(
        form=form.name,
        joint=form.joint and file is not None,
        day=options.date,
        kinds=frozenset(Kind(name) for name in options.kinds) if options.kinds else None,
        everything=options.all,
        made=datetime.now(UTC),
        width=_screen_width() if screen else DEFAULT_WIDTH,
        colour=screen and not os.environ.get("NO_COLOR"),
        lang=current(),
        debug=options.debug,
    )


def _screen_width() -> int:
    import shutil

    return shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns


def _protect_inputs(sources: Sequence[Source], outputs: Sequence[Path | None]) -> None:
    inputs = {source.path.absolute() for source in sources if source.path}
    for output in outputs:
        if output is not None and output.absolute() in inputs:
            raise Problem(_("输出“{path}”会覆盖原文件，请换一个名字。").format(path=output), code=USAGE)


def _progress(jobs: Sequence[Job], options: argparse.Namespace, reports: list[FileReport]) -> Iterator[Outcome]:
    """The outcomes, with a bar on a terminal; every report is kept."""
    from luoshi.cli.batch import outcomes

    workers = options.jobs or min(cores(), len(jobs) // FILES_PER_WORKER)
    results = outcomes(jobs, min(workers, len(jobs)))
    if len(jobs) == 1 or not sys.stderr.isatty():
        for outcome in results:
            reports.append(outcome.report)
            yield outcome
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    for outcome in track(results, description=_("正在读"), total=len(jobs), console=console, transient=True):
        reports.append(outcome.report)
        yield outcome


def _deliver(results: Iterator[Outcome], form: Form, file: Path | None) -> None:
    """Print, or fill the joint file; outputs of their own were written where they were read."""
    if file is None or not form.joint:
        for outcome in results:
            if outcome.payload is not None:
                print_bytes(outcome.payload)
        return
    from luoshi.cli.joint import write_joint

    write_joint(form, file, (outcome.payload for outcome in results if outcome.payload is not None))


def _finish(reports: Sequence[FileReport], options: argparse.Namespace) -> int:
    from luoshi.report.as_json import encoded
    from luoshi.report.summary import summary_object, summary_text

    if len(reports) > 1:
        print(summary_text(reports, _=_), file=sys.stderr, end="")
    else:
        for report in reports:
            if report.failure:
                print(f"luoshi: {report.name}: {report.failure}", file=sys.stderr)
    if options.report:
        path = Path(options.report)
        as_json = path.suffix.lower() == ".json"
        content = (
            encoded(summary_object(reports), indent=1) + b"\n"
            if as_json
            else summary_text(reports, _=_).encode(errors="replace")
        )
        write_whole(path, content)
    return FAILED if any(report.failure for report in reports) else 0
