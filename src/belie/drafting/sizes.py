"""Names for what an amount is of something: its length, its cost, its share."""

import re

from belie.drafting.naming import property_of
from belie.drafting.units import Amount

NOUNS = {
    "high": "height", "tall": "height", "long": "length", "deep": "depth", "wide": "width", "across": "width",
    "heavy": "weight", "old": "age", "thick": "thickness",
}  # fmt: skip
"""What the size is that an adjective tells."""


def name_of_size(amount: Amount) -> str:
    """What a measure before a noun is of it: "the 11.5 km route" has a length; none of a time or a share."""
    if not amount.unit or amount.sort in ("duration", "share"):
        return ""
    if amount.unit in ("km", "metre", "metres", "m", "mile", "miles", "kilometre", "kilometres"):
        return "length"
    return "size" if amount.sort == "amount" else amount.sort


def name_of_being(amount: Amount, adjective: re.Match[str] | None) -> str:
    """What something is that is so much: "width" for "three kilometres across", "share" for a percentage."""
    if adjective is None:
        return amount.sort if amount.unit else ""
    word = adjective["words"].split()[0]
    if word in NOUNS:
        return NOUNS[word]
    lead = "distance " if word in ("from", "above", "below", "away", "off") and amount.sort == "amount" else ""
    return property_of(lead + adjective["words"])
