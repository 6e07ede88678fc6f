"""Read the labelled documents and measure the readings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath

from luoshi.document.facts import Genre
from luoshi.evaluation.amounts import quantities, times
from luoshi.evaluation.case import Case, ErrorKind, in_context
from luoshi.evaluation.gold import BadGold, GoldExcerpt
from luoshi.evaluation.gold_file import document_of, read_gold
from luoshi.evaluation.interval import intervals
from luoshi.evaluation.learnt import text_digest, trained_on
from luoshi.evaluation.seen import Seen, seen
from luoshi.evaluation.statements import statements
from luoshi.evaluation.tally import Score, Tally
from luoshi.formats.errors import UnreadableDocument
from luoshi.formats.opening import open_original
from luoshi.formats.original import Original
from luoshi.plan.reading import Reading

Reader = Callable[[Original, date], Reading]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One excerpt with its counts and errors."""

    document: str
    genre: Genre
    tally: Tally
    cases: tuple[Case, ...]

    @property
    def folder(self) -> str:
        """The folder of the document below the corpus."""
        return PurePosixPath(self.document).parent.as_posix()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """The figures of all excerpts. ``learnt``: documents that the model has learnt from, ``None`` when unknown."""

    excerpts: tuple[Measured, ...]
    scores: tuple[Score, ...]
    intervals: Mapping[str, tuple[float, float]]
    learnt: tuple[str, ...] | None

    @property
    def documents(self) -> tuple[str, ...]:
        """Names of the documents, each once."""
        return tuple(dict.fromkeys(one.document for one in self.excerpts))

    @property
    def cases(self) -> Iterator[Case]:
        """All errors in reading order."""
        return (case for one in self.excerpts for case in one.cases)

    def errors(self) -> dict[ErrorKind, int]:
        """How many errors of each kind."""
        counts = Counter(case.kind for case in self.cases)
        return {kind: counts[kind] for kind in ErrorKind if counts[kind]}

    def by(self, group: Callable[[Measured], str]) -> dict[str, Tally]:
        """The counts of each group of excerpts, sorted by the group's name."""
        parts: dict[str, list[Tally]] = defaultdict(list)
        for one in self.excerpts:
            parts[group(one)].append(one.tally)
        return {name: Tally(parts[name]) for name in sorted(parts)}


def evaluate(files: Sequence[Path], corpus: Path, *, read: Reader, model: Path) -> Evaluation:
    """Measure ``read`` on the labels of ``files``, whose documents lie below ``corpus``.

    ``model`` is only asked what it has learnt from. Raises ``BadGold`` with one sentence for each file that is wrong.
    """
    by_document = _by_document(files, corpus)
    known = trained_on(model)
    excerpts: list[Measured] = []
    learnt = []
    for document, (original, labelled) in by_document.items():
        if known is not None and text_digest(original) in known:
            learnt.append(document)
        readings: dict[str, Reading] = {}
        for gold in labelled:
            if gold.date not in readings:
                readings[gold.date] = read(original, date.fromisoformat(gold.date))
            excerpts.append(_measured(gold, readings[gold.date]))
    per_document: dict[str, list[Tally]] = defaultdict(list)
    for one in excerpts:
        per_document[one.document].append(one.tally)
    return Evaluation(
        excerpts=tuple(excerpts),
        scores=tuple(Tally(one.tally for one in excerpts).scores()),
        intervals=intervals([Tally(parts) for parts in per_document.values()]),
        learnt=tuple(learnt) if known is not None else None,
    )


def compare(gold: GoldExcerpt, read: Seen) -> tuple[Tally, tuple[Case, ...]]:
    """Counts and errors of one excerpt."""
    tally = Tally()
    cases = (*statements(gold, read, tally), *quantities(gold, read, tally), *times(gold, read, tally))
    return tally, tuple(sorted(cases, key=lambda case: case.span))


def _measured(gold: GoldExcerpt, reading: Reading) -> Measured:
    tally, cases = compare(gold, seen(reading, gold.span))
    characters = reading.original.characters
    shown = []
    for case in cases:
        before, quote, after = in_context(characters, case.span)
        shown.append(replace(case, before=before, quote=quote, after=after))
    return Measured(document=gold.document, genre=reading.facts.genre, tally=tally, cases=tuple(shown))


def _by_document(files: Sequence[Path], corpus: Path) -> dict[str, tuple[Original, list[GoldExcerpt]]]:
    """Documents with their labels; all that is wrong is told at once, before anything is read."""
    found: dict[str, tuple[Original, list[GoldExcerpt]]] = {}
    wrong = []
    for path in files:
        try:
            document = document_of(path)
            if document not in found:
                found[document] = (_opened(path, document, corpus), [])
            original, labelled = found[document]
            labelled.append(read_gold(path, original.characters))
        except BadGold as error:
            wrong.append(error.sentence)
    if wrong:
        raise BadGold("\n".join(wrong))
    return found


def _opened(path: Path, document: str, corpus: Path) -> Original:
    place = (corpus / document).resolve()
    if not place.is_relative_to(corpus.resolve()) or not place.is_file():
        raise BadGold(f"{path.name}：在“{corpus}”下面找不到文件“{document}”，请检查 doc 的写法和 --corpus 的位置。")
    try:
        return open_original(str(place), name=document)
    except UnreadableDocument as error:
        raise BadGold(f"{path.name}：{document}：{error.sentence}") from error
