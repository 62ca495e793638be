"""The pages that are made say what rules, commands, schemas and decisions say now."""

from importlib import import_module
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What `make docs` would write."""
    monkeypatch.syspath_prepend(str(DOCS))
    return dict(import_module("make_pages").pages())


def test_the_made_pages_are_up_to_date_or_make_docs_writes_them(made):
    kept = {path: (DOCS / path).read_text(encoding="utf-8") for path in made if (DOCS / path).exists()}

    assert kept == made


def test_no_page_is_left_of_a_command_that_is_gone(made):
    pages = {f"commands/{file.name}" for file in (DOCS / "commands").glob("*.md")}

    assert pages <= made.keys()
