"""Events that relations tie together have one root, and no others do."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from belie.model.claim import Claim
from belie.model.origin import Origin
from belie.model.source import Source
from belie.reasoning.tied_events import TiedEvents

EVENTS = [f"e{number}" for number in range(8)]
PAIRS = st.lists(st.tuples(st.sampled_from(EVENTS), st.sampled_from(EVENTS), st.booleans()), max_size=12)


def claim(number: int, event: str, other: str, listed: bool) -> Claim:
    fields = {"id": f"c{number}", "kind": "event", "event": event, "before": [other] if listed else other}
    return Claim(f"a#c{number}", "event", Source("a", None), fields, Origin(None, 0, fields))


@given(PAIRS)
def test_events_share_a_root_where_a_path_of_relations_leads_from_one_to_the_other(pairs):
    tied = TiedEvents([claim(number, *pair) for number, pair in enumerate(pairs)])
    reach = {event: {event} for event in EVENTS}
    for _ in EVENTS:
        for one, other, _ in pairs:
            reach[one] |= reach[other]
            reach[other] |= reach[one]

    for event in EVENTS:
        assert {other for other in EVENTS if tied.root(other) == tied.root(event)} == reach[event]
    members = defaultdict(set, {root: set(found) for root, found in tied.members().items()})
    assert all(members[tied.root(event)] == reach[event] for event in EVENTS)
