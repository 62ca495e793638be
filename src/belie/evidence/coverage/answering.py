"""Whether a claim says something of the sort that a span holds: to have the span in its evidence is not enough."""

from decimal import Decimal

from belie.evidence.agreement.times import times_of, whole_days
from belie.evidence.coverage.reading import Reading, holds, texts_in, words_of
from belie.evidence.mentions.kinds import DateMention
from belie.model.claim import Claim
from belie.model.coverage import Span, SpanKind
from belie.values.times import meet
from belie.values.words import ordinal_from_words

_TIMES = ("when", "from", "until", "on")
_RELATIONS = ("before", "after", "during", "same_day_as")


def answers(claim: Claim, span: Span, reading: Reading) -> bool:
    """Whether a claim whose evidence holds a span covers it. `reading` is that of the text."""
    match span.kind:
        case SpanKind.DATE:
            return _says_date(claim, span, reading)
        case SpanKind.COUNT:
            return _says_number(claim, span, reading) or _says_words(claim, span)
        case SpanKind.ORDINAL:
            return _says_ordinal(claim, span) or _says_words(claim, span) or _is_in_name(claim, span, reading)
        case SpanKind.QUOTE:
            return _says_quote(claim, span, reading)
        case SpanKind.PERSON:
            return _says_role(claim, span, reading)
        case SpanKind.PLACE:
            return _is_in_name(claim, span, reading) or _says_words(claim, span)


def _says_date(claim: Claim, span: Span, reading: Reading) -> bool:
    """A date that may be the one of the span; or, where that is told by another event, an order with some event."""
    mentions = reading.dates_in(span)
    known = [one.times for one in mentions if isinstance(one, DateMention) and one.times is not None]
    values = [claim.fields[key] for key in _TIMES if key in claim.fields]
    if claim.kind == "statement":
        values.append(claim.fields["value"])
    words = words_of(span.text)
    said = [words_of(str(value["said"])) for value in values if isinstance(value, dict) and "said" in value]
    if any(holds(words, one) or holds(one, words) for one in said):
        return True
    if span.about == "time of day":
        return any("T" in text for value in values for text in texts_in(value))
    dates = [date for key in (*_TIMES, *(("value",) if _has_date(claim, reading) else ())) if (date := claim.date(key))]
    if claim.kind == "count" and "on" not in claim.fields and claim.source.published is not None:
        dates.append(claim.source.published)
    if known:
        return any(meet(whole_days(one), other) for date in dates for one in times_of(date) for other in known)
    return bool(dates) or any(key in claim.fields for key in _RELATIONS)


def _has_date(claim: Claim, reading: Reading) -> bool:
    """Whether a statement's value is a date."""
    return claim.kind == "statement" and (
        reading.entities.property(claim.ref("property")).value == "date" or isinstance(claim.fields["value"], dict)
    )


def _says_number(claim: Claim, span: Span, reading: Reading) -> bool:
    """A number that may be the one of the span."""
    mentions = reading.numbers_in(span)
    if claim.kind == "count":
        return any(claim.quantity("value").meets(one.quantity) for one in mentions)
    value = claim.fields.get("value") if claim.kind == "statement" else claim.fields.get("number")
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return any(one.value == Decimal(str(value)) for one in mentions)


def _says_ordinal(claim: Claim, span: Span) -> bool:
    """The number of the ordinal."""
    return claim.kind == "ordinal" and claim.number("number") == ordinal_from_words(_bare(span.text))


def _bare(ordinal: str) -> str:
    """An ordinal without what is joined to it: "second-largest"."""
    head, _, last = ordinal.rpartition("-")
    return head if head and last.endswith(("est", "most", "best", "ever")) else ordinal


def _says_words(claim: Claim, span: Span) -> bool:
    """A statement whose value is a text that has the words of the span."""
    value = claim.fields.get("value")
    return claim.kind == "statement" and isinstance(value, str) and holds(words_of(value), words_of(span.text))


def _says_quote(claim: Claim, span: Span, reading: Reading) -> bool:
    """These words, or more or fewer of them, and not in the mouth of somebody else."""
    said = claim.fields.get("words") if claim.kind == "quote" else claim.fields.get("value")
    if claim.kind not in ("quote", "statement") or not isinstance(said, str):
        return False
    theirs, ours = words_of(span.text), words_of(said)
    if not (holds(theirs, ours) or holds(ours, theirs)):
        return False
    entities = reading.entities
    if claim.kind != "quote" or claim.ref("speaker") not in entities:
        return True
    speaker = entities[claim.ref("speaker")]
    named = {
        one
        for one in Reading(span.about, None, entities).names_in(0, len(span.about))
        if entities[one].kind == speaker.kind
    }
    return not named or any(entities.nest(one, speaker.id) for one in named)


def _says_role(claim: Claim, span: Span, reading: Reading) -> bool:
    """An office that the person holds, or has in an event, or a statement about the person."""
    ids = reading.names_in(span.start, span.end)
    if claim.kind == "role":
        people = {claim.ref("holder")}
    elif claim.kind == "event":
        people = {one.entity for one in claim.participants if one.office}
    elif claim.kind == "statement":
        people = {text for text in (claim.ref("subject"), claim.fields["value"]) if isinstance(text, str)}
    else:
        return False
    if ids:
        return bool(ids & people)
    words = words_of(span.text)
    return any(holds(words_of(name), words[-1:]) for one in people for name in _names(one, reading))


def _is_in_name(claim: Claim, span: Span, reading: Reading) -> bool:
    """Whether the words of the span stand in the name of something that the claim is about, or in which that lies."""
    words, entities = words_of(span.text), reading.entities
    for text in texts_in({key: value for key, value in claim.fields.items() if key not in ("id", "evidence", "note")}):
        if text in entities:
            about = {*entities.enclosing(text)}
            if any(holds(words_of(name), words) for one in about for name in _names(one, reading)):
                return True
    return False


def _names(entity: str, reading: Reading) -> tuple[str, ...]:
    """All names of an entity, or the text itself where there is none of that id."""
    if entity not in reading.entities:
        return (entity,)
    found = reading.entities[entity]
    return (found.name, *found.aliases)
