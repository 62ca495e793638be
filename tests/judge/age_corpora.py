"""Strategies for events of all ages: years before 1 and beyond 9999, parts of years, and the seams between them."""

from hypothesis import strategies as st

from .assembling import EVENTS, Claim, Draw, File, files
from .event_corpora import RELATIONS

EARLY = ["-0300", "-0218", "-0218-08", "-0001", "-0001-12-31", "0000", "0000-02-29", "0001", "0001-01-01", "-0300S2"]
LATE = ["9999", "9999-12-31", "Y10000", "Y12000", "Y17000000002", "Y17E9", "Y170000002S3"]
DEEP = ["Y-17E7", "Y-170000000", "Y-20000", "-9999", "Y-171010000S3"]
PARTS = ["2020-33", "2020-36", "2020-37", "2020-39", "2020-40", "2020-41", "2020-25", "2020-31", "2020-27"]
INSIDE = ["2020-02-10", "2020-04-15", "2020-08", "2020-10-10", "2020-12", "2019", "2020", "2020-03", "1950S2", "202X"]
SETS = ["[-0218, 2020]", "[..-0001]", "-0218/-0001", "{-0218, 0001}", "0001?", "-0300/..", "../-0218", "Y-17E7/0000"]


@st.composite
def ages(draw: Draw) -> list[File]:
    """A few events of one age or of several, with dates and relations."""
    pool = draw(st.sampled_from([EARLY, EARLY + DEEP, LATE + EARLY, LATE, PARTS + INSIDE, PARTS + INSIDE]))
    dates = st.sampled_from(pool + (SETS if pool[0] == "-0300" else []))
    events = EVENTS[: draw(st.integers(2, 4))]
    claims: list[Claim] = []
    for earlier, later in zip(events, events[1:], strict=False):
        relation = draw(st.sampled_from([*RELATIONS, "before", "before", ""]))
        if relation:
            claims.append({"kind": "event", "event": earlier, relation: later})
    for name in draw(st.sampled_from([[events[0], events[-1]], [events[-1], events[0], *events[1:2]], events])):
        when = draw(st.one_of(dates, dates, st.lists(dates, min_size=2, max_size=2, unique=True)))
        claims.append({"kind": "event", "event": name, "when": when})
    return draw(files(claims))
