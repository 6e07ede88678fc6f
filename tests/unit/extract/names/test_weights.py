from __future__ import annotations

from pathlib import Path

from luoshi.extract.names.weights import MODEL, Weights, read_weights, write_weights


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    weights = Weights({"": -2.0, "大桥": 1.5, "路\n": 0.5}, {"": 0.25, "q大桥": 2.0, "w大桥|建设": -0.5})
    weights.likely.pop("路\n")  # a clause never holds a line end
    write_weights(weights, tmp_path / "model.txt.gz")
    assert read_weights(tmp_path / "model.txt.gz") == weights


def test_what_hardly_matters_is_left_out(tmp_path: Path) -> None:
    write_weights(Weights({"": 0.0, "大桥": 0.001}, {"": 0.0}), tmp_path / "model.txt.gz")
    assert read_weights(tmp_path / "model.txt.gz").likely == {"": 0.0}


def test_the_shipped_model_is_small() -> None:
    assert MODEL.stat().st_size < 1_000_000
