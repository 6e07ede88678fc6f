from __future__ import annotations

import pytest

from luoshi.organ.duties import claim_of, claims
from luoshi.organ.lexicon import organs


def first(text: str) -> str:
    found = claims(text)
    return max(found, key=lambda organ: found[organ].score)


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("城镇新增就业2万人，根治欠薪", "human_resources"),
        ("新增托位500个", "health"),
        ("建成老年食堂12个", "civil_affairs"),
        ("新改建农村公路50公里", "transport"),
        ("完成高标准农田建设3万亩", "agriculture"),
        ("改造棚户区800户", "housing_construction"),
        ("新建公厕10座", "urban_management"),
        ("治理入河排污口30个", "ecology"),
        ("化解信访积案20件", "petition"),
    ],
)
def test_words_of_duty(text: str, organ: str) -> None:
    assert first(text) == organ


def test_longer_word_hides_the_shorter_one() -> None:
    assert "agriculture" not in claims("农村公路")


def test_words_are_told_the_telling_ones_first() -> None:
    assert claims("养老保险参保率达到95%，做好就业服务")["human_resources"].words[0] in ("养老保险", "就业服务")


def test_repeating_a_word_adds_little() -> None:
    once, twice = claims("体育")["sports"].score, claims("体育体育")["sports"].score
    assert once < twice < 2 * once


def test_nothing_is_claimed_where_nothing_is_named() -> None:
    assert claims("抓好落实，务求实效") == {}


def test_merged_organs_claim_by_their_own_duties() -> None:
    drugs, quality, *_ = organs()["market_supervision"].predecessors
    assert claim_of(drugs, "餐饮单位明厨亮灶") > claim_of(quality, "餐饮单位明厨亮灶") == 0
