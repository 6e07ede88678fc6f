from __future__ import annotations

from luoshi.assignment.assigner import Assigner
from luoshi.assignment.task import PastTask, TaskText

PAST = [
    PastTask(text="新建改建公厕30座", lead=("市城管委",), place="云江市", year=2022),
    PastTask(text="建成养老服务综合体8个", lead=("市民政局",), place="云江市", year=2022),
    PastTask(text="云溪湿地增绿500亩", lead=("云溪湿地管委会",), place="云江市", year=2022),
    PastTask(text="新增绿道20公里", lead=("市园林局", "市住建局"), place="云江市", year=2022),
]


def names(assigner: Assigner, text: str, **of_document: object) -> list[str]:
    return [body.name for body in assigner.propose(TaskText(text=text, **of_document))]  # type: ignore[arg-type]


def test_without_examples_duties_decide_and_are_named() -> None:
    (first, *_) = Assigner().propose(TaskText(text="根治欠薪，城镇新增就业2万人"))
    assert first.name == "市人社局"
    assert "“城镇新增就业”" in first.why
    assert first.why.endswith("属于其职责。")
    assert 0 < first.score <= 1


def test_the_place_decides_level_and_form() -> None:
    assert names(Assigner(), "新建幼儿园5所", place="云江省")[0] == "省教育厅"
    assert names(Assigner(), "新建幼儿园5所", place="清河县")[0] == "县教育局"
    assert names(Assigner(), "服务青年人才5000人", place="清河县")[0] == "团县委"


def test_nothing_is_proposed_where_nothing_speaks_for_anybody() -> None:
    assert Assigner().propose(TaskText(text="抓好落实，务求实效")) == ()
    assert Assigner(PAST).propose(TaskText(text="——")) == ()


def test_names_come_in_the_form_of_the_examples() -> None:
    assert names(Assigner(PAST), "新建公厕10座")[0] == "市城管委"
    assert names(Assigner(PAST), "新建公厕10座", place="云江市")[0] == "市城管委"


def test_most_similar_past_task_is_told() -> None:
    (first, *_) = Assigner(PAST).propose(TaskText(text="云溪湿地增绿600亩", place="云江市"))
    assert first.name == "云溪湿地管委会"
    assert "2022年相似任务“云溪湿地增绿500亩”由云溪湿地管委会牵头" in first.why


def test_a_body_of_another_place_leads_nothing_here() -> None:
    assert "云溪湿地管委会" not in names(Assigner(PAST), "云溪湿地增绿600亩", place="东山市")


def test_joint_leads_are_both_proposed() -> None:
    assert set(names(Assigner(PAST), "新增绿道30公里")[:2]) == {"市园林局", "市住建局"}


def test_what_the_text_names_comes_first() -> None:
    (first, *_) = Assigner().propose(TaskText(text="新建公厕10座", named=("市文旅局",)))
    assert (first.name, first.why) == ("市文旅局", "原文已写明由其牵头。")


def test_headings_help_where_the_words_do_not() -> None:
    assert names(Assigner(), "完成改造120个") == []
    assert names(Assigner(), "完成改造120个", heading="（三）老旧小区")[0] == "市住建局"


def test_scores_fall_and_sum_to_one_at_most() -> None:
    scores = [body.score for body in Assigner(PAST).propose(TaskText(text="新建公厕和养老院，改造绿道"), 10)]
    assert scores == sorted(scores, reverse=True)
    assert sum(scores) <= 1.001


def test_chance_likeness_says_nothing() -> None:
    past = [PastTask(text="八条重点产业链营业收入达到300亿元以上并保持稳定增长态势", lead=("市工信局",))]
    assert Assigner(past).propose(TaskText(text="上半年达到百分之五并不动摇")) == ()


def test_breakdowns_without_a_place_are_the_users_own() -> None:
    past = [
        PastTask(text="规模以上工业增长8%", lead=("市工信局",)),
        PastTask(text="建标准厂房", lead=("云江经开区管委会",)),
    ]
    assert names(Assigner(past), "规模以上工业增长9%", place="云江市")[0] == "市工信局"
    assert "云江经开区管委会" in names(Assigner(past), "建标准厂房3座", place="云江市")
