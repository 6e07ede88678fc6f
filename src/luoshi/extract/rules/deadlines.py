"""By when: time words inside the statement, or in a lead-in above it whose scope still holds.

Three scopes, from the wording of the lead-in: its sentence (到2026年，…，…), its paragraph (今年的主要预期目标是：…, 2026年，我们要…),
its section (今年，重点做好以下几方面工作：, 2026年十件民生实事). Figures and problems of the past have no deadline, and a standing rule
takes only one that stands inside it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from luoshi.extract.draft import Draft, FoundDeadline, Page
from luoshi.extract.segment import Clause
from luoshi.extract.statement import Kind
from luoshi.period.value import TimeMention

_COMPARED = re.compile(r"(?:比|较|与|自|从|以|于|对照|截至|《|抓住)$")
_SINCE = re.compile(r"^(?:以来|同期|相比|基础上|度(?!末|底)|[^，。、；]{0,6}(?:规划|普法|世界博览会|奥运会|年鉴|编制))")
_SECTION = re.compile(
    r"(?:做好|抓好|突出|推进|抓|办好|完成|实施|围绕)[^。，]{0,14}(?:以下|下面|[一二三四五六七八九十\d]+(?:个|项|大)?(?:方面|重点|件|项))[^。]{0,14}(?:工作|任务|实事|行动)?[：。]"
)
_TITLE = re.compile(r"(?:实事|任务分解|目标任务|重点任务|工作目标|责任分解|民生项目)")
_PARAGRAPH = re.compile(r"目标是|预期目标|目标为|要|将|建议|力争|确保|计划|安排|任务")
REACH = 1000  # a lead-in is trusted for about a page; farther away a person should decide
_DURATION = re.compile(r"\d+[—\-~至到]\d+个?[月日天]|^[一二三\d]{1,2}年$")


@dataclass(frozen=True, slots=True)
class _LeadIn:
    """A deadline that reaches beyond its own words: up to a sentence, a paragraph, or while the headings stay ``path``."""

    found: FoundDeadline
    sentence: int
    paragraph: int | None
    path: tuple[str, ...] | None

    def holds(self, clause: Clause, path: tuple[str, ...]) -> bool:
        if self.path is not None:
            return path[: len(self.path)] == self.path and clause.start - self.found.end <= REACH
        return clause.paragraph == self.paragraph or clause.sentence == self.sentence


def apply(drafts: Sequence[Draft], page: Page, times: Sequence[TimeMention]) -> None:
    """Set the deadline of each deliverable. ``times`` are in reading order."""
    usable = [mention for mention in times if _can_be_deadline(mention, page)]
    leads = _lead_ins(page, usable)
    held: list[_LeadIn] = []
    at = 0
    for draft in drafts:
        clause, path = page.clauses[draft.clauses[0]], page.path(draft.start)
        while at < len(leads) and leads[at].found.start < draft.end:
            held.append(leads[at])
            at += 1
        held = [lead for lead in held if lead.holds(clause, path)]
        if draft.kind in (Kind.FACT, Kind.PROBLEM):
            continue
        inside = _inside(draft, usable)
        above = [lead for lead in held if lead.found.end <= draft.start]
        draft.deadline = inside or (above[-1].found if above and draft.kind is not Kind.RULE else None)


def _can_be_deadline(mention: TimeMention, page: Page) -> bool:
    if mention.recurring or mention.deadline is None or (page.today and mention.deadline < page.today):
        return False
    words = page.text[mention.start : mention.end]
    before, after = page.text[max(0, mention.start - 2) : mention.start], page.text[mention.end : mention.end + 14]
    return not (_COMPARED.search(before) or _SINCE.match(after) or _DURATION.search(words))


def _inside(draft: Draft, usable: Sequence[TimeMention]) -> FoundDeadline | None:
    at = bisect_left(usable, draft.start, key=lambda mention: mention.start)
    last = None
    while at < len(usable) and usable[at].end <= draft.end:
        last = usable[at]
        at += 1
    return FoundDeadline(last.start, last.end, last.deadline, last.other_deadline) if last else None


def _lead_ins(page: Page, usable: Sequence[TimeMention]) -> list[_LeadIn]:
    """The scope of every usable time, by the sentence that it stands in."""
    found = []
    for mention in usable:
        index = bisect_left(page.clauses, mention.start + 1, key=lambda clause: clause.start) - 1
        if index < 0:
            continue
        clause = page.clauses[index]
        deadline = FoundDeadline(mention.start, mention.end, mention.deadline, mention.other_deadline, inherited=True)
        section = _opens_section(page, index, mention)
        path = page.path(mention.start) if section else None
        wide = _opens_paragraph(page, index, mention)
        found.append(_LeadIn(deadline, clause.sentence, clause.paragraph if wide else None, path))
    return found


def _opens_section(page: Page, index: int, mention: TimeMention) -> bool:
    """今年，重点做好以下几方面工作： at the end of its paragraph; 2026年十件民生实事 as a line of its own."""
    clause = page.clauses[index]
    end = page.text.find("\n", mention.end)
    rest = page.text[mention.end : end if end >= 0 else len(page.text)]
    if len(rest) <= 30 and clause.position == 0 and _TITLE.search(rest):
        return True
    sentence = rest.split("。", 1)[0]
    closes = len(sentence) >= len(rest) - 1
    return closes and (rest.endswith("：") or bool(_SECTION.search(rest))) and len(rest) <= 60


def _opens_paragraph(page: Page, index: int, mention: TimeMention) -> bool:
    """Time words at the head of a paragraph or of a sentence that announces goals."""
    clause = page.clauses[index]
    stop = page.text.find("。", mention.end, mention.end + 80)
    announced = page.text[mention.end : stop if stop >= 0 else mention.end + 80]
    if "目标" in announced[:40] and "：" in announced:
        return True
    first = index == 0 or page.clauses[index - clause.position - 1].paragraph != clause.paragraph
    opens = clause.position == 0 and mention.start - clause.start <= 2
    under_goal = bool(page.path(mention.start)) and "目标" in page.path(mention.start)[-1]
    return opens and ((first and bool(_PARAGRAPH.search(announced[:12]))) or (under_goal and announced[:1] == "，"))
