"""Headings and their nesting."""

from __future__ import annotations

import pytest

from luoshi.document.outline import Section
from luoshi.document.outline_find import HeadingIndex, find_outline, heading_path, heading_spans


def tree(section: Section) -> list[object]:
    """Marker and title of each child, with its own children."""
    return [(child.marker, child.title, tree(child)) for child in section.children]


BODY = "要抓紧做好各项工作，确保全年任务圆满完成。"


def test_usual_order() -> None:
    text = (
        f"云江市2026年工作要点\n一、总体要求\n{BODY}\n二、重点任务\n（一）建设新城。{BODY}\n1.修好东路\n{BODY}\n2.修好西路\n{BODY}\n"
        f"（二）办好教育。{BODY}\n三、保障措施\n{BODY}"
    )
    outline = find_outline(text)
    assert outline.title == "云江市2026年工作要点"
    assert tree(outline) == [
        ("一、", "总体要求", []),
        ("二、", "重点任务", [
            ("（一）", "建设新城", [("1.", "修好东路", []), ("2.", "修好西路", [])]),
            ("（二）", "办好教育", []),
        ]),
        ("三、", "保障措施", []),
    ]  # fmt: skip


def test_the_document_nests_as_it_counts() -> None:
    text = f"（一）农业\n{BODY}\n一、粮食\n{BODY}\n二、蔬菜\n{BODY}\n（二）工业\n{BODY}\n一、钢铁\n{BODY}\n二、化工\n{BODY}"
    assert tree(find_outline(text)) == [
        ("（一）", "农业", [("一、", "粮食", []), ("二、", "蔬菜", [])]),
        ("（二）", "工业", [("一、", "钢铁", []), ("二、", "化工", [])]),
    ]


def test_numbers_that_run_on_across_parents() -> None:
    text = f"一、交通\n1.修路10公里。\n2.架桥2座。\n二、教育\n3.建校1所。\n4.招生500人。\n三、卫生\n5.建医院1家。{BODY}"
    assert [(marker, [item[0] for item in inner]) for marker, _, inner in tree(find_outline(text))] == [  # type: ignore[misc, attr-defined]
        ("一、", ["1.", "2."]),
        ("二、", ["3.", "4."]),
        ("三、", ["5."]),
    ]


def test_points_inside_points() -> None:
    text = f"一、抓落实\n一是推进产业转型。一要强化融合。{BODY}二要强化创新。{BODY}二是抓好项目建设。{BODY}"
    assert tree(find_outline(text))[0][2] == [  # type: ignore[index]
        ("一是", "推进产业转型", [("一要", "强化融合", []), ("二要", "强化创新", [])]),
        ("二是", "抓好项目建设", []),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "一是加快建设青石水厂，6月底前完成主体工程。二是新建学校3所。",
        "一是规模不能小，必须壮大总量，力争到2026年总值突破百亿。二是速度不能慢，必须保持增长。",
        "一是新开工项目20个。争取更多资金。二是竣工项目8个。争取更多资金支持。",
    ],
)
def test_a_marker_before_content_covers_only_itself(content: str) -> None:
    outline = find_outline(f"一、目标\n{content}")
    points = outline.children[0].children
    assert [content_of(f"一、目标\n{content}", point) for point in points] == ["一是", "二是"]


def content_of(text: str, section: Section) -> str:
    return text[section.title_start : section.title_end]


def test_lead_in_is_a_heading() -> None:
    text = "（一）交通互联互通。\n一是对接东江新城。加快推进东江大道建设，构建快速通道。"
    point = find_outline(text).children[0].children[0]
    assert (point.title, point.run_in, content_of(text, point)) == ("对接东江新城", True, "一是对接东江新城。")


def test_run_in_headings_of_paragraphs_and_inside_them() -> None:
    text = (
        "一、拓展空间\n建设江北公路。迅速铺开征地拆迁。指挥部要统筹调度，尽快完成施工图批复和财政评审，本月挂网招标。"
        "多个渠道保障资金。交通局要积极争取上级干线公路建设补助资金，财政局负责争取专项债券。\n"
        "编好市域规划。各单位务必认清规划价值，绘好发展蓝图，做好衔接。"
    )
    assert tree(find_outline(text))[0][2] == [  # type: ignore[index]
        ("", "建设江北公路", [("", "迅速铺开征地拆迁", []), ("", "多个渠道保障资金", [])]),
        ("", "编好市域规划", []),
    ]


def test_short_sentence_with_a_figure_is_no_heading() -> None:
    text = "一、任务\n新建学校10所。完成投资五千万元，改善两千名学生的学习条件。"
    assert find_outline(text).children[0].children == ()


def test_one_line_document() -> None:
    text = (
        "关于推进供水改革的实施意见为保障用水，现提出以下意见。一、总体要求和目标（一）指导思想。坚持节水优先，统筹城乡供水。"
        "（二）主要目标。到2026年全面完成改造，水质达标。二、组织实施（一）加强领导。各县成立专班，明确责任分工。"
    )
    assert tree(find_outline(text)) == [
        ("一、", "总体要求和目标", [("（一）", "指导思想", []), ("（二）", "主要目标", [])]),
        ("二、", "组织实施", [("（一）", "加强领导", [])]),
    ]


def test_heading_joined_to_its_text_in_one_line() -> None:
    text = "同志们：下面我谈几点意见。一、肯定成绩，正视问题总的来看，工作取得了明显成效，各项指标稳中有进。二、突出重点、持续推进我们要扭住问题、持续发力，切实加快工作。"
    assert [child.title for child in find_outline(text).children] == ["肯定成绩，正视问题", "突出重点、持续推进"]


def test_chapters_and_articles() -> None:
    text = "云江市供水办法\n第一章总则\n第一条为了保障用水，制定本办法。\n第二条依照第一条规定执行。\n第二章管理\n第三条平台服务。每年安排资金用于平台建设和运行。"
    assert tree(find_outline(text)) == [
        ("第一章", "总则", [("第一条", "", []), ("第二条", "", [])]),
        ("第二章", "管理", [("第三条", "平台服务", [])]),
    ]


def test_questions_aspects_and_labels() -> None:
    text = f"回答好四个问题。\n第一个问题，优势是什么？就是找准比较优势，{BODY}\n第二个问题，差距在哪里？就是看清短板，{BODY}\n学有所教方面：{BODY}"
    assert [(child.marker, child.title) for child in find_outline(text).children] == [
        ("第一个问题，", "优势是什么"),
        ("第二个问题，", "差距在哪里"),
        ("", "学有所教方面"),
    ]


def test_two_digit_lines_are_section_numbers() -> None:
    text = f"{BODY}\n01\n狠抓思想解放\n{BODY}{BODY}\n02\n狠抓项目建设\n{BODY}{BODY}"
    assert [child.marker for child in find_outline(text).children] == ["01", "02"]


def test_markdown_levels() -> None:
    text = f"# 总论\n{BODY}\n## 背景\n{BODY}\n## 目标\n{BODY}\n# 分论\n{BODY}"
    assert tree(find_outline(text)) == [("", "总论", [("", "背景", []), ("", "目标", [])]), ("", "分论", [])]


def test_bare_lines_above_a_list() -> None:
    text = f"各位代表：\n2025年工作回顾\n{BODY}{BODY}\n一、经济\n{BODY}\n二、社会\n{BODY}\n2026年主要任务\n{BODY}{BODY}\n一、工业\n{BODY}"
    assert tree(find_outline(text)) == [
        ("", "2025年工作回顾", [("一、", "经济", []), ("二、", "社会", [])]),
        ("", "2026年主要任务", [("一、", "工业", [])]),
    ]


def test_references_and_figures_are_no_headings() -> None:
    text = "根据方案第三条规定，完成1.5万人培训；一、二、三产业协调发展。二是城市的名字。"
    assert [child.marker for child in find_outline(text).children if child.marker != "二是"] == []


def test_closing_address_leaves_the_last_list() -> None:
    text = f"一、回顾\n{BODY}\n二、任务\n（一）工业\n{BODY}\n各位代表！让我们团结奋斗，共创美好未来。"
    assert heading_path(find_outline(text), text.index("让我们")) == ("二、任务",)


def test_heading_look_ups() -> None:
    text = f"一、重点\n（一）建设新城。{BODY}\n（二）办好教育。{BODY}"
    outline = find_outline(text)
    index = HeadingIndex(outline)
    assert index.path(text.index("抓紧")) == ("一、重点", "（一）建设新城")
    assert index.path(text.rindex("抓紧")) == ("一、重点", "（二）办好教育")
    assert index.is_heading(text.index("建设新城"))
    assert not index.is_heading(text.index("抓紧"))
    assert [text[slice(*span)] for span in heading_spans(outline)] == [
        "一、重点",
        "（一）建设新城。",
        "（二）办好教育。",
    ]


def test_empty_text() -> None:
    outline = find_outline("")
    assert (outline.start, outline.end, outline.children) == (0, 0, ())
    assert heading_path(outline, 0) == ()


def test_heading_with_a_full_stop_in_its_own_line() -> None:
    text = f"一、总体要求\n（一）指导思想。\n{BODY}{BODY}\n（二）新建学校10所。\n（三）改善路网。\n完成情况：{BODY}"
    assert [child.title for child in find_outline(text).children[0].children] == ["指导思想", "", ""]


def test_table_rows_are_no_headings() -> None:
    text = f"一、分工\n{BODY}\n市卫生局\t基层处\n#单位存款\t775.0\n{BODY}{BODY}"
    assert find_outline(text).children[0].children == ()
