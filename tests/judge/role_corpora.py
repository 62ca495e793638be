"""Strategies for corpora about offices: tenures, single days, events, handovers, seats, acting holders."""

from hypothesis import strategies as st

from .assembling import EVENTS, PERSONS, Claim, Draw, File, files
from .dates import event_dates, plain_dates, tenure_dates
from .event_corpora import RELATIONS

LATER = ["2022", "2022-06", "2023-01-01", "2024", "2024-08-01"]
"""Around the days of publication, but none of them."""


@st.composite
def times_of_tenures(draw: Draw, events: bool = True) -> Claim:
    """When a role is held, or a timed statement holds."""
    sort = draw(st.sampled_from(["tenure", "tenure", "tenure", "open", "unended", "unstarted", "on", "event"]))
    if sort == "on" or (sort == "event" and not events):
        return {"on": draw(st.one_of(tenure_dates, st.sampled_from(LATER)))}
    if sort == "event":
        return {"on": draw(st.sampled_from(EVENTS[:2]))}
    dates = [draw(tenure_dates), draw(st.one_of(tenure_dates, plain_dates, st.sampled_from(LATER)))]
    start, end = sorted(dates, key=str) if draw(st.integers(0, 7)) else dates
    time = {"from": start, "until": end}
    if sort == "open":
        time["until"] = ".."
    if sort == "unended":
        del time["until"]
    if sort == "unstarted":
        del time["from"]
    return time


@st.composite
def roles(draw: Draw, offices: list[str], holders: list[str]) -> Claim:
    """One role, now and then acting."""
    role = {"kind": "role", "holder": draw(st.sampled_from(holders)), "office": draw(st.sampled_from(offices))}
    role |= draw(times_of_tenures())
    return role | ({"acting": True} if draw(st.integers(0, 9)) == 0 else {})


@st.composite
def dated_events(draw: Draw, office: str | None = None) -> Claim:
    """One event, mostly with a date; somebody may act in it as an office."""
    at = draw(st.integers(0, 1))
    claim: Claim = {"kind": "event", "event": EVENTS[at], "when": draw(event_dates)}
    relation = draw(st.sampled_from(["", "", "", "before", "same_day_as", "during"]))
    if relation:
        claim[relation] = EVENTS[1 - at]
        if draw(st.booleans()):
            del claim["when"]
    if office and draw(st.integers(0, 3)):
        claim["who"] = [{"entity": draw(st.sampled_from(PERSONS[:3])), "as": office}]
    return claim


@st.composite
def seats(draw: Draw) -> list[Claim]:
    """Holders of one office with one, two or three seats; with three, of tenures around one time."""
    office = draw(st.sampled_from(["head", "chair", "board", "board"]))
    if office == "board":
        around = [{"holder": holder, "office": office, **draw(_AROUND)} for holder in PERSONS]
        claims: list[Claim] = [{"kind": "role", **role} for role in around]
        return claims + draw(st.lists(dated_events(), min_size=1, max_size=2))
    holders = PERSONS if office == "chair" else PERSONS[:3]
    few = 3 if office == "chair" else 2
    claims = draw(st.lists(roles([office], holders), min_size=few, max_size=5))
    return claims + draw(st.lists(dated_events(), max_size=2))


_AROUND = st.one_of(
    st.fixed_dictionaries({"from": tenure_dates, "until": st.sampled_from([*LATER, "..", "2021", "2020-12"])}),
    st.fixed_dictionaries({"from": st.sampled_from(["2018", "2019"]), "until": st.sampled_from(["2022", "2021-02"])}),
    st.fixed_dictionaries({"from": st.sampled_from(["2018", "2019"]), "until": st.sampled_from(["2022", "2021-02"])}),
    st.fixed_dictionaries({"on": st.sampled_from(["2020-03-01", "2020-03", "2020", EVENTS[0]])}),
)


@st.composite
def handovers(draw: Draw) -> list[Claim]:
    """One holder after another, mostly in the same words."""
    dates = sorted(draw(st.lists(plain_dates, min_size=3, max_size=5)))
    claims = []
    for number, (start, end) in enumerate(zip(dates, dates[1:], strict=False)):
        other = draw(st.one_of(st.just(end), st.just(end), tenure_dates))
        claims.append({"kind": "role", "holder": PERSONS[number], "office": "head", "from": start, "until": other})
    return claims


@st.composite
def conflicts(draw: Draw) -> list[Claim]:
    """One or two persons with offices that are declared to conflict, or are not."""
    claims = draw(st.lists(roles(["dean", "clerk", "head"], PERSONS[:2]), min_size=2, max_size=5))
    return claims + draw(st.lists(dated_events(), max_size=2))


@st.composite
def acting_as(draw: Draw) -> list[Claim]:
    """Somebody acts in an event as an office that others hold."""
    office = draw(st.sampled_from(["head", "chair", "clerk"]))
    claims = draw(st.lists(roles([office], PERSONS[:3]), min_size=1, max_size=4))
    return claims + draw(st.lists(dated_events(office), min_size=1, max_size=3))


@st.composite
def through_events(draw: Draw) -> list[Claim]:
    """Long tenures, and a holder tied to an event whose time only other events tell."""
    office = draw(st.sampled_from(["head", "chair"]))
    claims: list[Claim] = []
    for holder in PERSONS[: 1 if office == "head" else 2]:
        tenure = {"from": draw(st.sampled_from(["2019", "2020-02", "2020-03-01"])), "until": "2020-04"}
        claims.append({"kind": "role", "holder": holder, "office": office, **tenure})
    if draw(st.booleans()):
        claims.append({"kind": "role", "holder": "dan", "office": office, "on": EVENTS[0]})
    else:
        who = [{"entity": "dan", "as": office}]
        claims.append({"kind": "event", "event": EVENTS[0], "who": who})
    for relation in draw(st.lists(st.sampled_from(RELATIONS), min_size=1, max_size=3)):
        other = draw(st.sampled_from(EVENTS[1:3]))
        claims.append({"kind": "event", "event": EVENTS[0], relation: other})
    for name in EVENTS[1:3]:
        claims.append({"kind": "event", "event": name, "when": draw(event_dates)})
    return claims


@st.composite
def role_corpora(draw: Draw) -> list[File]:
    """A corpus about offices."""
    told = st.one_of(seats(), handovers(), conflicts(), acting_as(), through_events(), through_events(), seats())
    return draw(files(draw(told)))


@st.composite
def dated_twice(draw: Draw) -> list[Claim]:
    """A holder tied to an event that several claims date, more or less precisely, and another one's tenure."""
    office = draw(st.sampled_from(["head", "head", "chair"]))
    claims: list[Claim] = [{"kind": "role", "holder": "ann", "office": office, "on": EVENTS[0]}]
    for holder in PERSONS[1 : 2 if office == "head" else 3]:
        if draw(st.integers(0, 3)):
            tenure = {"from": draw(tenure_dates), "until": draw(st.sampled_from([*LATER, "2021", "2020-03-02"]))}
            claims.append({"kind": "role", "holder": holder, "office": office, **tenure})
        else:
            claims.append({"kind": "role", "holder": holder, "office": office, "on": draw(st.sampled_from(EVENTS[:2]))})
    for name in (EVENTS[0], EVENTS[0], *draw(st.lists(st.sampled_from(EVENTS[:2]), max_size=2))):
        claims.append({"kind": "event", "event": name, "when": draw(event_dates)})
    if draw(st.integers(0, 2)) == 0:
        claims.append({"kind": "event", "event": EVENTS[0], draw(st.sampled_from(RELATIONS)): EVENTS[1]})
    return claims


@st.composite
def terms(draw: Draw) -> list[Claim]:
    """Somebody with several terms, some of them acting, who acts in an event as the office; perhaps beside others."""
    office = draw(st.sampled_from(["head", "clerk"]))
    claims: list[Claim] = []
    for _ in range(draw(st.integers(1, 3))):
        role: Claim = {"kind": "role", "holder": "ann", "office": office, **draw(times_of_tenures())}
        claims.append(role | ({"acting": True} if draw(st.integers(0, 2)) == 0 else {}))
    claims += draw(st.lists(roles([office], PERSONS[1:2]), max_size=2))
    dated = {"kind": "event", "event": EVENTS[0], "when": draw(event_dates)}
    dated["who"] = [{"entity": "ann", "as": office, **draw(st.sampled_from([{}, {}, {}, {"present": False}]))}]
    return [*claims, dated, *draw(st.lists(dated_events(), max_size=1))]


@st.composite
def term_corpora(draw: Draw) -> list[File]:
    """A corpus about what takes several claims to tell: the date of an event, the terms of a person."""
    return draw(files(draw(st.one_of(dated_twice(), terms()))))
