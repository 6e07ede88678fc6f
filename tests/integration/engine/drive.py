"""A run in a process of its own, so that a test can kill it: ``python -m … DOCUMENTS DATASET ENGINE [option=value …]``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from luoshi.engine.dataset import Dataset
from luoshi.engine.local_workers import LocalWorkers
from luoshi.engine.ray_workers import RayWorkers
from luoshi.engine.run import Run
from luoshi.engine.task import Bounds, Item
from luoshi.engine.workers import Workers
from tests.integration.engine.marks import marked_read


def main() -> None:
    documents, target, engine = sys.argv[1:4]
    given = dict(option.split("=") for option in sys.argv[4:])
    bounds = Bounds(seconds=float(given.get("seconds", 600)), megabytes=int(given.get("megabytes", 1_500)))
    items = [Item(name=path.name, path=path) for path in sorted(Path(documents).iterdir())]

    def start() -> Workers:
        kind = RayWorkers if engine == "ray" else LocalWorkers
        return kind(2, bounds=bounds, work=marked_read)

    with Dataset(Path(target)) as dataset:
        run = Run(items, dataset, bounds=bounds, retry_failed="retry" in given, shard_documents=10)
        tally = run.carry_out(start)
    print(json.dumps({name: getattr(tally, name) for name in type(tally).__dataclass_fields__}))


if __name__ == "__main__":
    main()
