from __future__ import annotations

from luoshi.extract.names.candidates import LONGEST, SHORTEST, Member, find_marks, find_members


def members(clause: str) -> list[Member]:
    return find_members(clause, find_marks(clause))


def spans(clause: str) -> set[str]:
    return {clause[start:end] for member in members(clause) for start, end in member.spans()}


def test_a_list_is_cut_into_its_members() -> None:
    clause = "推进云江二桥、沿河路（一期、二期）、“三河两岸”公园建设"
    assert [clause[member.start : member.end] for member in members(clause)] == [
        "推进云江二桥",
        "沿河路（一期、二期）",
        "“三河两岸”公园建设",
    ]


def test_a_name_may_stand_between_a_verb_and_its_tail() -> None:
    assert {"云江二桥", "白鹭湖湿地公园"} <= spans("加快推进云江二桥建设和白鹭湖湿地公园改造")


def test_a_name_may_hold_brackets_and_quotation_marks() -> None:
    assert {"“三河两岸”公园", "三河两岸", "云江（北段）公路"} <= spans("建设“三河两岸”公园、云江（北段）公路")


def test_candidates_are_neither_too_short_nor_too_long() -> None:
    clause = "推进" + "云江" * 30 + "大桥建设"
    lengths = {end - start for member in members(clause) for start, end in member.spans()}
    assert min(lengths) >= SHORTEST
    assert max(lengths) <= LONGEST
