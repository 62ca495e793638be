"""Vague quantities: about, nearly, dozens. They are soft, and their bounds are generous."""

import pytest

from belie.values.quantities import parse_quantity


def bounds(value: int | str, about_percent: int = 10) -> tuple[int, int | None, bool]:
    quantity = parse_quantity(value, about_percent)
    return quantity.low, quantity.high, quantity.soft


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("about 120", 108, 132),
        ("About 120", 108, 132),
        ("~ 120", 108, 132),
        ("~120", 108, 132),
        ("around 120", 108, 132),
        ("roughly 120", 108, 132),
        ("approximately 120", 108, 132),
        ("some 120", 108, 132),
        ("Some 1,200", 1080, 1320),
        ("circa 120", 108, 132),
        ("120 or so", 108, 132),
        ("about 15", 14, 16),
        ("about 5", 5, 5),
        ("about 0", 0, 0),
        ("about a hundred", 90, 110),
        ("about 1.5 million", 1_350_000, 1_650_000),
        ("nearly 200", 180, 199),
        ("almost 200", 180, 199),
        ("nearly 11", 10, 10),
        ("nearly 3", 2, 2),
        ("nearly 1", 0, 0),
        ("nearly two thousand", 1800, 1999),
        ("tens", 20, None),
        ("Dozens", 24, None),
        ("scores", 40, None),
        ("hundreds", 200, None),
        ("thousands", 2000, None),
        ("millions", 2_000_000, None),
        ("billions", 2_000_000_000, None),
        ("tens of thousands", 20_000, None),
        ("dozens of thousands", 24_000, None),
        ("hundreds of thousands", 200_000, None),
        ("tens of millions", 20_000_000, None),
        ("thousands of millions", 2_000_000_000, None),
        ("several dozen", 24, None),
        ("several hundred", 200, None),
        ("a few thousand", 2000, None),
        ("many hundred thousand", 200_000, None),
    ],
)
def test_a_vague_quantity_is_soft_and_has_generous_bounds(value: str, low: int, high: int | None) -> None:
    assert bounds(value) == (low, high, True)


def test_a_check_may_set_what_about_means() -> None:
    assert bounds("about 120", about_percent=0) == (120, 120, True)
    assert bounds("about 120", about_percent=25) == (90, 150, True)
    assert bounds("about 120", about_percent=150) == (0, 300, True)
    with pytest.raises(ValueError, match="percent"):
        parse_quantity("about 120", about_percent=-1)
