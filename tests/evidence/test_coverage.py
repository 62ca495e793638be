"""What of a text claims cover: a claim must hold the span in its evidence, and say something of that sort."""

import pytest

from belie.evidence.coverage.measuring import measure
from belie.loading.corpus import load_corpus
from belie.model.coverage import Span, SpanKind, SpanState

ENTITIES = """\
entities:
  hall: {kind: place, name: Town Hall, within: oldport}
  oldport: {kind: place, name: Oldport}
  opening: {kind: event, name: Opening of the hall}
  ann: {kind: person, name: Ann Lee, aliases: [Lee]}
  bob: {kind: person, name: Bob Ray}
  mayor: {kind: office, name: Mayor of Oldport}
  fairs: {kind: series, name: Fairs}
"""


def corpus_of(root, text, *claims, source="", suffix="txt"):
    """A corpus of one source with a text of 5 July 2024."""
    (root / "facts").mkdir(exist_ok=True)
    (root / f"text.{suffix}").write_text(text, encoding="utf-8")
    listed = "".join(f"  - {{id: c{number}, {claim}}}\n" for number, claim in enumerate(claims))
    about = f"source: {{id: brief, published: 2024-07-05, text: ../text.{suffix}{source}}}\n"
    (root / "facts" / "brief.yaml").write_text(about + ENTITIES + f"claims:\n{listed or '  []'}\n", encoding="utf-8")
    return load_corpus(root, run_python=False)


def states(root, text, *claims, **keys):
    """The spans of a text with their states."""
    corpus = corpus_of(root, text, *claims, **keys)
    report = measure(corpus)

    assert corpus.faults == ()
    return [(one.span.text, str(one.state)) for one in report.sources[0].spans]


def say(kind, evidence, more):
    return f"kind: {kind}, evidence: {evidence!r}, {more}"


COVERED = [
    ("It opened on 4 May 2019.", say("event", "opened on 4 May 2019", "event: opening, when: 2019-05-04")),
    ("It opened on 4 May 2019.", say("event", "opened on 4 May 2019", "event: opening, when: 2019-05")),
    (
        "It opened yesterday.",
        say("event", "It opened yesterday", "event: opening, when: {said: yesterday, is: 2024-07-04}"),
    ),
    ("It opened yesterday.", say("event", "It opened yesterday", "event: opening, when: 2024-07-04")),
    ("It opened the next day.", say("event", "opened the next day", "event: opening, after: opening")),
    ("Today it has a staff.", say("count", "Today it has a staff", "of: hall, what: staff, value: at least 1")),
    ("It opened at 9.30am.", say("event", "opened at 9.30am", "event: opening, when: 2019-05-04T09:30")),
    ("It has more than 120 rooms.", say("count", "more than 120 rooms", "of: hall, what: rooms, value: more than 120")),
    ("It has about 120 rooms.", say("count", "about 120 rooms", "of: hall, what: rooms, value: about 120")),
    ("It is 12.5 metres high.", say("statement", "12.5 metres high", "subject: hall, property: height_m, value: 12.5")),
    ("They won 2-1.", say("statement", "They won 2-1", "subject: hall, property: score, value: won by 2-1")),
    ("It is the third fair.", say("ordinal", "the third fair", "item: opening, series: fairs, number: 3")),
    ('Ann Lee said: "We left."', say("quote", 'Ann Lee said: "We left."', "speaker: ann, words: We left")),
    ('"We left," Ann Lee said.', say("quote", "We left", "speaker: ann, words: We left")),
    ("Ann Lee, the mayor, left.", say("role", "Ann Lee, the mayor", "holder: ann, office: mayor, on: opening")),
    ("Mayor Lee left.", say("event", "Mayor Lee left", "event: opening, who: [{entity: ann, as: mayor}]")),
    ("It was in Oldport.", say("event", "It was in Oldport", "event: opening, where: oldport")),
    ("It was in Oldport.", say("event", "It was in Oldport", "event: opening, where: hall")),
    ("The hall in Oldport has a mayor.", say("role", "Oldport has a mayor", "holder: ann, office: mayor, on: opening")),
]
MISSING = [
    ("It opened on 4 May 2019.", say("event", "It opened", "event: opening, when: 2019-05-04")),
    (
        "It opened on 4 May 2019.",
        say("event", "opened on 4 May 2019", "event: opening, when: 2019-06, basis: inferred"),
    ),
    ("It opened on 4 May 2019.", say("count", "It opened on 4 May 2019", "of: hall, what: rooms, value: 3")),
    ("It opened on 4 May 2019.", say("event", "opened on 4 May 2019", "event: opening, after: opening")),
    ("It opened at 9.30am.", say("event", "opened at 9.30am", "event: opening, when: 2019-05-04")),
    ("It has more than 120 rooms.", say("count", "120 rooms", "of: hall, what: rooms, value: more than 120")),
    ("It has 120 rooms.", say("count", "has 120 rooms", "of: hall, what: rooms, value: 12, basis: inferred")),
    ("It has 120 rooms.", say("statement", "has 120 rooms", "subject: hall, property: has, value: rooms")),
    ("It is the third fair.", say("event", "It is the third fair", "event: opening, when: 2019")),
    ('Ann Lee said: "We left."', say("quote", 'Ann Lee said: "We left."', "speaker: bob, words: We left")),
    ('Ann Lee said: "We left."', say("event", 'Ann Lee said: "We left."', "event: opening, when: 2019")),
    ("Ann Lee, the mayor, left.", say("event", "Ann Lee, the mayor", "event: opening, who: [{entity: ann}]")),
    ("Ann Lee, the mayor, left.", say("role", "Ann Lee, the mayor", "holder: bob, office: mayor, on: opening")),
    ("It was in Oldport.", say("event", "It was in Oldport", "event: opening, when: 2019")),
]


@pytest.mark.parametrize(("text", "claim"), COVERED)
def test_a_claim_that_says_what_its_evidence_tells_covers_it(text, claim, tmp_path):
    assert {state for _, state in states(tmp_path, text, claim)} == {"covered"}


@pytest.mark.parametrize(("text", "claim"), MISSING)
def test_evidence_alone_covers_nothing(text, claim, tmp_path):
    found = states(tmp_path, text, claim)

    assert found
    assert {state for _, state in found} == {"missing"}


def test_claims_whose_evidence_holds_a_missing_span_are_named(tmp_path):
    corpus = corpus_of(tmp_path, "It has 120 rooms.", say("event", "It has 120 rooms", "event: opening, when: 2019"))

    (one,) = measure(corpus).sources[0].spans
    assert (one.claims, one.near) == ((), ("brief#c0",))


def test_evidence_that_stands_twice_covers_nothing(tmp_path):
    claim = say("count", "120 rooms", "of: hall, what: rooms, value: 120")

    assert {state for _, state in states(tmp_path, "It has 120 rooms. Has it 120 rooms?", claim)} == {"missing"}


def test_the_place_of_a_span_is_that_in_the_file(tmp_path):
    corpus = corpus_of(tmp_path, "<p>So</p>\n<p>it has <b>120</b> rooms</p>", suffix="html")

    (one,) = measure(corpus).sources[0].spans
    assert (one.span.text, one.line, one.column) == ("120", 2, 14)


@pytest.mark.parametrize(
    "page",
    [
        "<p>Ann Lee said: &ldquo;We left.&rdquo; It was late.</p>",
        "<p>Ann Lee said: &quot;We left.&quot;</p>",
        "<p>Ann Lee said: &lsquo;We left.&rsquo; They don&rsquo;t stay.</p>",
        "<p>Ann Lee said: &#8220;<em>We left.</em>&#8221;</p>",
        '<p>Ann Lee said: <b>"We left."</b></p>',
    ],
)
def test_a_quotation_of_a_page_is_found_however_its_marks_are_written(page, tmp_path):
    assert ("We left.", "missing") in states(tmp_path, page, suffix="html")


def test_a_claim_that_is_corrected_covers_as_before(tmp_path):
    first = say("count", "120 rooms", "of: hall, what: rooms, value: 120")
    second = "kind: count, of: hall, what: rooms, value: 121, corrects: ['brief#c0']"

    assert states(tmp_path, "It has 120 rooms.", first, second) == [("120", "covered")]


def waive(*entries):
    return f", not_checked: [{', '.join(entries)}]"


def test_what_is_not_checked_is_waived_with_its_reason(tmp_path):
    source = waive("{exact: 40 gulls, reason: colour}")
    corpus = corpus_of(tmp_path, "40 gulls saw 3 boats.", source=source)

    report = measure(corpus)
    assert [(one.span.text, one.state, one.reason) for one in report.sources[0].spans] == [
        ("40", SpanState.WAIVED, "colour"),
        ("3", SpanState.MISSING, ""),
    ]
    assert report.faults == ()
    assert report.share == 0


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("{exact: 41 gulls, reason: colour}", 'these words do not stand in the text of the source: "41 gulls"'),
        ("{exact: gulls, reason: colour}", 'nothing that is checkable stands in these words: "gulls"'),
        ("{exact: 3 boats, reason: colour}", 'claims cover all that is checkable in these words: "3 boats"'),
        (
            "{exact: 40 gulls, prefix: some, reason: colour}",
            'these words do not stand in the text of the source: "40 gulls"',
        ),
    ],
)
def test_an_entry_that_waives_nothing_is_a_fault_at_its_place(entry, message, tmp_path):
    claim = say("count", "3 boats", "of: hall, what: boats, value: 3")
    corpus = corpus_of(tmp_path, "40 gulls saw 3 boats.", claim, source=waive(entry))

    (fault,) = measure(corpus).faults
    assert (fault.rule, fault.path, fault.message) == ("waivers_hold", "source.not_checked[0]", message)
    assert (fault.file, fault.line) == ("facts/brief.yaml", 1)


def test_sources_without_a_text_are_named_and_others_can_be_chosen(tmp_path):
    corpus = corpus_of(tmp_path, "It has 120 rooms.")
    (tmp_path / "facts" / "other.yaml").write_text("source: {id: other}\n", encoding="utf-8")
    corpus = load_corpus(tmp_path, run_python=False)

    assert measure(corpus).no_text == ("other",)
    assert [source.id for source in measure(corpus, ["brief"]).sources] == ["brief"]
    assert measure(corpus, ["other"]).sources == ()


def test_what_a_model_proposes_is_shown_and_never_counted(tmp_path):
    corpus = corpus_of(tmp_path, "Sela has 120 rooms.")

    report = measure(corpus, propose=lambda text, spans: [Span(0, 4, SpanKind.PERSON, "Sela", proposed=True)])
    assert [one.span.text for one in report.sources[0].spans] == ["Sela", "120"]
    assert report.count(SpanState.MISSING) == 1


def test_an_entry_with_a_key_too_many_is_a_fault_of_loading(tmp_path):
    corpus = corpus_of(tmp_path, "40 gulls", source=waive("{exact: 40 gulls, reasons: colour}"))

    assert [fault.path for fault in corpus.faults] == ["source.not_checked[0].reasons"]
