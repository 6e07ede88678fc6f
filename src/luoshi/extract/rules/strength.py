"""How firmly the speaker commits: the strongest modal word at the head of the statement (domain 1D, commitment verbs)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from luoshi.extract.draft import Draft, Page
from luoshi.extract.statement import Strength

_LADDER = (
    (Strength.MUST, re.compile(r"必须|务必")),
    (Strength.ENSURE, re.compile(r"确保|保证")),
    (Strength.STRICT, re.compile(r"坚决|严格|严禁|一律|不得|杜绝")),
    (Strength.WHEN_FIT, re.compile(r"适时|择机")),
    (Strength.STRIVE, re.compile(r"力争|力求")),
    (Strength.SEEK, re.compile(r"争取")),
    (Strength.EXPLORE, re.compile(r"探索|鼓励|研究|谋划")),
    (Strength.NEED, re.compile(r"(?<![重主需])要(?![素求点件闻害])|需要?(?!求)|应当?(?![急用对届])|须")),
)


def apply(drafts: Sequence[Draft], page: Page) -> None:
    """Set ``strength`` of every draft."""
    for draft in drafts:
        words = page.text[draft.start : min(draft.end, draft.start + 60)]
        draft.strength = next((strength for strength, pattern in _LADDER if pattern.search(words)), Strength.PLAIN)
