"""The coverage of texts as text, JSON and a page."""

import hashlib
import json
from base64 import b64encode
from fractions import Fraction
from html.parser import HTMLParser

import pytest

from belie.model.coverage import (
    ClaimNote,
    CoverageReport,
    CoveredSpan,
    SourceCoverage,
    Span,
    SpanKind,
    SpanState,
    parse_percent,
)
from belie.reports.coverage_html import render_coverage_html
from belie.reports.coverage_json import render_coverage_json
from belie.reports.coverage_segments import paragraphs
from belie.reports.coverage_text import render_coverage
from belie.reports.coverage_words import percent, shortfall

from .golden import COVERAGE, coverage_file, coverage_report

HOSTILE = "<script>alert('x')</script>\u202e\x1b[31m & \"18\" onclick='y'"


def span_at(text, words, kind=SpanKind.COUNT, state=SpanState.MISSING, **keys):
    start = text.index(words)
    return CoveredSpan(Span(start, start + len(words), kind, words), state, 1, start + 1, **keys)


def report_of(text, *spans, title="A title", claims=(), faults=()):
    source = SourceCoverage("brief", title, "texts/brief.txt", text, tuple(spans), claims)
    return CoverageReport("0.1.0", (source,), faults=faults)


class Page(HTMLParser):
    """The tags of a page with their attributes, and its words."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.words, self.style = [], "", ""
        self._in_style = False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._in_style = tag == "style"

    def handle_endtag(self, tag):
        self._in_style = False

    def handle_data(self, data):
        if self._in_style:
            self.style += data
        else:
            self.words += data

    def values(self, name):
        return [attrs[name] for _, attrs in self.tags if name in attrs]


@pytest.mark.parametrize("style", COVERAGE)
def test_the_coverage_is_the_one_that_was_looked_at(style):
    golden = coverage_file(style).read_text(encoding="utf-8")

    assert coverage_report(style) == golden, "if the new one is better: python -m tests.reports.golden"


def test_the_text_fits_a_terminal_of_80_columns():
    assert max(map(len, coverage_report("text").splitlines())) <= 80


@pytest.mark.parametrize(
    ("share", "words"),
    [(None, "-"), (Fraction(1), "100 %"), (Fraction(9999, 10000), "99.9 %"), (Fraction(1, 3), "33.3 %"), (0, "0 %")],
)
def test_percentages_are_never_rounded_up(share, words):
    assert percent(None if share is None else Fraction(share)) == words


@pytest.mark.parametrize(
    ("text", "number"),
    [("90", 90), ("99.5", Fraction(199, 2)), ("0", 0), ("95 %", 95), ("101", None), ("-1", None), ("x", None)],
)
def test_percentages_are_read_exactly(text, number):
    assert parse_percent(text) == number


def test_coverage_below_what_is_asked_for_is_told_with_both_figures():
    text = "18 and 19"
    report = report_of(text, span_at(text, "18", state=SpanState.COVERED), span_at(text, "19"))

    assert shortfall(report, Fraction(50), "--fail-under") == ""
    assert shortfall(report, Fraction(101, 2), "--fail-under") == (
        "Coverage 50 % is below the 50.5 % that --fail-under asks for."
    )


def test_the_page_allows_its_own_style_and_nothing_else():
    page = Page(coverage_report("html"))

    (policy,) = [attrs["content"] for _, attrs in page.tags if attrs.get("http-equiv") == "Content-Security-Policy"]
    digest = b64encode(hashlib.sha256(page.style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert not {tag for tag, _ in page.tags} & {"script", "link", "iframe", "img", "form", "object"}
    assert not any(name == "style" or name.startswith("on") for _, attrs in page.tags for name in attrs)
    assert not page.values("src")


def test_every_link_of_the_page_leads_to_a_part_of_it_and_no_id_stands_twice():
    page = Page(coverage_report("html"))

    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in page.values("href")} <= set(ids)
    assert all(link.startswith("#") for link in page.values("href"))


def test_the_page_holds_the_text_word_for_word():
    text = "The 18 agencies.\n\nStaff: 120\nof them."
    page = Page(render_coverage_html(report_of(text, span_at(text, "18"), span_at(text, "120"))))

    shown = " ".join(page.words.replace(" (missing)", "").split())
    assert "The 18 agencies." in shown
    assert "Staff: 120 of them." in shown


def test_whatever_a_text_or_a_fact_file_holds_is_shown_and_does_nothing():
    text = f"{HOSTILE} and 18 more"
    claim = ClaimNote("brief#c", "facts/<b>.yaml", 3, HOSTILE)
    covered = span_at(text, "18 more", state=SpanState.COVERED, claims=("brief#c",))
    waived = span_at(text, "and", state=SpanState.WAIVED, reason=HOSTILE)
    html = render_coverage_html(report_of(text, waived, covered, title=HOSTILE, claims=(claim,)))

    page = Page(html)
    assert "<script" not in html
    assert "\x1b" not in html
    assert "\u202e" not in html
    assert not any(name.startswith("on") for _, attrs in page.tags for name in attrs)
    assert page.words.count("<script>alert('x')</script>") == 4


def test_every_state_shows_without_colour():
    page = Page(coverage_report("html"))

    assert "text-decoration: underline" in page.style.partition(".missing {")[2].partition("}")[0]
    assert {"(missing)", "(covered)", "(waived)"} <= {f"({part.partition(')')[0]})" for part in page.words.split("(")}


def test_a_span_within_another_is_the_one_that_is_linked():
    text = "It has 18 rooms, no more."
    quote = span_at(text, "has 18 rooms", SpanKind.QUOTE)
    source = report_of(text, quote, span_at(text, "18")).sources[0]

    assert [(part.text, part.number, part.begins) for part in next(paragraphs(source))] == [
        ("It ", None, ()),
        ("has ", 1, (1,)),
        ("18", 2, (2,)),
        (" rooms", 1, ()),
        (", no more.", None, ()),
    ]


def test_the_text_report_names_the_place_of_what_is_missing_from_the_working_folder():
    text = "It has 18 rooms."

    lines = render_coverage(report_of(text, span_at(text, "18")), "corpus/").splitlines()
    assert '  corpus/texts/brief.txt:1:8: count "18"' in lines
    assert lines[-1] == "Coverage 0 %: 0 of 1 checkable span covered in 1 text."


def test_a_report_without_texts_says_so():
    assert (
        render_coverage(CoverageReport("0.1.0", ()))
        == "Nothing to cover: no source has a text (text: PATH in its fact file).\n"
    )


def test_json_tells_each_span_with_its_claims():
    text = "It has 18 rooms."
    report = report_of(text, span_at(text, "18", state=SpanState.COVERED, claims=("brief#c",)))

    found = json.loads(render_coverage_json(report))
    assert found["summary"]["percent"] == 100.0
    assert found["sources"][0]["spans"][0] == {
        "kind": "count",
        "text": "18",
        "about": "",
        "state": "covered",
        "claims": ["brief#c"],
        "near": [],
        "reason": "",
        "proposed": False,
        "start": 7,
        "end": 9,
        "page": None,
        "line": 1,
        "column": 8,
    }
