"""Count-codes (三比三争, 五不) that promise more members than the text names."""

from __future__ import annotations

from collections.abc import Iterator

from luoshi.checking.manuscript import Manuscript
from luoshi.checking.remark import Remark, Severity


def find(manuscript: Manuscript) -> Iterator[Remark]:
    """A code with some members named lacks the others; codes without any are told together. Only hints: members may stand
    in words that do not repeat those of the code.
    """
    codes = manuscript.reading.codes
    for code in codes:
        if code.missing and 2 * len(code.members) >= code.declared:  # fewer members were told for something else
            names = "、".join(member.name for member in code.members)
            message = f"“{code.name}”应有{code.declared}项，只找到{len(code.members)}项（{names}），请补齐或核对提法。"
            places = [manuscript.span(code.evidence), *(manuscript.span(one.evidence) for one in code.members)]
            yield manuscript.remark("code_short", Severity.HINT, message, places, identity=(code.name,))
    bare = [code for code in codes if code.missing is None]
    if bare:
        names = "、".join(f"“{code.name}”" for code in bare)
        message = f"{names}没有说明各是哪几项，第一次出现时请写全或加注。"
        places = [manuscript.span(code.evidence) for code in bare]
        yield manuscript.remark("code_undefined", Severity.HINT, message, places, identity=())
