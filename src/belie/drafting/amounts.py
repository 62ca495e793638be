"""Numbers of a text as quantities of a fact file."""

import re

from belie.drafting.parts import Value
from belie.values.quantities import QuantityError, parse_quantity


def value_of(words: str) -> Value | None:
    """A number with its modifiers as a quantity of a fact file; None where format.md has no words for it."""
    text = " ".join(words.split())
    text = re.sub(r"(?i)^(?:only|just|exactly)\s+", "", text)
    text = text[:1].lower() + text[1:]
    odd = re.fullmatch(r"(.+?)-odd", text)
    text = f"about {odd[1]}" if odd else text
    text = re.sub(r"^(\d+)\s?[-\u2013]\s?(\d+)$", r"\1..\2", text)
    try:
        quantity = parse_quantity(text)
    except QuantityError:
        return None
    exact = quantity.low == quantity.high and not quantity.soft and not re.search(r"[<>]|than|least|most|up to", text)
    return quantity.low if exact else text
