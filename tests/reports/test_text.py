"""The whole report in plain text."""

from itertools import product

from belie.model.check import Severity
from belie.model.finding import Verdict
from belie.reports.text import render_text

from .builders import error, fault, finding, group, report, waiver, witness


def headings(text: str) -> list[str]:
    return [line for line in text.splitlines() if line[:1].isupper() and line.split()[0].isupper()]


def pairs(first: list[str], second: list[str]) -> list:
    """Findings of each claim that says 18 with each that says 16."""
    sides = product([witness(name, "18") for name in first], [witness(name, "16") for name in second])
    return [finding(one, other) for one, other in sides]


def test_where_nothing_is_wrong_it_says_what_was_looked_at():
    text = render_text(report(group(), group(exercised=False)))

    assert text == "No contradiction: 1 group judged, 4 claims in 2 files read.\n"


def test_where_nothing_was_compared_it_says_so():
    text = render_text(report(group(exercised=False)))

    assert text == "No contradiction, but nothing was compared: 0 groups judged, 4 claims in 2 files\nread.\n"


def test_where_there_are_no_claims_there_is_nothing_to_check():
    text = render_text(report(files=(), claims=0))

    assert (
        text == "Nothing to check: there is no fact file in facts/ (.yaml, .yml, .ndjson); `belie\nnew ID` makes one.\n"
    )


def test_the_weightiest_findings_stand_first_and_faults_last():
    groups = [
        group(finding(verdict=Verdict.POSSIBLE, group="one")),
        group(finding(verdict=Verdict.UNDECIDED, group="two")),
        group(finding(group="three")),
        group(finding(group="four", rule="single_value")),
    ]
    text = render_text(report(*groups, faults=(fault(),), errors=(error(),)))

    assert headings(text) == [
        "CONTRADICTION  counts_agree  three",
        "CONTRADICTION  single_value  four",
        "UNDECIDED  counts_agree  two",
        "POSSIBLE  counts_agree  one",
        "FAULT  file_is_valid  claims.n",
        "RULE RAISES  votes_add_up  bridge",
    ]
    assert text.endswith(
        "\n\n2 contradictions, 1 undecided, 1 possible, 1 fault, 1 rule raised: 4 groups\n"
        "judged, 4 claims in 2 files read.\n"
    )


def test_what_to_do_is_said_once_a_verdict():
    groups = [group(finding(verdict=verdict, group=name), rule=name) for verdict in Verdict for name in ("x", "y", "z")]
    text = render_text(report(*groups))

    assert text.count("What to do") == 3
    assert text.count("--reason") == 2


def test_definitions_that_differ_get_advice_of_their_own():
    text = render_text(
        report(group(finding(witness("plaza", source=None), rule="entities_agree", group="plaza")), group(finding()))
    )

    assert "What to do about a contradiction," in text
    assert "What to do about a contradiction of definitions" in text


def test_many_pairs_are_read_as_opposing_values():
    text = render_text(report(group(*pairs([f"a{n}#n" for n in range(5)], ["b#n", "c#n"]))))

    assert headings(text) == ["CONTRADICTION  counts_agree  plaza, agencies"]
    assert "\nPlaza, agencies: 18 (5 sources) against 16 (2 sources)\n" in text
    assert text.count("#n\n") == 7
    assert text.count("^^") == 5
    assert "To waive all of them: belie waive --group 0123456789abcdef" in text


def test_one_source_that_says_a_thing_twice_counts_once():
    text = render_text(report(group(*pairs(["a#n", "a#m"], ["b#n"]))))

    assert "\nPlaza, agencies: 18 (1 source) against 16 (1 source)\n" in text


def test_where_a_group_is_capped_the_numbers_are_the_least():
    text = render_text(report(group(*pairs(["a#n", "b#n"], ["c#n"]), capped=True)))

    assert "18 (at least 2 sources) against 16 (at least 1 source)" in text
    assert "There may be more findings than are shown" in text
    assert "counts_agree, plaza, agencies: 2 are shown" in text


def test_pairs_that_share_no_claim_stay_apart():
    apart = [finding(witness("a#n"), witness("b#n", "16")), finding(witness("c#n", "1"), witness("d#n", "2"))]

    assert len(headings(render_text(report(group(*apart))))) == 2


def test_pairs_that_are_linked_late_are_read_together():
    chain = pairs(["a#n"], ["b#n"]) + pairs(["c#n"], ["d#n"]) + pairs(["a#n"], ["d#n"])

    assert "18 (2 sources) against 16 (2 sources)" in render_text(report(group(*chain)))


def test_values_that_agree_with_each_other_are_on_one_side():
    found = [
        finding(witness("a#n", "more than 100"), witness("c#n", "90")),
        finding(witness("b#n", "120"), witness("c#n", "90")),
    ]

    assert "\nPlaza, agencies: more than 100 or 120 (2 sources) against 90 (1 source)\n" in render_text(
        report(group(*found))
    )


def test_three_values_that_oppose_each_other_are_three_sides():
    one, two, three = witness("a#n", "1"), witness("b#n", "2"), witness("c#n", "3")
    text = render_text(report(group(finding(one, two), finding(one, three), finding(two, three))))

    assert "\nPlaza, agencies: 1 (1 source) against 2 (1 source) against 3 (1 source)\n" in text


def test_values_that_do_not_fall_into_sides_stay_pairs():
    one, two, three, four = (witness(f"{name}#n", value) for name, value in ("a1", "b2", "c3", "d4"))
    text = render_text(report(group(finding(one, two), finding(two, three), finding(three, four))))

    assert len(headings(text)) == 3


def test_findings_of_other_rules_are_never_gathered_to_values():
    found = [finding(*one.claims, rule="one_holder_at_a_time") for one in pairs(["a#n", "b#n"], ["c#n"])]

    assert len(headings(render_text(report(group(*found))))) == 2


def test_waived_findings_are_counted_and_named_but_not_shown():
    text = render_text(report(group(finding(waiver=waiver()), finding(rule="x", severity=Severity.WARNING))))

    assert "Waived: 1 finding\n  counts_agree: Plaza, agencies: 18 against 16\n" in text
    assert "    until 2099-12-31, by desk: two ways of counting\n" in text
    assert headings(text) == ["CONTRADICTION (warning)  x  plaza, agencies"]


def test_what_took_no_part_is_said():
    text = render_text(
        report(
            group(),
            set_aside=(("a#old", "a#new"),),
            not_exercised=("quotes_agree", "unique_value"),
            unchecked=tuple(f"a#c{number}" for number in range(9)),
            notes=("while facts/x.yaml cannot be read, claims are left out",),
        )
    )

    assert "Set aside, and judged no more: 1 claim\n  a#old, corrected by a#new\n" in text
    assert "Not exercised (nothing to compare): quotes_agree, unique_value\n" in text
    words = " ".join(text.split())
    assert "Unchecked: 9 claims are looked at by no rule (`belie why` says why): a#c0, a#c1, a#c2, a#c3," in words
    assert "Note: while facts/x.yaml cannot be read" in text


def test_a_narrowed_report_says_to_what_it_was_narrowed():
    text = render_text(report(group()), ["facts/a.yaml", "facts/new"])

    assert "Only what concerns facts/a.yaml, facts/new is reported.\nNo contradiction" in text


def test_many_findings_have_a_table_of_the_rules_that_found_them():
    many = [finding(witness(f"a#n{i}"), witness(f"b#n{i}")) for i in range(19)]
    some = [finding(rule="quotes_agree"), finding(rule="single_value", verdict=Verdict.POSSIBLE)]
    text = render_text(report(group(*many), group(some[0]), group(some[1])))

    table = text[text.index("Found by") :].partition("\n\n")[0]
    assert [line.split() for line in table.splitlines()] == [
        ["Found", "by", "contradiction", "possible"],
        ["counts_agree", "19", "-"],
        ["quotes_agree", "1", "-"],
        ["single_value", "-", "1"],
    ]


def test_few_findings_need_no_table():
    assert "Found by" not in render_text(report(group(finding())))


def test_warnings_come_after_all_else_of_their_verdict():
    namesakes = finding(rule="a_rule", verdict=Verdict.POSSIBLE, severity=Severity.WARNING)
    text = render_text(report(group(namesakes), group(finding(verdict=Verdict.POSSIBLE))))

    assert [head.split()[1] for head in headings(text) if head.startswith("POSSIBLE")] == ["counts_agree", "a_rule"]
