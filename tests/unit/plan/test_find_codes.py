"""Count-codes and their members."""

from __future__ import annotations

import pytest

from luoshi.plan.code import CountCode
from luoshi.plan.find_codes import find_codes
from luoshi.text.evidence import Evidence


def read(text: str) -> dict[str, CountCode]:
    found = find_codes(
        text, locate=lambda start, end: Evidence(document="d", start=start, end=end, quote=text[start:end])
    )
    return {code.name: code for code in found}


def names(code: CountCode) -> list[str]:
    return [member.name for member in code.members]


FIVE = (
    "具体来看就是要抓好“54321”工作体系。\n"
    "“5”就是明确“五高五力”的定位，也就是高站位谋划、高质量发展、高品质城市、高水平共富、高素质队伍，全面放大创新发展驱动力、重大项目爆发力、"
    "多业融合吸附力、改革试点牵引力和干部队伍战斗力“五个力”。\n"
    "“4”就是强化“四聚四提”的要求，聚焦“稳、快、富、敢”工作要求，推动经济社会提质、发展速度提升、共同富裕提效、干部队伍提级。\n"
    "“3”就是搭建“三比三争”的赛道，重大项目比进度、重点指标比成效、重要工作比进展，争取督查激励、争取表彰表扬、争取走在前列。\n"
    "“2”就是聚焦“两区两镇”的靶向，也就是围绕经济开发区、东山旅游度假区，医疗器械小镇和神仙氧吧小镇等主平台干事业。\n"
    "“1”就是主攻“一城一园”的重点，一城，就是未来科创城，打造创新高地；一园，就是新能源动力产业园，打造产业集群。"
)


def test_figures_and_the_codes_behind_them() -> None:
    codes = read(FIVE)
    assert names(codes["54321"]) == ["五高五力", "四聚四提", "三比三争", "两区两镇", "一城一园"]
    assert {name: (code.declared, code.missing) for name, code in codes.items()} == {
        "54321": (5, 0),
        "五高五力": (10, 0),
        "五个力": (5, 0),
        "四聚四提": (8, 0),
        "三比三争": (6, 0),
        "两区两镇": (4, 0),
        "一城一园": (2, 0),
    }
    assert names(codes["三比三争"])[:3] == ["重大项目比进度", "重点指标比成效", "重要工作比进展"]
    assert names(codes["两区两镇"]) == ["经济开发区", "东山旅游度假区", "医疗器械小镇", "神仙氧吧小镇"]


def test_members_carry_their_place() -> None:
    for code in read(FIVE).values():
        for member in code.members:
            assert FIVE[member.evidence.start : member.evidence.end] == member.name


def test_missing_members_of_a_named_kind() -> None:
    text = (
        "加快推进东高速、西阳高速、新城-新港（南通道）、吴楚大道-S203（北通道）等建设，积极争取九江高铁直通线，"
        "构建以“三高速两通道一城际”为主骨架的交通体系。"
    )
    code = read(text)["三高速两通道一城际"]
    assert (code.declared, len(code.members), code.missing) == (6, 5, 1)


def test_rest_of_a_row_fills_the_part_without_a_word() -> None:
    text = "重点推进花湖高速、大广高速、S203-机场南大门、燕花路-大泉路等建设，构建以“两高速两通道一城际”为主骨架的交通体系。"
    code = read(text)["两高速两通道一城际"]
    assert names(code) == ["花湖高速", "大广高速", "S203-机场南大门", "燕花路-大泉路"]
    assert code.missing == 1


@pytest.mark.parametrize(
    ("text", "name", "members"),
    [
        (
            "落实“三个一批”，即提拔重用一批、调整停免一批、追责问责一批。",
            "三个一批",
            ["提拔重用一批", "调整停免一批", "追责问责一批"],
        ),
        (
            "坚持三个一批（签约一批、开工一批、投产一批），滚动推进。",
            "三个一批",
            ["签约一批", "开工一批", "投产一批"],
        ),
        (
            "要解决弱化、僵化、软化、矮化、钝化、淡化、虚化7个“化”的问题。",
            "7个化",
            ["弱化", "僵化", "软化", "矮化", "钝化", "淡化", "虚化"],
        ),
        (
            "做到“五个不”：体量不能小、增速不能慢、品质不能低、发展不能虚、底线不能破。",
            "五个不",
            ["体量不能小", "增速不能慢", "品质不能低", "发展不能虚", "底线不能破"],
        ),
        (
            "打造“6+1”主导产业，即智能家电、能源化工、造纸包装、食品加工、纺织服装、电子信息和文化旅游。",
            "6+1",
            ["智能家电", "能源化工", "造纸包装", "食品加工", "纺织服装", "电子信息", "文化旅游"],
        ),
        (
            "突出4条优势产业链，补链强链。有色金属产业链要引进领军企业。电子信息产业链要主动对接。高分子材料产业链要巩固成果。装备制造产业链要以智能化为方向。",
            "4条优势产业链",
            ["有色金属", "电子信息", "高分子材料", "装备制造"],
        ),
        (
            "突出抓好“两个关键”：一是建成节点，把城市置于大局中谋划。二是提升品质，坚持不比规模比品质。",
            "两个关键",
            ["建成节点", "提升品质"],
        ),
        (
            "打造“四个一”总体战略，坚持“大刀阔斧抓工业”“大张旗鼓兴旅游”“大气磅礴建新城”“全员共谋促共富”，打出组合拳。",
            "四个一",
            ["大刀阔斧抓工业", "大张旗鼓兴旅游", "大气磅礴建新城", "全员共谋促共富"],
        ),
    ],
)
def test_ways_of_naming_members(text: str, name: str, members: list[str]) -> None:
    code = read(text)[name]
    assert names(code) == members
    assert code.missing == 0


@pytest.mark.parametrize(
    ("text", "name", "declared"),
    [
        ("认真落实“9+2”工作布局，加快构建现代产业体系。", "9+2", 11),
        ("着力打通“四个通道”，推动成果就地转化。", "四个通道", 4),
        ("各县特别是“一中心六组团”要充分挖掘潜力。", "一中心六组团", 7),
    ],
)
def test_undefined_codes_are_unknown_not_missing(text: str, name: str, declared: int) -> None:
    code = read(text)[name]
    assert (code.declared, code.members, code.missing) == (declared, (), None)


@pytest.mark.parametrize(
    "text",
    [
        "坚决做到“两个维护”，增强“四个意识”，统筹“五位一体”布局。",
        "拨打“12345”热线，实现“一件事一次办”“最多跑一次”。",
        "“十四五”期间完成投资500亿元，新建3个公园。",
        "全市完成2+3种模式试点，面积达到20平方公里。",
        "“两图”“两库”“两池”“两报告”本月内要完成评审。",
    ],
)
def test_set_phrases_and_plain_numbers_are_no_codes(text: str) -> None:
    assert read(text) == {}


def test_a_code_is_told_once_where_its_members_stand() -> None:
    text = "要用好“三个一批”机制。会议强调，“三个一批”（签约一批、开工一批、投产一批）是总抓手。"
    found = read(text)
    assert list(found) == ["三个一批"]
    assert found["三个一批"].missing == 0


def test_short_bracket_list_tells_what_is_missing() -> None:
    code = read("实施“四个中心”（经济中心、科技中心、文化中心）建设。")["四个中心"]
    assert (len(code.members), code.missing) == (3, 1)


def test_empty_text() -> None:
    assert read("") == {}


@pytest.mark.parametrize(
    "text",
    [
        "严格落实“三查”制度，做好接种工作，及时发现问题并且妥善处置各类突发情况，重点查禁忌、查落后、查整改情况。",
        "做强“三个中心”，推进航运中心大厦建设、中心研究院、完善物流中心功能。",
    ],
)
def test_rows_that_only_happen_to_share_a_word_are_no_members(text: str) -> None:
    assert all(code.members == () for code in read(text).values())
