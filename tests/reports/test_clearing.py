"""Which claim to look at first."""

import json

from belie.model.finding import Verdict
from belie.reports.json_report import render_json
from belie.reports.text import render_text

from .builders import finding, group, report, waiver, witness


def against_a(name: str, **keys):
    """A contradiction of the claim a#n with another one."""
    return finding(witness("a#n", "18"), witness(name, "16"), **keys)


def test_the_claim_in_most_contradictions_is_named_with_their_number():
    sentence = "Look first at a#n: without it, 2 of 3 contradictions would be gone."
    three = report(group(against_a("b#n"), against_a("c#n")), group(finding(witness("d#n"), witness("e#n", "3"))))

    assert three.clears_most() == ("a#n", 2)
    assert sentence in render_text(three)
    assert json.loads(render_json(three))["notes"] == [sentence]


def test_where_claims_are_in_equally_many_the_first_by_id_is_named():
    ring = [("z#n", "b#n"), ("b#n", "c#n"), ("c#n", "z#n")]
    found = [finding(witness(one, "18"), witness(other, "16")) for one, other in ring]

    assert report(group(*found)).clears_most() == ("b#n", 2)


def test_no_claim_is_named_where_none_is_in_more_than_one():
    one = report(group(against_a("b#n")))

    assert one.clears_most() is None
    assert "Look first" not in render_text(one)


def test_what_is_possible_waived_or_a_definition_does_not_count():
    possible = against_a("c#n", verdict=Verdict.POSSIBLE)
    waived = against_a("d#n", waiver=waiver())
    definitions = [finding(witness("plaza"), rule="entities_agree"), finding(witness("plaza"), rule="entities_agree")]

    assert report(group(against_a("b#n"), possible, waived), group(*definitions)).clears_most() is None
