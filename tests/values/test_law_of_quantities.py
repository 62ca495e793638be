"""The law: a less precise quantity never contradicts where the more precise one did not."""

from random import Random

from hypothesis import event, given, settings
from hypothesis import strategies as st

from belie.values.quantities import Quantity, parse_quantity

RANDOMS = st.randoms(use_true_random=False)


def draw_bounds(random: Random) -> tuple[int, int]:
    low = random.choice((0, 1, 9, 120, 200, random.randint(0, 3_000)))
    return low, low + random.choice((0, 0, 0, 5, random.randint(0, 300)))


def written(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}..{high}"


def coarsen(random: Random, low: int, high: int) -> Quantity:
    """A quantity that holds all numbers from low to high."""
    below, above = max(0, low - random.randint(0, 40)), high + random.randint(0, 40)
    vaguer = [
        f"{below}..{above}",
        f"between {below} and {above}",
        f"at least {below}",
        f"{below:,}+",
        f"at most {above}",
        f"fewer than {above + 1}",
    ]
    if low > 0:
        vaguer.append(f"more than {min(below, low - 1)}")
    if low == high:
        vaguer += [f"about {low}", f"some {low:,}"]
    if low >= -(-(high + 1) * 9 // 10):
        vaguer.append(f"nearly {high + 1}")
    vaguer += [word for word, least in (("dozens", 24), ("hundreds", 200), ("a few thousand", 2_000)) if low >= least]
    return parse_quantity(random.choice(vaguer))


def draw(random: Random) -> tuple[Quantity, Quantity, Quantity]:
    """A quantity, a coarser one, and another quantity that often agrees with the first."""
    bounds = draw_bounds(random)
    other = bounds if random.random() < 0.5 else draw_bounds(random)
    return parse_quantity(written(*bounds)), coarsen(random, *bounds), coarsen(random, *other)


@settings(max_examples=200)
@given(RANDOMS)
def test_a_coarser_quantity_agrees_with_all_that_the_precise_one_agrees_with(random: Random) -> None:
    precise, coarse, other = draw(random)
    agree = precise.meets(other)
    event("the precise pair agrees" if agree else "the precise pair differs")

    assert coarse.low <= precise.low
    assert coarse.high is None or precise.high is not None and precise.high <= coarse.high
    assert coarse.meets(other) or not agree, f"{precise.text} is in {coarse.text}; {other.text}"


@given(st.integers(0, 10**12), st.integers(0, 60), st.integers(0, 60))
def test_a_wider_about_holds_all_that_a_narrower_one_holds(number: int, a: int, b: int) -> None:
    narrow = parse_quantity(f"about {number}", min(a, b))
    wide = parse_quantity(f"about {number}", max(a, b))
    assert narrow.high is not None and wide.high is not None

    assert wide.low <= narrow.low <= number <= narrow.high <= wide.high


def test_in_30_of_100_examples_the_precise_pair_agrees_and_the_coarse_quantity_is_another() -> None:
    random = Random(20240703)
    drawn = [draw(random) for _ in range(1_000)]
    telling = [(coarse, other) for precise, coarse, other in drawn if precise.meets(other) and coarse != precise]

    assert len(telling) >= 300
    assert all(coarse.meets(other) for coarse, other in telling)
