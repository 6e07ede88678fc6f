from __future__ import annotations

from luoshi.organ.find import find_bodies


def found(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], organ) for start, end, organ in find_bodies(text)]


def test_names_with_their_levels() -> None:
    text = "由市人社局牵头，市教体局会同自治区卫生健康委员会落实"
    assert found(text) == [
        ("市人社局", "human_resources"),
        ("市教体局", "education"),
        ("自治区卫生健康委员会", "health"),
    ]


def test_the_longest_name_is_taken() -> None:
    assert found("请市委组织部研究") == [("市委组织部", "organization")]


def test_temporary_bodies() -> None:
    assert [name for name, _ in found("成立棚改指挥部，市征拆办配合")] == ["棚改指挥部", "市征拆办"]


def test_ordinary_words_are_no_names() -> None:
    assert found("货物经海关放行，法院公开审理") == []
    assert found("与市海关对接") == [("市海关", "customs")]
