"""A task that brings a named project to a stage is a milestone: 建成云江二桥, 推动磷源新材项目落地 (gold guide, conventions).

The judge sees words, not names; here the names are known. Runs after the projects have been found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from luoshi.extract.draft import Draft, Page
from luoshi.extract.statement import Kind

_STAGE = re.compile(
    r"建成|竣工|投产|通车|开工|动工|开通|投用|投运|完工|封顶|贯通|落户|落地|收尾|建好(?!用好)"
    r"|启动[^，。]{0,16}(?:建设|工程|项目|改造)$|完成[^，。]{1,40}(?:建设|工程|改造|搬迁|主体)$"
)


def apply(drafts: Sequence[Draft], page: Page) -> None:
    """Turn such tasks into milestones."""
    for draft in drafts:
        named = draft.kind is Kind.TASK and not draft.vague and draft.projects
        if named and _STAGE.search(page.text[draft.start : draft.end]):
            draft.kind = Kind.MILESTONE
            draft.reasons.append("点名的项目要到达某个阶段")
