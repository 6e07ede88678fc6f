"""What domain.md says of the five seed speeches (Part 1F, N10, N25, Part 3.9), checked on the speeches themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from luoshi.document.completeness import find_completeness
from luoshi.document.facts import Completeness, DocumentFacts, Genre
from luoshi.document.outline import Section
from luoshi.document.outline_find import find_outline
from luoshi.document.profile import find_facts
from luoshi.plan.code import CountCode
from luoshi.plan.find_codes import find_codes
from luoshi.text.clean import Cleaned, clean
from luoshi.text.evidence import Evidence
from luoshi.text.mapped import MappedText

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "seeds"

pytestmark = pytest.mark.shared


class Seed:
    """One seed, cleaned, with its evidence."""

    def __init__(self, number: str) -> None:
        paths = sorted(SEEDS.glob(f"{number}_*.txt"))
        if not paths:
            pytest.skip(f"seed {number} is not beside the repository ({SEEDS.parent.parent.name}/corpus/seeds)")
        self.raw = paths[0].read_text(encoding="utf-8")
        self.cleaned: Cleaned = clean(MappedText.of(self.raw), document=number, characters=self.raw)
        self.text = self.cleaned.view.text
        self.outline: Section = find_outline(self.text)

    def locate(self, start: int, end: int) -> Evidence:
        low, high = self.cleaned.view.span(start, end)
        return Evidence(document="seed", start=low, end=high, quote=self.raw[low:high])

    def codes(self) -> dict[str, CountCode]:
        return {code.name: code for code in find_codes(self.text, locate=self.locate)}

    def completeness(self) -> Completeness:
        return find_completeness(
            self.text,
            declared_length=self.cleaned.declared_length,
            gaps=self.cleaned.gaps,
            outline=self.outline,
            locate=self.locate,
        )

    def facts(self) -> DocumentFacts:
        return find_facts(
            self.text,
            outline=self.outline,
            file_name="seed.txt",
            metadata=dict(self.cleaned.facts),
            given_date=None,
            locate=self.locate,
            removed=tuple(repair.evidence for repair in self.cleaned.repairs),
        )


def counts(codes: dict[str, CountCode], *names: str) -> list[tuple[int, int | None]]:
    return [(codes[name].declared, codes[name].missing) for name in names]


def test_s0_codes_and_structure() -> None:
    seed = Seed("000")
    codes = seed.codes()
    assert counts(codes, "四个问题", "两个关键") == [(4, 0), (2, 0)]
    # The third 高速 and the 城际 to the airport are not named.
    assert counts(codes, "三高速两通道一城际", "两高速两通道一城际") == [(6, 1), (5, 1)]
    assert [child.marker for child in seed.outline.children] == ["一、", "二、", "三、", "四、"]
    assert [
        len([item for item in child.children if item.marker.startswith("（")]) for child in seed.outline.children
    ] == [
        4,
        0,
        6,
        6,
    ]


def test_s0_is_nearly_whole() -> None:
    found = Seed("000").completeness()
    assert found.declared_length == 5639
    assert found.share is not None
    assert found.share > 0.9
    assert (found.truncated, found.findings) == (False, ())


def test_s2_one_line_document() -> None:
    seed = Seed("002")
    chapters = [child for child in seed.outline.children if child.marker.endswith("、")]
    assert [child.title for child in chapters] == ["肯定成绩，正视问题", "突出重点、持续推进", "狠抓落实、强化保障"]
    assert [child.marker for child in chapters[1].children] == ["一是", "二是", "三是"]
    assert [child.marker for child in chapters[1].children[0].children] == ["一要", "二要", "三要", "四要"]
    assert [child.marker for child in chapters[2].children] == ["一要", "二要", "三要", "四要"]
    assert counts(seed.codes(), "9+2", "四个通道") == [(11, None), (4, None)]
    assert seed.completeness().findings == ()
    assert (seed.facts().genre, seed.facts().day) == (Genre.SPEECH, None)


def test_s3_is_cut_off() -> None:
    seed = Seed("003")
    found = seed.completeness()
    assert found.declared_length == 9500
    assert found.share == pytest.approx(0.43, abs=0.03)
    assert found.truncated
    assert {"cut_end", "unbalanced_end", "enumeration_short"} <= {finding.code for finding in found.findings}
    short = next(finding for finding in found.findings if finding.code == "enumeration_short")
    assert short.evidence is not None
    assert short.evidence.quote.startswith("六个方面的意思")
    assert [child.marker for child in seed.outline.children] == ["一、", "二、", "三、"]


def test_s3_run_in_headings_and_facts() -> None:
    seed = Seed("003")
    assert [item.title for item in seed.outline.children[0].children] == [
        "建设汨杨公路",
        "编好市域规划",
        "全域主动对接",
    ]
    assert [item.title for item in seed.outline.children[0].children[1].children] == [
        "突出融长主线",
        "抓实项目谋划",
        "把准时间节点",
    ]
    facts = seed.facts()
    assert facts.day is not None
    assert facts.day.isoformat() == "2020-03-10"
    assert facts.speaker is not None
    assert facts.speaker.value == "朱平波"
    assert counts(seed.codes(), "4条优势产业链") == [(4, 0)]


def test_s4_codes() -> None:
    codes = Seed("004").codes()
    assert [member.name for member in codes["54321"].members] == [
        "五高五力",
        "四聚四提",
        "三比三争",
        "两区两镇",
        "一城一园",
    ]
    assert counts(codes, "五高五力", "四聚四提", "三比三争", "两区两镇", "一城一园") == [
        (10, 0),
        (8, 0),
        (6, 0),
        (4, 0),
        (2, 0),
    ]


def test_s4_gaps_and_broken_lists() -> None:
    found = Seed("004").completeness()
    assert found.share == pytest.approx(3116 / 13100)
    assert found.missing == 9984
    assert found.truncated
    by_code = {finding.code: finding for finding in found.findings}
    assert "1110" in by_code["gap_inside"].message
    short = [finding for finding in found.findings if finding.code == "enumeration_short"]
    assert ["2项" in short[0].message, "1项" in short[1].message] == [True, True]
    assert "list_across_gap" in by_code
    assert "list_head_missing" in by_code


def test_s4_posting_time_is_not_its_date() -> None:
    facts = Seed("004").facts()
    assert facts.posted is not None
    assert "2023/9/2 8:01:28" in facts.posted.value
    assert (facts.date, facts.day) == (None, None)


@pytest.mark.parametrize("number", ["000", "002", "003", "004"])
def test_evidence_lies_in_the_original(number: str) -> None:
    seed = Seed(number)
    places = [code.evidence for code in seed.codes().values()]
    places += [finding.evidence for finding in seed.completeness().findings if finding.evidence]
    assert all(seed.raw[place.start : place.end] == place.quote for place in places)
