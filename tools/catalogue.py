"""Bring the English catalogue up to date with the messages in the code, and compile it.

    python tools/catalogue.py        # says which messages still need a translation; exit status 1 if any does

Messages are Chinese in the code; ``src/luoshi/locale/en/LC_MESSAGES/luoshi.po`` holds their English.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "luoshi"
PO = SOURCE / "locale" / "en" / "LC_MESSAGES" / "luoshi.po"
DAY = datetime(2026, 1, 1, tzinfo=UTC)  # fixed, so that the files change only when the messages do
SPOKEN = ("cli", "report")  # the packages that speak to people


def extracted() -> Catalog:
    """Every message in the code."""
    catalogue = Catalog(creation_date=DAY)
    for package in SPOKEN:
        for file, _line, message, comments, _context in extract_from_dir(
            SOURCE / package, method_map=[("**.py", "python")], keywords={"_": None}
        ):
            catalogue.add(message, locations=[(f"{package}/{file}", None)], auto_comments=comments)
    return catalogue


def main() -> int:
    """Update, compile, and report what is missing."""
    catalogue = _existing()
    catalogue.update(extracted(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    PO.parent.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as sink:
        write_po(sink, catalogue, sort_output=True, width=100, omit_header=False)
    with PO.with_suffix(".mo").open("wb") as sink:
        write_mo(sink, catalogue)
    missing = [message.id for message in catalogue if message.id and not message.string]
    for message in missing:
        print(message)
    return 1 if missing else 0


def _existing() -> Catalog:
    if PO.exists():
        with PO.open("rb") as source:
            return read_po(source, locale="en")
    return Catalog(
        locale="en",
        header_comment="# English messages of luoshi.",
        project="luoshi",
        version="0",
        creation_date=DAY,
        revision_date=DAY,
        fuzzy=False,
    )


if __name__ == "__main__":
    sys.exit(main())
