"""A change that an editor offers."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fix:
    """What it does in words, and the texts that files get by it, by their paths. `preferred`: it is surely meant."""

    title: str
    texts: Mapping[str, str]
    preferred: bool = False
