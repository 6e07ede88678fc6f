"""``luoshi check``: what a careful second reader would write beside a draft."""

from __future__ import annotations

import argparse
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from luoshi.cli.arguments import day
from luoshi.cli.language import _
from luoshi.cli.output import print_bytes, write_whole
from luoshi.cli.problem import FAILED, USAGE, Problem
from luoshi.cli.source import Source, find_sources

if TYPE_CHECKING:
    from luoshi.report.checked import Checked

REMARKS_LEFT = 3  # exit status: all was read, and something above a hint is left to mend
WIDTH = 100


def summary() -> str:
    """One line for the list of commands."""
    return _("核稿：找出前后矛盾、对不上的数、漏项、不可能的日期")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("files", nargs="+", metavar=_("文件"), help=_("文件或文件夹；“-”表示标准输入"))
    parser.add_argument(
        "--date", type=day, metavar="D", help=_("文件的日期（如 2026-11-21），“今年”“年内”从这一天推算")
    )
    parser.add_argument("--format", choices=("table", "json", "xlsx"), help=_("输出格式；默认看 -o 的后缀"))
    parser.add_argument("-o", "--output", metavar="OUT", help=_("保存到文件"))
    parser.add_argument("--silenced", metavar="FILE", help=_("静默清单（YAML）：看过、决定不改的意见，每条写明理由"))
    parser.add_argument("--write-silenced", metavar="FILE", help=_("把剩下的意见写成一份待填理由的静默清单"))


def run(options: argparse.Namespace) -> int:
    """Carry the command out."""
    form = _form(options)
    _protect(options)
    reasons = _reasons(options.silenced)
    failed = False
    documents: list[Checked] = []
    for source in find_sources(options.files, output=options.output):
        checked = _check(source, options, reasons)
        failed = failed or checked is None
        if checked is not None:
            documents.append(checked)
    content = _content(documents, form)
    if options.output:
        write_whole(Path(options.output), content)
    else:
        print_bytes(content)
    if options.write_silenced:
        _write_list(Path(options.write_silenced), documents)
    if failed:
        return FAILED
    return 0 if all(checked.is_clean for checked in documents) else REMARKS_LEFT


def _form(options: argparse.Namespace) -> str:
    suffix = Path(options.output).suffix.lower() if options.output else ""
    form: str = options.format or {".json": "json", ".xlsx": "xlsx"}.get(suffix, "table")
    if form == "xlsx" and not options.output:
        raise Problem(_("{form} 是二进制格式，请用 -o 指定保存的位置。").format(form=form), code=USAGE)
    return form


def _protect(options: argparse.Namespace) -> None:
    """Neither a document nor reasons that somebody has written are ever written over."""
    inputs = {Path(name).absolute() for name in [*options.files, options.silenced] if name}
    for name in (options.output, options.write_silenced):
        if name and Path(name).absolute() in inputs:
            raise Problem(_("输出“{path}”会覆盖原文件，请换一个名字。").format(path=name), code=USAGE)
    if options.write_silenced and Path(options.write_silenced).exists():
        raise Problem(
            _("“{path}”已经存在，里面可能有写好的理由，请换一个名字。").format(path=options.write_silenced), code=USAGE
        )


def _reasons(name: str | None) -> dict[str, str]:
    from luoshi.checking.silence import UnclearSilence, read_silence

    if name is None:
        return {}
    try:
        return read_silence(Path(name).read_text(encoding="utf-8-sig"))
    except UnclearSilence as error:
        raise Problem(f"{name}：{error}", code=USAGE) from error
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(_("读不了静默清单“{path}”，请检查文件是否存在、是否为 UTF-8 文本。").format(path=name)) from error


def _check(source: Source, options: argparse.Namespace, reasons: dict[str, str]) -> Checked | None:
    """One document; what cannot be read is told and the others go on."""
    from luoshi.checking import check
    from luoshi.checking.silence import silence
    from luoshi.formats.errors import UnreadableDocument
    from luoshi.pipeline import read
    from luoshi.report.checked import checked_of

    try:
        reading = read(
            source.data if source.data is not None else str(source.path), date=options.date, name=source.name
        )
    except UnreadableDocument as error:
        print(f"luoshi: {source.name}: {error.sentence}", file=sys.stderr)
        return None
    return checked_of(reading, *silence(check(reading), reasons))


def _content(documents: list[Checked], form: str) -> bytes:
    from luoshi.report.as_json import encoded
    from luoshi.report.checked import checked_object, checked_text, checked_xlsx

    if form == "json":
        return encoded(checked_object(documents), indent=1) + b"\n"
    if form == "xlsx":
        return checked_xlsx(documents, made=datetime.now(UTC))
    width = shutil.get_terminal_size((WIDTH, 24)).columns if sys.stdout.isatty() else WIDTH
    texts = (checked_text(checked, width=width, _=_) for checked in documents)
    return "\n".join(texts).encode("utf-8", errors="replace")


def _write_list(path: Path, documents: list[Checked]) -> None:
    from luoshi.checking.silence import silence_list

    remarks = [remark for checked in documents for remark in checked.remarks]
    write_whole(path, silence_list(remarks).encode("utf-8", errors="replace"))
