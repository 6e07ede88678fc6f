from __future__ import annotations

from luoshi.extract.segment import clauses


def words(text: str) -> list[str]:
    return [text[clause.start : clause.end] for clause in clauses(text)]


def test_cuts_at_commas_and_stops() -> None:
    assert words("加快建设云溪大桥，6月底前完成环评；启动征地。") == ["加快建设云溪大桥", "6月底前完成环评", "启动征地"]


def test_commas_in_brackets_and_quotes_do_not_cut() -> None:
    text = "办好“读书节，文化周”，改造（一号，二号）泵站。"
    assert words(text) == ["办好“读书节，文化周”", "改造（一号，二号）泵站"]


def test_list_markers_stand_apart() -> None:
    found = clauses("（三）抓项目。一是开工建设云江二桥。")
    assert [(c.marker, c.position) for c in found] == [("（三）", 0), ("一是", 0)]


def test_closing_bracket_is_kept_apart() -> None:
    text = "建成通车（责任单位：市交通局，市财政局）。"
    (clause,) = clauses(text)
    assert text[clause.start : clause.end] == "建成通车"
    assert clause.bracket is not None
    assert text[slice(*clause.bracket)] == "责任单位：市交通局，市财政局"


def test_decimal_is_no_list_marker() -> None:
    assert words("3.5亿元用于修路。") == ["3.5亿元用于修路"]


def test_sentences_and_paragraphs_are_counted() -> None:
    found = clauses("甲，乙。丙\n丁")
    assert [(c.sentence, c.paragraph, c.position) for c in found] == [(0, 0, 0), (0, 0, 1), (1, 0, 0), (2, 1, 0)]


def test_empty_text_has_no_clause() -> None:
    assert clauses("") == []
    assert clauses("。，\n") == []


def test_bracket_with_a_bracket_in_it_is_taken_whole() -> None:
    text = "新建学校10所。（牵头单位：市教育局，各县（市、区）政府；完成时限：6月底）\n"
    (clause,) = clauses(text)
    assert text[clause.start : clause.end] == "新建学校10所"
    assert clause.bracket is not None
    assert text[slice(*clause.bracket)] == "牵头单位：市教育局，各县（市、区）政府；完成时限：6月底"


def test_assigning_bracket_belongs_to_the_sentence_before_it() -> None:
    text = "完善监管制度。（市体育局、市公安局负责）支持企业创新。"
    first, second = clauses(text)
    assert first.bracket is not None
    assert text[slice(*first.bracket)] == "市体育局、市公安局负责"
    assert (text[second.start : second.end], second.bracket) == ("支持企业创新", None)


def test_any_other_bracket_at_the_start_stays_with_what_follows() -> None:
    assert words("完善制度。（新型）企业要创新。") == ["完善制度", "（新型）企业要创新"]


def test_brackets_never_closed_are_read_in_linear_time() -> None:
    for piece in ("（", "（（一", "（（）", "（一（二）"):
        assert clauses(piece * 20_000) is not None
