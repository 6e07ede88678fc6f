"""Score proposals of lead bodies against breakdowns that governments published, one document left out at a time.

    python -m tools.evaluate_assign --gold ../shared/gold/lead_bodies.jsonl [--wrong]

Printed: how often a named lead body is proposed first and among the first three, with the other documents as examples and with
the words of duty alone; "same name" also demands the organ of the time (市食药监局, not 市市场监管局).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from luoshi.assignment.assigner import Assigner
from luoshi.assignment.rows import past_task, task_text
from luoshi.organ.canonical import canonical, same_organ

Row = dict[str, Any]
Equal = Callable[[str, str], bool]
WITHIN = 3


class Score(NamedTuple):
    """Shares of the tasks that were right."""

    first: float
    within_three: float


class Judged(NamedTuple):
    """A task and the names proposed for it, best first."""

    row: Row
    names: tuple[str, ...]


def proposals(rows: Sequence[Row], *, examples: bool, known: Sequence[str] = ("place", "year", "doc")) -> list[Judged]:
    """Names proposed for every row; with ``examples`` the rows of the other documents are the past breakdowns."""
    found = []
    for document in sorted({row["doc"] for row in rows}):
        others = [past_task(row) for row in rows if row["doc"] != document] if examples else []
        assigner = Assigner([other for other in others if other])
        for row in rows:
            if row["doc"] == document:
                asked = {"task": row["task"], **{key: row[key] for key in known}}
                found.append(Judged(row, tuple(p.name for p in assigner.propose(task_text(asked), WITHIN))))
    return found


def score(judged: Sequence[Judged], equal: Equal = same_organ) -> Score:
    """How often any named lead is proposed first, and among the first three."""

    def right(names: Sequence[str], row: Row) -> bool:
        return any(equal(name, lead) for name in names for lead in row["lead"])

    first = sum(right(one.names[:1], one.row) for one in judged)
    three = sum(right(one.names, one.row) for one in judged)
    return Score(round(first / len(judged), 3), round(three / len(judged), 3))


def same_name(one: str, other: str) -> bool:
    """As ``same_organ``, and the merged organ must be the same too, and the body inside 〈〉 is left aside."""
    a, b = canonical(one), canonical(other)
    return (a.organ, a.predecessor) == (b.organ, b.predecessor)


def read_rows(path: Path) -> list[Row]:
    """The rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--wrong", action="store_true", help="show the tasks whose first proposal is wrong")
    options = parser.parse_args()
    rows = read_rows(options.gold)
    for title, examples, known in (
        ("other documents as examples", True, ("place", "year", "doc")),
        ("the same, only the text of the task known", True, ()),
        ("words of duty alone", False, ("place", "year", "doc")),
        ("words of duty alone, only the text known", False, ()),
    ):
        judged = proposals(rows, examples=examples, known=known)
        print(f"{title:44} organ {score(judged)}  same name {score(judged, same_name)}")
        if options.wrong:
            for one in judged:
                if not any(same_organ(name, lead) for name in one.names[:1] for lead in one.row["lead"]):
                    print("   ", one.row["doc"][-12:-3], one.row["task"][:40], one.row["lead"], one.names)


if __name__ == "__main__":
    main()
