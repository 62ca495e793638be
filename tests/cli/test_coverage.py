"""`belie coverage`: what it shows, and how it ends."""

import json
from pathlib import Path

import pytest

from tests.pdf_files import make_pdf

from .corpora import belie, write_files

TEXT = "It has 18 rooms and 3 floors."
FACTS = """\
source: {id: brief, published: 2024-07-03, text: ../brief.txt%s}
entities:
  hall: {kind: place, name: Town Hall}
claims:
  - {id: rooms, kind: count, of: hall, what: rooms, value: 18, evidence: 18 rooms}
"""


@pytest.fixture
def corpus(tmp_path, monkeypatch) -> Path:
    write_files(tmp_path, {"facts/brief.yaml": FACTS % "", "brief.txt": TEXT})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_is_missing_is_shown_with_its_place(corpus):
    result = belie("coverage")

    assert result.exit_code == 0
    assert 'brief.txt:1:21: count "3" (floors)' in result.stdout
    assert "Coverage 50 %: 1 of 2 checkable spans covered in 1 text." in result.stdout


def test_of_a_pdf_the_page_and_its_line_are_shown(corpus):
    write_files(corpus, {"facts/brief.yaml": (FACTS % "").replace("brief.txt", "brief.pdf")})
    (corpus / "brief.pdf").write_bytes(
        make_pdf([["It has 18 rooms.", "Page 1"], ["It is old, and has 3 floors.", "Page 2"]])
    )

    page = belie("coverage", "--format", "html").stdout
    spans = json.loads(belie("coverage", "--format", "json").stdout)["sources"][0]["spans"]
    assert 'brief.pdf, page 2, line 1: count "3" (floors)' in belie("coverage").stdout
    assert [(one["page"], one["line"], one["column"], one["text"]) for one in spans] == [
        (1, 1, 8, "18"),
        (2, 1, 20, "3"),
    ]
    assert "count &#34;3&#34; (floors), page 2, line 1" in page


@pytest.mark.parametrize(("least", "status"), [("50", 0), ("50.1", 1), ("100", 1)])
def test_less_than_is_asked_for_ends_with_1_and_says_so(corpus, least, status):
    result = belie("coverage", "--fail-under", least)

    assert result.exit_code == status
    assert ("is below the" in result.stderr) == bool(status)


def test_an_entry_that_waives_nothing_ends_with_2(corpus):
    write_files(corpus, {"facts/brief.yaml": FACTS % ", not_checked: [{exact: 4 floors, reason: none}]"})

    assert belie("coverage").exit_code == 2


def test_a_text_that_cannot_be_read_ends_with_2(corpus):
    (corpus / "brief.txt").unlink()

    result = belie("coverage")
    assert result.exit_code == 2
    assert "Nothing to cover" in result.stdout


def test_a_source_can_be_chosen_by_its_id(corpus):
    assert belie("coverage", "brief").exit_code == 0
    result = belie("coverage", "breif")
    assert (result.exit_code, "did you mean brief?" in result.stderr) == (2, True)


def test_a_source_without_a_text_is_refused(corpus):
    write_files(corpus, {"facts/other.yaml": "source: {id: other}\n"})

    result = belie("coverage", "other")
    assert (result.exit_code, "has no text" in result.stderr) == (2, True)


@pytest.mark.parametrize("value", ["101", "much", "-1"])
def test_a_percentage_that_is_none_is_wrong_usage(corpus, value):
    result = belie("coverage", "--fail-under", value)

    assert (result.exit_code, "is no percentage from 0 to 100" in result.stderr) == (2, True)


def test_the_page_is_written_whole_to_a_file(corpus):
    result = belie("coverage", "--format", "html", "-o", "page.html")

    assert result.stdout == ""
    assert "page.html: Coverage 50 %" in result.stderr
    assert (corpus / "page.html").read_text(encoding="utf-8").endswith("</html>\n")


def test_json_is_one_object(corpus):
    assert json.loads(belie("coverage", "--format", "json").stdout)["summary"]["missing"] == 1


def test_a_model_that_is_not_there_is_refused(corpus, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "spacy", None)

    result = belie("coverage", "--names", "en_core_web_sm")
    assert (result.exit_code, "belie[nlp]" in result.stderr) == (2, True)
