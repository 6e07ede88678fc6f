"""By when: time words inside the statement, before it in its sentence, or in a lead-in above it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from luoshi.extract.draft import Draft, FoundDeadline, Page
from luoshi.extract.statement import Kind
from luoshi.period.value import TimeMention

_COMPARED = re.compile(r"(?:比|较|与|自|从|在|以|于|对照)$")
_SINCE = re.compile(r"^(?:以来|同期|相比|基础上|度)")
_LEAD_IN = re.compile(r"目标|预期|任务|重点|要做好|要抓好|将|计划|安排|实事|着力|力争|确保")


def apply(drafts: Sequence[Draft], page: Page, times: Sequence[TimeMention]) -> None:
    """Set the deadline of each deliverable. ``times`` are in reading order."""
    usable = [mention for mention in times if _can_be_deadline(mention, page)]
    starts = [mention.start for mention in usable]
    carried: FoundDeadline | None = None
    sentence, paragraph = -1, -1
    for draft in drafts:
        first = page.clauses[draft.clauses[0]]
        if first.paragraph != paragraph:
            carried = None
        if first.sentence != sentence:
            carried = carried if carried and _spans_paragraph(page, carried) else None
            carried = _lead_in(page, draft, usable, starts) or carried
        sentence, paragraph = first.sentence, first.paragraph
        own = _inside(draft, usable, starts)
        if own:
            carried = FoundDeadline(own.start, own.end, own.by, own.other, inherited=True)
        if draft.kind in (Kind.FACT, Kind.PROBLEM):
            continue
        draft.deadline = own or (carried if draft.kind is not Kind.RULE else None)


def _can_be_deadline(mention: TimeMention, page: Page) -> bool:
    if mention.recurring or mention.deadline is None:
        return False
    if page.today and mention.deadline < page.today:
        return False
    before, after = page.text[max(0, mention.start - 2) : mention.start], page.text[mention.end : mention.end + 3]
    return not _COMPARED.search(before) and not _SINCE.match(after)


def _inside(draft: Draft, usable: Sequence[TimeMention], starts: Sequence[int]) -> FoundDeadline | None:
    at = bisect_left(starts, draft.start)
    inside = []
    while at < len(usable) and usable[at].end <= draft.end:
        inside.append(usable[at])
        at += 1
    if not inside:
        return None
    last = inside[-1]
    return FoundDeadline(last.start, last.end, last.deadline, last.other_deadline)


def _lead_in(page: Page, draft: Draft, usable: Sequence[TimeMention], starts: Sequence[int]) -> FoundDeadline | None:
    """Time words in the draft's sentence before the draft itself: 到2025年，…  /  今年的主要预期目标是：…"""
    sentence_start = draft.start
    index = draft.clauses[0]
    while index > 0 and page.clauses[index - 1].sentence == page.clauses[draft.clauses[0]].sentence:
        index -= 1
        sentence_start = page.clauses[index].start
    at = bisect_left(starts, sentence_start)
    if at < len(usable) and usable[at].end <= draft.start:
        mention = usable[at]
        return FoundDeadline(mention.start, mention.end, mention.deadline, mention.other_deadline, inherited=True)
    return None


def _spans_paragraph(page: Page, found: FoundDeadline) -> bool:
    """Whether the sentence around the time words announces goals for the whole paragraph."""
    stop = page.text.find("。", found.end, found.end + 60)
    return bool(_LEAD_IN.search(page.text, found.end, stop if stop > 0 else found.end + 30))
