"""The pages of the rules say what the rules, their examples and the report say now."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

ROOT = Path(__file__).parents[2]


def written_now() -> dict[str, str]:
    """What `make docs` would write."""
    spec = spec_from_file_location("make_rules", ROOT / "docs" / "make_rules.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return dict(module.pages())


def test_the_pages_of_the_rules_are_up_to_date_or_make_docs_writes_them():
    pages = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "docs" / "rules").glob("*.md")}

    assert pages == written_now()


def test_every_page_shows_a_report_of_its_rule():
    pages = written_now()
    del pages["README.md"]

    assert pages
    for name, text in pages.items():
        shown = text.partition("What belie says of it:\n\n```text\n")[2]
        assert f" {name.removesuffix('.md')}" in shown.splitlines()[0]
