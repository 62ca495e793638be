"""Crowds: offices with many seats, whose holders make more sets than anybody can look at."""

from tests.rules.judging import found, report_on

PARLIAMENT = """
source: {{id: a, published: 2024-07-03}}
entities:
  seat: {{kind: office, name: Member, seats: {seats}}}
{people}
claims:
{claims}
"""


def parliament(seats, terms):
    """A corpus of members, a person a term, each with `from` and `until` as they are written."""
    people = "\n".join(f"  p{number}: {{kind: person, name: P{number}}}" for number in range(len(terms)))
    claims = "\n".join(
        f"  - {{id: c{number}, kind: role, holder: p{number}, office: seat, {term}}}"
        for number, term in enumerate(terms)
    )
    return PARLIAMENT.format(seats=seats, people=people, claims=claims)


def judged(text):
    """The findings of `one_holder_at_a_time` in a corpus of one fact file."""
    findings = report_on({"facts/a.yaml": text}).findings
    return [finding for finding in findings if finding.rule == "one_holder_at_a_time"]


def verdicts(text):
    return {str(finding.verdict) for finding in judged(text)}


def test_thirty_members_too_many_are_a_contradiction():
    assert verdicts(parliament(101, ["from: 2015-03-30, until: 2019-03-03"] * 131)) == {"contradiction"}


def test_members_of_whom_only_the_first_day_is_known_are_possible():
    assert verdicts(parliament(101, ["from: 2015-03-30"] * 131)) == {"possible"}


def test_a_parliament_that_changes_on_one_day_is_full_at_all_times():
    old, new = ["from: 2015-03-30, until: 2019-04-04"] * 101, ["from: 2019-04-04, until: 2023-04-10"] * 101

    assert found("one_holder_at_a_time", parliament(101, [*old, *new])) == set()


def test_one_member_too_many_for_a_week_is_found_among_handovers():
    stay, leave = ["from: 2015-03-30, until: 2019-03-03"] * 90, ["from: 2015-03-30, until: 2015-04-08"] * 12
    come = ["from: 2015-04-08, until: 2019-03-03"] * 11
    findings = judged(parliament(101, [*stay, *leave, *come]))

    assert [(str(finding.verdict), len(finding.claims)) for finding in findings] == [("contradiction", 102)]


def test_too_many_ways_in_which_vague_terms_may_meet_are_undecided():
    term = "from: [2020-01-01, 2020-07-01], until: [2020-06-01, 2020-12-01]"

    assert verdicts(parliament(12, [term] * 40)) == {"undecided"}


def test_holders_are_named_in_the_order_of_their_claims():
    terms = ["from: 2010, until: 2020", "from: 2012, until: 2020", "from: 2011, until: 2020"]
    (finding,) = judged(parliament(2, terms))

    assert [claim.id for claim in finding.claims] == ["a#c0", "a#c1", "a#c2"]
