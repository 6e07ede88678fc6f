"""A number of projects to be signed, begun or brought into production against the projects that are named for it."""

from __future__ import annotations

from collections.abc import Iterator

from luoshi.checking.manuscript import Manuscript
from luoshi.checking.pledges import Pledge, find_pledges
from luoshi.checking.remark import Remark, Severity


def find(manuscript: Manuscript) -> Iterator[Remark]:
    """新投产8个以上 with seven names: one is short. Where most are named the last ones are missed, else only told."""
    for pledge in find_pledges(manuscript):
        if pledge.short > 0:
            severity = Severity.ORDINARY if 4 * len(pledge.named) >= 3 * pledge.promised else Severity.HINT
            places = [manuscript.around(pledge.figure), *((name.start, name.end) for name in pledge.named)]
            yield manuscript.remark("projects_short", severity, _message(manuscript, pledge), places)


def _message(manuscript: Manuscript, pledge: Pledge) -> str:
    words = manuscript.words(pledge.figure)
    return (
        f"{pledge.whose}{pledge.stage}{words}，点名的只有{len(pledge.named)}个，还差{pledge.short}个，"
        "请补上项目名单或核对数字。"
    )
