"""Every slot rule is applied where statements are read; a rule that is written is not forgotten."""

from __future__ import annotations

import ast

from tests.repository.pages import SOURCE

READER = SOURCE / "extract" / "read_statements.py"


def test_every_slot_rule_is_applied_once() -> None:
    rules = {path.stem for path in (SOURCE / "extract" / "rules").glob("*.py") if path.stem != "__init__"}
    tree = ast.parse(READER.read_text(encoding="utf-8"))
    applied = [
        node.func.value.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "apply"
        and isinstance(node.func.value, ast.Name)
    ]
    assert sorted(applied) == sorted(rules)
