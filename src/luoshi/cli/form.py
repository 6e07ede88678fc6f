"""The forms in which a reading can leave the command."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """``joint``: many documents fit into one file. ``binary``: not for a terminal."""

    name: str
    suffix: str
    joint: bool
    binary: bool


FORMS = (
    Form(name="table", suffix=".txt", joint=False, binary=False),
    Form(name="json", suffix=".json", joint=False, binary=False),
    Form(name="jsonl", suffix=".jsonl", joint=True, binary=False),
    Form(name="parquet", suffix=".parquet", joint=True, binary=True),
    Form(name="xlsx", suffix=".xlsx", joint=True, binary=True),
    Form(name="docx", suffix=".docx", joint=False, binary=True),
)
BY_NAME = {form.name: form for form in FORMS}
BY_SUFFIX = {form.suffix: form for form in FORMS}
