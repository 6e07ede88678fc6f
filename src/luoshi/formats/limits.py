"""How much of a document is read before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds that keep the time and memory of one document finite."""

    file_bytes: int = 100 * MEGABYTE
    unpacked_bytes: int = 400 * MEGABYTE  # sum over all members of a zip container
    member_bytes: int = 200 * MEGABYTE  # one member of a zip container
    members: int = 10_000
    ratio: int = 300  # unpacked to packed size; a Word table of 10,000 equal rows stays below 100
    pages: int = 3_000
    cells: int = 5_000_000  # width times height of one sheet
    markup_characters: int = 30_000_000
    ocr_pages: int = 200
    convert_seconds: float = 60.0


DEFAULT_LIMITS = Limits()
