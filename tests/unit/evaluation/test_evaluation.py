from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from luoshi.evaluation.case import ErrorKind, worst
from luoshi.evaluation.evaluation import Evaluation, evaluate
from luoshi.evaluation.gold import BadGold
from luoshi.evaluation.learnt import text_digest, trained_on
from luoshi.formats.opening import open_original
from luoshi.formats.original import Original
from luoshi.pipeline import read_original
from luoshi.plan.reading import Reading

TEXT = "2026年全市地区生产总值增长6%以上。市发改委负责，6月底前建成20个充电站。\n"
STATEMENT = {"quote": "6月底前建成20个充电站", "kind": "milestone", "bodies": [], "deadline": None}
QUANTITIES = [
    {"quote": "6%以上", "value": 6, "unit": "%", "op": ">=", "of": "地区生产总值", "measure": "growth"},
    {"quote": "20个", "value": 20, "unit": "个", "op": "=", "of": "充电站", "measure": "count"},
]


def gold(**changes: Any) -> dict[str, Any]:
    return {
        "doc": "甲/一.txt",
        "start": 0,
        "end": len(TEXT),
        "date": "2026-01-10",
        "statements": [],
        "quantities": QUANTITIES,
        "times": [],
    } | changes


Make = Callable[..., Evaluation]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def made(*labels: dict[str, Any]) -> Evaluation:
        files = []
        for number, one in enumerate(labels):
            path = tmp_path / f"{number}.gold.json"
            path.write_text(json.dumps(one, ensure_ascii=False), encoding="utf-8")
            files.append(path)
        for name in ("甲/一.txt", "乙/二.txt"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(TEXT, encoding="utf-8")

        def read(original: Original, day: date) -> Reading:
            return read_original(original, date=day)

        return evaluate(files, tmp_path, read=read, model=tmp_path / "model.crfsuite")

    return made


def figure(found: Evaluation, name: str) -> tuple[int, int, int]:
    score = next(score for score in found.scores if score.name == name)
    return score.right, score.read, score.expected


def test_right_quantities_count(make: Make) -> None:
    found = make(gold())
    assert figure(found, "quantity (+comparator)") == (2, 2, 2)
    assert ErrorKind.VALUE not in found.errors()


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"value": 7}, ErrorKind.VALUE),
        ({"unit": "家"}, ErrorKind.UNIT),
        ({"op": ">="}, ErrorKind.COMPARATOR),
        ({"measure": "level"}, ErrorKind.MEASURE),
        ({"of": "停车位"}, ErrorKind.MEASURED_THING),
    ],
)
def test_each_difference_of_a_quantity_is_named(make: Make, change: dict[str, Any], kind: ErrorKind) -> None:
    found = make(gold(quantities=[QUANTITIES[0], QUANTITIES[1] | change]))
    case = next(case for case in found.cases if case.kind is kind)
    assert case.quote == "20个"
    assert case.before.endswith("建成")
    assert case.after.startswith("充电站")


def test_missed_and_invented_quantities(make: Make) -> None:
    found = make(gold(quantities=[QUANTITIES[0], QUANTITIES[1] | {"quote": "市发改委"}]))
    errors = found.errors()
    assert errors[ErrorKind.QUANTITY_MISSED] == 1
    assert errors[ErrorKind.QUANTITY_INVENTED] == 1


def test_a_null_unit_is_tolerated(make: Make) -> None:
    assert (
        figure(make(gold(quantities=[QUANTITIES[0], QUANTITIES[1] | {"unit": None}])), "quantity (value+unit)")[2] == 1
    )


def test_statements_and_slots(make: Make) -> None:
    deadline = {"quote": "6月底前", "by": "2026-05-01"}
    found = make(gold(statements=[STATEMENT | {"deadline": deadline}]))
    assert figure(found, "deliverable")[2] == 1
    assert found.errors().get(ErrorKind.DEADLINE, 0) + found.errors().get(ErrorKind.MISSED, 0) >= 1


def test_an_unlabelled_statement_is_invented(make: Make) -> None:
    assert make(gold()).errors()[ErrorKind.INVENTED] >= 1


def test_groups_and_interval_need_their_documents(make: Make) -> None:
    one = make(gold())
    assert one.intervals == {}
    both = make(gold(), gold(doc="乙/二.txt"))
    assert both.documents == ("甲/一.txt", "乙/二.txt")
    assert list(both.by(lambda excerpt: excerpt.folder)) == ["乙", "甲"]
    assert both.intervals["quantity (value+unit)"] == (1.0, 1.0)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"end": 10_000}, "超出了文件"),
        ({"start": -1}, "超出了文件"),
        ({"date": "去年"}, "日期“去年”看不懂"),
        ({"doc": "没有.txt"}, "找不到文件“没有.txt”"),
        ({"doc": "../外面.txt"}, "找不到文件"),
        ({"times": None}, "times"),
        ({"statements": [STATEMENT | {"quote": "没有这句话"}]}, "第1个事项的引文“没有这句话”在摘录里找不到"),
        ({"statements": [STATEMENT | {"kind": "goal"}]}, "“goal”不认识"),
        ({"quantities": [QUANTITIES[0] | {"op": "≥"}]}, "“≥”不认识"),
        ({"quantities": [QUANTITIES[0] | {"value": "很多"}]}, "“很多”不是数"),
    ],
)
def test_bad_labels_are_told_in_words(make: Make, change: dict[str, Any], words: str) -> None:
    with pytest.raises(BadGold) as caught:
        make(gold(**change))
    assert words in caught.value.sentence
    assert caught.value.sentence.startswith("0.gold.json：")


def test_all_bad_files_are_told_at_once(make: Make) -> None:
    with pytest.raises(BadGold) as caught:
        make(gold(end=10_000), gold(), gold(date="x"))
    assert [line.split("：")[0] for line in caught.value.sentence.splitlines()] == ["0.gold.json", "2.gold.json"]


def test_what_the_model_has_learnt_from_is_known_by_its_text(tmp_path: Path, make: Make) -> None:
    assert make(gold()).learnt is None
    original = open_original(str(tmp_path / "甲/一.txt"))
    (tmp_path / "trained_on.txt").write_text(text_digest(original) + "\n", encoding="ascii")
    assert trained_on(tmp_path / "model.crfsuite") == {text_digest(original)}
    assert make(gold()).learnt == ("甲/一.txt",)


def test_the_worst_cases_are_spread_over_documents(make: Make) -> None:
    wrong = [one | {"of": "别的"} for one in QUANTITIES]
    found = make(gold(quantities=wrong), gold(doc="乙/二.txt", quantities=wrong))
    shown = [case for case in worst(found.cases, 2) if case.kind is ErrorKind.MEASURED_THING]
    assert {case.document for case in shown} == {"甲/一.txt", "乙/二.txt"}
