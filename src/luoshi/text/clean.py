"""The cleaner: takes web noise out of a document and mends what copying broke, without losing the place of a character."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from luoshi.text.evidence import Evidence
from luoshi.text.finding import Finding
from luoshi.text.mapped import Edit, MappedText
from luoshi.text.noise import PASSES
from luoshi.text.repair import Repair

_ROUNDS = 12  # removing one layer of noise can uncover another; real documents need one round and a second to see it
_TOLD = 50  # repairs of one kind that the log tells one by one
_SAMPLE = 12  # characters that the evidence of a summary shows
_COMPLETE = 0.85  # sites count titles and widgets too, so a body somewhat shorter than declared is whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Text that the publisher left out at view offset ``start`` (= ``end``); ``missing`` counts its characters if told."""

    start: int
    end: int
    missing: int | None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """A document without its noise. ``facts`` holds what removed metadata lines said, e.g. ``("来源", "新疆日报")``."""

    view: MappedText
    repairs: tuple[Repair, ...]
    gaps: tuple[Gap, ...] = ()
    declared_length: int | None = None
    facts: tuple[tuple[str, str], ...] = ()


def clean(view: MappedText, *, document: str, characters: str) -> Cleaned:
    """Clean ``view``, the readable text of the original ``characters`` of ``document``."""
    ledger = _Ledger(document, characters)
    for _ in range(_ROUNDS):
        before = view
        for rule in PASSES:
            view = ledger.apply(view, rule(view.text))
        if view is before:
            break
    return ledger.close(view)


@dataclass(slots=True)
class _Ledger:
    document: str
    characters: str
    told: dict[tuple[str, str], list[Repair]] = field(default_factory=dict)
    counts: dict[tuple[str, str], int] = field(default_factory=dict)
    gaps: list[tuple[int, int | None, Evidence]] = field(default_factory=list)
    claims: list[tuple[int, Evidence]] = field(default_factory=list)
    facts: dict[tuple[str, str], None] = field(default_factory=dict)
    reported: set[tuple[str, int]] = field(default_factory=set)

    def apply(self, view: MappedText, findings: Sequence[Finding]) -> MappedText:
        """Note the findings; give back the view without them, the very same one when nothing changes."""
        edits = list[Edit]()
        for finding in findings:
            self._note(view, finding)
            if finding.replacement is not None:
                edits.append(Edit(finding.start, finding.end, finding.replacement))
        return view.edited(edits) if edits else view

    def _note(self, view: MappedText, finding: Finding) -> None:
        key = finding.pattern, finding.reason
        seen = self.counts.get(key, 0)
        if finding.common and seen:
            self.counts[key] = seen + finding.hits
            return
        special = finding.gap or finding.declared is not None
        if seen >= _TOLD and not special:
            self.counts[key] = seen + finding.hits
            return
        evidence = self._evidence(view, finding)
        if finding.replacement is None:
            mark = finding.pattern, evidence.start
            if mark in self.reported:  # a later round sees what stays once more
                return
            self.reported.add(mark)
        self.counts[key] = seen + finding.hits
        replacement = "" if finding.common or finding.replacement is None else finding.replacement
        repair = Repair(pattern=finding.pattern, evidence=evidence, replacement=replacement, reason=finding.reason)
        self.told.setdefault(key, []).append(repair)
        self.facts.update(dict.fromkeys(finding.facts))
        if finding.gap:
            self.gaps.append((evidence.start, finding.missing, evidence))
        if finding.declared is not None:
            self.claims.append((finding.declared, evidence))

    def _evidence(self, view: MappedText, finding: Finding) -> Evidence:
        end = min(finding.end, finding.start + _SAMPLE) if finding.common else finding.end
        start, end = view.span(finding.start, end)
        end = min(end, start + _SAMPLE) if finding.common else end
        return Evidence(document=self.document, start=start, end=end, quote=self.characters[start:end])

    def close(self, view: MappedText) -> Cleaned:
        repairs = [self._summed(key, repair, at) for key, told in self.told.items() for at, repair in enumerate(told)]
        repairs.sort(key=lambda repair: (repair.evidence.start, repair.pattern))
        return Cleaned(
            view=view,
            repairs=tuple(repairs),
            gaps=tuple(self._gaps(view)),
            declared_length=max((length for length, _ in self.claims), default=None),
            facts=tuple(self.facts),
        )

    def _summed(self, key: tuple[str, str], repair: Repair, at: int) -> Repair:
        told, count = len(self.told[key]), self.counts[key]
        rest = count - told
        if not rest or at + 1 < told:
            return repair
        stem = repair.reason.rstrip("。")
        reason = f"{stem}，共{count}处。" if told == 1 else f"{stem}（同类另有{rest}处，不逐一列出）。"
        return Repair(pattern=repair.pattern, evidence=repair.evidence, replacement=repair.replacement, reason=reason)

    def _gaps(self, view: MappedText) -> list[Gap]:
        found = list[Gap]()
        for origin, missing, evidence in sorted(self.gaps, key=lambda gap: gap[0]):
            at = view.locate(origin)
            found.append(Gap(start=at, end=at, missing=missing, evidence=evidence))
        length, end = len(view.text), len(view.text)
        if self.claims and not any(gap.start >= end - 1 for gap in found):
            declared, evidence = max(self.claims, key=lambda claim: claim[0])
            if length < declared * _COMPLETE:
                known = sum(gap.missing or 0 for gap in found)
                missing = max(declared - length - known, 0) or None
                found.append(Gap(start=end, end=end, missing=missing, evidence=evidence))
        return found
