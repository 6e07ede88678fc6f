"""Run the examples of the READMEs and put what they print beneath them. ``--check`` writes nothing and fails on a difference.

An example is a fenced block behind a marker such as ``<!-- ran: luoshi clean FILE | first 5 -->``; the words after ``first``
say how many lines are shown. ``<!-- ran: python | first 5 -->`` runs the nearest Python block above it.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "README.md", ROOT / "README.zh.md")
EXAMPLE = re.compile(
    r"<!-- ran: (?P<command>[^|\n]+) \| first (?P<lines>\d+) -->\n```text\n(?P<printed>.*?)```", re.DOTALL
)
PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)


def main() -> int:
    check, stale = "--check" in sys.argv[1:], False
    for page in PAGES:
        before = page.read_text(encoding="utf-8")
        after = refreshed(before)
        print(f"{page.name}: {'current' if before == after else 'differs' if check else 'written'}")
        stale |= before != after
        if not check:
            page.write_text(after, encoding="utf-8")
    return check and stale


def refreshed(page: str) -> str:
    """The page with the output of each example as it is now."""

    def run(match: re.Match[str]) -> str:
        command = match["command"]
        output = _python(PYTHON.findall(page, 0, match.start())[-1]) if command == "python" else _shell(command)
        shown = "\n".join(line.rstrip() for line in output.splitlines()[: int(match["lines"])])
        return f"<!-- ran: {command} | first {match['lines']} -->\n```text\n{shown}\n```"

    return EXAMPLE.sub(run, page)


def _shell(command: str) -> str:
    program, *arguments = command.split()
    if program != "luoshi":
        raise SystemExit(f"only luoshi is run, not {program}")
    return _output([sys.executable, "-m", "luoshi.cli", *arguments])


def _python(code: str) -> str:
    return _output([sys.executable, "-c", code])


def _output(command: list[str]) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    return done.stdout.decode("utf-8") or done.stderr.decode("utf-8")


if __name__ == "__main__":
    sys.exit(main())
