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
    parts = ["almaty", "astana", "geneva", "karaganda"][: draw(st.integers(2, 4))]
    day = draw(st.sampled_from([{}, {"on": "2020-03-01"}]))
    total: Claim = {"kind": "count", "of": "plaza", "what": "staff", "value": draw(st.sampled_from(QUANTITIES)), **day}
    total["parts"] = [{"of": part, "what": "staff"} for part in parts]
    if draw(st.booleans()):
        total["complete"] = True
    small = st.sampled_from([0, 4, 5, 6, 9, "at least 6", "up to 5", "5..8", "about 10", "dozens", "> 3"])
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
    for _ in range(draw(st.integers(2, 4))):
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
    events, persons = EVENTS[: draw(st.integers(2, 3))], PERSONS[: draw(st.integers(1, 2))]
    claims: list[Claim] = []
    for name in events:
        when = {"when": draw(st.one_of(HOURS, HOURS, st.sampled_from(DAYS[2:5])))}
        where = {"where": draw(st.sampled_from(sorted(PLACES)))}
        who = {"entity": draw(st.sampled_from(persons)), **draw(st.sampled_from([{}, {}, {}, {"present": False}]))}
        claims += spread(draw, name, [when, where, {"who": [who]}])
    for _ in range(draw(st.integers(0, 2))):
        one, other = draw(st.permutations(events))[:2]
        relation = {draw(st.sampled_from(RELATIONS)): other}
        where = {"where": draw(st.sampled_from(sorted(PLACES)))}
        claims.append({"kind": "event", "event": one, **draw(st.sampled_from([relation, relation, where]))})
    return claims


def spread(draw: Draw, name: str, parts: list[Claim]) -> list[Claim]:
    """The parts of what is said of an event: in one claim, in two, or each in one of its own."""
    first, *others = ({"kind": "event", "event": name, **part} for part in parts)
    made = [first]
    for other in others:
        if draw(st.booleans()):
            made[-1] = made[-1] | other
        else:
            made.append(other)
    return made


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
    if draw(st.booleans()):
        claims = draw(st.lists(ordinals([name]), min_size=1, max_size=3))
        return claims + draw(st.lists(event_claims(EVENTS[:3]), max_size=4))
    first = draw(ordinals([name]))
    claims = [{**first, "item": EVENTS[0]}]
    claims.append({**first, "item": EVENTS[2], "number": first["number"] + draw(st.integers(1, 2))})
    for earlier, later in zip(EVENTS[1:3], EVENTS, strict=False):
        claims.append({"kind": "event", "event": earlier, draw(st.sampled_from(["before", "during"])): later})
    return claims + draw(st.lists(event_claims(EVENTS[:3]), max_size=2))


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
