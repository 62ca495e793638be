"""Strategies for dates: a few days, months and years that often meet, written in every way that format.md knows."""

from hypothesis import strategies as st

DAYS = ["2020-02-28", "2020-02-29", "2020-03-01", "2020-03-02", "2020-03-03", "2020-12-31", "2021-01-01"]
MONTHS = ["2020-02", "2020-03", "2020-04", "2020-12"]
YEARS = ["2019", "2020", "2021"]
MASKS = ["202X", "201X", "2020-XX-01", "2020-03-0X", "2020-XX", "XXXX-03-02", "202X-02-29", "XXXX-12-31", "20XX-03"]
TIMES = ["2020-03-01T23:30", "2020-03-02T00:00", "2020-03-02T10:00", "2020-03-02T10:00:30", "2020-03-03T09:00"]
OFFSETS = [
    "2020-03-02T10:00:00+05:00",
    "2020-03-02T10:00Z",
    "2020-03-01T23:30:00-08:00",
    "2020-03-03T02:00:00+14:00",
    "2020-03-01T10:00:00Z",
]
SOFT = ["2020?", "2020-03~", "2020-03-02%", "2019?", "2020-04?"]
ONE_OF = ["[2020-03-01, 2020-03-03]", "[2019, 2021]", "[2020-02, 2020-04]", "[..2020-02]", "[2020-03..2020-12]"]
ENDED = [
    "2020-03-01/2020-03-02",
    "2020-02/2020-03",
    "2019/2020",
    "2020-03-02/..",
    "2020-02/..",
    "2020-03-01/",
    "../2020-03-01",
    "/2020-02",
    "2020-03-01T10:00/2020-03-01T12:00",
    "2020-03-02/2020-03-02",
    "{2020-03-01, 2020-03-03}",
    "{2020-02, 2020-03}",
    "2020?/2021",
]

plain_dates = st.sampled_from(DAYS + MONTHS + YEARS)
"""A day, a month or a year."""

precise_dates = st.sampled_from(DAYS + TIMES)
"""A day, or a time on one."""

_lists = st.lists(st.sampled_from(DAYS + MONTHS + OFFSETS), min_size=2, max_size=3, unique=True)

dates = st.one_of(plain_dates, plain_dates, st.sampled_from(MASKS + TIMES + OFFSETS + SOFT + ONE_OF), _lists)
"""The date of a moment."""

_pairs = st.lists(st.sampled_from(ENDED + DAYS), min_size=2, max_size=2)

event_dates = st.one_of(dates, dates, st.sampled_from(ENDED), _pairs)
"""The date of an event: it may say when the event ends."""

_rare = st.sampled_from(MASKS + TIMES + SOFT + ONE_OF + OFFSETS[:3])

tenure_dates = st.one_of(plain_dates, plain_dates, plain_dates, _rare)
"""The date of the start or the end of a tenure."""

published = st.sampled_from(
    ["2024-07-03", "2024-07-03", "2024-07-03", "2022-05-17", "2022-05-17?", "2024-07", None, None]
)
"""Days and months in which nothing else begins or ends."""

published_soon = st.sampled_from(["2024-07-03", "2020-03-02", "2020-03", "2020-03~", "2020-03-02T23:00:00-10:00", None])
"""Days among those of events."""
