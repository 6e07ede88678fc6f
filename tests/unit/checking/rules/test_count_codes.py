from __future__ import annotations

from luoshi.checking.remark import Severity
from luoshi.checking.rules import count_codes
from tests.unit.checking.builders import manuscript


def test_a_code_that_lacks_a_member() -> None:
    text = "一、抓交通\n实施“三高速两通道一城际”工程，推进云江高速、云澜高速、港城通道、滨江通道、云澜城际建设。"
    (remark,) = (one for one in count_codes.find(manuscript(text)) if one.code == "code_short")
    assert "应有6项，只找到5项" in remark.message


def test_codes_without_members_are_told_together_as_a_hint() -> None:
    text = "一、抓机制\n推进“9+2”工程建设。\n二、抓项目\n实施“三横五纵”路网工程。"
    (remark,) = count_codes.find(manuscript(text))
    assert (remark.code, remark.severity, remark.key) == ("code_undefined", Severity.HINT, "code_undefined")


def test_a_whole_code_has_no_remark() -> None:
    text = "一、抓机制\n深入开展“三比三争”（比进度、比质量、比成效，争一流、争先进、争第一）活动。"
    assert list(count_codes.find(manuscript(text))) == []
