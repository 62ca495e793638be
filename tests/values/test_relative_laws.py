"""Laws of relative dates: whatever the phrase and the day of publication."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from belie.values.calendar_days import weekday
from belie.values.relative import resolve_relative

DAYS = st.integers(-(10**9), 10**9)
UNITS = ("day", "week", "month", "year")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PHRASES = st.sampled_from(
    [
        *("today", "yesterday", "tomorrow"),
        *(f"{which} {unit}" for which in ("this", "last", "next") for unit in UNITS[1:]),
        *(f"earlier this {unit}" for unit in UNITS[1:]),
        *(f"{count} {unit}s ago" for count in ("3", "twenty") for unit in UNITS),
        *(f"in {count} {unit}s" for count in ("3", "twenty") for unit in UNITS),
        *(f"{which} {name}" for which in ("this", "last", "next", "on") for name in WEEKDAYS),
    ]
)


def days_of(spans: tuple[tuple[int, int], ...] | None) -> set[int]:
    assert spans is not None
    return {number for first, end in spans for number in range(first, end)}


@given(PHRASES, DAYS, st.integers(1, 60))
def test_several_days_of_publication_are_the_union_of_each_of_them(phrase: str, first: int, length: int) -> None:
    each = [resolve_relative(phrase, at, at + 1) for at in range(first, first + length)]

    together = days_of(resolve_relative(phrase, first, first + length))
    assert together == set().union(*map(days_of, each))


@given(PHRASES, DAYS, st.integers(1, 2000), st.integers(0, 2000), st.integers(0, 2000))
def test_a_less_precise_day_of_publication_refuses_nothing_that_a_precise_one_allows(
    phrase: str, first: int, length: int, sooner: int, later: int
) -> None:
    precise = days_of(resolve_relative(phrase, first, first + length))

    assert precise <= days_of(resolve_relative(phrase, first - sooner, first + length + later))


@given(PHRASES, DAYS, st.integers(1, 10**30))
def test_spans_are_sorted_apart_not_empty_and_few(phrase: str, first: int, length: int) -> None:
    spans = resolve_relative(phrase, first, first + length)

    assert spans is not None and 0 < len(spans) <= 130
    assert all(start < end for start, end in spans)
    assert all(one[1] < other[0] for one, other in pairwise(spans))


@given(st.sampled_from(WEEKDAYS), st.sampled_from(("this", "last", "next", "on")), DAYS)
def test_a_weekday_phrase_gives_single_days_of_that_weekday(name: str, which: str, published: int) -> None:
    spans = resolve_relative(f"{which} {name}", published, published + 1)

    assert spans
    assert all(end == start + 1 and WEEKDAYS[weekday(start)] == name for start, end in spans)


@given(st.sampled_from(UNITS), st.integers(1, 10**9), DAYS)
def test_digits_and_a_unit_ago_lie_before_and_in_lie_after(unit: str, count: int, published: int) -> None:
    before = resolve_relative(f"{count} {unit}s ago", published, published + 1)
    after = resolve_relative(f"in {count} {unit}s", published, published + 1)
    assert before and after

    assert before[0][1] <= published < after[0][0]


@given(st.text(alphabet="0123456789 adeghiklmnorstwyMin,-"), DAYS)
def test_any_text_gives_spans_or_none(phrase: str, published: int) -> None:
    spans = resolve_relative(phrase, published, published + 1)

    assert spans is None or len(spans) > 0
