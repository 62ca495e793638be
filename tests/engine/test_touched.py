"""After a change of claims, only the groups that hold something else are judged; the report is that of a whole run."""

from dataclasses import replace

from hypothesis import given, settings

from belie.engine import judge, standard_rules
from belie.engine.touched import changed_reports, judge_again, judge_to_keep, with_claims
from belie.model.finding import Verdict, contradiction
from belie.model.rule import group_by, rule

from ..laws.corpora import QUIET, load
from .changes import changes, load_both, mixtures


@settings(max_examples=150, **QUIET)
@given(changes())
def test_the_report_after_a_change_is_that_of_a_whole_run(states):
    before, after = load_both(*states)

    judged = judge_again(judge_to_keep(before), after)

    assert judged.summed_up() == judge(after)


@settings(max_examples=50, **QUIET)
@given(changes())
def test_a_change_and_its_opposite_give_the_first_report_again(states):
    before, after = load_both(*states)
    first = judge_to_keep(before)

    back = judge_again(judge_again(first, after), before)

    assert back.summed_up() == first.summed_up() == judge(before)


@settings(max_examples=50, **QUIET)
@given(changes())
def test_what_differs_between_two_reports_is_among_the_groups_that_were_judged(states):
    before, after = load_both(*states)
    first = judge_to_keep(before)
    second = judge_again(first, after)

    known = first.reports()
    new = [report for report in second.reports() if report not in known]

    assert all(any(report is one for one in changed_reports(first, second)) for report in new)


@settings(max_examples=100, **QUIET)
@given(mixtures())
def test_the_groups_of_a_rule_depend_on_no_other_kinds_of_claims_than_it_says(files):
    corpus = load(files)

    for one in standard_rules():
        if one.formed_of is not None:
            fewer = replace(corpus, claims=tuple(claim for claim in corpus.claims if claim.kind in one.formed_of))
            assert contents(one, fewer) == contents(one, corpus), one.name


def test_lives_are_among_what_rules_about_events_are_formed_of():
    corpus = load(LIVES)
    born = corpus.claims[0]
    with_lives = {one for one in standard_rules() for group in one.groups(corpus) if born in group.claims}

    assert {one.name for one in with_lives} >= {"one_holder_at_a_time", "roles_in_force", "series_in_order"}
    assert [one.name for one in with_lives if one.formed_of is not None and "statement" not in one.formed_of] == []


def contents(rule, corpus):
    return [
        (group.key, group.claims, group.siblings, group.idle, group.defined, group.screened)
        for group in rule.groups(corpus)
    ]


LIVES = [
    {
        "source": {"id": "a", "published": "2024-07-03"},
        "entities": {
            "ann": {"kind": "person", "name": "Ann"},
            "head": {"kind": "office", "name": "Head", "seats": 1, "conflicts_with": ["dean"]},
            "dean": {"kind": "office", "name": "Dean", "seats": 1},
            "fair": {"kind": "event", "name": "Fair"},
            "feast": {"kind": "event", "name": "Feast"},
            "town": {"kind": "place", "name": "Town"},
            "fairs": {"kind": "series", "name": "Fairs"},
        },
        "claims": [
            {"id": "born", "kind": "statement", "subject": "ann", "property": "born", "value": "1970"},
            {"id": "held", "kind": "role", "holder": "ann", "office": "head", "on": "fair"},
            {"id": "number", "kind": "ordinal", "item": "fair", "series": "fairs", "number": 3},
            {
                "id": "fair",
                "kind": "event",
                "event": "fair",
                "when": "2019",
                "where": "town",
                "who": [{"entity": "ann", "as": "head"}],
            },
        ],
    }
]

COUNTS = [
    {
        "source": {"id": "a", "published": "2024-07-03"},
        "entities": {name: {"kind": "place", "name": name} for name in ("north", "south")},
        "claims": [
            {"id": f"{of}-{number}", "kind": "count", "of": of, "what": "staff", "value": 9, "evidence": "9 people"}
            for of in ("north", "south")
            for number in range(3)
        ],
    }
]


def change_value(corpus, name, value):
    claim = next(claim for claim in corpus.claims if claim.id == name)
    return with_claims(corpus, {name: replace(claim, fields={**claim.fields, "value": value})})


def test_groups_that_hold_the_same_are_not_judged_again():
    corpus = load(COUNTS)
    judged = judge_to_keep(corpus)

    changed = changed_reports(judged, judge_again(judged, change_value(corpus, "a#north-1", 8)))

    assert {(report.rule, report.name) for report in changed} == {
        ("counts_agree", "north, staff"),
        ("evidence_agrees", "facts/0.yaml"),
    }


def test_the_groups_of_other_kinds_of_claims_are_not_even_formed_again():
    formed = []

    def by_event(corpus):
        formed.append("events")
        return group_by(corpus, ["event"], ["event"])

    @rule(kinds=["event"], key=["event"], groups=by_event, formed_of=["event"])
    def events_are_fine(group):
        """All is fine."""

    corpus = replace(load(COUNTS), rules=(events_are_fine,))
    judge_again(judge_to_keep(corpus), change_value(corpus, "a#north-1", 8))

    assert formed == ["events"]


def test_claims_in_another_order_are_judged_again():
    corpus = load(COUNTS)
    turned = replace(corpus, claims=corpus.claims[::-1])

    assert judge_again(judge_to_keep(corpus), turned).summed_up() == judge(turned)


def test_nothing_is_judged_again_where_nothing_changed():
    corpus = load(COUNTS)
    judged = judge_to_keep(corpus)

    assert changed_reports(judged, judge_again(judged, replace(corpus))) == []


def test_a_rule_that_judges_claims_alone_is_asked_of_the_changed_one_only():
    asked = []

    @rule(kinds=["count"], key=["what"], least=1, alone=True)
    def values_are_small(group):
        """Counts are below ten."""
        asked.append([claim.id for claim in group.claims])
        for claim in group.claims:
            if claim.fields["value"] > 9:
                yield contradiction([claim], "too many")

    corpus = replace(load(COUNTS), rules=(values_are_small,))
    judged = judge_to_keep(change_value(corpus, "a#north-0", 10))
    after = judge_again(judged, change_value(judged.run.corpus, "a#north-1", 11))

    assert asked[1:] == [["a#north-1"]]
    assert after.summed_up() == judge(after.run.corpus)
    assert [f.claims[0].id for f in after.summed_up().findings if f.rule == "values_are_small"] == [
        "a#north-0",
        "a#north-1",
    ]


def test_where_more_is_found_than_is_reported_the_whole_group_is_judged():
    corpus = replace(load(COUNTS), checks=())
    for claim in corpus.claims:
        corpus = change_value(corpus, claim.id, 8)
    many = [replace(claim, id=f"{claim.id}-{number}") for number in range(2) for claim in corpus.claims]
    corpus = replace(corpus, claims=tuple(many))
    judged = judge_to_keep(corpus)
    after = change_value(corpus, "a#north-1-1", 9)

    assert judged.summed_up().capped
    assert judge_again(judged, after).summed_up() == judge(after)


def test_a_screen_that_raises_is_an_error_of_its_rule():
    def by_place(corpus):
        for group in group_by(corpus, ["count"], ["of"]):
            yield replace(group, screen=lambda: 1 / 0)

    @rule(kinds=["count"], key=["of"], groups=by_place)
    def is_fine(group):
        """All is fine."""

    report = judge(replace(load(COUNTS), rules=(is_fine,)))

    assert {error.message for error in report.errors} == {"ZeroDivisionError: division by zero"}
    assert report.claims == 6


def test_a_claim_that_another_publisher_corrects_no_more_is_judged_again():
    corpus = load(COUNTS)
    opposed = change_value(corpus, "a#north-1", 8)
    judged = judge_to_keep(replace(opposed, weakened=frozenset(("a#north-1",))))
    after = judge_again(judged, opposed)

    assert judged.summed_up().count(Verdict.CONTRADICTION) == 0
    assert after.summed_up() == judge(opposed)
    assert after.summed_up().count(Verdict.CONTRADICTION) == 3


def test_other_entities_or_checks_let_everything_be_judged_again():
    corpus = load(COUNTS)
    judged = judge_to_keep(corpus)
    other = replace(corpus, entities=replace(corpus.entities))

    assert len(changed_reports(judged, judge_again(judged, other))) == len(judged.reports())
