"""No text of the corpus lies in the repository (ADR 0009): labels are offsets, and no tracked file shares a long run with it.

Runs up to the lengths below are set phrases of the language of offices (以…为指导, 请予审议) and fixture phrases.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tools.label_clauses import LABELS

from tests.repository.pages import ROOT, tracked

CORPUS = ROOT.parent / "shared" / "corpus"
LABELLED = ROOT / "labels" / "clauses.jsonl"
RUN = re.compile(r"[\u4e00-\u9fff，。、；：“”（）％%0-9]+")
LONGEST, LONGEST_IN_SAMPLES = 32, 80  # the invented reports open and close with formulas of up to 74 characters


def runs(text: str, length: int) -> Iterator[str]:
    """All slices of ``length`` characters that hold neither blank nor letter."""
    for match in RUN.finditer(text):
        words = match.group()
        yield from (words[at : at + length] for at in range(len(words) - length + 1))


def decoded(path: Path) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("gb18030", errors="replace")


def corpus() -> Iterator[str]:
    for path in sorted(CORPUS.rglob("*")):
        if path.suffix in (".md", ".txt", ".html", ".csv"):
            yield decoded(path)


@pytest.mark.shared
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus (../shared/corpus) is not on this machine")
def test_no_file_shares_a_long_run_with_the_corpus() -> None:
    ours: dict[int, dict[str, Path]] = {LONGEST: {}, LONGEST_IN_SAMPLES: {}}
    for path in tracked():
        length = LONGEST_IN_SAMPLES if "samples" in path.relative_to(ROOT).parts else LONGEST
        if b"\0" not in path.read_bytes()[:8000]:
            ours[length].update((run, path) for run in runs(decoded(path), length))
    assert all(len(known) > 1000 for known in ours.values())
    shared = {
        (ours[length][run].relative_to(ROOT).as_posix(), run)
        for text in corpus()
        for length in ours
        for run in runs(text, length)
        if run in ours[length]
    }
    assert not shared


def test_labels_are_offsets_and_nothing_else() -> None:
    lines = LABELLED.read_text(encoding="utf-8").splitlines()
    assert lines
    for line in lines:
        excerpt = json.loads(line)
        assert set(excerpt) == {"doc", "sha256", "clauses"}
        assert re.fullmatch(r"[0-9a-f]{64}", excerpt["sha256"])
        assert all(0 <= start < end and label in LABELS for start, end, label in excerpt["clauses"])
