"""tenures_run_forward: one claim that ends before it starts."""

from .judging import contradiction, found

TENURE = """
source: {id: a, published: 2019-04-01}
entities: {director: {kind: office, name: Director}, venn: {kind: person, name: Venn}}
claims:
  - {id: venn, kind: role, holder: venn, office: director, from: %s, until: %s}
"""


def test_a_day_that_lies_within_the_year_of_the_end_is_no_contradiction():
    assert found("tenures_run_forward", TENURE % ("2016-12-31", "2016")) == set()


def test_a_start_after_every_day_of_the_end_is_one():
    assert found("tenures_run_forward", TENURE % ("2017-01-01", "2016")) == contradiction("a#venn")


def test_an_end_that_is_not_known_says_nothing():
    assert found("tenures_run_forward", (TENURE % ("2017", "2016")).replace(", until: 2016", "")) == set()
