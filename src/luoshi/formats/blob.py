"""What a reader gets and what it gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from luoshi.formats.decoding import Decoded
from luoshi.formats.limits import DEFAULT_LIMITS, Limits
from luoshi.formats.original import Medium, Table
from luoshi.formats.signature import Signature
from luoshi.text.mapped import MappedText


@dataclass(frozen=True, slots=True, kw_only=True)
class Blob:
    """A document's bytes with what is known of them; ``decoded`` is set when they have no magic number."""

    data: bytes
    name: str
    signature: Signature
    decoded: Decoded | None = None
    limits: Limits = DEFAULT_LIMITS

    @property
    def text(self) -> Decoded:
        if self.decoded is None:
            raise ValueError("not a character file")
        return self.decoded

    @property
    def suffix(self) -> str:
        """The name's suffix, lower case, with its dot; only ever a hint."""
        dot = self.name.rfind(".")
        return self.name[dot:].lower() if dot >= 0 else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader found; the fields are those of ``Original``."""

    characters: str
    view: MappedText
    encoding: str | None = None
    tables: tuple[Table, ...] = ()
    metadata: tuple[tuple[str, str], ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One format: its name for people, its usual suffixes, a test of the bytes, and the reading itself."""

    medium: Medium
    label: str
    suffixes: tuple[str, ...]
    accepts: Callable[[Blob], bool]
    read: Callable[[Blob], Reading]
