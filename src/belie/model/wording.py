"""What a claim says, in words for people: short, with dates and numbers as they are written."""

from belie.model.claim import Claim, names_event, write_year
from belie.model.entities import Entities

_META = frozenset(("id", "kind", "source", "basis", "evidence", "credited_to", "note", "checked", "corrects"))


def say(claim: Claim, entities: Entities) -> str:
    """One line that tells what the claim says."""
    name = entities.name
    match claim.kind:
        case "event":
            return f"{name(claim.ref('event'))}: {_event(claim, entities)}"
        case "role":
            acting = "acting " if claim.flag("acting") else ""
            return f"{name(claim.ref('holder'))} is {acting}{name(claim.ref('office'))}{time_words(claim, entities)}"
        case "count":
            return f"{name(claim.ref('of'))}: {claim.fields['value']} {claim.ref('what')}{time_words(claim, entities)}"
        case "statement":
            value = value_words(claim.fields["value"], entities)
            return f"{name(claim.ref('subject'))}: {claim.ref('property')} {value}{time_words(claim, entities)}"
        case "quote":
            at = f" at {name(claim.ref('at'))}" if "at" in claim.fields else time_words(claim, entities)
            return f'{name(claim.ref("speaker"))} says "{claim.ref("words")}"{at}'
        case "ordinal":
            return f"{name(claim.ref('item'))} is number {claim.number('number')} of {name(claim.ref('series'))}"
    own = (f"{key} {value_words(value, entities)}" for key, value in claim.fields.items() if key not in _META)
    return f"{claim.kind}: " + ", ".join(own)


def time_words(claim: Claim, entities: Entities) -> str:
    """The time of a claim as words that follow what it says, with a space before them; empty without a time."""
    words = ""
    for key in ("from", "until", "on"):
        value = claim.fields.get(key)
        if value is None:
            continue
        if names_event(value):
            words += f" at {entities.name(str(value))}"
        elif value == "..":
            words += " and still at publication" + (_published(claim, " (", ")"))
        else:
            words += f" {key} {date_words(value)}"
    if claim.kind == "count" and "on" not in claim.fields:
        words += _published(claim, " on ", "")
    return words


def date_words(value: object) -> str:
    """A date of a fact file as people read it."""
    if isinstance(value, dict):
        return f'{date_words(value["is"])} ("{value["said"]}")'
    if isinstance(value, list):
        return " or ".join(map(date_words, value))
    return write_year(value)


def value_words(value: object, entities: Entities) -> str:
    """The value of a statement: the name of an entity, or the value as written."""
    if isinstance(value, str):
        return entities.name(value)
    if isinstance(value, dict) and "said" in value:
        return date_words(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _published(claim: Claim, before: str, after: str) -> str:
    published = claim.source.published
    return f"{before}{published.text}{after}" if published else ""


def _event(claim: Claim, entities: Entities) -> str:
    parts = list[str]()
    if "when" in claim.fields:
        parts.append(date_words(claim.fields["when"]))
    if "where" in claim.fields:
        parts.append(f"in {entities.name(claim.ref('where'))}")
    for relation in ("before", "after", "during", "same_day_as"):
        others = " and ".join(entities.name(event) for event in claim.refs(relation))
        if others:
            parts.append(f"{relation.replace('same_day_as', 'on the same day as')} {others}")
    people = [
        entities.name(one.entity)
        + (f" as {entities.name(one.office)}" if one.office else "")
        + ("" if one.present else " (not present)")
        for one in claim.participants
    ]
    if people:
        parts.append("with " + ", ".join(people))
    return ", ".join(parts)
