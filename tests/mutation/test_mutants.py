"""Which mutants a claim has: one thing of it is written otherwise, and all else stays."""

import pytest
from hypothesis import given, settings

from belie.loading.value_faults import read_values
from belie.model.entity import BUILT_IN
from belie.mutation.company import Company
from belie.mutation.mutants import Mutator

from ..laws.corpora import ANY, QUIET, load
from .claims import corpus_of, mutants, values


@settings(max_examples=100, **QUIET)
@given(ANY)
def test_a_mutant_is_a_sound_claim_in_which_one_key_differs(files):
    corpus = load(files)
    mutator = Mutator(corpus, Company(corpus))

    for claim in corpus.claims:
        for mutant in mutator.mutants(claim):
            changed = mutant.claim
            name = changed.text("property")
            prop = None if name is None else corpus.entities.properties.get(name) or BUILT_IN.get(name)
            keys = {key for key in {**claim.fields, **changed.fields} if _value(claim, key) != _value(changed, key)}
            assert read_values(changed.fields, prop) == (claim.soft, [])
            assert keys == ({"before", "after"} if mutant.change.what == "the order" else {mutant.change.key})
            assert (changed.id, changed.origin, changed.source) == (claim.id, claim.origin, claim.source)
            assert mutant.change.before != mutant.change.after


def _value(claim, key):
    return claim.fields.get(key)


def test_an_event_is_wrong_in_its_time_order_place_and_guests(tmp_path):
    corpus = corpus_of(
        tmp_path,
        "kind: event, event: fair, when: 2019-05, where: town, after: feast, who: [{entity: ann, as: head}]",
    )
    found = mutants(corpus)

    assert {one.change.what for one in found} == {
        "the year", "the month", "the place", "the order", "a participant", "the office",
    }  # fmt: skip
    assert values(found, "where") == ["city"]
    assert [one.claim.refs("before") for one in found if one.change.what == "the order"] == [("feast",)]
    assert {who[0]["entity"] for who in values(found, "who")} == {"ann", "bob", "cem"}
    assert [who[0]["as"] for who in values(found, "who") if who[0]["entity"] == "ann"] == ["dean"]


def test_a_role_is_wrong_in_its_holder_office_and_dates(tmp_path):
    found = mutants(corpus_of(tmp_path, "kind: role, holder: ann, office: head, from: 2019, until: .."))

    assert sorted(values(found, "holder")) == ["bob", "cem"]
    assert values(found, "office") == ["dean"]
    assert values(found, "from") == [2020, 2018, 2091]
    assert values(found, "until") == []


def test_a_role_at_an_event_keeps_the_event(tmp_path):
    found = mutants(corpus_of(tmp_path, "kind: role, holder: ann, office: head, on: fair"))

    assert {one.change.key for one in found} == {"holder", "office"}


def test_a_count_is_wrong_in_its_number_bound_and_day(tmp_path):
    found = mutants(corpus_of(tmp_path, "kind: count, of: town, what: boats, value: more than 9, on: 2019"))

    assert values(found, "value") == ["more than 10", "fewer than 9"]
    assert values(found, "on") == [2020, 2018, 2091]


def test_ordinals_and_quotes_are_wrong_in_number_and_speaker(tmp_path):
    ordinal, quote = "kind: ordinal, item: fair, series: fairs, number: 1", "kind: quote, speaker: ann, words: Well"
    corpus = corpus_of(tmp_path, ordinal, quote)

    assert values(mutants(corpus), "number") == [2]
    assert sorted(values(mutants(corpus, 1), "speaker")) == ["bob", "cem"]


@pytest.mark.parametrize(
    ("said", "others"),
    [
        ("property: located_in, value: town", ["city"]),
        ("property: height, value: 8", [9, 7]),
        ("property: founded, value: 1999", [2000, 1998]),
        ("property: founded, value: {said: last year, is: 2023}", [2024, 2022, 2032]),
        ("property: motto, value: ann", []),
        ("property: painted, value: blue", []),
        ("property: painted, value: ann", ["bob", "cem"]),
    ],
)
def test_the_value_of_a_statement_is_wrong_in_its_own_way(tmp_path, said, others):
    found = values(mutants(corpus_of(tmp_path, f"kind: statement, subject: club, {said}")), "value")

    assert sorted(one["is"] if isinstance(one, dict) else one for one in found) == sorted(others)


def test_what_lies_around_or_within_is_not_wrong(tmp_path):
    found = mutants(corpus_of(tmp_path, "kind: statement, subject: club, property: motto, value: forward"))

    assert values(found, "subject") == ["league"]


def test_what_another_claim_says_is_not_wrong(tmp_path):
    corpus = corpus_of(
        tmp_path,
        "kind: event, event: fair, who: [{entity: ann}]",
        "kind: event, event: fair, who: [{entity: bob, as: head}]",
        "kind: role, holder: ann, office: head, from: 2017",
        "kind: role, holder: bob, office: head, until: 2012",
    )

    assert [who[0]["entity"] for who in values(mutants(corpus), "who")] == ["cem"]
    assert values(mutants(corpus, 2), "holder") == ["cem"]


def test_a_claim_of_the_corpuss_own_kind_has_no_mutants(tmp_path):
    schema = '{"properties": {"kind": {"const": "vote"}, "on": true, "where": true}}'
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas" / "vote.schema.json").write_text(schema, encoding="utf-8")
    corpus = corpus_of(tmp_path, "kind: vote, on: 2019, where: town")

    assert mutants(corpus) == []
