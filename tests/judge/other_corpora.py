"""Strategies for corpora about counts, statements, places and series, and for mixed ones."""

from hypothesis import strategies as st

from .assembling import EVENTS, PERSONS, PLACES, Claim, Draw, files
from .dates import DAYS, event_dates, plain_dates, published_soon
from .event_corpora import RELATIONS, event_claims
from .role_corpora import dated_events, roles, times_of_tenures

QUANTITIES = [18, 16, 17, "> 16", "at least 18", "fewer than 17", "at most 16", "10..17", "between 17 and 20"]
QUANTITIES += ["about 18", "nearly 20", "dozens", "more than 120", "eighteen", 0, 121]
ON_DAYS = ["2020-03-01", "2020-03-01T10:00", "2020-03-02T23:00:00-10:00", "2020-03-02", "2020-03", "2020", "2020-03-0X"]
ON_DAYS += ["2020-03-01?", "[2020-03-01, 2020-03-02]"]


@st.composite
def counts(draw: Draw) -> list[Claim]:
    """Counts of one or two things."""
    claims = []
    for _ in range(draw(st.integers(2, 6))):
        claim: Claim = {"kind": "count", "of": "plaza", "what": draw(st.sampled_from(["staff", "staff", "desks"]))}
        claim["value"] = draw(st.sampled_from(QUANTITIES))
        claims.append(claim | draw(st.sampled_from([{}, {"on": "2020-03-01"}, {"on": draw(st.sampled_from(ON_DAYS))}])))
    return claims


@st.composite
def totals(draw: Draw) -> list[Claim]:
    """One total with two or three parts, each counted once or more."""
    parts = ["almaty", "astana", "geneva"][: draw(st.integers(2, 3))]
    day = draw(st.sampled_from([{}, {"on": "2020-03-01"}]))
    total: Claim = {"kind": "count", "of": "plaza", "what": "staff", "value": draw(st.sampled_from(QUANTITIES)), **day}
    total["parts"] = [{"of": part, "what": "staff"} for part in parts]
    if draw(st.booleans()):
        total["complete"] = True
    small = st.sampled_from([0, 5, 6, 9, 19, "at least 6", "up to 5", "5..8", "about 10", "dozens", "> 3"])
    claims = [total]
    for part in [*parts, *draw(st.lists(st.sampled_from(parts), max_size=2))]:
        if draw(st.integers(0, 5)):
            on = draw(st.sampled_from([day, day, day, {"on": "2020-03"}]))
            claims.append({"kind": "count", "of": part, "what": "staff", "value": draw(small), **on})
    return claims


@st.composite
def statements(draw: Draw) -> list[Claim]:
    """Statements of properties with a single or a unique value."""
    name = draw(st.sampled_from(["capital_of", "capital_of", "motto", "height", "founded", "located_in"]))
    values: dict[str, st.SearchStrategy[object]] = {
        "capital_of": st.sampled_from(["kazakhstan", "new-york"]),
        "motto": st.sampled_from(["Onwards", "Upwards"]),
        "height": st.sampled_from([12, 12.5]),
        "founded": st.one_of(plain_dates, st.sampled_from(["202X", "2020?"])),
        "located_in": st.sampled_from(sorted(PLACES)),
    }
    held = times_of_tenures(events=False)
    subjects = ["almaty", "astana"] if name == "capital_of" else ["e-one"]
    claims = []
    for _ in range(draw(st.integers(2, 5))):
        claim: Claim = {"kind": "statement", "subject": draw(st.sampled_from(subjects)), "property": name}
        claim["value"] = draw(values[name])
        claims.append(claim | draw(st.one_of(st.just({}), held, held)))
    return claims


HOURS = st.builds(
    "2020-03-0{}T{:02d}:00:00{}".format, st.integers(1, 3), st.sampled_from([0, 1, 7, 10, 11, 18, 23]),
    st.sampled_from(["Z", "+05:00", "-05:00"]),
)  # fmt: skip


@st.composite
def places(draw: Draw) -> list[Claim]:
    """Events in places, with persons who take part in several of them."""
    events, persons = EVENTS[: draw(st.integers(1, 3))], PERSONS[: draw(st.integers(1, 2))]
    claims = []
    for _ in range(draw(st.integers(2, 6))):
        claim: Claim = {"kind": "event", "event": draw(st.sampled_from(events))}
        keys = draw(st.sets(st.sampled_from(["when", "where", "who"]), min_size=1))
        if "when" in keys:
            claim["when"] = draw(st.one_of(HOURS, HOURS, st.sampled_from(DAYS[2:5])))
        if "where" in keys:
            claim["where"] = draw(st.sampled_from(sorted(PLACES)))
        if "who" in keys:
            claim["who"] = [{"entity": draw(st.sampled_from(persons))}]
            claim["who"][0] |= draw(st.sampled_from([{}, {}, {}, {"present": False}]))
        if len(events) > 1 and draw(st.integers(0, 4)) == 0:
            other = draw(st.sampled_from([event for event in events if event != claim["event"]]))
            claim[draw(st.sampled_from(RELATIONS))] = other
        claims.append(claim)
    return claims


@st.composite
def ordinals(draw: Draw, series: list[str]) -> Claim:
    """One item of a series."""
    name = draw(st.sampled_from(series))
    near = {"yearly": (10, 12), "monthly": (2, 5), "weekly": (7, 9), "biennial": (3, 4), "loose": (1, 3)}[name]
    number = draw(st.integers(*near))
    return {"kind": "ordinal", "item": draw(st.sampled_from(EVENTS[:3])), "series": name, "number": number}


@st.composite
def series(draw: Draw) -> list[Claim]:
    """Items of one series with their dates and relations."""
    name = draw(st.sampled_from(["yearly", "monthly", "weekly", "biennial", "loose"]))
    claims = draw(st.lists(ordinals([name]), min_size=1, max_size=4))
    return claims + draw(st.lists(event_claims(EVENTS[:3]), max_size=4))


@st.composite
def mixed(draw: Draw) -> list[Claim]:
    """A few claims of every kind on the same events and persons."""
    anything = st.one_of(
        event_claims(EVENTS[:2], PERSONS[:2]),
        dated_events(),
        roles(["head"], PERSONS[:2]),
        ordinals(["loose", "yearly"]),
        st.fixed_dictionaries({"kind": st.just("event"), "event": st.just("e-one"), "when": event_dates}),
    )
    return draw(st.lists(anything, min_size=3, max_size=7))


count_corpora = st.one_of(counts(), totals()).flatmap(files)
statement_corpora = statements().flatmap(files)
place_corpora = places().flatmap(files)
series_corpora = series().flatmap(lambda claims: files(claims, published_soon))
mixed_corpora = mixed().flatmap(files)
