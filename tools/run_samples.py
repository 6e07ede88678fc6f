"""The main job on the shipped samples: read them, print the ledger, write the Excel and Word files and say where.

python tools/run_samples.py [--rows 12] [--out out]
"""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path

import yaml

from luoshi.pipeline import read
from luoshi.plan.reading import Reading
from luoshi.report.as_docx import as_docx
from luoshi.report.as_json import as_json
from luoshi.report.as_xlsx import as_xlsx
from luoshi.report.breakdown import breakdown_of
from luoshi.report.ledger import Ledger, ledger_of
from luoshi.report.summary import file_report, summary_text
from luoshi.report.terminal import as_terminal

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
SHOWN = "05-市委书记讲话-高质量发展推进会.html"


def main() -> int:
    parser = argparse.ArgumentParser(description="Read the shipped samples.")
    parser.add_argument("--rows", type=int, default=12, help="rows of the speech's ledger to print")
    parser.add_argument("--out", type=Path, default=ROOT / "out")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    days = yaml.safe_load((SAMPLES / "dates.yaml").read_text(encoding="utf-8"))
    reports = []
    for name, day in days.items():
        reading = read(SAMPLES / "documents" / name, date=day)
        ledger = ledger_of(reading)
        _write(reading, ledger, given.out / Path(name).stem, datetime(day.year, day.month, day.day))  # noqa: DTZ001
        reports.append(file_report(reading))
        if name == SHOWN:
            _print(ledger, given.rows)
    print(summary_text(reports))
    where = given.out.relative_to(Path.cwd()) if given.out.is_relative_to(Path.cwd()) else given.out
    print(f"任务分解表（Excel）、分解方案（Word）和读出结果（JSON）各{len(days)}份，已写入 {where}/")
    print("读自己的文件：.venv/bin/luoshi read 讲话.docx --date 2026-04-21 --format xlsx -o 任务分解表.xlsx")
    return 0


def _write(reading: Reading, ledger: Ledger, stem: Path, made: datetime) -> None:
    stem.with_name(stem.name + ".xlsx").write_bytes(as_xlsx([ledger], made=made))
    stem.with_name(stem.name + ".docx").write_bytes(as_docx(breakdown_of(ledger), made=made))
    stem.with_name(stem.name + ".json").write_bytes(as_json(reading))


def _print(ledger: Ledger, rows: int) -> None:
    entries = ledger.entries
    print(as_terminal(ledger, entries[:rows], width=100, colour=False))
    print(f"（以上为前{min(rows, len(entries))}项，共{len(entries)}项，全部内容见 Excel 表）\n")


if __name__ == "__main__":
    sys.exit(main())
