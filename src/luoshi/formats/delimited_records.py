"""Records of a CSV text with the place of every field in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from luoshi.formats.view_builder import ViewBuilder

_QUOTED = re.compile(r'"([^"]*(?:""[^"]*)*)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field: ``[start, end)`` is its source slice without the quotes; doubled quotes still stand in ``raw``."""

    start: int
    end: int
    raw: str
    quoted: bool

    @property
    def text(self) -> str:
        """The value as meant."""
        return self.raw.replace('""', '"') if self.quoted else self.raw

    def write(self, builder: ViewBuilder, *, one_line: bool) -> None:
        """Append the value to a view, trimmed, mapped onto its source slice."""
        body = self.raw.strip()
        at = self.start + self.raw.find(body)
        shown = body.replace("\n", " ") if one_line else body
        first = True
        for part in shown.split('""') if self.quoted else (shown,):
            if not first:
                builder.add('"', at, at + 2)
                at += 2
            builder.add(part, at, at + len(part))
            at += len(part)
            first = False


def records(text: str, delimiter: str, most: int | None = None) -> Iterator[list[Field]]:
    """Each record that is not blank; a quote that never closes is taken as an ordinary character."""
    plain = re.compile(rf"[^{re.escape(delimiter)}\n]*")
    at, row, count = (1 if text.startswith("\ufeff") else 0), list[Field](), 0
    last_quote = text.rfind('"')
    while at <= len(text):
        quoted = _QUOTED.match(text, at) if at < last_quote and text[at] == '"' else None
        if quoted and _ends(text, quoted.end(), delimiter):
            row.append(Field(start=quoted.start(1), end=quoted.end(1), raw=quoted[1], quoted=True))
            at = quoted.end()
        else:
            bare = plain.match(text, at)
            end = bare.end() if bare else at
            row.append(Field(start=at, end=end, raw=text[at:end], quoted=False))
            at = end
        if at >= len(text) or text[at] == "\n":
            if len(row) > 1 or row[0].raw.strip():
                yield row
                count += 1
                if most is not None and count >= most:
                    return
            row = []
        at += 1


def _ends(text: str, at: int, delimiter: str) -> bool:
    return at >= len(text) or text[at] in (delimiter, "\n")
