"""evidence_is_found: what is shown of words that are not there, and which claims are asked."""

from belie.engine import judge
from belie.loading.corpus import load_corpus
from belie.model.report import Report, ReportedFinding
from tests.pdf_files import make_pdf

from .judging import contradiction, found_by, possible, report_on

TEXT = """The ferry ran aground at noon.

It had 31 passengers on board, and “a
cargo of bells”. Nobody was hurt.
"""
FACTS = """
source: {{id: a, published: 2024-07-03{text}}}
entities: {{ferry: {{kind: thing, name: Ferry}}}}
claims:
  - {{id: one, kind: count, of: ferry, what: passengers, value: 31, basis: {basis}, evidence: {evidence}}}
"""


def look_for(
    evidence: str, basis: str = "stated", text: str = TEXT, name: str = "a.txt", linked: bool = True
) -> Report:
    link = f", text: ../texts/{name}" if linked else ""
    facts = FACTS.format(text=link, basis=basis, evidence=evidence)
    return report_on({f"texts/{name}": text, "facts/a.yaml": facts})


def found(report: Report) -> set:
    return found_by("evidence_is_found", report)


def finding_of(report: Report) -> ReportedFinding:
    return next(finding for finding in report.findings if finding.rule == "evidence_is_found")


def test_typography_makes_no_difference():
    assert found(look_for("'board, and \"a cargo of bells\". Nobody was hurt'")) == set()


def test_a_changed_word_is_not_there_whatever_the_basis():
    for basis in ("stated", "inferred", "reference"):
        assert found(look_for("31 passengers aboard", basis)) == contradiction("a#one")


def test_a_small_letter_in_place_of_a_capital_is_a_changed_word():
    assert found(look_for("it had 31 passengers")) == contradiction("a#one")


def test_a_number_is_not_found_within_a_longer_one():
    assert found(look_for("1 passengers on board")) == contradiction("a#one")


def test_a_finding_shows_the_nearest_passage_with_its_line_and_what_differs():
    finding = finding_of(look_for("It had 13 passengers on board"))

    assert finding.message == '"It had 13 passengers on board" does not stand in the text'
    assert finding.steps == (
        'did you mean "It had 31 passengers on board" (../texts/a.txt, line 3)?',
        "evidence -> text: It had [13 -> 31] passengers on board",
    )


def test_where_nothing_is_near_the_finding_says_so():
    finding = finding_of(look_for("quite other words than those in print"))

    assert finding.steps == ("nothing in ../texts/a.txt comes near to it",)


def test_words_that_stand_twice_are_possible_and_their_lines_are_shown():
    report = look_for("31 passengers", text=TEXT + "\nAll 31 passengers went home.\n")

    assert found(report) == possible("a#one")
    assert finding_of(report).steps[0] == "../texts/a.txt: line 3, line 6"


def test_a_prefix_that_stands_nowhere_before_the_words_is_a_contradiction():
    report = look_for("{exact: 31 passengers, prefix: It lost}")

    assert found(report) == contradiction("a#one")
    assert "line 3, without them" in finding_of(report).steps[0]


def test_without_a_text_nothing_is_looked_for():
    report = look_for("any words at all", linked=False)

    assert found(report) == set()
    assert "evidence_is_found" in report.not_exercised


def test_of_a_page_what_is_shown_is_read_and_lines_are_those_of_the_file():
    page = "<html><head><title>31 passengers</title></head>\n<body>\n<p>It had <b>31</b> passen&shy;gers &amp; crew."
    good = look_for("31 passengers & crew", text=page, name="a.html")
    bad = look_for("13 passengers & crew", text=page, name="a.html")

    assert found(good) == set()
    assert "line 3" in finding_of(bad).steps[0]


def test_of_a_pdf_pages_and_their_lines_are_shown(tmp_path):
    pages = [["It had 31", "passengers"], ["on board. 4 of the 31", "passengers sang."]]
    (tmp_path / "facts").mkdir()
    (tmp_path / "a.pdf").write_bytes(make_pdf(pages))

    def look_in_pdf(evidence: str) -> Report:
        facts = FACTS.format(text=", text: ../a.pdf", basis="inferred", evidence=evidence)
        (tmp_path / "facts" / "a.yaml").write_text(facts, encoding="utf-8")
        return judge(load_corpus(tmp_path))

    assert found(look_in_pdf("31 passengers on board")) == set()
    assert finding_of(look_in_pdf("31 passengers")).steps[0] == "../a.pdf: page 1, line 1, page 2, line 1"
    assert finding_of(look_in_pdf("4 of the 32 passengers sang")).steps[0].endswith("(../a.pdf, page 2, line 1)?")


def test_claims_of_kinds_of_the_corpus_s_own_are_asked_too():
    schema = """{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
        "title": "Sighting", "description": "Somebody saw a bird.", "required": ["kind", "bird"],
        "properties": {
            "kind": {"const": "sighting", "title": "Kind", "description": "A sighting.", "examples": ["sighting"]},
            "bird": {"type": "string", "title": "Bird", "description": "Which.", "examples": ["tern"]}},
        "examples": [{"id": "tern", "kind": "sighting", "bird": "tern"}]}"""
    facts = """
source: {id: a, text: ../texts/a.txt}
claims:
  - {id: tern, kind: sighting, bird: tern, evidence: a tern at noon}
"""
    files = {"texts/a.txt": TEXT, "facts/a.yaml": facts, "schemas/sighting.schema.json": schema}
    report = report_on(files)

    assert found(report) == contradiction("a#tern")


def test_many_words_are_cut_off_between_two_of_them():
    finding = finding_of(look_for("bell " * 30))

    assert finding.message == f'"{"bell " * 17}…" does not stand in the text'
