# make check: judge this repository's own facts.  make test: the test suite.  make lint: style and types.
PYTHON := $(shell for p in python3.13 python3.12 python3.11 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin

.PHONY: check test lint
check: .venv/installed
	$(BIN)/belie check

test: .venv/installed
	$(BIN)/python -m pytest tests -n 2 -q

lint: .venv/linters
	$(BIN)/ruff check src

.venv/installed: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "belie needs Python 3.11 or newer with venv; none was found"; exit 2; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]'
	touch .venv/installed

.venv/linters: .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch .venv/linters
