"""``luoshi track``: a city's run of reports as one table of indicators and years."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from luoshi.cli.language import _
from luoshi.cli.output import print_bytes, write_whole
from luoshi.cli.problem import FAILED, USAGE, Problem
from luoshi.cli.source import Source, find_sources

if TYPE_CHECKING:
    from luoshi.comparison.track import TrackRow
    from luoshi.plan.reading import Reading

SUFFIXES = (".xlsx", ".csv", ".parquet")


def summary() -> str:
    """One line for the list of commands."""
    return _("把一个地方历年的报告连成一张表：每个指标每一年承诺多少、后来报告多少")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("folder", metavar=_("文件夹"), help=_("放着历年报告的文件夹；年份看报告的日期或文件名"))
    parser.add_argument(
        "-o", "--output", metavar="FILE", help=_("保存到 .xlsx、.csv 或 .parquet 文件；不写就把 CSV 显示出来")
    )


def run(options: argparse.Namespace) -> int:
    """Carry the command out."""
    suffix = Path(options.output).suffix.lower() if options.output else ".csv"
    if suffix not in SUFFIXES:
        raise Problem(_("track 只能保存为 {known}，请换一个后缀。").format(known="、".join(SUFFIXES)), code=USAGE)
    if not Path(options.folder).is_dir():
        raise Problem(_("“{path}”不是文件夹，请给出放着历年报告的文件夹。").format(path=options.folder), code=USAGE)
    sources = find_sources([options.folder], output=options.output)
    from luoshi.comparison.track import track

    failed: list[str] = []
    readings = list(_readings(sources, failed))
    rows = track(readings)
    payload = _rendered(rows, suffix)
    if options.output:
        write_whole(Path(options.output), payload)
    else:
        print_bytes(payload)
    return FAILED if failed else 0


def _readings(sources: Sequence[Source], failed: list[str]) -> Iterator[Reading]:
    """Every report that can be read and has a year; of the others the name and the reason are told."""
    from luoshi.comparison.compare import year_of
    from luoshi.formats.errors import UnreadableDocument
    from luoshi.pipeline import read

    for source in sources:
        try:
            reading = read(str(source.path), name=source.name)
        except UnreadableDocument as error:
            failed.append(source.name)
            print(f"luoshi: {source.name}: {error.sentence}", file=sys.stderr)
            continue
        if year_of(reading) is None:
            failed.append(source.name)
            told = _("看不出是哪一年的报告，没有列入；请在文件名里写上年份。")
            print(f"luoshi: {source.name}: {told}", file=sys.stderr)
            continue
        yield reading


def _rendered(rows: Sequence[TrackRow], suffix: str) -> bytes:
    from luoshi.report.compared import TRACK_COLUMNS, track_record, track_sheet

    if suffix == ".xlsx":
        from luoshi.report.as_xlsx import sheets_xlsx

        return sheets_xlsx([track_sheet(rows)], title="历年指标承诺与报告", made=datetime.now(UTC))
    records = [track_record(row) for row in rows]
    if suffix == ".csv":
        from luoshi.report.as_records import as_csv

        return as_csv([(name, head) for name, head, *_rest in TRACK_COLUMNS], records)
    from luoshi.report.as_parquet import ParquetUnavailable
    from luoshi.report.as_records import as_parquet_table
    from luoshi.report.compared import TRACK_KINDS

    try:
        return as_parquet_table(TRACK_KINDS, records)
    except ParquetUnavailable as error:
        raise Problem(_("写 parquet 需要 pyarrow，请先运行 pip install 'luoshi[parquet]'。")) from error
