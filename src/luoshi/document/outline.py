"""The outline of a document as a tree of sections, headings found by their markers, run-in ones too."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section. Offsets are of the cleaned view: ``[start, end)`` is heading and body with all children,
    ``[title_start, title_end)`` the heading alone (marker included). ``level`` is 1 for 一、; the root has level 0.
    ``run_in``: the heading is the first sentence of its paragraph.
    """

    level: int
    marker: str
    title: str
    start: int
    end: int
    title_start: int
    title_end: int
    run_in: bool = False
    children: tuple[Section, ...] = ()
