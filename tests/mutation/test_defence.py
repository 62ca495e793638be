"""What would defend a fact, from what its claim lacks."""

import pytest

from belie.engine.touched import judge_to_keep
from belie.mutation.choosing import choose_mutants
from belie.mutation.scoring import sum_up
from belie.mutation.trying import try_mutants

from .claims import corpus_of


def undefended(corpus):
    of_claims = choose_mutants(corpus, corpus.claims)
    tried = try_mutants(judge_to_keep(corpus), [one for mutants in of_claims for one in mutants])
    return {one.claim.id: one for one in sum_up(corpus, 0, 99, tried).undefended}


@pytest.mark.parametrize(
    ("claim", "defences"),
    [
        ("kind: count, of: town, what: boats, value: 12", ("a second source", "evidence")),
        (
            "kind: count, of: town, what: boats, value: 12, evidence: many boats",
            ("a second source", "evidence that settles the number", "the text of its source"),
        ),
        (
            "kind: count, of: town, what: boats, value: 12, basis: reference",
            (
                "a second source",
                "a text that states it (this claim is of basis reference, which is not held against its evidence)",
            ),
        ),
        ("kind: event, event: fair, where: town", ("a second source", "evidence", "coordinates of town (at)")),
        (
            "kind: role, holder: ann, office: dean, from: 2017",
            ("a second source", "evidence", "a number of seats of dean, so that its holders are compared"),
        ),
        (
            "kind: statement, subject: league, property: height, value: 8",
            ("a second source", "evidence", "single or unique in the definition of height"),
        ),
        (
            "kind: ordinal, item: fair, series: fairs, number: 3",
            ("a second source", "evidence", "every, number and opens of fairs"),
        ),
        ("kind: quote, speaker: ann, words: Well", ("a second source", "evidence", "an occasion (at or on)")),
    ],
)
def test_what_is_missing_is_named(tmp_path, claim, defences):
    assert undefended(corpus_of(tmp_path, claim))["a#c0"].defences == defences


def test_another_source_that_says_less_is_counted(tmp_path):
    vague = "source: {id: b}\nclaims:\n  - {id: c, kind: event, event: fair, when: 2019}\n"
    corpus = corpus_of(tmp_path, "kind: event, event: fair, when: 2019-05", b=vague)
    one = undefended(corpus)["a#c0"]

    assert [change.what for change in one.changes] == ["the month"]
    assert one.defences[0] == "another source that says it as exactly (1 other speaks of it)"
    assert one.says == "Fair: 2019-05"


def test_a_fact_whose_every_change_is_noticed_is_not_listed(tmp_path):
    count = "kind: count, of: town, what: boats, value: 12"

    assert undefended(corpus_of(tmp_path, count, count)) == {}
