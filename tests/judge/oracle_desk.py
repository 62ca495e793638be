"""The rules that compare words, names and sources: quotes_agree, names_tell_apart, entities_agree, two_witnesses."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from .oracle_corpus import Facts, Fields, Said
from .oracle_dates import days_of

Sets = set[frozenset[str]]

LONG = 5
"""Words of an utterance that two speakers do not say by chance."""


def quotes_agree(facts: Facts) -> tuple[Sets, Sets]:
    """The same words at one occasion given to two speakers: long utterances, and short ones."""
    must: Sets = set()
    may: Sets = set()
    for one, other in combinations(facts.of_kind("quote"), 2):
        words = _words(one)
        same = words == _words(other) and _occasion(one) == _occasion(other) is not None
        if same and not facts.nest(one.fields["speaker"], other.fields["speaker"]):
            (must if len(words) >= LONG else may).add(frozenset([one.id, other.id]))
    return must, may


def _words(quote: Said) -> list[str]:
    """Its words in small letters, without punctuation: typography and case make no difference."""
    return re.findall(r"[a-z]+(?:'[a-z]+)?", quote.fields["words"].lower().replace("’", "'"))


def _occasion(quote: Said) -> object:
    if "at" in quote.fields:
        return quote.fields["at"]
    days = days_of(quote.fields["on"]) if "on" in quote.fields else frozenset()
    return min(days) if len(days) == 1 else None


def names_tell_apart(facts: Facts) -> Sets:
    """Two entities of one kind that share a name or an alias; of several definitions the first says the name."""
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entity, definitions in facts.defined.items():
        first = facts.entities[entity]
        for name in (first["name"], *(alias for fields in definitions for alias in fields.get("aliases", []))):
            names[first["kind"], name.lower()].add(entity)
    return {frozenset(pair) for named in names.values() for pair in combinations(sorted(named), 2)}


def entities_agree(facts: Facts) -> Sets:
    """Entities of which two definitions say different things under one key; aliases are united."""
    return {frozenset([entity]) for entity, definitions in facts.defined.items() if _differ(definitions)}


def _differ(definitions: Iterable[Fields]) -> bool:
    pairs = combinations(definitions, 2)
    return any(one[key] != other[key] for one, other in pairs for key in one if key != "aliases" and key in other)


def two_witnesses(facts: Facts) -> Sets:
    """Groups of claims about one thing behind which stand fewer independent sources than the check asks for."""
    groups: dict[tuple[str, ...], list[Said]] = defaultdict(list)
    for claim in facts.of_kind(*_ABOUT):
        groups[claim.kind, *(claim.fields[key] for key in _ABOUT[claim.kind])].append(claim)
    found: Sets = set()
    for (kind, *names), claims in groups.items():
        key = {"kind": kind, **dict(zip(_ABOUT[kind], names, strict=True))}
        wanted = facts.setting("two_witnesses", "witnesses", 2, **key)
        asked = facts.setting("two_witnesses", "severity", "off", **key) != "off"
        if asked and not _stand({claim.source for claim in claims}, wanted, facts.sources):
            found.add(frozenset(claim.id for claim in claims))
    return found


_ABOUT = {
    "event": ("event",),
    "role": ("holder", "office"),
    "count": ("of", "what"),
    "statement": ("subject", "property"),
    "ordinal": ("item", "series"),
}
"""What makes claims a group."""


def _stand(sources: set[str], wanted: int, known: Mapping[str, Fields]) -> bool:
    """Whether there are so many among the sources of which no two have an origin in common."""
    origins = {source: _origins(source, known) for source in sources}
    return any(
        all(not origins[one] & origins[other] for one, other in combinations(chosen, 2))
        for chosen in combinations(sorted(sources), wanted)
    )


def _origins(source: str, known: Mapping[str, Fields]) -> set[str]:
    """A source with all that it derives from, directly or not."""
    found = {source}
    while more := {name for one in found for name in known.get(one, {}).get("derived_from", [])} - found:
        found |= more
    return found
