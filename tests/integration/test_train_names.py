"""Training learns what the labels say, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.name_labels import Named
from tools.train_names import train_names

from luoshi.extract.names.find import find_names
from luoshi.extract.names.weights import Weights, read_weights

PLACES = ("云江", "清河", "北岭", "白鹭", "石湾", "柳溪")


def labelled(before: str, name: str, tail: str) -> Named:
    return Named("a.md", before + name + tail, ((len(before), len(before) + len(name)),))


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Weights:
    path: Path = tmp_path_factory.mktemp("names") / "model.txt.gz"
    clauses = [labelled("加快推进", place + "大桥", "建设") for place in PLACES]
    clauses += [labelled("开工建设", place + "水库", "") for place in PLACES]
    clauses += [Named("b.md", "加快推进重点项目建设", ()), Named("b.md", "全面提升服务水平", ())] * 6
    train_names(clauses, path)
    return read_weights(path)


def test_a_name_that_no_label_holds_is_found(weights: Weights) -> None:
    assert find_names("加快推进青山大桥建设", weights) == [(4, 8)]


def test_what_is_labelled_as_no_name_is_none(weights: Weights) -> None:
    assert find_names("加快推进重点项目建设", weights) == []
    assert find_names("全面提升服务水平", weights) == []
