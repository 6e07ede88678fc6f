"""Which of the traps planted in the samples the check finds, and that it stays silent where nothing is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

import luoshi
from luoshi.checking import Remark, Severity, check

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
PLANTED = yaml.safe_load((SAMPLES / "yunjiang.yaml").read_text(encoding="utf-8"))["planted"]
DATES = yaml.safe_load((SAMPLES / "dates.yaml").read_text(encoding="utf-8"))

# What the check must say of each trap, by document and words of the trap; ``None``: another command's task, with whose.
EXPECTED: dict[tuple[str, str], tuple[str, str] | str] = {
    ("02", "抓好以下五项改革"): ("enumeration_short", "五项改革"),
    ("04", "南浦片区雨污分流改造"): "compare: two documents",
    ("04", "春节前欠薪清零专项行动"): ("past_deadline", "2026年1月底前"),
    ("01", "2025年新开工98个、竣工投产85个"): "track: two documents",
    ("01", "综合交通投资148亿元"): "track: two documents",
    ("01", "市级重点项目年度计划投资612亿元"): "track: two documents",
    ("05", "页面发布时间"): "read: the day of the speech",
    ("05b", "全年新增规上工业企业"): "compare: two documents",
    ("05", "云澜高铁云江段全线铺通"): "compare: two documents",
    ("05", "云江三桥南岸引线拆迁"): "compare: two documents",
    ("06", "我市"): "clean: noise",
    ("07", "七个园区新投产48个以上"): ("projects_short", "点名的只有"),
    ("07", "全文字数"): ("enumeration_short", "六个方面"),
    ("08", "要把握好五方面关键"): ("enumeration_short", "五方面关键"),
    ("08", "当年的数"): "a fact, no slip",
}
FOUND = [(trap, told) for trap, told in EXPECTED.items() if isinstance(told, tuple)]


def remarks(number: str) -> tuple[Remark, ...]:
    """The remarks on a sample; of 07, whose copy breaks off before its parks, on the whole speech."""
    name = next(name for name in DATES if name.startswith(f"{number}-"))
    path = SAMPLES / "documents" / name
    return check(luoshi.read(path, date=date.fromisoformat(str(DATES[name]))))


def test_every_planted_trap_is_either_found_or_somebody_elses() -> None:
    assert {(trap["doc"], trap["what"]) for trap in PLANTED} == set(EXPECTED)


@pytest.mark.parametrize(("trap", "told"), FOUND, ids=["-".join(trap) for trap, _ in FOUND])
def test_a_planted_trap_is_found(trap: tuple[str, str], told: tuple[str, str]) -> None:
    code, words = told
    assert any(remark.code == code and words in remark.message for remark in remarks(trap[0]))


def test_of_the_whole_speech_every_park_that_names_too_few_is_told() -> None:
    path = next((SAMPLES / "sources").glob("07-*.txt"))
    short = [remark.message for remark in check(luoshi.read(path)) if remark.code == "projects_short"]
    for said in ("新投产不少于14个，点名的只有5个", "新投产8个以上，点名的只有3个", "新投产6个以上，点名的只有3个"):
        assert any(said in message for message in short), said


@pytest.mark.parametrize("number", ["01", "03", "05", "06", "10", "10b"])
def test_nothing_is_grave_where_no_trap_is(number: str) -> None:
    assert [remark.message for remark in remarks(number) if remark.severity is Severity.SERIOUS] == []


@pytest.mark.parametrize("number", ["02", "07", "08"])
def test_every_place_lies_in_the_original(number: str) -> None:
    for remark in remarks(number):
        for place in remark.places:
            assert place.end - place.start == len(place.quote) > 0


def test_keys_are_unique_and_the_same_every_time() -> None:
    keys = [remark.key for remark in remarks("07")]
    assert keys == [remark.key for remark in remarks("07")]
    assert len(keys) == len(set(keys))
