"""``luoshi clean``: what was taken out or mended, and why; or the cleaned text."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from luoshi.cli.language import _
from luoshi.cli.output import print_bytes, write_whole
from luoshi.cli.problem import Problem
from luoshi.cli.source import find_sources

if TYPE_CHECKING:
    from luoshi.formats.original import Original
    from luoshi.text.clean import Cleaned


def summary() -> str:
    """One line for the list of commands."""
    return _("清洗一份文件：说明删了什么、修了什么、为什么，或者输出清洗后的文字")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("file", metavar=_("文件"), help=_("要清洗的文件；“-”表示标准输入"))
    parser.add_argument(
        "--format", choices=("log", "text", "json"), default="log", help=_("log 清单，text 文字，json 数据")
    )
    parser.add_argument("-o", "--output", metavar="OUT", help=_("保存到文件"))


def run(options: argparse.Namespace) -> int:
    """Carry the command out."""
    from luoshi.formats.errors import UnreadableDocument
    from luoshi.formats.opening import open_original
    from luoshi.text.clean import clean

    source, *others = find_sources([options.file])
    if others:
        raise Problem(_("“{path}”是文件夹，clean 一次只清洗一份文件。").format(path=options.file))
    try:
        original = open_original(source.data if source.data is not None else str(source.path), name=source.name)
    except UnreadableDocument as error:
        raise Problem(f"{source.name}：{error.sentence}") from error
    cleaned = clean(original.view, document=original.name, characters=original.characters)
    content = _render(options.format, original, cleaned)
    if options.output:
        write_whole(Path(options.output), content)
    else:
        print_bytes(content)
    return 0


def _render(form: str, original: Original, cleaned: Cleaned) -> bytes:
    if form == "text":
        text = cleaned.view.text
        return (text if text.endswith("\n") else f"{text}\n").encode("utf-8", errors="replace")
    if form == "json":
        from luoshi.report.as_json import encoded, repair_object

        value = {
            "document": original.name,
            "digest": original.digest,
            "text": cleaned.view.text,
            "pieces": [list(piece) for piece in cleaned.view.pieces],
            "repairs": [repair_object(repair) for repair in cleaned.repairs],
            "warnings": list(original.warnings),
        }
        return encoded(value, indent=1) + b"\n"
    return _log(original, cleaned).encode("utf-8", errors="replace")


def _log(original: Original, cleaned: Cleaned) -> str:
    from luoshi.report.card import repair_sample

    head = _("{name}：可读文字{before}字，清洗后{after}字；清单{count}条。")
    lines = [
        head.format(
            name=original.name,
            before=f"{len(original.view.text):,}",
            after=f"{len(cleaned.view.text):,}",
            count=f"{len(cleaned.repairs):,}",
        )
    ]
    lines.extend(f"! {warning}" for warning in original.warnings)
    for repair in cleaned.repairs:
        place = repair.evidence
        lines.append(f"{place.start + 1}—{max(place.end, place.start + 1)}\t{repair_sample(repair)}\t{repair.reason}")
    return "\n".join(lines) + "\n"
