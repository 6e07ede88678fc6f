"""Named projects: concrete facilities, roads, plants, parks. The members of a list count one by one.

Each clause of a statement is searched by ``names.find``, whose weights are learnt; 重点项目 and 基础设施 are not names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from luoshi.extract.draft import Draft, FoundProject, Page
from luoshi.extract.names.find import find_names
from luoshi.extract.names.weights import MODEL, Weights, read_weights


def apply(drafts: Sequence[Draft], page: Page, model: Path = MODEL) -> None:
    """Set the named projects of every draft."""
    weights = read_weights(model)
    for draft in drafts:
        draft.projects = list(_find(draft, page, weights))


def _find(draft: Draft, page: Page, weights: Weights) -> Iterator[FoundProject]:
    """The names in the draft's own part of each of its clauses."""
    for index in draft.clauses:
        clause = page.clauses[index]
        start, end = max(draft.start, clause.start), min(draft.end, clause.end)
        for low, high in find_names(page.text[start:end], weights):
            yield FoundProject(start + low, start + high, page.text[start + low : start + high])
