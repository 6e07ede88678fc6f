"""The line of addressees (主送机关) at the head of an official document is furniture: 各县（市、区）党委和政府，市直各单位：

It stands alone, ends with a colon, names organs, and comes before the text proper (GB/T 9704-2012, 7.3.2).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from luoshi.extract.draft import Draft, Page

_HEAD = 1200  # characters: title, number and addressees of the longest heads seen
_LINE = re.compile(r"(?m)^(?=[^\n]{0,200}(?:政府|党委|单位|部门|机构|委员会|管委会|局|办|企业))[^。！？\n]{4,200}：$")
_SAYS = re.compile(r"目标|任务|如下|以下|方面|工作|通知|要求|意见|事项")


def apply(drafts: Sequence[Draft], page: Page) -> list[Draft]:
    """The drafts without those that lie in the line of addressees."""
    lines = [match.span() for match in _LINE.finditer(page.text, 0, _HEAD) if not _SAYS.search(match.group())]
    return [draft for draft in drafts if not any(start <= draft.start < end for start, end in lines)]
