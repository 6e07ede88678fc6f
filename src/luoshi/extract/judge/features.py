"""What the judge looks at: a list of feature names for each clause of a document.

Features speak of the clause's words, its place, its neighbours, and the section it stands in; none of them looks at
figures or names as such, so that a model learnt on one city holds for another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from luoshi.document.outline import Section
from luoshi.extract.judge.own_words import own_words
from luoshi.extract.judge.specificity import rarity
from luoshi.extract.judge.surroundings import surroundings
from luoshi.extract.segment import Clause

_PUNCT_END = frozenset("。！？\n")


def features(text: str, found: Sequence[Clause], outline: Section, year: int | None) -> list[list[str]]:
    """Feature names for each clause, in order. ``found`` are the clauses of the whole ``text``; ``year`` is the
    document's year, where known.
    """
    codes = rarity(text)
    own = [own_words(text[clause.start : clause.end], codes[clause.start : clause.end - 1]) for clause in found]
    around = surroundings(text, found, outline, year)
    rows = []
    for index, clause in enumerate(found):
        row = ["bias", *own[index][0], *_place(found, index), *around[index]]
        if index:
            row += ["<" + name for name in own[index - 1][1]] if clause.position else ["<start"]
        if index + 1 < len(found) and found[index + 1].sentence == clause.sentence:
            row += [">" + name for name in own[index + 1][1]]
        else:
            row.append(">end")
        rows.append(row)
    return rows


def _place(found: Sequence[Clause], index: int) -> list[str]:
    clause = found[index]
    row = ["b=" + clause.before, "a=" + clause.after, "p=" + str(min(clause.position, 4))]
    row.append("b,a=" + clause.before + clause.after)
    if clause.marker:
        row.append("marker=" + re.sub(r"[一二三四五六七八九十\d]+", "N", clause.marker)[:6])
    if clause.bracket:
        row.append("bracket")
    first = index == 0 or found[index - 1].paragraph != clause.paragraph
    if first:
        row.append("paragraph-first")
    if index + 1 == len(found) or found[index + 1].paragraph != clause.paragraph:
        row.append("paragraph-last")
        if first:
            row.append("paragraph-only")
    alone = clause.position == 0 and clause.after in _PUNCT_END
    if alone:
        row.append("sentence-only")
        if clause.end - clause.start <= 14:
            row.append("short-sentence" + ("-first" if first else "") + ("-marked" if clause.marker else ""))
    return row
