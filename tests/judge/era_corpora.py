"""Strategies for offices and properties of all ages."""

from hypothesis import strategies as st

from .age_corpora import DEEP, EARLY, LATE
from .assembling import EVENTS, PERSONS, Claim, Draw, File, files

_NEAR = ["0000-02-28", "0000-02-29", "0000-03-01", "-0001-12-31", "0001-01-01", "0000", "-0001", "[-0001, 0001]"]
_NEAR += ["0000-02?", "0000-12-31"]
_FAR = ["9999", "Y10000", "Y10001", "9999-12-31", "9998", "Y12000", "[9999, Y10000]"]


@st.composite
def eras(draw: Draw) -> list[File]:
    """Holders of one seat, or values of one property, before year 1 or beyond 9999, and events that tie them."""
    pool = draw(st.sampled_from([_NEAR, _NEAR, _FAR, EARLY + DEEP[2:4], LATE[:4] + EARLY]))
    days = [one for one in pool if "17" not in one and "S" not in one]
    dates = st.sampled_from(days)
    claims: list[Claim] = []
    stated = draw(st.booleans())
    for number in range(draw(st.integers(2, 4))):
        sort = draw(st.sampled_from(["tenure", "tenure", "open", "unended", "on", "event"]))
        time: Claim = {"from": draw(dates), "until": draw(dates)}
        if sort == "open":
            time["until"] = ".."
        if sort == "unended":
            del time["until"]
        if sort == "on" or (sort == "event" and stated):
            time = {"on": draw(dates)}
        elif sort == "event":
            time = {"on": EVENTS[0]}
        if stated:
            said: Claim = {
                "kind": "statement",
                "subject": "almaty",
                "property": "motto",
                "value": f"Motto {number % 2}",
            }
        else:
            said = {"kind": "role", "holder": PERSONS[number % 3], "office": "head"}
        claims.append(said | time)
    if not stated:
        claims.append({"kind": "event", "event": EVENTS[0], "when": draw(dates)})
        if draw(st.booleans()):
            claims.append({"kind": "event", "event": EVENTS[0], draw(st.sampled_from(["after", "during"])): EVENTS[1]})
            claims.append({"kind": "event", "event": EVENTS[1], "when": draw(dates)})
    return draw(files(claims, st.sampled_from(["2024-07-03", None])))
