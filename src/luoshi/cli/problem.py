"""What the command says to a person instead of a traceback."""

from __future__ import annotations

FAILED, USAGE, INTERRUPTED, BROKEN_PIPE = 1, 2, 130, 141


class Problem(Exception):
    """One clear sentence: what it is and what to do. ``code`` is the exit status."""

    def __init__(self, sentence: str, *, code: int = FAILED) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code
