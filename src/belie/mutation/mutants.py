"""The mutants of a claim: for each thing that it says, all ways in which somebody could have got it wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import cast

from belie.model.claim import Claim, names_event
from belie.model.corpus import Corpus
from belie.model.mutation import Change, Mutant
from belie.model.wording import date_words
from belie.mutation.calendar import other_dates
from belie.mutation.company import Company
from belie.mutation.slips import near_numbers, other_numbers, other_quantities

_ENTITIES = {
    "event": ("where",),
    "role": ("holder", "office"),
    "statement": ("subject",),
    "quote": ("speaker",),
}
_DATES = {
    "event": ("when",),
    "role": ("from", "until", "on"),
    "count": ("on",),
    "statement": ("from", "until", "on"),
    "quote": ("on",),
}
_WORDS = {"where": "the place", "who": "a participant", "as": "the office"}
_OPPOSITE = {"before": "after", "after": "before"}


@dataclass(frozen=True, slots=True, eq=False)
class Mutator:
    """Makes the mutants of the claims of one corpus."""

    corpus: Corpus
    company: Company

    def mutants(self, claim: Claim) -> Iterator[Mutant]:
        """All mutants of a claim, in the order in which it says things. They are sound: the loader would take them."""
        for key in claim.fields:
            yield from self._of_key(claim, key)

    def _of_key(self, claim: Claim, key: str) -> Iterator[Mutant]:
        value = claim.fields[key]
        if key in _ENTITIES.get(claim.kind, ()):
            yield from self._entities(claim, key, cast(str, value), _WORDS.get(key, f"the {key}"))
        elif key in _DATES.get(claim.kind, ()) and not (claim.kind == "role" and names_event(value)):
            yield from _dates(claim, key, value)
        elif claim.kind == "event" and key == "who":
            yield from self._participants(claim)
        elif claim.kind == "event" and key in _OPPOSITE and _OPPOSITE[key] not in claim.fields:
            fields = {_OPPOSITE.get(name, name): given for name, given in claim.fields.items()}
            events = " and ".join(map(self.corpus.entities.name, claim.refs(key)))
            change = Change(key, "the order", f"{key} {events}", f"{_OPPOSITE[key]} {events}")
            yield Mutant(claim, replace(claim, fields=fields), change)
        elif claim.kind == "count" and key == "value":
            for what, other in other_quantities(value):
                yield _changed(claim, key, what, other)
        elif claim.kind == "ordinal" and key == "number":
            for number in near_numbers(cast(int, value), 1):
                yield _changed(claim, key, "the ordinal", number)
        elif claim.kind == "statement" and key == "value":
            yield from self._values(claim, value)

    def _entities(self, claim: Claim, key: str, entity: str, what: str) -> Iterator[Mutant]:
        name = self.corpus.entities.name
        for other in self.company.others(claim, key, entity):
            yield _with(claim, {key: other}, Change(key, what, name(entity), name(other)))

    def _participants(self, claim: Claim) -> Iterator[Mutant]:
        who = cast("list[dict[str, object]]", claim.fields["who"])
        name = self.corpus.entities.name
        for place, one in enumerate(claim.participants):
            for key, entity in (("who", one.entity), ("as", one.office)):
                for other in self.company.others(claim, key, entity, one.entity) if entity else ():
                    changed = {**who[place], "entity" if key == "who" else "as": other}
                    change = Change("who", _WORDS[key], name(str(entity)), name(other))
                    yield _with(claim, {"who": [*who[:place], changed, *who[place + 1 :]]}, change)

    def _values(self, claim: Claim, value: object) -> Iterator[Mutant]:
        """The mutants of the value of a statement: a date, a number, or an entity; other texts have no likely slips."""
        sort = self.corpus.entities.property(claim.ref("property")).value
        if sort == "date" or isinstance(value, dict | list):
            yield from _dates(claim, "value", value)
        elif isinstance(value, int | float):
            for what, other in other_numbers(value):
                yield _changed(claim, "value", what, other)
        elif isinstance(value, str) and sort in ("entity", None):
            known = self.corpus.entities.get(value)
            what = "the place" if known and known.kind == "place" else "the value"
            yield from self._entities(claim, "value", value, what)


def _dates(claim: Claim, key: str, value: object) -> Iterator[Mutant]:
    for what, other in other_dates(value):
        yield _with(claim, {key: other}, Change(key, what, date_words(value), date_words(other)))


def _changed(claim: Claim, key: str, what: str, other: object) -> Mutant:
    return _with(claim, {key: other}, Change(key, what, str(claim.fields[key]), str(other)))


def _with(claim: Claim, changed: Mapping[str, object], change: Change) -> Mutant:
    """The claim with other values. Its place stays known: the origin holds what the file says."""
    return Mutant(claim, replace(claim, fields={**claim.fields, **changed}), change)
