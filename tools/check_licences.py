"""No dependency of the core may carry a stricter licence than ours: every one must be on the list of permissive ones."""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution

PERMISSIVE = re.compile(
    r"apache|mit\b|bsd|isc|psf|python software foundation|zlib|unlicense|cc0|0bsd|hpnd|public domain", re.IGNORECASE
)
STRICT = re.compile(r"\bA?GPL|general public licen[cs]e|\bSSPL|commons clause|\bLGPL|lesser general", re.IGNORECASE)


def main() -> int:
    faults, seen = [], dict[str, str]()
    _visit("luoshi", seen)
    for name, licence in sorted(seen.items()):
        if STRICT.search(licence) or not PERMISSIVE.search(licence):
            faults.append(f"{name}: {licence or 'no licence stated'}")
    print("\n".join(faults) or f"licences: {len(seen)} packages of the core, all permissive: {', '.join(sorted(seen))}")
    return bool(faults)


def _visit(name: str, seen: dict[str, str]) -> None:
    """Collect the licences of the required (not optional) dependencies, recursively."""
    found = distribution(name)
    for requirement in found.requires or []:
        match = re.match(r"[A-Za-z0-9._-]+", requirement)
        if not match or "extra ==" in requirement:
            continue
        child = match.group().lower().replace("_", "-")
        if child in seen:
            continue
        try:
            seen[child] = _licence(distribution(child))
        except PackageNotFoundError:  # a dependency of another platform or Python version
            continue
        _visit(child, seen)


def _licence(found: Distribution) -> str:
    meta = found.metadata
    classifiers = [
        line.rsplit("::", 1)[-1].strip() for line in meta.get_all("Classifier") or [] if line.startswith("License")
    ]
    stated = meta.get("License-Expression") or " ".join(classifiers) or (meta.get("License") or "").split("\n")[0]
    return stated.strip()


if __name__ == "__main__":
    sys.exit(main())
