"""Build samples/documents from samples/sources. Two runs give equal bytes; `--check` says whether the files are current."""

import argparse
import sys
from pathlib import Path

from sample_builders import breakdown, outline, reports
from sample_builders.common import Sample

ROOT = Path(__file__).resolve().parent.parent
SOURCES, DOCUMENTS = ROOT / "samples" / "sources", ROOT / "samples" / "documents"
LARGEST = 400_000

SAMPLES: tuple[Sample, ...] = (
    *reports.SAMPLES,
    *outline.SAMPLES,
    *breakdown.SAMPLES,
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a file differs from its source")
    check = parser.parse_args().check
    stale = 0
    DOCUMENTS.mkdir(parents=True, exist_ok=True)
    for sample in SAMPLES:
        content = sample.build(SOURCES / sample.source)
        if len(content) > LARGEST:
            raise SystemExit(f"{sample.name}: {len(content)} bytes, more than {LARGEST}")
        target = DOCUMENTS / sample.name
        same = target.exists() and target.read_bytes() == content
        stale += not same
        if not check:
            target.write_bytes(content)
        print(f"{'current' if same else 'stale' if check else 'written'}  {len(content):>7}  {sample.name}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
