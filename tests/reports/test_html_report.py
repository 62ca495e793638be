"""The report as one page that opens from a disk."""

import hashlib
import re
from base64 import b64encode

from hypothesis import example, given, settings
from hypothesis import strategies as st

from belie.model.check import BASELINE, Severity
from belie.model.extent import Extent, Line
from belie.model.finding import Verdict
from belie.model.origin import Origin
from belie.reports.html_report import render_html
from belie.reports.layout import clean

from .builders import Text, error, fault, finding, group, report, waiver, witness
from .golden import report_on
from .pages import Page

HOSTILE = [
    "<script>alert(1)</script>",
    "</style></script><img src=x onerror=alert(1)>",
    "\" onclick='x' style=color:red",
    "&lt;b&gt; &#0; &amp;",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "javascript:alert(1)",
    'https://example.org/"><b>',
    "<!-- x --> ]]> <![CDATA[",
    "\u202e\x1b[31m\x00\r\n\t\ud800",
]
TAGS = {
    "html", "head", "meta", "title", "style", "body", "a", "svg", "defs", "pattern", "path", "header", "h1", "p", "dl",
    "div", "dt", "dd", "strong", "h2", "ol", "li", "b", "details", "summary", "ul", "main", "section", "pre", "code",
    "br", "span", "label", "select", "option", "input", "button", "output", "h3", "small", "i", "h4", "mark", "q",
    "text", "tspan", "script",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "class", "href", "aria-hidden", "id", "width", "height",
    "patternunits", "d", "aria-labelledby", "role", "aria-label", "hidden", "value", "type", "autocomplete", "checked",
    "for", "open", "viewbox", "x", "y",
}  # fmt: skip


def everywhere(text):
    """A report with this text wherever a fact file, a check or a rule could put it."""
    extent = Extent(Line.NUMBERS, 18, 18, (18, 18))
    keys = {"says": text, "evidence": text, "label": text, "url": text, "lines": ((7, text),), "extent": extent}
    claims = [witness(f"{text}#n", "18", **keys), witness("b#n", "16", **keys)]
    texts = {"message": text, "steps": (text,), "group": text, "rule": text}
    accepted = waiver(reason=text, by=text, until=text)
    faulty = fault(rule=text, file=text, path=text, message=text, hint=text)
    return report(
        group(finding(*claims, **texts), capped=True),
        group(finding(*claims, waiver=accepted, fingerprint="1" * 16, **texts)),
        faults=(faulty,),
        errors=(error(rule=text, group=text, message=text, traceback=text),),
        notes=(text,),
        set_aside=((text, text),),
        not_exercised=(text,),
        unchecked=(text,),
    )


def hostile(test):
    for text in HOSTILE:
        test = example(text)(test)
    return given(st.text(st.characters(codec="utf-8"), min_size=1))(test)


@settings(deadline=None)
@hostile
def test_no_text_makes_markup_wherever_it_stands(text):
    html = render_html(everywhere(text), (text,), since=text)

    page = Page(html)
    assert {tag for tag, _ in page.tags} <= TAGS
    assert {name for _, attrs in page.tags for name in attrs} <= ATTRIBUTES
    assert page.count("script") == page.count("style") == 1
    assert all(re.match("https?://|#", link) for link in page.values("href"))
    html.encode()


@settings(deadline=None)
@hostile
def test_every_text_shows_as_it_is_but_for_what_no_screen_shows(text):
    page = Page(render_html(everywhere(text)))

    shown = " ".join(clean(text.replace("\n", " ")).split())
    assert page.text.count(shown) >= 12


def test_the_policy_allows_the_pages_own_style_and_script_by_their_hashes():
    page = Page(report_on("contradicting", "html"))

    (policy,) = [attrs["content"] for _, attrs in page.tags if attrs.get("http-equiv") == "Content-Security-Policy"]
    style, script = (b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (page.style, page.script))
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; base-uri 'none'; "
        "form-action 'none'"
    )


def test_nothing_is_fetched_and_nothing_is_inline():
    page = Page(report_on("contradicting", "html"))

    names = {name for _, attrs in page.tags for name in attrs}
    assert not names & {"src", "srcset", "style", "action", "ping"}
    assert not any(name.startswith("on") for name in names)
    assert not {tag for tag, _ in page.tags} & {"link", "img", "iframe", "form", "object", "base"}
    assert "@import" not in page.style
    assert set(re.findall(r"url\(([^)]*)\)", page.style)) == {"#hatch"}


def test_every_link_within_the_page_leads_to_a_part_of_it_and_no_id_stands_twice():
    page = Page(report_on("contradicting", "html"))

    ids = page.values("id")
    inner = [link[1:] for link in page.values("href") if link.startswith("#")]
    assert len(ids) == len(set(ids))
    assert set(inner) | set(page.values("aria-labelledby")) <= set(ids)


def test_both_sides_of_a_finding_stand_on_the_page_with_source_words_place_and_lines():
    page = Page(render_html(report(group(finding()))))

    for source, value in (("a", "18"), ("b", "16")):
        assert f"Title of {source}, 2024-07-03" in page.text
        assert f"houses {value} agencies" in page.text
        assert f"facts/{source}.yaml:3:5: {source}#n" in page.text
        assert f"7 | value: {value}" in page.text
    assert "no whole number is in both" in page.text
    assert "belie waive 0123456789abcdef" in page.text


def test_the_words_in_which_two_sides_differ_are_marked():
    html = render_html(report(group(finding())))

    assert "<q>houses <mark>18</mark> agencies</q>" in html
    assert "<q>houses <mark>16</mark> agencies</q>" in html


def test_a_source_links_to_its_address_if_that_is_one_of_the_web():
    claims = [witness("a#n", url="https://example.org/a?b=1&c=2"), witness("b#n", url="javascript:alert(1)")]
    page = Page(render_html(report(group(finding(*claims)))))

    outer = [link for link in page.values("href") if not link.startswith("#")]
    assert outer == ["https://example.org/a?b=1&c=2"]


def test_many_pairs_stand_as_the_values_that_are_against_each_other():
    first, second = [witness(f"a{i}#n", "18") for i in range(5)], [witness(f"b{i}#n", "16") for i in range(2)]
    found = [
        finding(one, other, fingerprint=f"{i}{j}" * 8) for i, one in enumerate(first) for j, other in enumerate(second)
    ]
    page = Page(render_html(report(group(*found))))

    assert "Contradiction: plaza, agencies: 18 against 16" in page.text
    assert "A: 18 (5 sources)" in page.text and "B: 16 (2 sources)" in page.text
    assert all(f"{claim.id}" in page.text and claim.evidence in page.text for claim in (*first, *second))
    assert all(one.fingerprint in page.text for one in found)
    assert "belie waive --group 0000000000000000" in page.text


def test_the_first_screen_says_how_it_ended_how_many_and_who_disagrees():
    page = Page(
        render_html(report(group(finding(), finding(witness("a#m"), witness("b#n", "16"), fingerprint="1" * 16))))
    )

    head = page.text.partition("Findings by rule")[0].partition("Verdict")[0]
    assert "Fail 2 contradictions: 1 group judged, 4 claims in 2 files read." in head
    assert "Title of a, 2024-07-03 against Title of b, 2024-07-03: 2 contradictions" in head
    assert "Look first at b#n: without it, 2 of 2 contradictions would be gone." in head
    assert "new" not in head and "known" not in head


def test_the_end_of_a_run_is_told_by_its_exit_status():
    ends = {
        "Pass": report(group()),
        "Fail": report(group(finding())),
        "Fail: there is input that cannot be used": report(group(), faults=(fault(),)),
        "Fail: there is nothing to check": report(claims=0),
        "Fail: a rule raises": report(group(), errors=(error(),)),
    }
    warning = report(group(finding(severity=Severity.WARNING)))

    for end, one in ends.items():
        assert f">{end}</h1>" in render_html(one)
    assert ">Pass</h1>" in render_html(warning)
    assert ">Fail</h1>" in render_html(warning, strict=True)


def test_what_is_new_is_told_where_the_run_knows_it():
    known = waiver(origin=Origin(Text(BASELINE), 0, {}))
    of_baseline = Page(render_html(report(group(finding(waiver=known)), group(finding()))))
    since = Page(render_html(report(group(finding())), since="main"))

    assert "known before, in the baseline 1" in of_baseline.text
    assert "All that is shown here is new since main." in since.text


def test_waived_findings_are_folded_with_their_reason():
    html = render_html(report(group(finding(waiver=waiver()))))

    part = html[html.index('<h2 id="waived">') :]
    assert "<details><summary>1 waived finding," in part
    assert "until 2099-12-31 by desk: two ways of counting" in part
    assert "There are none that nobody waived." in html


def test_all_that_a_run_tells_is_on_the_page():
    raised = error(traceback='Traceback\n  File "/x/votes.py", line 3, in votes\n    1/0\n')
    page = Page(
        render_html(
            report(
                group(finding(), capped=True),
                faults=(fault(),),
                errors=(raised,),
                notes=("a note",),
                set_aside=(("a#x", "b#y"),),
                not_exercised=("ends_meet",),
                unchecked=("a#z",),
            )
        )
    )

    for words in (
        "facts/a.yaml:4:5 unknown key 'valeu'",
        "Hint: did you mean 'value'?",
        "RULE RAISES votes_add_up bridge",
        "line 3, in votes",
        "a note",
        "a#x, corrected by b#y",
        "ends_meet",
        "a#z",
        "There may be more findings than are shown",
    ):
        assert words in page.text


def test_the_weightiest_come_first_and_few_stand_open():
    findings = [finding(verdict=verdict, fingerprint=verdict.value) for verdict in reversed(Verdict)]
    page = Page(render_html(report(group(*findings))))

    shown = [attrs for tag, attrs in page.tags if tag == "details" and attrs.get("class", "").startswith("finding")]
    assert [attrs["id"] for attrs in shown] == ["fcontradiction", "fundecided", "fpossible"]
    assert all("open" in attrs for attrs in shown)


def test_a_long_report_is_folded_and_lean_and_loses_no_finding():
    found = [
        finding(
            witness(f"a#n{i}", "18", url="https://example.org/a", evidence="word " * 200),
            witness(f"b#n{i}", "16"),
            fingerprint=f"{i:016x}",
        )
        for i in range(1_001)
    ]
    html = render_html(report(*(group(one) for one in found)))

    page = Page(html)
    assert {f"f{one.fingerprint}" for one in found} <= set(page.values("id"))
    assert not any("open" in attrs for tag, attrs in page.tags if "finding" in attrs.get("class", ""))
    assert html.count("https://example.org/a") == 1
    assert len(html) < 1_700 * len(found)


def test_the_same_report_gives_the_same_page():
    one = everywhere("text")

    assert render_html(one) == render_html(one)
