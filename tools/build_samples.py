"""Build samples/documents from samples/sources, and samples/broken. Two runs give equal bytes; `--check` says whether the files are current."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from sample_builders import (
    breakdown,
    bulletin,
    glossed_page,
    notice,
    outline,
    reports,
    speech_page,
    tour_copy,
    truncated_copy,
)
from sample_builders.broken import BROKEN
from sample_builders.common import Sample

ROOT = Path(__file__).resolve().parent.parent
SOURCES, DOCUMENTS, DAMAGED = (ROOT / "samples" / folder for folder in ("sources", "documents", "broken"))
LARGEST = 400_000

SAMPLES: tuple[Sample, ...] = (
    *reports.SAMPLES,
    *outline.SAMPLES,
    *breakdown.SAMPLES,
    *speech_page.SAMPLES,
    *tour_copy.SAMPLES,
    *truncated_copy.SAMPLES,
    *glossed_page.SAMPLES,
    *bulletin.SAMPLES,
    *notice.SAMPLES,
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a file differs from its source")
    check = parser.parse_args().check
    stale = 0
    for target, content in files():
        if len(content) > LARGEST:
            raise SystemExit(f"{target.name}: {len(content)} bytes, more than {LARGEST}")
        same = target.exists() and target.read_bytes() == content
        stale += not same
        if not check:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        print(f"{'current' if same else 'stale' if check else 'written'}  {len(content):>7}  {target.name}")
    return 1 if check and stale else 0


def files() -> Iterator[tuple[Path, bytes]]:
    """Every shipped file with the bytes that it ought to have."""
    for sample in SAMPLES:
        yield DOCUMENTS / sample.name, sample.build(SOURCES / sample.source)
    for name, build in BROKEN:
        yield DAMAGED / name, build()


if __name__ == "__main__":
    sys.exit(main())
