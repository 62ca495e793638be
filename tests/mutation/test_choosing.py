"""Which mutants are tried: the same for one seed, one for each thing that is said, evenly over the claims."""

from collections import Counter

from belie.mutation.choosing import choose_mutants, within_budget

from .claims import corpus_of

CLAIMS = (
    "kind: event, event: fair, when: 2019-05-12, where: town, who: [{entity: ann, as: head}]",
    "kind: role, holder: ann, office: head, from: 2017, until: 2021-07",
    "kind: count, of: town, what: boats, value: 1234",
    "kind: statement, subject: club, property: motto, value: forward",
)


def shown(mutants):
    return [(one.original.id, one.change) for one in mutants]


def test_there_is_one_mutant_for_each_thing_that_a_claim_says(tmp_path):
    corpus = corpus_of(tmp_path, *CLAIMS)
    event, role, count, statement = choose_mutants(corpus, corpus.claims)

    assert [one.change.what for one in event] == [
        "the year", "the month", "the day", "the place", "a participant", "the office",
    ]  # fmt: skip
    assert [(one.change.key, one.change.what) for one in role] == [
        ("holder", "the holder"), ("office", "the office"), ("from", "the year"), ("until", "the year"),
        ("until", "the month"),
    ]  # fmt: skip
    assert [one.change.what for one in count] == ["the number"]
    assert [one.change.what for one in statement] == ["the subject"]


def test_a_seed_gives_the_same_mutants_again_and_seeds_differ(tmp_path):
    corpus = corpus_of(tmp_path, *CLAIMS)
    made = [
        [shown(within_budget(choose_mutants(corpus, corpus.claims, seed), 9, seed)) for seed in range(6)]
        for _ in range(2)
    ]

    assert made[0] == made[1]
    assert len({str(one) for one in made[0]}) > 1


def test_what_is_chosen_for_a_claim_depends_on_no_other(tmp_path):
    corpus = corpus_of(tmp_path, *CLAIMS)
    every = choose_mutants(corpus, corpus.claims, 3)

    assert shown(choose_mutants(corpus, corpus.claims[1:2], 3)[0]) == shown(every[1])


def test_a_budget_is_spent_evenly_over_the_claims(tmp_path):
    corpus = corpus_of(tmp_path, *CLAIMS)
    of_claims = choose_mutants(corpus, corpus.claims)
    sizes = {mutants[0].original.id: len(mutants) for mutants in of_claims}

    for budget in range(1, sum(sizes.values()) + 1):
        taken = Counter(one.original.id for one in within_budget(of_claims, budget))
        most = max(taken.values())
        assert sum(taken.values()) == budget
        assert all(taken[name] >= min(size, most - 1) for name, size in sizes.items())


def test_mutants_stand_in_the_order_of_the_corpus(tmp_path):
    corpus = corpus_of(tmp_path, *CLAIMS)
    found = within_budget(choose_mutants(corpus, corpus.claims), 8)

    assert [one.original.id for one in found] == sorted(one.original.id for one in found)


def test_without_a_budget_all_are_tried(tmp_path):
    corpus = corpus_of(tmp_path, *CLAIMS)
    of_claims = choose_mutants(corpus, corpus.claims)

    assert within_budget(of_claims, None) == [one for mutants in of_claims for one in mutants]
    assert within_budget(of_claims, 1000) == within_budget(of_claims, None)
    assert within_budget([], 10) == []
