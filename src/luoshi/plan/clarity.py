"""The four 明确 of a task: responsible body, task, goal, deadline (S2: 责任主体、工作任务、工作目标、完成时限)."""

from __future__ import annotations

from dataclasses import dataclass

from luoshi.extract.statement import Kind, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class FourClarities:
    """Which of the four is clear."""

    body: bool
    task: bool
    goal: bool
    deadline: bool

    @property
    def missing(self) -> tuple[str, ...]:
        """Chinese names of what is missing, in the field's order."""
        named = (("责任主体", self.body), ("工作任务", self.task), ("工作目标", self.goal), ("完成时限", self.deadline))
        return tuple(name for name, clear in named if not clear)


def four_clarities(statement: Statement) -> FourClarities:
    """Judge a deliverable. The task is clear unless the call is empty; the goal is clear when something can be
    measured or handed over: a quantity, a named project, or a stage to be reached. A standing rule needs no deadline.
    """
    return FourClarities(
        body=bool(statement.bodies),
        task=not statement.vague,
        goal=bool(statement.quantities or statement.projects) or statement.kind in (Kind.TARGET, Kind.MILESTONE),
        deadline=statement.deadline is not None or statement.kind is Kind.RULE,
    )
