"""The size budget: files stay under 300 lines, functions under 40. Exceptions are listed here with their reason."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILE_LINES, FUNCTION_LINES = 300, 40
EXCEPTIONS: dict[str, str] = {}


def main() -> int:
    faults = [fault for path in sorted((ROOT / "src").rglob("*.py")) for fault in _faults(path)]
    print("\n".join(faults) or f"size budget kept: files ≤ {FILE_LINES} lines, functions ≤ {FUNCTION_LINES}")
    return bool(faults)


def _faults(path: Path) -> list[str]:
    name = path.relative_to(ROOT).as_posix()
    if name in EXCEPTIONS:
        return []
    source = path.read_text(encoding="utf-8")
    length = source.count("\n")
    faults = [f"{name}: {length} lines, the budget is {FILE_LINES}"] if length > FILE_LINES else []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            if size > FUNCTION_LINES:
                faults.append(f"{name}:{node.lineno} {node.name}: {size} lines, the budget is {FUNCTION_LINES}")
    return faults


if __name__ == "__main__":
    sys.exit(main())
