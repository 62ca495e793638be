"""A judgement that stands while the corpus changes says at each state what a whole run says of it."""

import copy
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from belie.engine import judge
from belie.engine.standing import StandingJudgement

from ..laws.corpora import QUIET, load
from .changes import changes, load_both, mixtures


@settings(max_examples=300, **QUIET)
@given(changes())
def test_the_report_after_a_change_of_claims_is_that_of_a_whole_run(states):
    before, after = load_both(*states)
    standing = StandingJudgement(before)

    standing.change(after)

    assert standing.report(None) == judge(after)


@settings(max_examples=100, **QUIET)
@given(changes())
def test_a_change_and_its_opposite_give_the_first_report_again(states):
    before, after = load_both(*states)
    standing = StandingJudgement(before)

    standing.change(after)
    standing.change(before)

    assert standing.report(None) == judge(before)


@st.composite
def changed_definitions(draw):
    """The files of a corpus, and the same with one entity defined otherwise."""
    before = draw(mixtures())
    after = copy.deepcopy(before)
    entities = next(file["entities"] for file in after if file.get("entities"))
    name = draw(st.sampled_from(sorted(entities)))
    fields = entities[name]
    of_kind = sorted(other for other, known in entities.items() if known["kind"] == fields["kind"] and other != name)
    how = draw(st.sampled_from(["name", "seats", "vacant", "conflicts_with", "within", "at", "radius_km"]))
    if how == "name":
        fields["name"] = draw(st.sampled_from(["Ann", "Almaty", "Somebody Else"]))
    elif fields["kind"] == "office" and how in ("seats", "vacant", "conflicts_with"):
        fields[how] = {"seats": draw(st.integers(1, 3)), "vacant": "never", "conflicts_with": of_kind[:2]}[how]
    elif fields["kind"] == "place" and how in ("within", "at", "radius_km"):
        others = [other for other in of_kind if "within" not in entities[other]]
        fields[how] = {"within": others[0] if others else None, "at": [10.0, 20.0], "radius_km": 900}[how]
        fields = {key: value for key, value in fields.items() if value is not None}
    entities[name] = fields
    return before, after


@settings(max_examples=200, **QUIET)
@given(changed_definitions())
def test_the_report_after_a_change_of_an_entity_is_that_of_a_whole_run(states):
    before, after = load(states[0]), load(states[1])
    known = {claim.id: claim for claim in before.claims}
    after = replace(after, claims=tuple(known[claim.id] for claim in after.claims), sources=before.sources)
    standing = StandingJudgement(before)

    standing.change(after)

    assert standing.report(None) == judge(after)
