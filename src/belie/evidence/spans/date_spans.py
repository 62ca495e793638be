"""All dates of a text: calendar, clock and relative ones, none within another."""

from belie.evidence.spans.calendar_spans import calendar_spans
from belie.evidence.spans.clock_spans import clock_spans
from belie.evidence.spans.passage import Found, apart
from belie.evidence.spans.relative_spans import relative_spans


def date_spans(text: str) -> list[Found]:
    """The dates of a plain paragraph, in order; where two finders meet, the longer passage stands."""
    return list(apart([*relative_spans(text), *calendar_spans(text), *clock_spans(text)]))
