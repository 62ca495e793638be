"""Everything that is said of one entity, in the order of time."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.entity import Entity
from belie.model.wording import date_words, say
from belie.reports.layout import WIDTH, clean, wrap

_NO_IDS = frozenset(
    ("id", "kind", "basis", "evidence", "note", "checked", "corrects", "words", "what", "property", "said")
)
"""Keys whose texts are no ids of entities."""

_TIMES = ("when", "on", "from", "until", "at")


@dataclass(frozen=True, slots=True)
class _Moment:
    """When a claim is about: the first day (1970-01-01 is 0; infinity if no time is given), and its words."""

    day: float
    words: str


def entity_listing(corpus: Corpus, entity: str, prefix: str = "", width: int = WIDTH) -> str:
    """An entity, where it is defined, and all claims that name it. `prefix` stands before each path."""
    lines = _about(corpus.entities[entity], prefix, width)
    told = [(_moment(claim, corpus), claim) for claim in corpus.claims if entity in _ids(claim, corpus)]
    if not told:
        lines += ["", "No claim names it."]
    last = None
    for moment, claim in sorted(told, key=lambda pair: (pair[0].day, pair[0].words, corpus.order[pair[1].id])):
        if moment.words != last:
            lines += ["", *wrap(moment.words, width)]
            last = moment.words
        line, column, *_ = claim.place
        lines.append(f"  {prefix}{claim.origin.path}:{line}:{column}: {clean(claim.id)}")
        lines += [*wrap(say(claim, corpus.entities), width, "    "), *wrap(f"({claim.source.label})", width, "    ")]
    if corpus.set_aside:
        named = ", ".join(f"{one} by {by}" for one, by in sorted(corpus.set_aside.items()))
        lines += ["", *wrap(f"Claims of this corpus that were corrected are not listed: {named}", width)]
    return "\n".join(lines) + "\n"


def _about(entity: Entity, prefix: str, width: int) -> list[str]:
    known = [entity.kind, *([f"within {entity.within}"] if entity.within else [])]
    lines = wrap(f"{entity.id}: {entity.name} ({', '.join(known)})", width)
    if entity.aliases:
        lines += wrap(f"also called {', '.join(entity.aliases)}", width, "  ")
    for definition in entity.definitions:
        line, column, *_ = definition.origin.place()
        lines.append(f"  {prefix}{definition.origin.path}:{line}:{column}: defined here")
    return lines


def _ids(claim: Claim, corpus: Corpus) -> set[str]:
    """The ids of entities that a claim names."""
    fields = dict(claim.fields)
    if claim.kind == "statement" and corpus.entities.property(claim.ref("property")).value not in (None, "entity"):
        del fields["value"]
    return set(_texts(fields))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in _NO_IDS:
                yield from _texts(item)


def _moment(claim: Claim, corpus: Corpus) -> _Moment:
    """The time that a claim gives, or that of the event which it names, or that of publication for a count."""
    for key in _TIMES:
        event = claim.event(key)
        if event is not None:
            return _of_event(event, corpus)
        if claim.fields.get(key) is not None and key != "at":
            date = claim.date(key)
            if date is not None and claim.kind in ("event", "role", "count", "statement", "quote"):
                day = date.first_day if date.first_day > -inf else date.end_day
                return _Moment(day, date_words(claim.fields[key]) if key != "until" else f"until {date.text}")
    if claim.kind == "event":
        return _of_event(claim.ref("event"), corpus)
    if claim.kind == "ordinal":
        return _of_event(claim.ref("item"), corpus)
    published = claim.source.published
    if claim.kind == "count" and published:
        return _Moment(published.first_day, published.text)
    return _Moment(inf, "No time given")


def _of_event(event: str, corpus: Corpus) -> _Moment:
    """The earliest date that any claim gives an event."""
    dated = [_moment(claim, corpus) for claim in corpus.of_event.get(event, ()) if "when" in claim.fields]
    first = min(dated, key=lambda moment: moment.day, default=None)
    return _Moment(first.day, f"{first.words} ({event})") if first else _Moment(inf, "No time given")
