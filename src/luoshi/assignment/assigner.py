"""Proposes lead bodies: whose duty the task's words are, and who led the most similar tasks before."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from luoshi.assignment.naming import Names, organ_of
from luoshi.assignment.similarity import SimilarTasks
from luoshi.assignment.task import PastTask, Proposal, TaskText
from luoshi.organ.duties import Claim, claims
from luoshi.organ.lexicon import organs

# docs/algorithms/assign.md tells how these were chosen and what others give.
DUTIES = 1.0
SIMILAR = 1.0
USUAL = 0.5
HEADING = 0.4
NAMED = 4.0
NEIGHBOURS = 10
SHOWN_WORDS = 4
SHOWN_TEXT = 30
ALIKE = 0.08  # a cosine below this is chance


class Likeness(NamedTuple):
    """The most similar past task that an organ led."""

    example: PastTask
    cosine: float


class Evidence(NamedTuple):
    """What speaks for an organ."""

    score: float
    claim: Claim | None
    like: Likeness | None
    named: bool


class Assigner:
    """Knows the duties of the organs and the past breakdowns that it was given; there need not be any."""

    def __init__(self, examples: Sequence[PastTask] = ()) -> None:
        self._examples = [example for example in examples if example.lead]
        self._organs = [tuple(dict.fromkeys(map(organ_of, example.lead))) for example in self._examples]
        self._similar = SimilarTasks([example.text for example in self._examples])
        self._names = Names(self._examples)
        led = Counter(organ for leading in self._organs for organ in leading)
        self._share = {organ: count / sum(led.values()) for organ, count in led.items()}

    def propose(self, task: TaskText, count: int = 3) -> tuple[Proposal, ...]:
        """The likeliest lead bodies, best first; empty when nothing speaks for any."""
        found = self._evidence(task)
        total = sum(evidence.score for evidence in found.values())
        ranked = sorted(found.items(), key=lambda pair: (-pair[1].score, pair[0]))[:count]
        return tuple(
            Proposal(
                name=self._name(organ, task, evidence), score=round(evidence.score / total, 4), why=_why(task, evidence)
            )
            for organ, evidence in ranked
        )

    def _name(self, organ: str, task: TaskText, evidence: Evidence) -> str:
        if evidence.named:
            return next(name for name in task.named if organ_of(name) == organ)
        return self._names.name(organ, task)

    def _evidence(self, task: TaskText) -> dict[str, Evidence]:
        claimed = _claimed(task)
        shares = {organ: claim.score for organ, claim in claimed.items()}
        total = sum(shares.values()) or 1.0
        similar, likes = self._neighbours(task)
        named = {organ_of(name) for name in task.named}
        found = {}
        for organ in sorted({*claimed, *likes, *named}):
            score = DUTIES * shares.get(organ, 0.0) / total + SIMILAR * similar.get(organ, 0.0)
            score += USUAL * self._share.get(organ, 0.0) + NAMED * (organ in named)
            found[organ] = Evidence(score, claimed.get(organ), likes.get(organ), organ in named)
        return found

    def _neighbours(self, task: TaskText) -> tuple[dict[str, float], dict[str, Likeness]]:
        """What the most similar past tasks say for each organ: the squares of their cosines, shared among joint leads."""
        scores: defaultdict[str, float] = defaultdict(float)
        likes: dict[str, Likeness] = {}
        for number, cosine in self._similar.closest(task.text, NEIGHBOURS):
            if cosine < ALIKE:
                break
            example = self._examples[number]
            for organ in self._organs[number]:
                if organ not in organs() and task.place and example.place not in (task.place, ""):
                    continue  # another place's own body (a park's administration) leads nothing here
                scores[organ] += cosine * cosine / len(self._organs[number]) ** 0.5
                likes.setdefault(organ, Likeness(example, cosine))
        return scores, likes


def _claimed(task: TaskText) -> dict[str, Claim]:
    """Claims of the task's own words, and weaker ones of the headings above it."""
    found = claims(task.text)
    for organ, claim in claims(task.heading).items():
        own = found.get(organ)
        words = (*own.words, *claim.words) if own else claim.words
        found[organ] = Claim((own.score if own else 0.0) + HEADING * claim.score, tuple(dict.fromkeys(words)))
    return found


def _why(task: TaskText, evidence: Evidence) -> str:
    """A sentence that names the words of duty and the most similar past task with its body."""
    parts = []
    if evidence.named:
        parts.append("原文已写明由其牵头")
    if evidence.claim:
        words = "、".join(f"“{word}”" for word in evidence.claim.words[:SHOWN_WORDS])
        parts.append(f"{words}属于其职责")
    if evidence.like:
        parts.append(_like(task, evidence.like))
    return "；".join(parts) + "。"


def _like(task: TaskText, like: Likeness) -> str:
    example = like.example
    text = example.text if len(example.text) <= SHOWN_TEXT else example.text[: SHOWN_TEXT - 1] + "…"
    origin = example.place if task.place and example.place != task.place else ""
    year = f"{example.year}年" if example.year else "过去"
    return f"{origin}{year}相似任务“{text}”由{'、'.join(example.lead)}牵头（相似度{like.cosine:.2f}）"
