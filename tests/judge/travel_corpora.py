"""Strategies for persons on a round through three towns, each leg of which is told by claims of its own."""

from hypothesis import strategies as st

from .assembling import EVENTS, Claim, Draw, File, files
from .other_corpora import spread

TOWNS = ["almaty", "astana", "karaganda", "kazakhstan", "geneva"]

LEGS = [5, 9, 44, 45, 50, 54, 55, 60, 110]
"""Minutes, about those that it takes from one of the first three towns to another."""


@st.composite
def rounds(draw: Draw) -> list[File]:
    """Three events in three towns within a few hours: times, places and participants in one claim or in several."""
    near = draw(st.booleans())
    towns = draw(st.permutations(TOWNS[:3] if near else TOWNS))
    first, second = draw(st.lists(st.sampled_from(LEGS if near else [10, 120, 240]), min_size=2, max_size=2))
    claims: list[Claim] = []
    for name, town, passed in zip(EVENTS[:3], towns, (0, first, first + second), strict=False):
        hour, minute = 8 + passed // 60, passed % 60
        zone = "+05:00" if near else draw(st.sampled_from(["+05:00", "+05:00", "Z"]))
        when = {"when": f"2020-03-01T{hour:02d}:{minute:02d}:00{zone}"}
        claims += spread(draw, name, [when, {"where": town}, {"who": [{"entity": "ann"}]}])
    if draw(st.integers(0, 3)) == 0:
        claims.append({"kind": "event", "event": EVENTS[0], "before": EVENTS[1]})
    return draw(files(claims))


@st.composite
def windows_between(draw: Draw) -> list[File]:
    """Three events within one stretch of a few hours, of which each two leave time to travel, and all three may not."""
    towns = draw(st.permutations(["almaty", "astana", "karaganda", "geneva"]))[:3]
    until = draw(st.sampled_from(["10:00", "10:30", "11:00", "12:00"]))
    stretch = f"2020-03-01T08:00:00+05:00/2020-03-01T{until}:00+05:00"
    claims: list[Claim] = []
    for name, town in zip(EVENTS[:3], towns, strict=True):
        claims += spread(draw, name, [{"during": EVENTS[3]}, {"where": town}, {"who": [{"entity": "ann"}]}])
    claims.append({"kind": "event", "event": EVENTS[3], "when": stretch})
    if draw(st.integers(0, 2)) == 0:
        claims.append({"kind": "event", "event": EVENTS[0], "when": f"2020-03-01T{until}:00+05:00"})
    return draw(files(claims))
