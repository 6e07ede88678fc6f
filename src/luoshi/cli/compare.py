"""``luoshi compare``: what the next report says of everything that a report promised."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from luoshi.cli.arguments import day
from luoshi.cli.language import _
from luoshi.cli.output import print_bytes, write_whole
from luoshi.cli.problem import USAGE, Problem
from luoshi.cli.source import STDIN

if TYPE_CHECKING:
    from luoshi.comparison.verdict import Comparison
    from luoshi.plan.reading import Reading

FORMS = ("table", "json", "xlsx")
DEFAULT_WIDTH = 100


def summary() -> str:
    """One line for the list of commands."""
    return _("对照两份相邻年份的报告：上一份的承诺，下一份回应了哪些、完成得怎样、哪些没有提")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("report", metavar=_("报告"), help=_("作出承诺的报告"))
    parser.add_argument("next_report", metavar=_("下一份报告"), help=_("下一年的报告"))
    parser.add_argument("--date", type=day, metavar="D", help=_("第一份报告的日期（如 2025-01-10）"))
    parser.add_argument("--next-date", type=day, metavar="D", help=_("下一份报告的日期（如 2026-01-10）"))
    parser.add_argument("--format", choices=FORMS, help=_("输出格式；默认看 -o 的后缀，没有 -o 就显示表格"))
    parser.add_argument("-o", "--output", metavar="OUT", help=_("保存到文件"))


def run(options: argparse.Namespace) -> int:
    """Carry the command out."""
    form = _form(options)
    if STDIN in (options.report, options.next_report):
        raise Problem(_("compare 要两份文件，不能从标准输入读。"), code=USAGE)
    target = Path(options.output) if options.output else None
    if target and target.absolute() in {Path(name).absolute() for name in (options.report, options.next_report)}:
        raise Problem(_("输出“{path}”会覆盖原文件，请换一个名字。").format(path=target), code=USAGE)
    from luoshi.comparison.compare import compare

    first, following = _read(options.report, options.date), _read(options.next_report, options.next_date)
    payload = _rendered(compare(first, following), form, screen=target is None and sys.stdout.isatty())
    if target:
        write_whole(target, payload)
    else:
        print_bytes(payload)
    return 0


def _form(options: argparse.Namespace) -> str:
    if options.format:
        form = str(options.format)
    elif options.output:
        form = {".json": "json", ".xlsx": "xlsx", ".txt": "table"}.get(Path(options.output).suffix.lower(), "")
    else:
        form = "table"
    if not form:
        raise Problem(_("请用 --format 说明输出格式，可选：{known}。").format(known="、".join(FORMS)), code=USAGE)
    if form == "xlsx" and not options.output:
        raise Problem(_("{form} 是二进制格式，请用 -o 指定保存的位置。").format(form=form), code=USAGE)
    return form


def _read(name: str, given: date | None) -> Reading:
    from luoshi.formats.errors import UnreadableDocument
    from luoshi.pipeline import read

    try:
        return read(name, date=given)
    except UnreadableDocument as error:
        raise Problem(f"{name}: {error.sentence}") from error


def _rendered(comparison: Comparison, form: str, *, screen: bool) -> bytes:
    """Renderers are imported when they are asked for."""
    if form == "json":
        from luoshi.report.as_json import encoded
        from luoshi.report.compared import comparison_object

        return encoded(comparison_object(comparison), indent=1) + b"\n"
    if form == "xlsx":
        from luoshi.report.as_xlsx import sheets_xlsx
        from luoshi.report.compared import comparison_notes, comparison_sheet

        sheets = [comparison_sheet(comparison)]
        title, made = "承诺与回应对照表", datetime.now(UTC)
        return sheets_xlsx(sheets, notes=comparison_notes(comparison), title=title, made=made)
    from luoshi.report.compared_terminal import comparison_terminal

    colour = screen and not os.environ.get("NO_COLOR")
    text = comparison_terminal(comparison, width=_width() if screen else DEFAULT_WIDTH, colour=colour, _=_)
    return text.encode("utf-8", errors="replace")


def _width() -> int:
    import shutil

    return shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns
