"""Label more excerpts without copying any text: clauses are shown to a person, labels are kept as offsets.

    python -m tools.label_clauses prepare --corpus ../shared/corpus --gold ../shared/gold --out DIR --count 60 --seed 1
    python -m tools.label_clauses collect --corpus ../shared/corpus --from DIR --to labels/clauses.jsonl

``prepare`` writes one ``NNN.txt`` an excerpt (numbered clauses in their context) and ``NNN.json`` (where it lies).
The person writes ``NNN.lab``: one line a clause, ``number label``. ``collect`` checks them and appends one JSON line an
excerpt: document, SHA-256 of its characters, and ``[start, end, label]`` for each clause, offsets of the original.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from luoshi.document.outline_find import HeadingIndex, find_outline
from luoshi.extract.segment import Clause, clauses
from luoshi.formats.opening import open_original
from luoshi.text.clean import clean

LABELS = ("O", "I", "target", "target_v", "task", "task_v", "milestone", "rule", "rule_v", "fact", "fact_v", "problem")
FOLDERS = {
    "reports": 24, "lawtext_gov_city": 10, "lawtext_gov_province": 4, "lawtext_gov_national": 4, "gov_cn_state_council": 6,
    "lawtext_gov_responsibility": 3, "lawtext_gov_runs": 3, "task_lists": 4, "lawtext_cpc_plans": 2, "guangzhou_policy_html": 2,
    "alexzhu0_prov2025": 2, "johncodes404_prov2026": 2, "shaechang_power_policy": 1, "ljtyduyu_gbk_messy": 1,
}  # fmt: skip
LENGTH = 1100


def documents(corpus: Path, gold: Path, count: int, chance: random.Random, folders: dict[str, int]) -> Iterator[Path]:
    """Documents that the gold labels do not touch, folders in the given proportions."""
    taken = {json.loads(path.read_text(encoding="utf-8"))["doc"] for path in gold.glob("*.gold.json")}
    weights = list(folders.items())
    for folder in chance.choices([name for name, _ in weights], [weight for _, weight in weights], k=count):
        files = sorted(p for p in (corpus / folder).rglob("*") if p.suffix in (".md", ".txt"))
        free = [path for path in files if path.relative_to(corpus).as_posix() not in taken] or files
        yield chance.choice(free)


def prepare(given: argparse.Namespace) -> None:
    chance = random.Random(given.seed)
    given.out.mkdir(parents=True, exist_ok=True)
    for number, path in enumerate(documents(given.corpus, given.gold, given.count, chance, given.folders)):
        original = open_original(path)
        view = clean(original.view, document=original.name, characters=original.characters).view
        found = clauses(view.text)
        if len(found) < 12:
            continue
        starts = [i for i, clause in enumerate(found) if i == 0 or found[i - 1].paragraph != clause.paragraph]
        first = chance.choice([i for i in starts if view.text[found[i].start :][:LENGTH]][: max(1, len(starts) - 3)])
        chosen = [i for i in range(first, len(found)) if found[i].end <= found[first].start + LENGTH]
        name = path.relative_to(given.corpus).as_posix()
        (given.out / f"{number:03}.txt").write_text(_sheet(name, view.text, found, chosen), encoding="utf-8")
        spans = [view.span(found[i].start, found[i].end) for i in chosen]
        where = {"doc": name, "sha256": _digest(original.characters), "clauses": spans}
        (given.out / f"{number:03}.json").write_text(json.dumps(where, ensure_ascii=False), encoding="utf-8")


def _sheet(name: str, text: str, found: list[Clause], chosen: list[int]) -> str:
    outline = find_outline(text)
    index = HeadingIndex(outline)
    before = text[max(0, found[chosen[0]].start - 250) : found[chosen[0]].start]
    lines = [f"# {name}", f"# title: {outline.title}", f"# before: …{before}", ""]
    path: tuple[str, ...] = ()
    for number, i in enumerate(chosen):
        clause = found[i]
        if i and found[i - 1].paragraph != clause.paragraph:
            lines.append("")
        if index.path(clause.start) != path:
            path = index.path(clause.start)
            lines.append(f"# under: {' / '.join(path)}")
        lines.append(
            f"{number}\t{clause.marker}{text[clause.start : clause.end]}{clause.after if clause.after != chr(10) else '⏎'}"
        )
    return "\n".join(lines) + "\n"


def _digest(characters: str) -> str:
    return hashlib.sha256(characters.encode("utf-8", "surrogatepass")).hexdigest()


def collect(given: argparse.Namespace) -> None:
    rows = []
    for path in sorted(given.source.rglob("*.lab")):
        where = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        labels = dict(_lines(path))
        missing = [n for n in range(len(where["clauses"])) if n not in labels]
        if missing:
            print(f"{path}: clauses {missing[:5]}… have no label, left out")
            continue
        spans = [[start, end, labels[n]] for n, (start, end) in enumerate(where["clauses"])]
        rows.append({"doc": where["doc"], "sha256": where["sha256"], "clauses": spans})
    given.to.parent.mkdir(parents=True, exist_ok=True)
    given.to.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    print(f"{given.to}: {len(rows)} excerpts, {sum(len(row['clauses']) for row in rows)} clauses")


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        words = line.split()
        if len(words) < 2 or not words[0].isdigit():
            continue
        if words[1] not in LABELS:
            raise SystemExit(f"{path}: {line!r} has no label among {', '.join(LABELS)}")
        yield int(words[0]), words[1]


def main() -> int:
    parser = argparse.ArgumentParser(description="Label excerpts by offsets.")
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("prepare")
    one.add_argument("--corpus", type=Path, required=True)
    one.add_argument("--gold", type=Path, required=True)
    one.add_argument("--out", type=Path, required=True)
    one.add_argument("--count", type=int, default=60)
    one.add_argument("--seed", type=int, default=1)
    one.add_argument("--folders", type=json.loads, default=FOLDERS, help='JSON, {"folder of the corpus": weight}')
    one.set_defaults(run=prepare)
    two = commands.add_parser("collect")
    two.add_argument("--corpus", type=Path, required=True)
    two.add_argument("--from", dest="source", type=Path, required=True)
    two.add_argument("--to", type=Path, required=True)
    two.set_defaults(run=collect)
    given = parser.parse_args()
    given.run(given)
    return 0


if __name__ == "__main__":
    sys.exit(main())
