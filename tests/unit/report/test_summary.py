from __future__ import annotations

from luoshi.plan.reading import Reading
from luoshi.report.summary import failed_report, file_report, summary_object, summary_text


def test_the_text_names_what_needs_somebody(reading: Reading) -> None:
    text = summary_text([file_report(reading), failed_report("坏.docx", "文件损坏，请重新导出。")])
    assert "共2份文件：读出1份，失败1份。" in text
    assert "坏.docx：文件损坏，请重新导出。" in text
    assert "清洗和修复：1份文件，共5字。" in text
    assert "讲话.txt：正文在句中中断。" in text
    assert "把握不大（35%）“力争到2026年固定资产投资突破904.6亿元”" in text
    assert "声明5项，只找到1项“五不”" in text


def test_nothing_to_say_is_not_said() -> None:
    assert summary_text([]).count("\n") == 2


def test_the_object_has_counts_and_places(reading: Reading) -> None:
    summary = summary_object([file_report(reading), failed_report("坏.docx", "损坏")])
    assert (summary["files"], summary["failed"], summary["incomplete"], summary["doubtful"]) == (2, 1, 1, 1)
    first, second = summary["reports"]
    assert first["statements"] == {"target": 1, "task": 2, "milestone": 1, "rule": 2, "fact": 1, "problem": 1}
    assert second == {"name": "坏.docx", "failure": "损坏"}
    doubt = first["doubts"][0]
    assert reading.original.characters[doubt["start"] : doubt["end"]] == "力争到2026年固定资产投资突破904.6亿元"


def test_long_lists_are_cut_in_the_text_and_whole_in_the_object() -> None:
    reports = [failed_report(f"{number}.pdf", "损坏。") for number in range(30)]
    assert summary_text(reports).count("损坏。") == 12
    assert "另有18份" in summary_text(reports)
    assert len(summary_object(reports)["reports"]) == 30
