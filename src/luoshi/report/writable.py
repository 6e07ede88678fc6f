"""Text that XML can hold: office files must open, whatever a damaged document contains."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
REPLACEMENT = "\ufffd"


def writable(text: str) -> str:
    """``text`` with what XML forbids shown as the replacement character."""
    return _FORBIDDEN.sub(REPLACEMENT, text)
