"""Whether a model has learnt from the very documents it is measured on."""

from __future__ import annotations

import hashlib
from pathlib import Path

from luoshi.formats.original import Original

NAME = "trained_on.txt"  # beside the model: one SHA-256 of a document's characters a line


def text_digest(original: Original) -> str:
    """The digest of a document's characters; the same text in another container has the same one."""
    return hashlib.sha256(original.characters.encode("utf-8", "surrogatepass")).hexdigest()


def trained_on(model: Path) -> frozenset[str] | None:
    """Digests of the documents that ``model`` has learnt from; ``None`` where no list lies beside it."""
    path = model.with_name(NAME)
    if not path.is_file():
        return None
    return frozenset(path.read_text(encoding="ascii").split())
