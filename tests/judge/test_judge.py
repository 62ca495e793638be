"""belie against the judge: on generated corpora both report exactly the same, `possible` and silence too.

The examples are the same in each run. `make prove` looks at many more, new ones each time.
"""

from functools import lru_cache

import pytest

from .comparing import Compared, Difference, compare, difference, drawn, smallest
from .corpora import FAMILIES
from .tally import count

EXAMPLES = 50


@lru_cache
def compared(family: str) -> list[tuple[list, Compared]]:
    """The examples of a family before both judges."""
    return [(files, compare(files)) for files in drawn(FAMILIES[family], EXAMPLES)]


@pytest.mark.parametrize("family", FAMILIES)
def test_the_engine_reports_exactly_what_follows_from_the_meaning_of_the_claims(family):
    differing = [smallest(files) for files, one in compared(family) if one.difference]

    assert [(files, difference(files)) for files in differing] == []


def test_the_corpora_are_hard_enough():
    tally = sum((count(one for _, one in compared(family)) for family in FAMILIES), count([]))
    print(tally.line())

    assert tally.contradictory >= 0.3 * tally.corpora
    assert tally.long >= 0.2 * tally.sets
    assert tally.undecided <= 0.01 * tally.corpora


def test_a_difference_is_cut_down_to_the_claims_that_it_needs(monkeypatch):
    claims = [{"id": f"c{number}", "kind": "event", "event": "e", "when": 2000 + number} for number in range(5)]
    files = [{"source": {"id": "a"}, "entities": {"e": {"kind": "event", "name": "E"}}, "claims": claims}]

    def missing(made):
        lost = {"c1", "c3"} <= {claim["id"] for claim in made[0]["claims"]}
        return Difference({("events_in_order", "contradiction", frozenset())} if lost else set(), set())

    monkeypatch.setattr("tests.judge.comparing.difference", missing)

    assert [claim["id"] for claim in smallest(files)[0]["claims"]] == ["c1", "c3"]
