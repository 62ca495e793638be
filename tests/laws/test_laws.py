"""What holds of every corpus, whatever its claims say."""

import copy
import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from .corpora import (
    ANY,
    QUIET,
    contradictions,
    findings,
    ids_of,
    is_corrected,
    is_defined_twice,
    rename,
    screened_groups,
)

EXAMPLES = 120


@settings(max_examples=EXAMPLES, **QUIET)
@given(ANY, st.randoms(use_true_random=False))
def test_the_order_of_files_and_claims_changes_nothing(files, random):
    assume(not is_defined_twice(files))
    shuffled = copy.deepcopy(files)
    for file in shuffled:
        random.shuffle(file["claims"])
    shuffled.reverse()
    shuffled[0]["checks"] = files[0].get("checks", {})

    assert findings(shuffled) == findings(files)


@settings(max_examples=EXAMPLES, **QUIET)
@given(ANY, st.randoms(use_true_random=False))
def test_one_more_claim_takes_no_contradiction_from_the_others(files, random):
    assume(not is_corrected(files))
    whole = contradictions(findings(files))
    places = [(at, claim) for at, file in enumerate(files) for claim in file["claims"] if not claim.get("acting")]
    for at, claim in random.sample(places, min(len(places), 4)):
        fewer = copy.deepcopy(files)
        fewer[at]["claims"].remove(claim)

        assert _from_what_is_said(files, findings(fewer)) <= whole


def _from_what_is_said(files, found):
    """The contradictions that do not rest on what nobody says: on a gap, a complete list, a missing witness."""
    complete = {
        f"{file['source']['id']}#{claim['id']}" for file in files for claim in file["claims"] if claim.get("complete")
    }
    lists = {(rule, ids) for rule, ids in contradictions(found) if rule == "count_matches_list" and ids & complete}
    return {(rule, ids) for rule, ids in contradictions(found) - lists if rule not in ("ends_meet", "two_witnesses")}


@settings(max_examples=EXAMPLES, **QUIET)
@given(ANY)
def test_other_ids_are_all_that_other_ids_change(files):
    known = ids_of(files)
    renamed = rename(files, known)
    expected = {(rule, verdict, frozenset(rename(sorted(ids), known))) for rule, verdict, ids in findings(files)}

    assert findings(renamed) == expected


@settings(max_examples=EXAMPLES, **QUIET)
@given(ANY)
def test_a_register_of_the_same_claims_says_the_same(files):
    bare = [{**file, "claims": []} for file in files]
    rows = [{"source": file["source"]["id"], **claim} for file in files for claim in file["claims"]]

    assert findings(bare, rows) == findings(files)


@settings(max_examples=2 * EXAMPLES, **QUIET)
@given(ANY, st.randoms(use_true_random=False))
def test_a_less_precise_claim_makes_no_contradiction(files, random):
    coarser = copy.deepcopy(files)
    claims = [claim for file in coarser for claim in file["claims"]]
    assume(_coarsen(random.choice(claims), random))

    sharp = contradictions(findings(files))
    for rule, ids in contradictions(findings(coarser)):
        assert any(known <= ids for _, known in sharp) or (rule == "ends_meet" and _has_a_gap(sharp))


def _has_a_gap(found) -> bool:
    """Whether an office had a gap already: a less precise tenure may be the next one beside it."""
    return any(rule == "ends_meet" for rule, _ in found)


def _coarsen(claim, random) -> bool:
    """Make one date or count of a claim less precise; whether there was one."""
    options = []
    for key in ("when", "from", "until", "on", "value"):
        value = claim.get(key)
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d(-\d\d)?", value):
            options += [(key, value.rpartition("-")[0]), (key, [value, "2020-03-02"])]
            options += [(key, f"{value[:-1]}X")] if value[5:7] <= "12" else []
        elif key in ("when", "on") and isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d", value):
            options.append((key, value[:10]))
        elif key == "value" and claim["kind"] == "count" and isinstance(value, int):
            options += [(key, f"at least {value}"), (key, f"at most {value}"), (key, f"{value}..{value + 3}")]
    if options:
        key, value = random.choice(options)
        claim[key] = value
    return bool(options)


@settings(max_examples=2 * EXAMPLES, **QUIET)
@given(ANY)
def test_a_group_that_was_screened_holds_no_finding(files):
    for rule, group in screened_groups(files):
        assert list(rule.judge(group)) == []
