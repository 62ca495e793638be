"""Strategies for corpora about events: dates, relations, lives; many of them contradict themselves through a chain."""

from hypothesis import strategies as st

from .assembling import EVENTS, PERSONS, Claim, Draw, File, files
from .dates import dates, event_dates, plain_dates, published_soon, tenure_dates

RELATIONS = ["before", "after", "during", "same_day_as"]


@st.composite
def event_claims(draw: Draw, events: list[str], persons: list[str] | None = None) -> Claim:
    """One claim on an event: a date, a relation, participants, or several of these."""
    claim: Claim = {"kind": "event", "event": draw(st.sampled_from(events))}
    if draw(st.booleans()):
        claim["when"] = draw(event_dates)
    others = [event for event in events if event != claim["event"]]
    if others and ("when" not in claim or draw(st.integers(0, 3)) == 0):
        found = draw(st.sampled_from([others[:1], others[-1:], others[:2]]))
        claim[draw(st.sampled_from(RELATIONS))] = found[0] if len(found) == 1 else found
    if persons and draw(st.booleans()):
        claim["who"] = [{"entity": draw(st.sampled_from(persons))}]
        if draw(st.integers(0, 5)) == 0:
            claim["who"][0]["present"] = False
    return claim if len(claim) > 2 else claim | {"when": draw(plain_dates)}


@st.composite
def chains(draw: Draw) -> list[Claim]:
    """A chain of relations from a late date to an early one, or nearly so, with bystanders."""
    length = draw(st.integers(3, 5))
    events = draw(st.permutations(EVENTS))[:length]
    claims: list[Claim] = []
    for earlier, later in zip(events, events[1:], strict=False):
        claims.append(draw(st.sampled_from(_links(earlier, later))))
    first = draw(st.sampled_from(["2020-03-02", "2020-03-01/2020-03-03", "2021", "[2020-03-02, 2020-12]", "2020-12"]))
    last = draw(st.one_of(event_dates, st.sampled_from(["2020-02", "2020-03-01", "2019", "2020-03-02", "2020-03"])))
    claims.append({"kind": "event", "event": events[0], "when": first})
    claims.append({"kind": "event", "event": events[-1], "when": last})
    bystanders = draw(st.lists(event_claims(events), max_size=8 - len(claims)))
    return [*claims, *bystanders]


def _links(earlier: str, later: str) -> list[Claim]:
    """Ways to say that one event is not after another."""
    return [
        {"kind": "event", "event": earlier, "before": later},
        {"kind": "event", "event": later, "after": earlier},
        {"kind": "event", "event": later, "during": earlier},
        {"kind": "event", "event": earlier, "same_day_as": later},
        {"kind": "event", "event": later, "same_day_as": [earlier]},
    ]


@st.composite
def soups(draw: Draw) -> list[Claim]:
    """Claims on a few events, as they come."""
    return draw(st.lists(event_claims(EVENTS[: draw(st.integers(1, 4))]), min_size=2, max_size=7))


@st.composite
def lives(draw: Draw) -> list[Claim]:
    """Births and deaths of persons who act in events and hold offices."""
    persons, events = PERSONS[: draw(st.integers(1, 2))], EVENTS[: draw(st.integers(1, 3))]
    claims = draw(st.lists(event_claims(events, persons), min_size=1, max_size=4))
    for _ in range(draw(st.integers(1, 3))):
        life: Claim = {"kind": "statement", "subject": draw(st.sampled_from(persons))}
        life |= {"property": draw(st.sampled_from(["born", "died"])), "value": draw(dates)}
        claims.append(life)
    for _ in range(draw(st.integers(0, 2))):
        role = {"kind": "role", "holder": draw(st.sampled_from(persons)), "office": "clerk"}
        claims.append(role | draw(st.one_of(_tenures(), st.fixed_dictionaries({"on": st.sampled_from(events)}))))
    return claims


@st.composite
def _tenures(draw: Draw) -> Claim:
    tenure = {"from": draw(tenure_dates), "until": draw(st.one_of(plain_dates, st.just("..")))}
    left_out = draw(st.sampled_from(["", "", "from", "until"]))
    if left_out == "until" or (left_out == "from" and tenure["until"] != ".."):
        del tenure[left_out]
    return tenure


@st.composite
def event_corpora(draw: Draw) -> list[File]:
    """A corpus about events."""
    claims = draw(st.one_of(chains(), chains(), chains(), soups(), lives()))
    return draw(files(claims, published_soon))
