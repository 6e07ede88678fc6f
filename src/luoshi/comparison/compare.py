"""Two consecutive reports: what became of everything that the first promised."""

from __future__ import annotations

import re
from collections.abc import Sequence

from luoshi.comparison.amount import Match, match
from luoshi.comparison.figure import Figure, figures
from luoshi.comparison.part import Placed, Scope, outlook, review, sentence
from luoshi.comparison.project import SURE, Index, Passage, Venture, ventures, without_place
from luoshi.comparison.settle import settle
from luoshi.comparison.stage import Stage, admits_failure, stages, tells_change
from luoshi.comparison.verdict import Answer, Comparison, Outcome, Promise, Verdict
from luoshi.pipeline import document_year
from luoshi.plan.reading import Reading

_NAME_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_NEXT_YEAR_FROM = 11  # a report given in December plans the coming year
_IDIOM = re.compile("[一二两三四五六七八九][\u4e00-\u9fff]$")  # 三条产业链, 四张牌: counted in passing
_MONTH = re.compile(r"(\d{1,2})月")


def compare(first: Reading, following: Reading) -> Comparison:
    """What ``following`` answers of that which ``first`` promised for its own year."""
    year = year_of(first)
    ahead = outlook(first, year)
    due = [placed for placed in ahead if placed.scope is Scope.YEAR and not _later(placed, year)]
    back = review(following, year)
    outcomes = _amounts(first, following, due, back) + _projects(first, following, due, back)
    outcomes.sort(key=lambda outcome: outcome.promise.evidence.start)
    return Comparison(
        first=first.original.name,
        next=following.original.name,
        year=year,
        outcomes=tuple(outcomes),
        not_due=len(ahead) - len(due),
    )


def year_of(reading: Reading) -> int | None:
    """The year whose work a report plans: that of its date, else the one in its file's name."""
    day = reading.facts.day
    if day and day.month >= _NEXT_YEAR_FROM:
        return day.year + 1
    year = document_year(reading.facts)
    if year is not None:
        return year
    found = _NAME_YEAR.findall(reading.original.name)
    return int(found[-1]) if found else None


def _later(placed: Placed, year: int | None) -> bool:
    deadline = placed.statement.deadline
    return bool(year and deadline and deadline.by and deadline.by.year > year)


def _amounts(first: Reading, following: Reading, due: list[Placed], back: list[Placed]) -> list[Outcome]:
    promised, reported = _once(figures(first, due)), figures(following, back)
    matches = match(promised, reported)
    return [_amount_outcome(first, following, one, matches.get(index)) for index, one in enumerate(promised)]


def _once(found: list[Figure]) -> list[Figure]:
    """A target that a report repeats is promised once."""
    seen, kept = set(), []
    for figure in found:
        key = (figure.subject.name, figure.key, figure.low, figure.high, figure.places, figure.order)
        if figure.subject.name and key not in seen and not _IDIOM.match(figure.read.text):
            seen.add(key)
            kept.append(figure)
    return kept


def _amount_outcome(first: Reading, following: Reading, promised: Figure, found: Match | None) -> Outcome:
    promise = Promise(
        evidence=promised.placed.statement.evidence,
        sentence=sentence(first, promised.placed.start, promised.placed.end),
        kind=promised.placed.statement.kind,
        subject=promised.subject.name,
        quantity=promised.read,
        deadline=_deadline(promised.placed),
    )
    if found is None:
        return Outcome(promise=promise, verdict=Verdict.SILENT, reason="下次报告的回顾部分没有提到")
    placed = found.reported.placed
    answer = Answer(
        evidence=placed.statement.evidence,
        sentence=sentence(following, placed.start, placed.end),
        subject=found.reported.subject.name,
        likeness=max(found.score, 0.01),
        quantity=found.reported.read,
    )
    if not found.sure:
        reason = "下次报告里没有能确认的回应，最接近的一句列出供核对"
        return Outcome(promise=promise, verdict=Verdict.SILENT, reason=reason, candidate=answer)
    settled = settle(promised, found.reported)
    return Outcome(
        promise=promise, verdict=settled.verdict, reason=settled.reason, answer=answer, difference=settled.difference
    )


def _deadline(placed: Placed) -> str | None:
    deadline = placed.statement.deadline
    return deadline.by.isoformat() if deadline and deadline.by else None


def _projects(first: Reading, following: Reading, due: list[Placed], back: list[Placed]) -> list[Outcome]:
    index, again = Index(following, back), Index(following, outlook(following, None))
    outcomes = []
    for venture in ventures(first, due):
        passages = index.passages(venture)
        planned = again.passages(without_place(venture, first)) if passages else []
        outcomes.append(_project_outcome(first, following, venture, (passages, planned)))
    return outcomes


def _project_outcome(
    first: Reading, following: Reading, venture: Venture, found: tuple[Sequence[Passage], Sequence[Passage]]
) -> Outcome:
    passages, planned = found
    promise = Promise(
        evidence=venture.placed.statement.evidence,
        sentence=sentence(first, venture.placed.start, venture.placed.end),
        kind=venture.placed.statement.kind,
        subject=venture.name,
        stage=venture.word or None,
        deadline=_deadline(venture.placed),
    )
    if not passages:
        return Outcome(promise=promise, verdict=Verdict.SILENT, reason="下次报告的回顾部分没有提到")
    best = passages[0]
    answer = Answer(
        evidence=best.placed.statement.evidence,
        sentence=sentence(following, best.placed.start, best.placed.end),
        subject=best.text,
        likeness=best.likeness,
    )
    if best.likeness < SURE:
        reason = "下次报告里没有能确认的回应，最接近的一句列出供核对"
        return Outcome(promise=promise, verdict=Verdict.SILENT, reason=reason, candidate=answer)
    verdict, reason = _judged(venture, _sure(passages), _sure(planned))
    return Outcome(promise=promise, verdict=verdict, reason=reason, answer=answer)


def _sure(passages: Sequence[Passage]) -> list[Passage]:
    return [passage for passage in passages if passage.likeness >= SURE]


def _judged(venture: Venture, passages: Sequence[Passage], planned: Sequence[Passage]) -> tuple[Verdict, str]:
    texts = [passage.text for passage in passages]
    if any(tells_change(text) for text in texts):
        return Verdict.CHANGED, "下次报告说有调整"
    if any(admits_failure(text) for text in texts):
        return Verdict.MISSED, "下次报告承认没有按期完成"
    if venture.stage is None:
        return Verdict.ANSWERED_WITHOUT_VALUE, "原来没有说要做到哪一步"
    reached = max((passage.stage for passage in passages if passage.stage is not None), default=None)
    if reached is None or reached < venture.stage:
        if any(passage.stage is not None and passage.stage >= venture.stage for passage in planned):
            return Verdict.MISSED, f"没有{venture.word}，下次报告又列入计划"
        return Verdict.ANSWERED_WITHOUT_VALUE, f"下次报告提到了，但没有说已经{venture.word}"
    if late := _late(venture, passages[0].text):
        return Verdict.MISSED, late
    return Verdict.REACHED, f"已{_word_of(passages, reached)}"


def _word_of(passages: Sequence[Passage], reached: Stage) -> str:
    for passage in passages:
        for _, stage, word in stages(passage.text):
            if stage is reached:
                return word
    return ""


def _late(venture: Venture, text: str) -> str | None:
    """A month that is told and lies behind the promised one."""
    month = _MONTH.search(text)
    if venture.deadline is None or month is None or len(_MONTH.findall(text)) > 1:
        return None
    told = int(month.group(1))
    return f"比原定的{venture.deadline.month}月晚" if venture.deadline.month < told <= 12 else None
