"""What belie must report on a small corpus, decided by z3 from what format.md says; it shares nothing with the engine.

A set of claims is a contradiction if it is unsatisfiable with the rule's background, and each smaller one is not.
What the order of events alone makes impossible belongs to `events_in_order`, and a tenure that runs backwards to
`tenures_run_forward`; no rule that argues from the order of events reports it again.
"""

from .oracle_acts import roles_in_force
from .oracle_corpus import Facts, Finding
from .oracle_counts import counts_agree, parts_fit_total
from .oracle_dates import is_soft
from .oracle_desk import entities_agree, names_tell_apart, quotes_agree, two_witnesses
from .oracle_events import events_in_order
from .oracle_lists import count_matches_list
from .oracle_offices import ends_meet
from .oracle_places import events_in_two_places, persons_in_two_places
from .oracle_relative import relative_dates_resolve
from .oracle_roles import DATED, one_holder_at_a_time, roles_compatible, tenures_run_forward
from .oracle_series import series_in_order
from .oracle_statements import single_value, unique_value
from .unclear import Decision

Sets = set[frozenset[str]]
RULES = {
    "count_matches_list",
    "counts_agree",
    "ends_meet",
    "entities_agree",
    "events_in_order",
    "names_tell_apart",
    "one_holder_at_a_time",
    "one_place_at_a_time",
    "parts_fit_total",
    "quotes_agree",
    "relative_dates_resolve",
    "roles_compatible",
    "roles_in_force",
    "series_in_order",
    "single_value",
    "tenures_run_forward",
    "two_witnesses",
    "unique_value",
}
"""The rules that the judge knows."""


def decide(facts: Facts) -> Decision:
    """The exact findings of the rules that the judge knows; those that format.md leaves open may be among them."""
    soft = {claim.id for claim in facts.claims if claim.soft}
    backwards = tenures_run_forward(facts)
    events = events_in_order(facts) - backwards
    taken = backwards | events
    counts, counts_may = counts_agree(facts)
    quotes, quotes_may = quotes_agree(facts)
    numbers, numbers_may = series_in_order(facts)
    phrases = relative_dates_resolve(facts)
    doubted = {ids for ids in phrases if any(c.id in ids and is_soft(c.published) for c in facts.claims)}
    must: dict[str, Sets] = {
        "tenures_run_forward": backwards,
        "events_in_order": events,
        "series_in_order": _without(taken, numbers),
        "one_place_at_a_time": _without(taken, persons_in_two_places(facts)) | events_in_two_places(facts),
        "counts_agree": counts,
        "parts_fit_total": parts_fit_total(facts),
        "count_matches_list": count_matches_list(facts),
        "quotes_agree": quotes,
        "ends_meet": ends_meet(facts),
        "entities_agree": entities_agree(facts),
        "two_witnesses": two_witnesses(facts),
        "relative_dates_resolve": phrases - doubted,
    }
    may: dict[str, Sets] = {
        "counts_agree": counts_may,
        "quotes_agree": quotes_may,
        "series_in_order": _without(taken, numbers_may),
        "names_tell_apart": names_tell_apart(facts),
        "relative_dates_resolve": doubted,
    }
    for rule in (one_holder_at_a_time, roles_compatible, roles_in_force, single_value, unique_value):
        sure, perhaps = rule(facts)
        must[rule.__name__], may[rule.__name__] = _without(taken, sure), _without(taken, perhaps)
    found = {(rule, _verdict(ids, soft), ids) for rule, sets in must.items() for ids in sets}
    found |= {(rule, "possible", ids) for rule, sets in may.items() for ids in sets}
    found = {finding for finding in found if not _says_more_than_it_must(finding, found)}
    return Decision(found, {(rule, ids) for rule, sets in must.items() for ids in sets})


def _without(taken: Sets, found: Sets) -> Sets:
    """The sets whose claims are not impossible by the order of events alone."""
    return {ids for ids in found if not any(order <= ids for order in taken)}


def _says_more_than_it_must(finding: Finding, found: set[Finding]) -> bool:
    """A finding that is only possible, although fewer of its claims are one already."""
    rule, verdict, ids = finding
    return verdict == "possible" and any(other[0] == rule and other[2] - {DATED} < ids - {DATED} for other in found)


def _verdict(ids: frozenset[str], soft: set[str]) -> str:
    return "possible" if ids & soft else "contradiction"
