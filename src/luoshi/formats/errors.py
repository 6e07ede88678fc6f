"""The one exception that opening a document may raise."""

from __future__ import annotations


class UnreadableDocument(Exception):
    """The document cannot be read. ``code`` is for programs, ``sentence`` (Chinese: what it is, what to do) for people."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence

    def __reduce__(self) -> tuple[type[UnreadableDocument], tuple[str, str]]:
        return type(self), (self.code, self.sentence)
