# check: judges this repository's own facts.  test: the test suite.  lint: style, types and walls.
# bench: all figures, for docs/performance.md.  bench-quick: some, beside those of the last bench, in two minutes.
# docs: writes the pages that are made.  site: builds the site into site/.  golden: writes the golden reports.
# prove: a long run of the judge against the engine.
PYTHON := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)
PY := .venv/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt
# A copied or moved folder brings an environment that leads back to where it came from: install again.
ifneq ($(shell cat .venv/installed 2>/dev/null),$(CURDIR))
.PHONY: .venv/installed
endif

# test-bulk: the tests of large registers alone, with DuckDB and with Spark, which needs Java 17 or newer.
.PHONY: check test test-bulk lint bench bench-quick docs site golden prove
check: .venv/installed
	$(PY) -m pytest facts -v -p no:randomly
	$(PY) -m belie check

test: .venv/installed
	$(PY) -m pytest tests -q -n 2

test-bulk: .venv/spark
	$(PY) -m pytest tests -q -m "bulk or spark"

lint: .venv/linters
	$(PY) -m ruff check
	$(PY) -m mypy
	$(PY) -c 'from importlinter.cli import lint_imports_command as lint; lint()'

bench: .venv/bench
	$(PY) -m tests.benchmarks

bench-quick: .venv/bench
	$(PY) -m tests.benchmarks --quick

docs: .venv/installed
	$(PY) docs/make_pages.py
	$(PY) tests/readme.py --write

site: .venv/site
	NO_MKDOCS_2_WARNING=1 $(PY) -m mkdocs build --strict

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

.venv/bench: .venv/installed
	@$(PIP) --no-build-isolation -e '.[bench]'
	@touch $@

.venv/spark: .venv/installed
	@$(PIP) --no-build-isolation -e '.[bulk,spark]'
	@touch $@

.venv/site: .venv/installed
	@$(PIP) --no-build-isolation -e '.[docs]'
	@touch $@

.venv/linters: .venv/installed
	@$(PIP) --no-build-isolation -e '.[dev]'
	@touch $@
