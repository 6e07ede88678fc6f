from __future__ import annotations

from luoshi.checking.rules import repeated_sentences
from tests.unit.checking.builders import codes, manuscript

ONE = "要把项目建设摆在更加突出的位置，一个项目一个专班抓到底。"
TWO = "要把营商环境当作生命线，企业有呼声、部门有回应。"
OTHER = "全市各级各部门要迅速行动，把会议精神落到每一个岗位。"


def test_a_sentence_that_stands_twice() -> None:
    (remark,) = repeated_sentences.find(manuscript(f"{ONE}{OTHER}\n{TWO}{ONE}"))
    assert [place.quote for place in remark.places] == [ONE, ONE]


def test_a_passage_that_stands_twice_is_told_once() -> None:
    (remark,) = repeated_sentences.find(manuscript(f"{ONE}{TWO}\n{OTHER}\n{ONE}{TWO}"))
    assert remark.message.startswith("连续2句话")


def test_slogans_and_headings_may_be_repeated() -> None:
    assert codes(repeated_sentences.find, f"实干兴市。{ONE}实干兴市。\n{TWO}\n") == []


def test_a_collection_of_texts_is_told_once() -> None:
    lines = [f"云江第{number}产业园要把项目建设摆在更加突出的位置，抓紧抓实。" for number in range(8)]
    text = "".join([*lines, *reversed(lines)])
    assert codes(repeated_sentences.find, text) == ["repeated_passages"]
