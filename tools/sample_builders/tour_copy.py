"""06: the summing-up of the inspection tour as a document site carries it: redacted, injected, one line, GBK."""

from pathlib import Path

from sample_builders.common import Sample, lines

SITE = "云笔秘网"
HALF_WIDTH = str.maketrans("，：；（）？！", ",:;()?!")
REDACTED = (
    ("中共云江市委书记　陆怀川", "中共**市委书记　**"),
    ("沈砚秋市长、祝南乔主任、邬敬山主席", "**市长、**主任、**主席"),
    ("顾承泽、贺闻舟、程棣青三位", "**、**、**三位"),
    ("由贺闻舟同志带队", "由**同志带队"),
    ("跳出云江看云江", "跳出**看**"),
    ("行程1160多公里", "行程**多公里"),
    ("平均单体投资7.3亿元，比去年多1.9亿元", "平均单体投资X亿元，比去年多X亿元"),
    ("利润总额增长14.6%", "利润总额增长**%"),
    ("望浦镇的标准化厂房", "X镇的标准化厂房"),
    ("双桥铺镇两个项目", "XX镇两个项目"),
    ("注资规模分别为6亿元和3亿元", "注资规模分别为X亿元和X亿元"),
    ("恒曜、芯澜等企业", "X、X等企业"),
)


def pirated_copy(path: Path) -> bytes:
    """Everything of the source stands in it, in one line, with a lone bar at the end as such copies have."""
    text = " ".join(lines(path))
    for plain, hidden in REDACTED:
        if plain not in text:
            raise ValueError(f"not in the source: {plain}")
        text = text.replace(plain, hidden)
    text = text.replace("我市", f"我{SITE}市")
    return (text.translate(HALF_WIDTH) + " |").encode("gbk")


SAMPLES = (
    Sample(
        name="06-市委书记讲话-观摩督导总结会-网传版.txt",
        source="06-市委书记讲话-重点项目观摩督导总结会.txt",
        build=pirated_copy,
    ),
)
