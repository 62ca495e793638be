"""The openstates register to a corpus, on invented rows."""

import json

import belie

from .openstates import convert, times, write
from .openstates_offices import seats
from .recount import crowds, seats_of
from .sample import draw, origin, row_words

LOWER = {"type": "lower", "jurisdiction": "state:xx", "district": "7"}


def person(name, *roles, **more):
    """A line of the register."""
    return json.dumps({"id": f"id-{name}", "name": name, "state": "xx", "roles": list(roles), **more})


def claims(*lines, **how):
    return convert(lines, **how).claims["xx"]


def test_a_role_becomes_a_tenure_and_a_seat_a_statement():
    role = {**LOWER, "start_date": "2019-01-15", "end_date": "2023-01-16"}
    tenure, seat = claims(person("Ida", role))

    assert tenure == {
        "source": "openstates",
        "id": "xx-1-1",
        "kind": "role",
        "holder": "p-id-Ida",
        "office": "o-state-xx-lower-7",
        "from": "2019-01-15",
        "until": "2023-01-16",
    }
    assert (seat["id"], seat["property"], seat["value"]) == ("xx-1-1-seat", "seat", "state:xx lower 7")


def test_a_role_without_an_end_or_with_a_planned_one_still_goes_on():
    assert times({"start_date": "2023-01-17"}) == {"from": "2023-01-17", "until": ".."}
    assert times({"start_date": "2023-01-17", "end_date": "2030-01-01"}) == {"from": "2023-01-17", "until": ".."}


def test_a_role_of_whole_years_is_known_to_the_year():
    role = {"start_date": "2011-01-01", "end_date": "2012-12-31"}

    assert times(role) == {"from": "2011", "until": "2012"}
    assert times(role, to_the_day=True) == {"from": "2011-01-01", "until": "2012-12-31"}
    assert times({"end_date": "2012-12-31"}) == {"until": "2012"}
    assert times({"start_date": "2012-12-03", "end_date": "2016-12-31"})["until"] == "2016-12-31"


def test_a_role_without_dates_is_left_out_and_counted():
    register = convert([person("Ida", LOWER)])

    assert register.claims["xx"] == []
    assert register.without_dates == 1


def test_lives_are_statements():
    (born,) = claims(person("Ida", born="1961-05-05"))

    assert (born["id"], born["value"]) == ("xx-1-born", "1961-05-05")


def test_seats_are_those_of_the_law():
    assert seats("state:az", "lower", "7") == 2
    assert seats("state:sd", "lower", "26A") == 1
    assert seats("state:md", "lower", "2A") == 2
    assert seats("state:nh", "lower", "Coos 6") is None
    assert seats("state:xx", "lower", "7") == 1
    assert seats("state:xx/place:ketterfield", "mayor", "") == 1


BACKWARDS = {**LOWER, "start_date": "2030-01-01", "end_date": "2011-01-01"}
REGISTER = [
    person("Ida", {**LOWER, "start_date": "2015-01-07", "end_date": "2019-06-12"}),
    person("Oto", {**LOWER, "start_date": "2019-05-01"}, BACKWARDS),
    person("Uma", {**LOWER, "end_date": "2015-01-07"}),
]


def test_the_corpus_has_no_faults_and_its_findings_lead_back_to_the_rows(tmp_path):
    write(convert(REGISTER), tmp_path)
    report = belie.check(tmp_path)
    (finding,) = (one for one in report.findings if one.rule == "one_holder_at_a_time")

    assert not report.faults
    assert [origin(claim.id, REGISTER) for claim in finding.claims] == [(1, "1"), (2, "1")]
    assert row_words(REGISTER[0], "1") == "Ida: [state:xx lower 7 2015-01-07/2019-06-12]"


def test_the_recount_finds_the_same(tmp_path):
    write(convert(REGISTER, to_the_day=True), tmp_path)
    counted = crowds(seats_of(REGISTER))

    assert counted == {frozenset({"openstates#xx-1-1", "openstates#xx-2-1"})}
    assert counted == {
        frozenset(claim.id for claim in finding.claims)
        for finding in belie.check(tmp_path).findings
        if finding.rule == "one_holder_at_a_time"
    }


def test_a_sample_is_the_same_for_the_same_seed(tmp_path):
    write(convert(REGISTER), tmp_path)
    findings = belie.check(tmp_path).findings

    assert len(findings) > 1
    assert draw(findings, 1, 1) == draw(findings[::-1], 1, 1)
    assert len(draw(findings, 1, 100)) == len(findings)
