"""The law: a less precise date never contradicts where the more precise one did not.

Pairs of a date and a coarser one that holds it are drawn together with another date. Leaving out a time with its
offset is not among the ways to be less precise: what is left is on another time line, and another claim.
"""

from random import Random

from hypothesis import event, given, settings
from hypothesis import strategies as st

from belie.values.calendar_days import days_in_month
from belie.values.dates import OPEN, Date, When, one_of, parse_date
from belie.values.times import MOST_OFFSET, Spans, Times, meet, merge

RANDOMS = st.randoms(use_true_random=False)
TIMES = ("", "", "T10:30", "T10:30:59", "T00:00:00", "T23:59:59")
OFFSETS = ("Z", "+05:30", "-12:00", "+14:00")


def both_hold(one: Date, other: Date) -> bool:
    """Whether two dates of one event can both be true of its start, and of its end where both give one."""
    return any(
        _agree(first.start, second.start) and _agree(first.end, second.end)
        for first in one.readings
        for second in other.readings
    )


def _agree(one: When | None, other: When | None) -> bool:
    if one is None or other is None or OPEN in (one, other):
        return True
    if (one.offset is None) == (other.offset is None):
        return meet(one.universal, other.universal)
    return meet(_widened(one.universal), other.universal)


def _widened(times: Times) -> Spans:
    """The instants at most as far away as the local and the universal time line can lie apart."""
    return Spans(merge((first - MOST_OFFSET, end + MOST_OFFSET) for first, end in times.spans))


def draw_day(random: Random, year: int | None = None) -> str:
    year = random.choice((2023, 2024, 1999, 0, -44, random.randint(-9999, 9999))) if year is None else year
    month = random.randint(1, 12)
    return f"{'-' * (year < 0)}{abs(year):04}-{month:02}-{random.randint(1, days_in_month(year, month)):02}"


def draw_part(random: Random) -> str:
    """A day, or a time on it."""
    time = random.choice(TIMES)
    return draw_day(random) + time + (random.choice(("", *OFFSETS)) if time else "")


def coarsen_part(random: Random, text: str) -> str:
    """A date with less of what a day says, or a time with fewer seconds."""
    day, at, time = text.partition("T")
    if at and any(time.endswith(offset) for offset in OFFSETS):
        return day + at + time[:5] + time[8:] if time[5:6] == ":" else text
    month, year = int(day[-5:-3]), day[:-6]
    return random.choice(
        (
            day + at + time[:5],
            day,
            day[:-3],
            year,
            "".join("X" if char.isdigit() and random.random() < 0.3 else char for char in day),
            "".join("X" if char.isdigit() and random.random() < 0.3 else char for char in day[:-3]),
            f"{year}-{33 + (month - 1) // 3}",
            f"{year}-{37 + (month - 1) // 4}",
            f"{year}-{40 + (month - 1) // 6}",
            f"{year}-{21 + (month - 3) % 12 // 3}",
            f"{year}S{random.randint(1, 4)}",
        )
    )


def coarsen(random: Random, text: str) -> Date:
    """A date that holds all that another one holds: a day, a time, or an interval of two."""
    first, slash, last = text.partition("/")
    if slash:
        coarse = (random.choice((coarsen_part(random, part), part, "")) for part in (first, last))
        return parse_date("/".join(coarse))
    part = coarsen_part(random, first)
    other = draw_day(random)
    return random.choice(
        (
            lambda: parse_date(part),
            lambda: parse_date(part),
            lambda: parse_date(part if "T" in part else part + random.choice("?~%")),
            lambda: one_of((parse_date(other), parse_date(part))),
            lambda: one_of((parse_date(part), parse_date(f"{other}/"))),
            lambda: parse_date(f"[{other}, {part}]" if "T" not in part else part),
            lambda: parse_date(f"[..{part}]" if "T" not in part else part),
            lambda: parse_date(f"[{part}..]" if "T" not in part else part),
        )
    )()


def draw(random: Random) -> tuple[Date, Date, Date]:
    """A date, a coarser one, and another date that often agrees with the first."""
    text = draw_part(random)
    if random.random() < 0.3:
        text = "/".join(sorted((draw_day(random, 2023), draw_day(random, 2024))))
    other = coarsen(random, text if random.random() < 0.6 else draw_part(random))
    return parse_date(text), coarsen(random, text), other


@settings(max_examples=200)
@given(RANDOMS)
def test_a_coarser_date_agrees_with_every_date_that_the_precise_one_agrees_with(random: Random) -> None:
    precise, coarse, other = draw(random)
    agree = both_hold(precise, other)
    event("the precise pair agrees" if agree else "the precise pair differs")

    assert both_hold(coarse, precise)
    assert both_hold(coarse, other) or not agree, f"{precise.text} is in {coarse.text}; {other.text}"


@settings(max_examples=200)
@given(RANDOMS)
def test_a_coarser_date_holds_every_instant_of_the_precise_one(random: Random) -> None:
    precise, coarse, _ = draw(random)
    [reading] = precise.readings

    assert any(
        all(
            wide is None or (span := wide.times.floor(exact.times.first)) and exact.times.end <= span[1]
            for exact, wide in ((reading.start, other.start), (reading.end, other.end))
            if exact is not None
        )
        for other in coarse.readings
    ), f"{precise.text} is not in {coarse.text}"


def test_in_30_of_100_examples_the_precise_pair_agrees_and_the_coarse_date_is_another() -> None:
    random = Random(20240703)
    drawn = [draw(random) for _ in range(1_000)]
    telling = [
        (precise, coarse, other)
        for precise, coarse, other in drawn
        if both_hold(precise, other) and coarse.readings != precise.readings
    ]

    assert len(telling) >= 300
    assert all(both_hold(coarse, other) for _, coarse, other in telling)
