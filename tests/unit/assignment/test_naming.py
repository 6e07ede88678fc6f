from __future__ import annotations

from luoshi.assignment.naming import Names
from luoshi.assignment.task import PastTask, TaskText


def past(lead: str, place: str, year: int | None) -> PastTask:
    return PastTask(text="任务", lead=(lead,), place=place, year=year)


def test_nearest_year_decides_and_the_latest_where_it_is_unknown() -> None:
    names = Names([past("市卫生计生委", "云江市", 2017), past("市卫健委", "云江市", 2021)])
    assert names.name("health", TaskText(text="", place="云江市", year=2022)) == "市卫健委"
    assert names.name("health", TaskText(text="", place="云江市", year=2017)) == "市卫生计生委"
    assert names.name("health", TaskText(text="")) == "市卫健委"


def test_document_of_an_older_year_gets_an_organ_of_its_time() -> None:
    names = Names([])
    for text, name in (("明厨亮灶", "市食药监局"), ("电梯安全", "市质监局"), ("消费维权", "市工商局")):
        assert names.name("market_supervision", TaskText(text=text, place="云江市", year=2017)) == name
    assert names.name("market_supervision", TaskText(text="电梯安全", place="云江市", year=2022)) == "市市场监管局"


def test_names_of_merged_organs_are_not_used_long_after() -> None:
    names = Names([past("市环保局", "云江市", 2016)])
    assert names.name("ecology", TaskText(text="治理污染", place="云江市", year=2023)) == "市生态环境局"


def test_organ_that_only_some_places_had_needs_a_witness() -> None:
    task = TaskText(text="建设城市道路", place="云江市", year=2018)
    assert Names([]).name("housing_construction", task) == "市住建局"
    assert Names([past("市建委", "东山市", 2018)]).name("housing_construction", task) == "市建委"


def test_another_place_takes_the_usual_name_of_its_level() -> None:
    names = Names([past("市公园城市局", "云江市", 2022)])
    assert names.name("gardens", TaskText(text="", place="东山县")) == "县园林局"
    assert names.name("gardens", TaskText(text="")) == "市公园城市局"
