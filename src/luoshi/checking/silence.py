"""Remarks that a writer has looked at and wants to hear no more of, each with the reason; they are listed, never deleted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from luoshi.checking.remark import Remark


class UnclearSilence(ValueError):
    """The list of silenced remarks cannot be used; the text is a Chinese sentence that says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silenced:
    """A remark that is not to be mended, and why."""

    remark: Remark
    reason: str


def read_silence(text: str) -> dict[str, str]:
    """The keys and reasons of a YAML list of ``{key: …, reason: …}``."""
    import yaml

    try:
        entries = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise UnclearSilence("静默清单不是有效的 YAML，请检查缩进和冒号。") from error
    if entries is None:
        return {}
    if not isinstance(entries, list):
        raise UnclearSilence("静默清单应是一个列表，每一项写 key 和 reason。")
    reasons: dict[str, str] = {}
    for number, entry in enumerate(entries, start=1):
        key = entry.get("key") if isinstance(entry, dict) else None
        if not isinstance(key, str) or not key.strip():
            raise UnclearSilence(f"静默清单第{number}项没有写 key，请从核稿结果中抄录。")
        reason = entry.get("reason")
        if not isinstance(reason, str) or not reason.strip():
            raise UnclearSilence(f"静默清单第{number}项（{key}）没有写明理由，请补上 reason，或删去这一项。")
        reasons[key.strip()] = reason.strip()
    return reasons


def silence(remarks: Sequence[Remark], reasons: Mapping[str, str]) -> tuple[tuple[Remark, ...], tuple[Silenced, ...]]:
    """The remarks that stay, and those that are silenced."""
    kept = tuple(remark for remark in remarks if remark.key not in reasons)
    silenced = tuple(Silenced(remark=remark, reason=reasons[remark.key]) for remark in remarks if remark.key in reasons)
    return kept, silenced


def silence_list(remarks: Sequence[Remark]) -> str:
    """A list to be filled in: every remark with an empty reason. As long as a reason is missing it is refused."""
    seen: dict[str, Remark] = {remark.key: remark for remark in remarks}
    lines = ["# 每一项补上 reason（为什么不改）；要改的请整项删去。"]
    for key, remark in seen.items():
        message = " ".join(remark.message.split())
        lines += [f"# {message}", f"- key: {key}", '  reason: ""']
    return "\n".join(lines if seen else [*lines, "[]"]) + "\n"
