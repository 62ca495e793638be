# check: judges this repository's own facts.  test: the test suite.  lint: style, types and walls.  bench: the figures.
# docs: writes docs/rules.  golden: writes the golden reports.  prove: a long run of the judge against the engine.
PYTHON := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)
PY := .venv/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt
# A copied or moved folder brings an environment that leads back to where it came from: install again.
ifneq ($(shell cat .venv/installed 2>/dev/null),$(CURDIR))
.PHONY: .venv/installed
endif

.PHONY: check test lint bench docs golden prove
check: .venv/installed
	$(PY) -m pytest facts -v -p no:randomly
	$(PY) -m belie check

test: .venv/installed
	$(PY) -m pytest tests -q -n 2

lint: .venv/linters
	$(PY) -m ruff check
	$(PY) -m mypy
	$(PY) -c 'from importlinter.cli import lint_imports_command as lint; lint()'

bench: .venv/installed
	$(PY) -m tests.benchmarks.bench_check

docs: .venv/installed
	$(PY) docs/make_rules.py

golden: .venv/installed
	$(PY) -m tests.reports.golden
	$(PY) -m tests.reports.golden_reading

prove: .venv/installed
	$(PY) -m tests.judge.prove

.venv/installed: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "belie needs Python 3.11 or newer with venv; none was found"; exit 2; }
	@test -x $(PY) || $(PYTHON) -m venv .venv
	@echo "installing belie and what its tests need into .venv"
	@$(PIP) setuptools && $(PIP) --no-build-isolation -e '.[test]'
	@printf '%s' "$(CURDIR)" > $@

.venv/linters: .venv/installed
	@$(PIP) --no-build-isolation -e '.[dev]'
	@touch $@
