from __future__ import annotations

from luoshi.checking.remark import Severity
from luoshi.checking.rules import unassigned
from tests.unit.checking.builders import manuscript

TASKS = "一、抓项目\n6月底前完成云江二桥可行性研究报告（牵头单位：市发改委）。\n8月底前建成城北污水处理厂二期工程。新改建农村公路200公里。"


def test_what_lacks_a_body_is_told_once_with_all_its_places() -> None:
    found = {remark.code: remark for remark in unassigned.find(manuscript(TASKS))}
    remark = found["task_without_body"]
    assert remark.severity is Severity.HINT
    assert remark.key == "task_without_body"
    assert "城北污水处理厂" in "".join(place.quote for place in remark.places)
    assert f"{len(remark.places)}项没有写明责任单位" in remark.message
    assert all("可行性研究" not in place.quote for place in remark.places)


def test_in_a_breakdown_it_is_serious_where_most_have_it() -> None:
    lines = [f"{number}. 建设第{number}污水处理厂配套管网。（牵头单位：市住建局）" for number in range(1, 6)]
    text = "\n".join([*lines, "6. 完成城北垃圾中转站建设3座。"])
    found = {remark.code: remark for remark in unassigned.find(manuscript(text, title="2026年重点任务分解表"))}
    assert found["task_without_body"].severity is Severity.SERIOUS
    assert [place.quote for place in found["task_without_body"].places] == ["完成城北垃圾中转站建设3座"]


def test_a_recurring_task_needs_no_deadline() -> None:
    found = unassigned.find(manuscript("一、抓调度\n市政府督查室每月通报一次项目进度。"))
    assert all(
        "每月通报" not in place.quote for remark in found if "deadline" in remark.code for place in remark.places
    )
