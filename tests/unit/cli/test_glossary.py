from __future__ import annotations

import pytest

from luoshi.cli import glossary, main


def test_a_term_by_character_pinyin_or_english(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    answers = set()
    for wanted in ("原文", "yuanwen", "Original"):
        assert main(["glossary", wanted]) == 0
        answers.add(capsysbinary.readouterr().out.decode())
    (answer,) = answers
    assert answer.startswith("原文（yuán wén）")
    assert "formats.original.Original" in answer


def test_without_a_term_all_are_listed(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["glossary"]) == 0
    lines = capsysbinary.readouterr().out.decode().splitlines()
    assert len(lines) > 50
    assert all(len(line.split("\t")) == 2 for line in lines)


def test_a_part_finds_all_that_contain_it() -> None:
    entries = [
        {"term": "牵头单位", "pinyin": "qiān tóu dān wèi", "english": "lead body", "identifier": "a.Lead"},
        {"term": "配合单位", "pinyin": "pèi hé dān wèi", "english": "supporting body", "identifier": "a.Support"},
    ]
    assert [entry["term"] for entry in glossary.find(entries, "单位")] == ["牵头单位", "配合单位"]
    assert [entry["term"] for entry in glossary.find(entries, "LEAD BODY")] == ["牵头单位"]


def test_an_unknown_term_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["glossary", "没有的词"]) == 1
    assert "没有“没有的词”" in capsys.readouterr().err
