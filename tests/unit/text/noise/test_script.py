"""Tests of :mod:`luoshi.text.noise.script`."""

from __future__ import annotations

from luoshi.text.noise.script import find
from tests.unit.text.noise.applied import applied, only

_TRADITIONAL = "縣委召開會議，傳達學習經濟工作精神，認清形勢，隨著發展，提出著名論著"


def test_traditional_document_is_converted_with_its_particle() -> None:
    assert applied(find, _TRADITIONAL) == "县委召开会议，传达学习经济工作精神，认清形势，随着发展，提出著名论著"


def test_one_finding_tells_the_number_of_characters() -> None:
    finding = only(find, "召開會議")
    assert (finding.hits, finding.common, finding.pattern) == (3, True, "N16")


def test_stray_old_type_is_converted_alone() -> None:
    assert applied(find, "朱鎔基视察乾县瞭望台") == "朱镕基视察乾县瞭望台"


def test_simplified_text_stays() -> None:
    assert find("乾县、瞭望、著名、昌吉、昇腾芯片") == []
