"""Strategies for series with formulas of every kind, and for persons on the way between places of any sort."""

from hypothesis import strategies as st

from .assembling import EVENTS, Claim, Draw, File, files
from .event_corpora import RELATIONS
from .other_corpora import spread

_FORMULAS = [
    {"every": "day", "number": 3, "opens": "2020-02-28"},
    {"every": "week", "number": 5, "opens": "2020-02-24?"},
    {"every": "month", "number": 4, "opens": "2020-01-31"},
    {"every": "month", "number": 4, "opens": "2019-12-30"},
    {"every": "month", "number": 2, "opens": "2020-02"},
    {"every": "year", "number": 5, "opens": "2020-02-29"},
    {"every": "year", "number": 2, "opens": "2020"},
    {"every": "year", "number": 9, "opens": "2020-03~"},
    {"every": "3 years", "number": 2, "opens": "2020-02-29"},
    {"every": "10 years", "number": 7, "opens": "2019-12-31"},
    {"every": "year", "opens": "2020-03-01"},
    {"every": "month", "number": 1},
]
_DAYS = [
    "2020-02-27",
    "2020-02-28",
    "2020-02-29",
    "2020-03-01",
    "2020-03-02",
    "2020-01",
    "2020-02",
    "2020-03",
    "2020-12",
]
_DAYS += ["2021-02-28", "2021-03-01", "2021-03-02", "2021", "2019", "2017", "2023-02", "2023-03-01", "2010-01-01"]
_DAYS += ["2029-12-31", "XXXX-03-01", "2020-XX-30", "2020-03-01?", "[2020-02-29, 2021-03-01]", "2020-03-01T00:30Z"]
_DAYS += ["2020-01-30/2020-03-31", "../2020-02-28", "-0044-03-15", "9999-12-31"]


@st.composite
def formulas(draw: Draw) -> list[File]:
    """Items of a series that says how often it is held, numbered before and after the one that it dates."""
    formula = draw(st.sampled_from(_FORMULAS))
    around = formula.get("number", 3)
    assert isinstance(around, int)
    numbers = st.integers(max(1, around - 3), around + 3)
    claims: list[Claim] = []
    for _ in range(draw(st.integers(1, 3))):
        item = draw(st.sampled_from([*EVENTS[:3], "medal"]))
        claims.append({"kind": "ordinal", "item": item, "series": "loose", "number": draw(numbers)})
    for name in draw(st.lists(st.sampled_from(EVENTS[:3]), min_size=1, max_size=3)):
        claims.append({"kind": "event", "event": name, "when": draw(st.sampled_from(_DAYS))})
    if draw(st.booleans()):
        first, second = draw(st.permutations(EVENTS[:3]))[:2]
        claims.append({"kind": "event", "event": first, draw(st.sampled_from(RELATIONS)): second})
    made = draw(files(claims))
    made[0]["entities"]["medal"] = {"kind": "thing", "name": "Medal"}
    made[0]["entities"]["loose"] = {"kind": "series", "name": "Loose", **formula}
    return made


_SPOTS: list[tuple[float, float]] = [
    (0, 179.9),
    (0, -179.9),
    (89.9, 0),
    (89.9, 180),
    (43.2, 76.9),
    (43.4, 76.9),
    (-43.2, -103.1),
]
_TIMES = st.builds(
    "2020-03-01T{:02d}:{:02d}{}".format,
    st.sampled_from([8, 9, 10]),
    st.sampled_from([0, 1, 30]),
    st.sampled_from(["Z", "+05:00"]),
)
_STRETCHES = st.builds(
    "2020-03-01T08:{}{zone}/2020-03-01T{}{zone}".format,
    st.sampled_from(["00", "01"]),
    st.sampled_from(["08:01", "09:00", "10:30"]),
    zone=st.sampled_from(["Z", "+05:00"]),
)


@st.composite
def trips(draw: Draw) -> list[File]:
    """Two persons and three events in places near each other or not, small and large, and how fast one can travel."""
    towns = ["almaty", "astana", "geneva"]
    claims: list[Claim] = []
    for name in EVENTS[:3]:
        person = {
            "entity": draw(st.sampled_from(["ann", "ann", "bob"])),
            **draw(st.sampled_from([{}, {}, {}, {"present": False}])),
        }
        when = {"when": draw(_TIMES)} if draw(st.integers(0, 3)) else {"during": EVENTS[3]}
        claims += spread(draw, name, [when, {"where": draw(st.sampled_from([*towns, "plaza"]))}, {"who": [person]}])
    claims.append({"kind": "event", "event": EVENTS[3], "when": draw(_STRETCHES)})
    made = draw(files(claims))
    known = made[0]["entities"]
    for town in set(towns) & set(known):
        known[town] = {key: value for key, value in known[town].items() if key not in ("at", "radius_km", "within")}
        if draw(st.integers(0, 5)):
            known[town]["at"] = list(draw(st.sampled_from(_SPOTS)))
        if draw(st.booleans()):
            known[town]["radius_km"] = draw(st.sampled_from([0, 0.5, 5, 10, 40, 2000]))
    for name in ("ann", "bob"):
        known[name] = {"kind": "person", "name": name}
    fast = draw(
        st.sampled_from(
            [[], [{"speed_kmh": 100}], [{"speed_kmh": 5000}, {"only": {"person": "ann"}, "speed_kmh": 33.3}]]
        )
    )
    made[0]["checks"] = {"one_place_at_a_time": fast}
    return made
