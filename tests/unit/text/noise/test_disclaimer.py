"""Tests of :mod:`luoshi.text.noise.disclaimer`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.disclaimer import find
from tests.unit.text.noise.applied import BODY, applied


def test_disclaimer_below_the_body_goes() -> None:
    text = f"{BODY}\n本文内容由互联网用户自发贡献，该文观点仅代表作者本人。请发邮件至 a1@example.com 举报，一经查实，本站将立刻删除。\n如若转载，请注明出处：https://example.com/80682.html"
    assert applied(find, text).strip() == BODY


@pytest.mark.parametrize(
    "text",
    [f"{BODY}\n加强版权保护，严厉打击侵权行为，未经许可不得开工，转载请注明的要求纳入考核范围。{BODY}\n{BODY}", BODY],
)
def test_body_that_speaks_of_such_things_stays(text: str) -> None:
    assert applied(find, text) == text
