"""Strategies for tangles: soft, masked and corrected claims on events, seats, lives and acts, all at once."""

from hypothesis import strategies as st

from .assembling import EVENTS, PERSONS, Claim, Draw, File, files
from .dates import DAYS, ENDED, MASKS, MONTHS, OFFSETS, SOFT, YEARS, event_dates, published_soon
from .event_corpora import RELATIONS

_TANGLED = st.sampled_from([*DAYS[2:5], *MONTHS[:2], *MASKS[:4], *OFFSETS[:2], *SOFT[:3], *ENDED[:3]])


@st.composite
def tangles(draw: Draw) -> list[File]:
    """Events that are tied together, who acts in them and holds an office at them, and whoever was not yet born."""
    office = draw(st.sampled_from(["head", "head", "chair"]))
    persons, events = PERSONS[: 3 if office == "head" else 4], EVENTS[: draw(st.integers(2, 3))]
    claims: list[Claim] = []
    for earlier, later in zip(events, events[1:], strict=False):
        claims.append({"kind": "event", "event": earlier, draw(st.sampled_from(RELATIONS)): later})
    for name in draw(st.lists(st.sampled_from(events), min_size=1, max_size=2)):
        claims.append({"kind": "event", "event": name, "when": draw(st.one_of(_TANGLED, event_dates))})
    for _ in range(draw(st.integers(2, 4))):
        role: Claim = {"kind": "role", "holder": draw(st.sampled_from(persons)), "office": office}
        if draw(st.booleans()):
            claims.append(role | {"on": draw(st.sampled_from(events))})
        else:
            around = {"from": draw(_TANGLED_DAYS), "until": draw(st.sampled_from(["2021", "2020-12", "2022?", ".."]))}
            claims.append(role | around | ({"acting": True} if draw(st.integers(0, 7)) == 0 else {}))
    if draw(st.booleans()):
        who = {"entity": draw(st.sampled_from(persons)), "as": office}
        claims[draw(st.integers(0, len(events) - 2))]["who"] = [who]
    if draw(st.integers(0, 2)) == 0:
        life = {"property": draw(st.sampled_from(["born", "died"])), "value": draw(_TANGLED_DAYS)}
        claims.append({"kind": "statement", "subject": draw(st.sampled_from(persons)), **life})
    return draw(files(claims, published_soon))


_TANGLED_DAYS = st.sampled_from([*DAYS[1:5], *YEARS, "2020-03", "2020-XX-01", "[2019, 2021]", "2020-03-02?"])
"""Without offsets: a role that may be an instant, between others on two time lines, is not seen to have no room."""
