"""Announced lists that are too short and holes in the numbering, as the reading found them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.checking.manuscript import Manuscript
from luoshi.checking.remark import Remark, Severity, key_of
from luoshi.document.facts import Finding

SEVERITY = {
    "enumeration_short": Severity.ORDINARY,
    "numbering_gap": Severity.ORDINARY,
    "list_head_missing": Severity.HINT,
    "list_across_gap": Severity.HINT,
    "cut_end": Severity.ORDINARY,
    "unbalanced_end": Severity.HINT,
}

IMPRINT = re.compile(r"公开方式|主动公开|印发|抄送|签字|盖章")  # the foot of a document is no sentence that breaks off
MANY = 3  # jumps of a text whose numbering is wrong throughout are told once


def find(manuscript: Manuscript) -> Iterator[Remark]:
    """What the writer can mend; that a web page left text out is no slip of the draft."""
    findings = manuscript.reading.completeness.findings
    jumps = [finding for finding in findings if finding.code == "numbering_gap" and finding.evidence]
    if len(jumps) >= MANY:
        message = f"编号有{len(jumps)}处跳号，请核对是否漏项或编号有误。"
        places = [manuscript.span(jump.evidence) for jump in jumps if jump.evidence]
        yield manuscript.remark("numbering_gaps", Severity.ORDINARY, message, places, identity=())
    for finding in findings:
        if finding.code == "numbering_gap" and len(jumps) >= MANY:
            continue
        severity = SEVERITY.get(finding.code)
        if severity is not None and finding.evidence is not None and not IMPRINT.search(finding.message):
            yield _remark(manuscript, finding, severity)


def _remark(manuscript: Manuscript, finding: Finding, severity: Severity) -> Remark:
    places = tuple(place for place in (finding.evidence, finding.other) if place is not None)
    sentence = manuscript.clause(manuscript.span(places[0]).start)
    words = (finding.message, manuscript.text[sentence.start : sentence.end])
    return Remark(
        code=finding.code,
        severity=severity,
        message=finding.message,
        places=places,
        key=key_of(finding.code, words),
    )
