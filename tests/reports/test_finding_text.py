"""One finding in plain text, as the terminal and pytest show it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.model.check import Severity
from belie.model.finding import Verdict
from belie.reports.layout import width_of
from belie.reports.text import finding_text, headline

from .builders import finding, waiver, witness


def test_both_sides_are_shown_with_place_source_evidence_and_the_underlined_value():
    text = finding_text(finding())

    assert text.startswith(
        "CONTRADICTION  counts_agree  plaza, agencies\n"
        "Plaza, agencies: 18 against 16\n"
        "\n"
        "  facts/a.yaml:3:5: a#n\n"
        "    Title of a, 2024-07-03\n"
        '    "houses 18 agencies"\n'
        "    3 |   - id: n\n"
        "    7 |     value: 18\n"
        "      |            ^^\n"
        "\n"
        "  facts/b.yaml:3:5: b#n\n"
        "    Title of b, 2024-07-03\n"
        '    "houses 16 agencies"\n'
        "    3 |   - id: n\n"
        "    7 |     value: 16\n"
        "      |            ^^\n"
        "\n"
        "  Why\n"
        "    1. a#n: 18 agencies\n"
        "    2. b#n: 16 agencies\n"
        "    3. no whole number is in both\n"
        "\n"
        "  What to do\n"
    )


def test_a_finding_without_steps_shows_what_its_claims_say():
    assert "  Why\n    1. a#n: Plaza: 18 agencies\n    2. b#n: Plaza: 16 agencies\n" in finding_text(finding(steps=()))


def test_the_waiver_that_is_offered_is_of_this_finding():
    text = finding_text(finding())

    assert "belie waive 0123456789abcdef --until YYYY-MM-DD" in text


def test_a_contradiction_says_to_mend_to_correct_or_to_waive():
    text = finding_text(finding())

    assert "mend the fact file" in text
    assert "corrects: [b#n]" in text
    assert "belie waive" in text


def test_a_single_claim_cannot_correct_itself():
    assert "corrects" not in finding_text(finding(witness()))


def test_definitions_are_mended_and_not_corrected():
    text = finding_text(finding(witness("plaza", source=None), rule="entities_agree"))

    assert "corrects" not in text
    assert "definitions" in text


def test_what_is_possible_may_be_left_as_it_is():
    text = finding_text(finding(verdict=Verdict.POSSIBLE))

    assert text.startswith("POSSIBLE  counts_agree")
    assert "leave it" in text
    assert "more precise" in text


def test_a_name_that_two_entities_share_is_mended_by_one_id_or_two_names():
    text = finding_text(finding(witness("ann", source=None), witness("anna", source=None), verdict=Verdict.POSSIBLE))

    assert "one id" in text
    assert "a name of its own" in text
    assert "misreads" not in text


def test_what_is_undecided_is_neither_right_nor_wrong():
    text = finding_text(finding(verdict=Verdict.UNDECIDED, message="too many readings"))

    assert text.startswith("UNDECIDED  counts_agree  plaza, agencies\ntoo many readings\n")
    assert "gave up" in text
    assert "waive" not in text


def test_a_contradiction_that_only_warns_says_so():
    assert finding_text(finding(severity=Severity.WARNING)).startswith("CONTRADICTION (warning)  counts_agree")


def test_a_waived_finding_says_by_whom_and_until_when():
    assert "Waived until 2099-12-31 by desk: two ways of counting" in finding_text(finding(waiver=waiver()))


@pytest.mark.parametrize(
    ("verdict", "line"),
    [
        (Verdict.CONTRADICTION, "Plaza, agencies: 18 against 16"),
        (Verdict.POSSIBLE, "possible: Plaza, agencies: 18 against 16"),
        (Verdict.UNDECIDED, "undecided: Plaza, agencies: 18 against 16"),
    ],
)
def test_the_headline_is_one_line_with_what_disagrees(verdict, line):
    assert headline(finding(verdict=verdict, message="Plaza, agencies:\n18 against 16")) == line


def test_long_evidence_is_cut_after_four_lines():
    text = finding_text(finding(witness(evidence="word " * 200), witness("b#n")))
    shown = re.findall(r"^ +\"?word.*$", text, re.MULTILINE)

    assert len(shown) == 4
    assert shown[-1].endswith('..."')


def test_a_path_is_never_broken():
    file = "facts/" + "a-very-long-folder-name/" * 4 + "a.yaml"

    assert f"\n  {file}:3:5:\n    a#n\n" in finding_text(finding(witness(file=file), witness("b#n")))


@given(st.text(), st.text(), st.lists(st.text(), max_size=3), st.text(), st.sampled_from(Verdict))
def test_whatever_people_write_the_text_keeps_its_width_and_its_lines(message, evidence, steps, label, verdict):
    one = witness(evidence=evidence, label=label, lines=((7, f"    value: {message}"),), marks=((7, 12, 7, 14),))
    text = finding_text(finding(one, witness("b#n"), message=message, steps=tuple(steps), group=label, verdict=verdict))

    assert max(map(width_of, text.split("\n"))) <= 80
    assert all(char == "\n" or ord(char) >= 32 for char in text)
    assert text.encode()
