"""``luoshi indicators``: the headline indicators of reports as one table."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from luoshi.cli.arguments import day
from luoshi.cli.language import _
from luoshi.cli.output import print_bytes, write_whole
from luoshi.cli.problem import FAILED, USAGE, Problem
from luoshi.cli.source import Source, find_sources

if TYPE_CHECKING:
    from luoshi.indicator.figure import Figure

    Documents = list[tuple[str, tuple[Figure, ...]]]

FORMATS = ("table", "json", "jsonl", "xlsx")
DEFAULT_WIDTH = 120


def summary() -> str:
    """One line for the list of commands."""
    return _("列出报告里的主要指标：时期、目标还是结果、数值和依据")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("files", nargs="+", metavar=_("文件"), help=_("文件或文件夹；“-”表示标准输入"))
    parser.add_argument(
        "--date", type=day, metavar="D", help=_("文件的日期（如 2026-11-21），“今年”“年内”从这一天推算")
    )
    parser.add_argument("--format", choices=FORMATS, help=_("输出格式；默认看 -o 的后缀，没有 -o 就显示表格"))
    parser.add_argument("-o", "--output", metavar="OUT", help=_("保存到文件"))
    parser.add_argument("--all", action="store_true", help=_("全国、全省、县区等其他范围的数也列出来"))


def run(options: argparse.Namespace) -> int:
    """Carry the command out."""
    form = _form(options)
    sources = find_sources(options.files, output=options.output)
    if options.output:
        _protect(sources, Path(options.output))
    documents, failed = _read(sources, options)
    content = _render(documents, form, options)
    if options.output:
        write_whole(Path(options.output), content)
    else:
        print_bytes(content)
    return FAILED if failed else 0


def _form(options: argparse.Namespace) -> str:
    form = options.format
    if form is None:
        suffix = Path(options.output).suffix.lower().removeprefix(".") if options.output else "table"
        form = suffix if suffix in FORMATS else "table"
    if form == "xlsx" and not options.output:
        raise Problem(_("{form} 是二进制格式，请用 -o 指定保存的位置。").format(form=form), code=USAGE)
    return str(form)


def _protect(sources: Sequence[Source], output: Path) -> None:
    if output.absolute() in {source.path.absolute() for source in sources if source.path}:
        raise Problem(_("输出“{path}”会覆盖原文件，请换一个名字。").format(path=output), code=USAGE)


def _read(sources: Sequence[Source], options: argparse.Namespace) -> tuple[Documents, bool]:
    """The figures of every document; one that cannot be opened is told and does not stop the others."""
    from luoshi.formats.errors import UnreadableDocument
    from luoshi.indicator import headline
    from luoshi.pipeline import read

    documents: Documents = []
    failed = False
    for source in sources:
        given = source.data if source.data is not None else str(source.path)
        try:
            figures = headline(read(given, date=options.date, name=source.name))
        except UnreadableDocument as error:
            print(f"luoshi: {source.name}: {error.sentence}", file=sys.stderr)
            failed = True
            continue
        documents.append((source.name, tuple(figure for figure in figures if options.all or figure.is_own)))
    return documents, failed


def _render(documents: Documents, form: str, options: argparse.Namespace) -> bytes:
    from luoshi.report.indicators import figure_object, indicators_sheet, indicators_terminal

    if form == "xlsx":
        from datetime import UTC, datetime

        from luoshi.report.as_xlsx import sheets_xlsx

        return sheets_xlsx([indicators_sheet(documents)], title="主要指标一览表", made=datetime.now(UTC))
    if form == "json":
        from luoshi.report.as_json import encoded

        listed = [{"document": name, "figures": [figure_object(one) for one in figures]} for name, figures in documents]
        return encoded({"documents": listed}, indent=1) + b"\n"
    if form == "jsonl":
        from luoshi.report.as_json import encoded

        rows = ({"document": name, **figure_object(figure)} for name, figures in documents for figure in figures)
        return b"".join(encoded(row) + b"\n" for row in rows)
    screen = options.output is None and sys.stdout.isatty()
    colour = screen and not os.environ.get("NO_COLOR")
    width = _screen_width() if screen else DEFAULT_WIDTH
    tables = (indicators_terminal(name, figures, width=width, colour=colour, _=_) for name, figures in documents)
    return "\n".join(tables).encode("utf-8", errors="replace")


def _screen_width() -> int:
    import shutil

    return shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns
