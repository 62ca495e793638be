"""Sets of instants: what stands next to an instant, what sets share; against sets that are listed."""

from math import inf

from hypothesis import given
from hypothesis import strategies as st

from belie.values.masks import Mask
from belie.values.times import DAY, Shifted, Span, Spans, Times, Union, meet, merge, unite

INSTANTS = st.one_of(st.integers(-20, 60), st.sampled_from([inf, -inf]))
EDGES = st.lists(st.one_of(st.integers(-20, 60), st.sampled_from([inf, -inf])), min_size=2, max_size=8, unique=True)
SPANS = EDGES.map(sorted).map(lambda edges: Spans(tuple(zip(edges[::2], edges[1::2], strict=False))))
SETS = st.one_of(
    SPANS,
    st.builds(lambda *parts: Union(parts), SPANS, SPANS),
    st.builds(Shifted, SPANS, st.integers(-9, 9)),
)
MASKS = st.builds(
    lambda years, months, days: Mask(sorted(years), sorted(months), sorted(days) if days else None),
    st.sets(st.integers(1960, 1980), min_size=1, max_size=4),
    st.sets(st.integers(1, 12), min_size=1, max_size=3),
    st.sets(st.integers(1, 28), max_size=3),
)


def common(one: tuple[Span, ...], other: tuple[Span, ...]) -> bool:
    return any(max(a[0], b[0]) < min(a[1], b[1]) for a in one for b in other)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=6))
def test_merged_spans_hold_the_same_instants_sorted_and_apart(pairs: list[tuple[int, int]]) -> None:
    spans = [(first, first + length) for first, length in pairs]
    merged = merge(spans)

    assert {at for span in merged for at in range(int(span[0]), int(span[1]))} == {
        at for span in spans for at in range(*span)
    }
    assert all(one[1] < other[0] for one, other in zip(merged, merged[1:], strict=False))


@given(SETS, SETS)
def test_two_sets_meet_if_and_only_if_spans_of_theirs_overlap(one: Times, other: Times) -> None:
    assert meet(one, other) is common(one.spans, other.spans)
    assert meet(other, one) is common(one.spans, other.spans)


@given(MASKS, MASKS)
def test_two_masks_meet_if_and_only_if_they_share_a_day(one: Mask, other: Mask) -> None:
    assert meet(one, other) is common(one.spans, other.spans)


@given(SETS, st.integers(-30, 70))
def test_the_last_instant_that_floor_allows_is_the_last_one_at_or_before(times: Times, instant: int) -> None:
    found = times.floor(instant)
    before = [min(end - 1, instant) for first, end in times.spans if first <= instant]

    assert (min(found[1] - 1, instant) if found else None) == max(before, default=None)


@given(SETS, INSTANTS)
def test_ceil_ends_after_an_instant_and_begins_first(times: Times, instant: float) -> None:
    found = times.ceil(instant)
    after = [max(first, instant) for first, end in times.spans if end > instant]

    assert (max(found[0], instant) if found else None) == min(after, default=None)


@given(SPANS, MASKS, st.integers(-3 * DAY, 3 * DAY))
def test_a_union_and_a_shift_hold_what_their_parts_hold(spans: Spans, mask: Mask, seconds: int) -> None:
    union, shifted = unite((spans, mask)), Shifted(mask, seconds)

    assert union.spans == merge([*spans.spans, *mask.spans])
    assert (union.first, union.end) == (union.spans[0][0], union.spans[-1][1])
    assert shifted.spans == tuple((first + seconds, end + seconds) for first, end in mask.spans)
    assert (shifted.first, shifted.end) == (shifted.spans[0][0], shifted.spans[-1][1])
    assert shifted.floor(shifted.end) == shifted.spans[-1]
    assert shifted.ceil(shifted.first) == shifted.spans[0]


def test_listed_sets_are_united_to_a_list() -> None:
    assert unite((Spans(((0, 2),)), Spans(((2, 3), (5, 6))))) == Spans(((0, 3), (5, 6)))
