"""Train the judge on labelled excerpts and write its model file.

python -m tools.train_judge --gold ../shared/gold --corpus ../shared/corpus [--out FILE] [--pairs]
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from luoshi.evaluation.learnt import NAME, text_digest
from luoshi.extract.judge.judge import MODEL
from luoshi.extract.judge.specificity import PAIRS
from tools.gold_excerpts import EXTRA, Excerpt, Extra, load, load_extra, train


def write_pairs(corpus: Path) -> None:
    """The table of common character pairs, from every text of the corpus (see ``specificity``)."""
    documents: Counter[str] = Counter()
    for path in sorted(corpus.rglob("*")):
        if path.suffix not in (".txt", ".md") or "original" in path.parts:
            continue
        pairs: set[str] = set()
        for han in re.findall(r"[\u4e00-\u9fff]{2,}", path.read_text(encoding="utf-8", errors="ignore")):
            pairs.update(han[i : i + 2] for i in range(len(han) - 1))
        documents.update(pairs)
    bands = [
        "".join(sorted(pair for pair, n in documents.items() if low <= n < high))
        for low, high in ((9, 41), (41, 10**9))
    ]
    PAIRS.write_bytes(gzip.compress("\n".join(bands).encode("utf-8"), mtime=0))
    print(
        f"{PAIRS.name}: {PAIRS.stat().st_size / 1e6:.2f} MB, {len(bands[0]) // 2} known and {len(bands[1]) // 2} common pairs"
    )


def write_learnt(excerpts: Sequence[Excerpt | Extra], labels: Path, model: Path) -> None:
    """Digests of the documents that the model has learnt from, beside it, so that it is not measured on them unawares."""
    own = {row["doc"]: row["sha256"] for row in map(json.loads, labels.read_text(encoding="utf-8").splitlines())}
    digests = {text_digest(one.original) if isinstance(one, Excerpt) else own[one.document] for one in excerpts}
    model.with_name(NAME).write_text("\n".join(sorted(digests)) + "\n", encoding="ascii")


def main() -> int:
    parser = argparse.ArgumentParser(description="Train the judge on labelled excerpts.")
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--pairs", action="store_true", help="first rebuild the table of common character pairs")
    given = parser.parse_args()
    if given.pairs:
        write_pairs(given.corpus)
    excerpts = [*load(given.gold, given.corpus), *load_extra(EXTRA, given.corpus)]
    train(excerpts, given.out)
    write_learnt(excerpts, EXTRA, given.out)
    print(f"{given.out.name}: {given.out.stat().st_size / 1e6:.2f} MB from {len(excerpts)} excerpts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
