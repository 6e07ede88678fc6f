"""Write GLOSSARY.md from glossary.yaml. ``--check`` writes nothing and fails when GLOSSARY.md is older than its source."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
SOURCE, TARGET = ROOT / "glossary.yaml", ROOT / "GLOSSARY.md"

HEAD = """# Glossary 术语

Written by `make glossary` from [glossary.yaml](glossary.yaml); change that file, not this one. One term ↔ one identifier.
Identifiers stand below the package `luoshi`; *planned* ones are names that no code bears yet. Sources such as S2-44, C13,
N16 and 1D are numbers of the domain specification.
"""


def main() -> int:
    written = glossary()
    if "--check" in sys.argv[1:]:
        current = TARGET.is_file() and TARGET.read_text(encoding="utf-8") == written
        print("GLOSSARY.md is current" if current else "GLOSSARY.md is older than glossary.yaml: run make glossary")
        return not current
    TARGET.write_text(written, encoding="utf-8")
    print(f"wrote {TARGET.name}")
    return 0


def glossary() -> str:
    """The text of GLOSSARY.md."""
    terms = yaml.safe_load(SOURCE.read_text(encoding="utf-8"))["terms"]
    parts = [HEAD]
    for title, planned in (("In the code", False), ("Planned for the site", True)):
        parts.append(
            f"\n## {title}\n\n| 汉语 | pinyin | English | identifier | meaning | source |\n|---|---|---|---|---|---|\n"
        )
        parts.extend(_row(term) for term in terms if bool(term.get("planned")) is planned)
    return "".join(parts)


def _row(term: dict[str, Any]) -> str:
    others = term.get("not_to_be_confused_with") or {}
    limits = "".join(f" Not **{other}**: {_plain(difference)}." for other, difference in others.items())
    cells = [
        f"**{term['term']}**",
        term["pinyin"],
        term["english"],
        f"`{term['identifier']}`",
        _plain(term["definition"]) + limits,
        _plain(term["source"]),
    ]
    return "| " + " | ".join(cells) + " |\n"


def _plain(text: str) -> str:
    """The text without signs that Markdown would read."""
    return text.replace("|", "\\|").replace("*", "\\*")


if __name__ == "__main__":
    sys.exit(main())
