from __future__ import annotations

import pytest

from luoshi.assignment.rows import NotATask, past_task, past_tasks_of, task_text, tasks_of
from luoshi.assignment.task import PastTask, TaskText

LEDGER = {
    "document": {"name": "a.md", "place": "云江市", "day": "2026-02-04"},
    "statements": [
        {"kind": "fact", "text": "新建公厕3座", "start": 0, "end": 6, "bodies": []},
        {"kind": "task", "text": "新建公厕10座", "start": 10, "end": 17, "bodies": [], "heading": ["一、环卫"]},
        {
            "kind": "task",
            "text": "改造25座",
            "start": 18,
            "end": 23,
            "bodies": [{"text": "市城管局", "role": "lead"}, {"text": "市财政局", "role": "support"}],
        },
    ],
}


def test_tasks_of_a_ledger() -> None:
    assert list(tasks_of(LEDGER)) == [
        TaskText(text="新建公厕10座", place="云江市", year=2026, heading="一、环卫"),
        TaskText(text="改造25座", place="云江市", year=2026, heading="新建公厕10座", named=("市城管局",)),
    ]


def test_records_and_plain_lines() -> None:
    assert list(tasks_of({"kind": "fact", "text": "新建公厕3座"})) == []
    assert list(tasks_of({"task": " 新建公厕 ", "year": "2023"})) == [TaskText(text="新建公厕", year=2023)]


def test_examples() -> None:
    assert past_task({"task": "甲", "lead": "市教育局"}) == PastTask(text="甲", lead=("市教育局",))
    assert past_task({"task": "甲", "lead": []}) is None
    assert [one.lead for one in past_tasks_of(LEDGER)] == [("市城管局",)]


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("b/2026_云江自治区.txt", "云江自治区"),
        ("云江市2026年工作报告.docx", "云江市"),
        ("讲话.txt", ""),
        ("主要城市_云江市_2018.md", "云江市"),
        ("全市计划.docx", ""),
    ],
)
def test_place_in_the_name_of_the_document(name: str, place: str) -> None:
    assert task_text({"task": "甲", "place": "", "doc": name}).place == place


def test_year_of_the_row_before_that_of_the_document() -> None:
    assert task_text({"task": "甲", "doc": "云江市2018年.docx"}).year == 2018
    assert task_text({"task": "甲", "doc": "云江市2018年.docx", "year": 2020}).year == 2020
    assert task_text({"task": "甲", "day": "2026-02-04"}).year == 2026
    assert task_text({"task": "甲", "doc": "台账20180001.docx"}).year is None


@pytest.mark.parametrize("row", [{}, {"task": ""}, {"task": 3}, {"lead": ["市教育局"]}])
def test_row_without_a_task_is_refused(row: dict[str, object]) -> None:
    with pytest.raises(NotATask):
        task_text(row)
