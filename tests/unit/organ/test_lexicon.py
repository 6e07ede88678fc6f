from __future__ import annotations

from collections import Counter

from luoshi.organ.canonical import canonical
from luoshi.organ.lexicon import OWN, SHARED, names, organs
from luoshi.organ.organ import Level


def test_every_name_belongs_to_one_organ() -> None:
    listed = Counter(
        name
        for organ in organs().values()
        for name in {
            organ.full,
            organ.short,
            organ.provincial,
            *organ.aliases,
            *(name for former in organ.predecessors for name in former.names),
        }
    )
    assert [name for name, count in listed.items() if count > 1] == []


def test_every_name_is_found_again_with_a_level_before_it() -> None:
    for name, (organ, _) in names().items():
        assert canonical(name).organ == organ
        if not name.startswith(("各", "团", "中国", "共青团", "国家")):
            assert canonical(f"市{name}").organ == organ, name


def test_weights_and_names_by_level() -> None:
    education = organs()["education"]
    assert (education.name_at(Level.CITY), education.name_at(Level.PROVINCE)) == ("教育局", "教育厅")
    assert {weight for organ in organs().values() for _, weight in organ.duties} == {OWN, SHARED}


def test_every_organ_has_duties_and_every_merged_one_a_year() -> None:
    for organ in organs().values():
        assert organ.duties, organ.id
        for former in organ.predecessors:
            assert former.since < former.until
            assert former.short in former.names
            assert former.duties
