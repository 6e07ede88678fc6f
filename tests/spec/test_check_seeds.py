"""What domain.md says of named projects (Part 1F and 3.4), checked on the speech itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import luoshi
from luoshi.checking import check
from luoshi.checking.manuscript import Manuscript
from luoshi.checking.pledges import Pledge, find_pledges
from luoshi.plan.reading import Reading

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "seeds"

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def speech() -> Reading:
    paths = sorted(SEEDS.glob("003_*.txt"))
    if not paths:
        pytest.skip("seed 003 is not beside the repository (shared/corpus/seeds)")
    return luoshi.read(paths[0], date=date(2020, 3, 10))


def pledge(speech: Reading, whose: str, stage: str) -> Pledge:
    (found,) = (one for one in find_pledges(Manuscript(speech)) if (one.whose, one.stage) == (whose, stage))
    return found


def test_twelve_are_named_for_ten(speech: Reading) -> None:
    found = pledge(speech, "循环园", "新投产")
    assert (found.promised, len(found.named), found.short) == (10, 12, -2)


def test_seven_are_named_for_eight(speech: Reading) -> None:
    found = pledge(speech, "飞地园", "新投产")
    assert (found.promised, len(found.named), found.short) == (8, 7, 1)


def test_only_the_shortage_is_told(speech: Reading) -> None:
    told = [remark.message for remark in check(speech) if remark.code == "projects_short" and "投产" in remark.message]
    assert told == ["飞地园新投产8个以上，点名的只有7个，还差1个，请补上项目名单或核对数字。"]


def test_two_are_named_for_twenty_begun(speech: Reading) -> None:
    assert pledge(speech, "循环园", "新开工").short == 18
