"""What a mutant brings to light, and what it does not."""

from dataclasses import replace

import pytest

from belie.engine.touched import judge_to_keep
from belie.model.finding import contradiction
from belie.model.mutation import Outcome
from belie.model.rule import rule
from belie.mutation.trying import try_mutants

from ..cli.corpora import write_files
from .claims import corpus_of, mutants

COUNT = "kind: count, of: town, what: boats, value: 12"
TODAY = 20_000


def tried(corpus, number=0, **wanted):
    """What comes of the mutants of one claim that change a thing in one way: outcome and rules."""
    found = [
        one
        for one in mutants(corpus, number)
        if all(getattr(one.change, key) == value for key, value in wanted.items())
    ]
    assert found
    return [(one.outcome, one.rules) for one in try_mutants(judge_to_keep(corpus), found, TODAY)]


def test_a_change_that_contradicts_another_claim_is_caught(tmp_path):
    corpus = corpus_of(tmp_path, COUNT, COUNT)

    assert tried(corpus, after="13") == [(Outcome.CAUGHT, ("counts_agree",))]


def test_a_change_that_nothing_speaks_against_goes_unnoticed(tmp_path):
    assert tried(corpus_of(tmp_path, COUNT), after="13") == [(Outcome.UNNOTICED, ())]


def test_a_change_that_is_only_possible_is_seen(tmp_path):
    corpus = corpus_of(tmp_path, COUNT, "kind: count, of: town, what: boats, value: 12, on: 2024")

    assert tried(corpus, after="13") == [(Outcome.SEEN, ("counts_agree",))]


def test_a_contradiction_that_is_a_warning_is_seen(tmp_path):
    checks = "checks:\n  - {rule: counts_agree, severity: warning}\n"
    write_files(tmp_path, {"checks/checks.yaml": checks})

    assert tried(corpus_of(tmp_path, COUNT, COUNT), after="13") == [(Outcome.SEEN, ("counts_agree",))]


def test_a_contradiction_that_was_there_before_notices_nothing(tmp_path):
    corpus = corpus_of(tmp_path, COUNT, "kind: count, of: town, what: boats, value: 20")

    assert tried(corpus, after="13") == [(Outcome.UNNOTICED, ())]


def test_the_words_of_its_evidence_defend_a_claim(tmp_path):
    corpus = corpus_of(tmp_path, COUNT + ", evidence: there are 12 boats")

    assert tried(corpus, after="13") == [(Outcome.CAUGHT, ("evidence_agrees",))]


def test_a_waiver_that_a_change_voids_catches_it(tmp_path):
    corpus = corpus_of(tmp_path, COUNT, "kind: count, of: town, what: boats, value: 20")
    digest = judge_to_keep(corpus).summed_up().findings[0].digest
    entry = f"rule: counts_agree, claims: [a#c0, a#c1], reason: r, by: b, until: 2100-01-01, digest: {digest}"
    write_files(tmp_path, {"checks/waivers.yaml": f"waivers:\n  - {{{entry}}}\n"})
    corpus = corpus_of(tmp_path, COUNT, "kind: count, of: town, what: boats, value: 20")

    assert judge_to_keep(corpus).summed_up(TODAY).exit_status() == 0
    assert tried(corpus, after="13") == [(Outcome.CAUGHT, ("counts_agree", "waivers_hold"))]


def test_what_a_waiver_of_the_group_accepts_is_not_noticed(tmp_path):
    other = "kind: count, of: town, what: boats, value: 20"
    entry = 'rule: counts_agree, group: "town, boats", reason: r, by: b, until: 2100-01-01'
    write_files(tmp_path, {"checks/waivers.yaml": f"waivers:\n  - {{{entry}}}\n"})
    corpus = corpus_of(tmp_path, COUNT, COUNT, other)

    assert tried(corpus, after="13") == [(Outcome.UNNOTICED, ())]


def test_the_rules_of_the_corpus_itself_notice_too(tmp_path):
    @rule(kinds=["count"], key=["of"], least=1)
    def counts_are_even(group):
        """Boats come in pairs."""
        for claim in group.claims:
            if claim.quantity("value").low % 2:
                yield contradiction([claim], "odd")

    corpus = replace(corpus_of(tmp_path, COUNT), rules=(counts_are_even,))

    assert tried(corpus, after="13") == [(Outcome.CAUGHT, ("counts_are_even",))]
    assert tried(corpus, after="21") == [(Outcome.CAUGHT, ("counts_are_even",))]


@pytest.mark.parametrize(("bad", "outcome"), [(13, Outcome.CAUGHT), (12, Outcome.UNNOTICED)])
def test_a_rule_that_raises_only_after_a_change_catches_it(tmp_path, bad, outcome):
    @rule(kinds=["count"], key=["of"], least=1)
    def breaks(group):
        """Breaks on some number."""
        if bad in (12, group.claims[0].fields["value"]):
            raise ArithmeticError(str(bad))

    corpus = replace(corpus_of(tmp_path, COUNT), rules=(breaks,))

    assert tried(corpus, after="13")[0][0] is outcome


def test_the_corpus_stays_as_it_is(tmp_path):
    corpus = corpus_of(tmp_path, COUNT, COUNT)
    judged = judge_to_keep(corpus)
    before = judged.summed_up()
    list(try_mutants(judged, mutants(corpus), TODAY))

    assert judged.summed_up() == before
    assert corpus.claims[0].fields["value"] == 12
