"""The same sentence twice: left over from cutting and pasting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.checking.manuscript import Manuscript, Span
from luoshi.checking.remark import Remark, Severity
from luoshi.document.facts import Genre

SHORTEST = 18  # shorter sentences are slogans and headings
PLAIN = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9%.]+")
FORMAL = (Genre.BULLETIN, Genre.REGULATION)  # notes and clauses are repeated word by word on purpose
LONG = 30  # a shorter one may be repeated on purpose
MANY = 5  # a text with more repeated passages is a collection of texts, which is told once


def find(manuscript: Manuscript) -> Iterator[Remark]:
    """Sentences of running text; neighbours that are repeated together are told together."""
    passages = list(_passages(manuscript))
    formal = manuscript.reading.facts.genre in FORMAL
    if len(passages) > MANY:
        count = sum(len(passage) for passage in passages)
        message = f"全文有{len(passages)}处共{count}句话原样重复，像是多份文稿拼在一起，请拆开或删去重复部分。"
        places = [place for passage in passages for pair in passage for place in pair]
        severity = Severity.HINT if formal else Severity.ORDINARY
        yield manuscript.remark("repeated_passages", severity, message, places[: 4 * MANY], identity=())
        return
    for passage in passages:
        message = (
            "同一句话出现了两次，请删去一处或改写。"
            if len(passage) == 1
            else f"连续{len(passage)}句话原样出现了两次，请删去一处。"
        )
        places = [place for pair in passage for place in pair]
        long = len(passage) > 1 or passage[0][1].end - passage[0][1].start >= LONG
        severity = Severity.ORDINARY if long and not formal else Severity.HINT
        yield manuscript.remark("repeated_sentence", severity, message, places)


def _passages(manuscript: Manuscript) -> Iterator[list[tuple[Span, Span]]]:
    """Runs of neighbouring sentences that stood together before, each with its first place."""
    first: dict[str, tuple[int, Span]] = {}
    passage: list[tuple[Span, Span]] = []
    last = -2, -2
    for number, span in enumerate(manuscript.sentences()):
        words = PLAIN.sub("", manuscript.text[span.start : span.end])
        if len(words) < SHORTEST or not _is_running(manuscript.text, span):
            continue
        if words not in first:
            first[words] = number, span
            continue
        earlier, place = first[words]
        if passage and not (earlier - last[0] in (1, 2) and number - last[1] in (1, 2)):
            yield passage
            passage = []
        passage.append((place, span))
        last = earlier, number
    if passage:
        yield passage


def _is_running(text: str, span: Span) -> bool:
    """Whether it is a sentence, neither a heading nor a row of a table."""
    return text[span.end - 1] in "。！？" and not any(sign in text[span.start : span.end] for sign in "\t|")
