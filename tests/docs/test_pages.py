"""The pages lead to what is there, and name every word once."""

import re
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
WORDS = """
source, claim, fact file, entity, evidence, rule, check, group, finding, verdict, waiver, corpus
""".strip().split(", ")


@pytest.fixture
def added(monkeypatch: pytest.MonkeyPatch) -> set[Path]:
    """The sample reports, which are added when the site is built; tests/docs/test_site.py follows links to them."""
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    samples = import_module("make_samples")
    return {ROOT / "docs" / path for path in (*samples.sample_pages(), *samples.samples())}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_what_is_there(page, added):
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    missing = [link for link in links if not (page.parent / link).exists()]

    assert [link for link in missing if (page.parent / link).resolve() not in added] == []


def test_the_glossary_has_one_entry_a_noun():
    headings = re.findall(r"^## (.+)$", (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"), re.MULTILINE)

    assert len(headings) == len(set(headings))
    assert set(WORDS) <= set(headings)


def test_a_decision_is_half_a_page_and_numbered():
    files = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))

    assert [int(file.name[:3]) for file in files] == list(range(1, len(files) + 1))
    for file in files:
        assert len(file.read_text(encoding="utf-8").splitlines()) <= 40, file.name
