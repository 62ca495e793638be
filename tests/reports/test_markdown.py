"""The report in Markdown, read back with GitHub's own parser."""

import re
from html.parser import HTMLParser

import cmarkgfm
from cmarkgfm.cmark import Options
from hypothesis import example, given
from hypothesis import strategies as st

from belie.model.finding import Verdict
from belie.reports.layout import clean
from belie.reports.markdown import render_markdown
from belie.reports.markdown_words import block, code, code_cell, plain

from .builders import error, fault, finding, group, report, waiver, witness

HOSTILE = [
    "*a* _b_ `c` [d](e) <script>x</script> &amp; https://example.org www.example.org @desk #12 a|b ~~c~~ $x$ 1. d",
    "- item", "+ item", "3) item", "# head", "> quote", "===", "---", "| a | b |", "``` fence", "![i](j)", "a\\*b\\",
    "[^1]: note", ":tada: x", "a@example.org", "<!-- a", "&#35;",
]  # fmt: skip


class Page(HTMLParser):
    """The tags and the text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append(tag)

    def handle_data(self, data) -> None:
        self.text += data


def page(markdown: str) -> Page:
    return Page(cmarkgfm.github_flavored_markdown_to_html(markdown, Options.CMARK_OPT_UNSAFE))


def one_line(text: str) -> str:
    return " ".join(clean(text).split())


def hostile(test):
    for text in HOSTILE:
        test = example(text)(test)
    return given(st.text(alphabet=st.characters(codec="utf-8")))(test)


@hostile
def test_any_text_shows_as_it_is_and_makes_no_markup(text):
    shown = page(f"1. {plain(text)}")

    assert set(shown.tags) <= {"ol", "li"}
    assert one_line(shown.text) == one_line(text)


@hostile
def test_any_text_in_a_cell_stays_in_it(text):
    shown = page(f"| a | b |\n|---|---|\n| {plain(text)} | {code_cell(text)} |")

    assert shown.tags.count("td") == 2
    assert set(shown.tags) <= {"table", "thead", "tbody", "tr", "th", "td", "code"}


@hostile
def test_any_text_can_be_code_and_a_block(text):
    shown = page(f"x {code(text)}\n\n" + "\n".join([*block([one_line(text)]), "after"]))

    assert shown.tags in (["p", "code", "pre", "code", "p"], ["p", "pre", "code", "p"])
    assert shown.text.endswith("after\n")


def test_nobody_is_notified_and_no_thread_is_linked():
    text = plain("@desk saw #12")

    assert not re.search(r"[@#]\w", text)


def test_both_sides_stand_in_one_table_with_their_places_and_words():
    text = render_markdown(report(group(finding())))

    assert "### Contradiction: Plaza, agencies: 18 against 16" in text
    first, second = (line for line in text.splitlines() if line.startswith("| Title"))
    assert "`facts/a.yaml:3`" in first and "houses 18 agencies" in first
    assert "`facts/b.yaml:3`" in second and "houses 16 agencies" in second
    assert "1. a#<!-- -->n: 18 agencies" in text.replace("\\", "")


def test_the_weightiest_come_first():
    findings = [finding(verdict=verdict) for verdict in reversed(Verdict)]
    text = render_markdown(report(group(*findings), faults=(fault(),), errors=(error(),)))

    heads = [line.split()[1].rstrip(":") for line in text.splitlines() if line.startswith("###")]
    assert heads == ["Rule", "Fault", "Contradiction", "Undecided", "Possible"]


def test_a_waived_finding_has_no_part_of_its_own_but_is_named():
    text = render_markdown(report(group(finding(waiver=waiver()))))

    assert "###" not in text
    assert "Waived: 1 finding" in text and "two ways of counting" in text


def test_a_long_report_stays_within_its_limit_and_says_what_is_left_out():
    found = [finding(witness(f"a#n{i}", "18"), witness(f"b#n{i}", "16")) for i in range(200)]
    text = render_markdown(report(group(*found)), limit=20_000)

    shown = text.count("### Contradiction")
    assert len(text) <= 20_000
    assert shown > 5
    assert f"{200 - shown} more are not shown here" in text


def test_where_nothing_is_wrong_one_line_says_so():
    text = render_markdown(report(group()))

    assert text == "## belie: No contradiction: 1 group judged, 4 claims in 2 files read.\n"
