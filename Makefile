# Two commands do everything: `make run` and `make test`. The rest is for those who change the code.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SAMPLES := samples/documents

.DEFAULT_GOAL := help
.PHONY: help run test check bench fuzz train evaluate lock format samples glossary clean

help: ## show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "需要 Python 3.11 或更高版本（make PYTHON=python3.11 run）"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "无法建立虚拟环境：Debian 上请先安装 python3-venv"; exit 1; }

$(VENV)/.run-ready: requirements/run.txt pyproject.toml | $(VENV)/bin/python
	@echo "安装依赖（仅首次，约半分钟）…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/run.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev-ready: requirements/dev.txt pyproject.toml | $(VENV)/bin/python
	@echo "安装开发依赖（仅首次，约一分钟）…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.run-ready

run: $(VENV)/.run-ready ## set up, read the samples, print the ledger, write the Excel and Word files
	@$(BIN)/python tools/run_samples.py

test: $(VENV)/.dev-ready ## set up and run every test
	@$(BIN)/python -m pytest --numprocesses=auto --dist=worksteal

check: $(VENV)/.dev-ready ## lint, strict types, layer contracts, size budget, licences
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@PATH="$(BIN):$$PATH" $(BIN)/lint-imports
	@$(BIN)/python tools/check_size.py
	@$(BIN)/python tools/check_licences.py

format: $(VENV)/.dev-ready ## let ruff put the code in order
	@$(BIN)/ruff check --fix . && $(BIN)/ruff format .

bench: $(VENV)/.dev-ready ## reading speed beside jionlp's time extraction, in one run
	@$(BIN)/python bench/bench.py

fuzz: $(VENV)/.dev-ready ## read 20,000 mutated documents: nothing may fail, hang or take too long
	@nice $(BIN)/python -m tools.fuzz

train: $(VENV)/.dev-ready ## learn the models of clauses and of names anew from ../shared
	@$(BIN)/python -m tools.train_judge --pairs --gold ../shared/gold --corpus ../shared/corpus
	@$(BIN)/python -m tools.train_names --gold ../shared/gold --corpus ../shared/corpus

evaluate: $(VENV)/.dev-ready ## cross-validated figures of whole readings on ../shared/gold
	@$(BIN)/python -m tools.evaluate --folds 5 --gold ../shared/gold --corpus ../shared/corpus

samples: $(VENV)/.dev-ready ## build samples/documents from samples/sources
	@$(BIN)/python tools/build_samples.py

glossary: $(VENV)/.dev-ready ## write GLOSSARY.md from glossary.yaml
	@$(BIN)/python tools/build_glossary.py

lock: $(VENV)/.dev-ready ## pin every dependency with its hashes
	@$(BIN)/python tools/lock.py

clean: ## remove what was built
	@rm -rf $(VENV) .venv-bench out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
