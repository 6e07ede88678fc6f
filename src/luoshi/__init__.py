"""Luoshi (落实) reads Chinese government documents into a ledger in which every line leads back to its sentence.

>>> import luoshi
>>> reading = luoshi.read("讲话.docx")            # doctest: +SKIP
>>> reading.statements[0].evidence.quote           # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from luoshi.pipeline import read, read_original

__all__ = ["read", "read_original"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Load the pipeline when it is first asked for, so that ``luoshi --help`` answers at once."""
    if name in __all__:
        from luoshi import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'luoshi' has no attribute {name!r}")
