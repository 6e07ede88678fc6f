"""``luoshi evaluate``: how well documents are read, measured on the user's own labels."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from luoshi.cli.arguments import positive
from luoshi.cli.language import _
from luoshi.cli.output import print_bytes, write_whole
from luoshi.cli.problem import Problem

if TYPE_CHECKING:
    from luoshi.evaluation.evaluation import Evaluation
    from luoshi.formats.original import Original
    from luoshi.plan.reading import Reading

WORST = 3


def summary() -> str:
    """One line for the list of commands."""
    return _("用人工标注检验读得准不准：各项指标、差错种类、最差的例子")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("gold", metavar=_("标注"), help=_("一个 .gold.json 标注文件，或者装有这些文件的文件夹"))
    parser.add_argument("--corpus", required=True, metavar="DIR", help=_("标注里 doc 所在的文件夹"))
    parser.add_argument("--model", metavar="FILE", help=_("另一个判断模型文件（make train 写出的），不写就用自带的"))
    parser.add_argument("--format", choices=("table", "json"), default="table", help=_("table 给人看的文字，json 数据"))
    parser.add_argument(
        "--worst", type=positive, default=WORST, metavar="N", help=_("每种差错列出最差的几处，默认 3 处")
    )
    parser.add_argument("-o", "--output", metavar="OUT", help=_("保存到文件"))


def run(options: argparse.Namespace) -> int:
    """Carry the command out."""
    found = _evaluation(options)
    content = _render(found, options.format, options.worst)
    if options.output:
        write_whole(Path(options.output), content)
    else:
        print_bytes(content)
    return 0


def _evaluation(options: argparse.Namespace) -> Evaluation:
    from luoshi.evaluation.evaluation import evaluate
    from luoshi.evaluation.gold import BadGold
    from luoshi.evaluation.gold_file import gold_files
    from luoshi.extract.models import SHIPPED
    from luoshi.pipeline import read_original

    place, corpus = Path(options.gold), Path(options.corpus)
    models = replace(SHIPPED, judge=Path(options.model)) if options.model else SHIPPED
    for path, what in ((place, _("标注")), (corpus, _("文件夹")), (models.judge, _("模型"))):
        if not path.exists():
            raise Problem(_("找不到{what}“{path}”，请检查位置是否正确。").format(what=what, path=path))
    files = gold_files(place)
    if not files:
        raise Problem(_("文件夹“{path}”里没有 .gold.json 标注文件，请检查位置是否正确。").format(path=place))

    def read(original: Original, day: date) -> Reading:
        return read_original(original, date=day, models=models)

    try:
        return evaluate(files, corpus, read=read, model=models.judge)
    except BadGold as error:
        raise Problem(error.sentence) from error


def _render(found: Evaluation, form: str, shown: int) -> bytes:
    if form == "json":
        from luoshi.report.evaluation_json import evaluation_json

        return evaluation_json(found, shown=shown)
    from luoshi.report.evaluation_page import evaluation_page

    return evaluation_page(found, shown=shown, _=_).encode("utf-8", errors="replace")
