"""Reading speed on real work reports, beside jionlp's time extraction alone on the same texts in the same run.

    python bench/bench.py [--corpus DIR] [--characters N] [--no-peer]

Figures are characters per second of CPU time on one core. The peer (jionlp 1.5.29) goes into an environment of its own
(.venv-bench), since one of its dependencies carries a licence that we keep out of ours; the first run installs it.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PEER = ROOT / ".venv-bench"
PEER_CODE = """
import logging, sys, time
logging.disable(logging.CRITICAL)
import jionlp
texts = open(sys.argv[1], encoding="utf-8").read().split("\\x00")
jionlp.ner.extract_time("2020年6月", time_base={"year": 2020, "month": 1, "day": 1})
start = time.process_time()
done = 0
for text in texts:
    for line in text.split("\\n"):
        try:
            jionlp.ner.extract_time(line, time_base={"year": 2020, "month": 1, "day": 1})
        except Exception:
            pass
    done += len(text)
    if time.process_time() - start > 20:
        break
print("PEER", done, time.process_time() - start)
"""


def texts(corpus: Path, wanted: int) -> list[Path]:
    """Work reports in a fixed order, one city after the other, until ``wanted`` characters."""
    chosen, size = [], 0
    cities = [sorted(city.glob("*.md")) for city in sorted((corpus / "reports").iterdir()) if city.is_dir()]
    for turn in range(max(map(len, cities))):
        for city in cities:
            if turn < len(city) and size < wanted:
                chosen.append(city[turn])
                size += len(city[turn].read_text(encoding="utf-8"))
    return chosen


def measure(paths: list[Path]) -> Iterator[str]:
    import luoshi

    luoshi.read(paths[0])  # model and tables are loaded once
    size = sum(len(path.read_text(encoding="utf-8")) for path in paths)
    start = time.process_time()
    items = sum(len(luoshi.read(path).statements) for path in paths)
    spent = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield f"luoshi, whole reading      {size / spent:12,.0f} characters/s   ({len(paths)} reports, {size:,} characters, {items:,} statements)"
    yield f"memory, at most            {memory:12,.0f} MB"
    profile = cProfile.Profile()
    profile.enable()
    for path in paths[:6]:
        luoshi.read(path)
    profile.disable()
    yield "what takes the time (share of a profiled run):"
    yield from shares(pstats.Stats(profile))


def shares(stats: pstats.Stats) -> Iterator[str]:
    rows = stats.stats.items()  # type: ignore[attr-defined]
    whole = max(row[3] for _, row in rows)
    for name in (
        "open_original",
        "clean",
        "find_outline",
        "find_facts",
        "find_times",
        "find_quantities",
        "features",
        "decide",
        "read_statements",
        "find_codes",
        "find_implied",
        "find_completeness",
    ):
        spent = max((row[3] for (_, _, function), row in rows if function == name), default=0.0)
        yield f"  {name:24}{100 * spent / whole:6.1f} %"


def peer(paths: list[Path]) -> str:
    python = PEER / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(PEER)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", "jionlp==1.5.29"], check=True)
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("\x00".join(path.read_text(encoding="utf-8") for path in paths))
        file.flush()
        run = subprocess.run([str(python), "-c", PEER_CODE, file.name], capture_output=True, text=True, check=False)
    line = next((line for line in run.stdout.splitlines() if line.startswith("PEER")), None)
    if line is None:
        return f"jionlp did not run: {run.stderr.strip()[-200:]}"
    done, spent = int(line.split()[1]), float(line.split()[2])
    return f"jionlp 1.5.29, times only  {done / spent:12,.0f} characters/s   (the same reports, {done:,} characters)"


def main() -> int:
    parser = argparse.ArgumentParser(description="Reading speed beside jionlp's time extraction.")
    parser.add_argument("--corpus", type=Path, default=ROOT.parent / "shared" / "corpus")
    parser.add_argument("--characters", type=int, default=1_000_000)
    parser.add_argument("--no-peer", action="store_true")
    given = parser.parse_args()
    if not (given.corpus / "reports").is_dir():
        print(f"no reports in {given.corpus}: put the corpus beside the repository or name it with --corpus")
        return 2
    paths = texts(given.corpus, given.characters)
    for line in measure(paths):
        print(line)
    if not given.no_peer:
        print(peer(paths))
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "luoshi.cli", "--help"], capture_output=True, check=True)
    print(f"luoshi --help              {time.perf_counter() - start:12.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
