"""What a document says about itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from luoshi.document.facts import DocumentFacts, Fact, Genre, Origin
from luoshi.document.outline_find import find_outline
from luoshi.document.profile import find_facts
from luoshi.text.evidence import Evidence

BODY = "要抓紧做好各项工作，确保全年任务圆满完成，不断开创全市高质量发展新局面，让人民群众过上更加幸福美好的生活，以优异成绩迎接大会召开。"


def facts(
    text: str,
    *,
    file_name: str = "文件.txt",
    metadata: Mapping[str, str] | None = None,
    given: date | None = None,
    removed: tuple[Evidence, ...] = (),
) -> DocumentFacts:
    return find_facts(
        text,
        outline=find_outline(text),
        file_name=file_name,
        metadata=metadata or {},
        given_date=given,
        locate=lambda start, end: Evidence(document="d", start=start, end=end, quote=text[start:end]),
        removed=removed,
    )


def value(fact: Fact | None) -> str | None:
    return None if fact is None else fact.value


SPEECH = f"在全市重点项目推进大会上的讲话\n赵明远\n（2024年3月5日）\n同志们：\n{BODY}"
REPORT = (
    f"政府工作报告\n——2025年1月8日在云江市第六届人民代表大会第四次会议上\n云江市市长陈向东\n各位代表：\n"
    f"现在，我代表市人民政府，向大会报告工作，请予审议。\n一、2024年工作回顾\n{BODY}"
)
OPINION = (
    f"云江市人民政府关于加快新型城镇化的\n实施意见\n云政发〔2023〕12号\n各县（市、区）人民政府，市政府各部门：\n{BODY}\n"
    "云江市人民政府\n2023年6月1日\n（此件公开发布）"
)


def test_speech() -> None:
    found = facts(SPEECH)
    assert found.genre is Genre.SPEECH
    assert found.day == date(2024, 3, 5)
    assert (value(found.title), value(found.speaker), value(found.occasion)) == (
        "在全市重点项目推进大会上的讲话",
        "赵明远",
        "全市重点项目推进大会",
    )
    assert found.posted is None
    assert found.body is None


def test_every_fact_of_the_text_quotes_it() -> None:
    found = facts(REPORT)
    for fact in (found.title, found.speaker, found.role, found.place, found.occasion):
        assert fact is not None
        assert fact.evidence is not None
        assert fact.evidence.quote == fact.value
        assert REPORT[fact.evidence.start : fact.evidence.end] == fact.value


def test_work_report() -> None:
    found = facts(REPORT)
    assert found.genre is Genre.WORK_REPORT
    assert found.day == date(2025, 1, 8)
    assert (value(found.speaker), value(found.role), value(found.place)) == ("陈向东", "云江市市长", "云江市")
    assert value(found.occasion) == "云江市第六届人民代表大会第四次会议"
    assert found.body is not None
    assert (found.body.value, found.body.origin) == ("云江市人民政府", Origin.INFERRED)


def test_title_of_two_lines_and_signature_at_the_end() -> None:
    found = facts(OPINION)
    assert value(found.title) == "云江市人民政府关于加快新型城镇化的实施意见"
    assert value(found.body) == "云江市人民政府"
    assert found.genre is Genre.PLAN
    assert found.day == date(2023, 6, 1)


def test_number_of_the_document_gives_only_a_year() -> None:
    text = f"云江市人民政府关于加快新型城镇化的意见\n云政发〔2023〕12号\n各县（市、区）人民政府：\n{BODY}"
    found = facts(text)
    assert found.day is None
    assert found.date is not None
    assert (found.date.value, found.date.origin) == ("2023", Origin.TEXT)


def test_given_date_wins() -> None:
    found = facts(SPEECH, given=date(2020, 1, 1))
    assert found.day == date(2020, 1, 1)
    assert found.date is not None
    assert found.date.origin is Origin.GIVEN


def test_posting_time_is_not_the_date() -> None:
    text = f"在县委工作务虚会上的讲话\n发表时间：2023/9/2 8:01:28\n同志们：\n{BODY}"
    found = facts(text)
    assert found.day is None
    assert found.date is None
    assert value(found.posted) == "2023/9/2 8:01:28"


def test_posting_time_that_the_cleaner_took_out() -> None:
    quote = "發表時間:2023/9/2 8:01:28"
    noise = Evidence(document="d", start=40, end=40 + len(quote), quote=quote)
    found = facts(f"在县委工作务虚会上的讲话\n同志们：\n{BODY}", removed=(noise,))
    assert found.posted is not None
    assert found.posted.value == "2023/9/2 8:01:28"
    assert found.posted.evidence is not None
    assert found.posted.evidence.start == 45
    assert found.day is None


@pytest.mark.parametrize(
    ("file_name", "metadata", "day", "year"),
    [
        ("云江市_2021.md", {}, None, "2021"),
        ("a.md", {"title": "云江市政府工作报告（2021年1月12日 周志）"}, date(2021, 1, 12), "2021-01-12"),
        ("a.md", {"date": "2021-01-12"}, date(2021, 1, 12), "2021-01-12"),
    ],
)
def test_container_dates_are_metadata(file_name: str, metadata: dict[str, str], day: date | None, year: str) -> None:
    found = facts(f"各位代表：\n{BODY}", file_name=file_name, metadata=metadata)
    assert found.day == day
    assert found.date is not None
    assert (found.date.value, found.date.origin) == (year, Origin.METADATA)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (f"各位代表：\n一、2020年工作回顾\n{BODY}\n二、2021年重点工作\n{BODY}", "2021"),
        (f"同志们：\n今年是脱贫攻坚决胜年、“十三五”规划收官之年。{BODY}", "2020"),
        (f"同志们：\n今年是“十五五”规划开局之年。{BODY}", "2026"),
    ],
)
def test_year_is_inferred_with_a_reason(text: str, year: str) -> None:
    found = facts(text)
    assert found.day is None
    assert found.date is not None
    assert (found.date.value, found.date.origin) == (year, Origin.INFERRED)
    assert found.date.evidence is not None
    assert year in found.date.reason


def test_unknown_stays_unknown() -> None:
    found = facts(f"同志们：\n到2025年，全市产值突破百亿元。{BODY}")
    assert (found.date, found.day, found.title, found.speaker, found.place) == (None, None, None, None, None)


def test_name_before_the_title() -> None:
    found = facts(f"云江市委书记吴长河：在全市干部大会上的讲话\n同志们：\n{BODY}")
    assert (value(found.title), value(found.speaker), value(found.role)) == (
        "在全市干部大会上的讲话",
        "吴长河",
        "云江市委书记",
    )


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("云江市2026年十件民生实事", Genre.TASK_BREAKDOWN),
        ("2025年云江市国民经济和社会发展统计公报", Genre.BULLETIN),
        ("云江市供水管理办法", Genre.REGULATION),
        ("云江市人民政府关于印发十五五规划纲要的通知", Genre.PLAN),
        ("云江市人民政府关于开展大检查的通知", Genre.NOTICE),
    ],
)
def test_genre_from_the_title(title: str, genre: Genre) -> None:
    assert facts(f"{title}\n各县（市、区）人民政府：\n{BODY}").genre is genre


def test_impossible_day_is_no_date() -> None:
    found = facts(f"在全市大会上的讲话\n（2024年2月31日）\n同志们：\n{BODY}")
    assert found.day is None


def test_empty_text() -> None:
    found = facts("")
    assert (found.genre, found.title, found.day) == (Genre.UNKNOWN, None, None)


def test_title_of_three_lines() -> None:
    text = f"云江市人民政府关于全面推行\n公示制度和记录制度\n审核制度的指导意见\n云政发〔2023〕12号\n各县（市、区）人民政府：\n{BODY}"
    assert value(facts(text).title) == "云江市人民政府关于全面推行公示制度和记录制度审核制度的指导意见"


def test_title_and_occasion_in_one_line_under_a_dateline() -> None:
    text = f"新华社云江2024年3月14日电\n政府工作报告——2024年3月5日在云江市第六届人民代表大会第二次会议上\n各位代表：\n{BODY}"
    found = facts(text)
    assert value(found.title) == "政府工作报告"
    assert found.day == date(2024, 3, 5)
