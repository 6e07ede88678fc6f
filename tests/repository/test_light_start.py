"""``luoshi --help`` answers at once: nothing heavy is imported before it is needed."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = {
    "docx",
    "lxml",
    "luoshi.pipeline",
    "opencc",
    "openpyxl",
    "pyarrow",
    "pycrfsuite",
    "pypdfium2",
    "python_calamine",
    "rich",
    "xlsxwriter",
    "yaml",
}
PROBE = """
import contextlib, io, json, sys
from luoshi.cli import main
with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.suppress(SystemExit):
    main(sys.argv[1:])
assert "luoshi" in out.getvalue()
print(json.dumps(sorted(sys.modules)))
"""


def imported(*arguments: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", PROBE, *arguments], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["read", "--help"], ["clean", "--help"]], ids=" ".join
)
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    assert not imported(*arguments) & HEAVY


def test_the_library_loads_its_pipeline_when_it_is_asked_for() -> None:
    code = "import sys, luoshi; before = 'luoshi.pipeline' in sys.modules; luoshi.read; print(before, 'luoshi.pipeline' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
