"""Small corpora for each family of rules, by name."""

from hypothesis import strategies as st

from .assembling import File
from .event_corpora import event_corpora
from .other_corpora import count_corpora, mixed_corpora, place_corpora, series_corpora, statement_corpora
from .role_corpora import role_corpora

FAMILIES: dict[str, st.SearchStrategy[list[File]]] = {
    "events": event_corpora(),
    "roles": role_corpora(),
    "counts": count_corpora,
    "statements": statement_corpora,
    "places": place_corpora,
    "series": series_corpora,
    "mixed": mixed_corpora,
}
