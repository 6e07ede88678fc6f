"""The labels of names are offsets and nothing else (ADR 0009)."""

from __future__ import annotations

import json
import re

from tools.name_labels import NAMES


def test_labels_of_names_are_offsets_within_the_spans_gone_through() -> None:
    lines = NAMES.read_text(encoding="utf-8").splitlines()
    assert len(lines) > 200
    for line in lines:
        labelled = json.loads(line)
        assert set(labelled) == {"doc", "sha256", "spans", "names"}
        assert re.fullmatch(r"[0-9a-f]{64}", labelled["sha256"])
        assert all(0 <= start < end for start, end in labelled["spans"])
        assert all(
            any(low <= start < end <= high for low, high in labelled["spans"]) for start, end in labelled["names"]
        )
