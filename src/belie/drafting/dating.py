"""The time of a statement or a count: that of its part of the clause, else the day of publication."""

import re

from belie.drafting.material import Material
from belie.drafting.parts import Value
from belie.drafting.predicates import core_of
from belie.drafting.subjects import Subject
from belie.drafting.times import When, find_when, is_future
from belie.drafting.verbs import IRREGULAR, is_verb
from belie.model.coverage import Span


def when_of(material: Material, clause: tuple[int, int], subject: Subject | None, span: Span) -> When | None:
    """The one date that tells when it was so what a figure says: it stands before the subject, or in the part of the
    clause that holds the figure, and not behind another figure that is compared with it."""
    text = material.prose.masked
    start, end = clause
    if subject is not None and subject.verb[0] < span.start:
        core = core_of(text, subject, (span.start, span.end), end)
        when = find_when(material, core[0], core[1], subject)
        before = re.findall(r"[a-z]+", text[start : subject.start])
        if when is None and not any(is_verb(word, "it") for word in before):
            when = find_when(material, start, subject.start, None)
    else:
        when = find_when(material, start, end, subject) if subject else None
    if (
        when
        and when.start > span.end
        and re.search(r"\b(?:from|against|compared|versus|than)\b", text[span.end : when.start])
    ):
        return None
    return when


def date_statement(
    material: Material,
    fields: dict[str, Value],
    decide: dict[str, str],
    clause: tuple[int, int],
    subject: Subject | None,
    span: Span,
) -> When | None:
    """Give the fields of a statement an `on`, where the text or the day of publication has one; the date of the text.

    What a person did once is so at all times, and gets none from the day of publication.
    """
    when = when_of(material, clause, subject, span)
    if when:
        fields["on"] = when.value
        if when.inferred:
            fields["basis"] = "inferred"
        if when.doubt:
            decide["on"] = when.doubt
    elif material.published and not is_future(material, *clause) and not _is_done(material, fields):
        fields["on"] = material.published[0]
        decide["on"] = "is it so on the day of publication?"
    return when


def _is_done(material: Material, fields: dict[str, Value]) -> bool:
    """Whether a statement says what a person did."""
    verb = str(fields["property"]).partition("_")[0]
    is_past = verb in IRREGULAR or (verb.endswith("ed") and len(verb) > 3)
    return is_past and material.cast.kind(str(fields["subject"])) == "person"
