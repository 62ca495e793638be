"""Small corpora for each family of rules, by name."""

from hypothesis import strategies as st

from .age_corpora import ages
from .assembling import File
from .desk_corpora import definitions, quotes, relative_dates, witnesses
from .era_corpora import eras
from .event_corpora import event_corpora
from .formula_corpora import formulas, trips
from .other_corpora import count_corpora, mixed_corpora, place_corpora, series_corpora, statement_corpora
from .role_corpora import role_corpora, term_corpora
from .rule_corpora import breakdowns, choices, lists, vacancies, windows
from .setting_corpora import set_by_checks
from .tangle_corpora import tangles
from .travel_corpora import rounds, windows_between

FAMILIES: dict[str, st.SearchStrategy[list[File]]] = {
    "events": event_corpora(),
    "ages": ages(),
    "roles": role_corpora(),
    "terms": term_corpora(),
    "vacancies": vacancies(),
    "counts": count_corpora,
    "days": st.one_of(windows(), choices()),
    "breakdowns": breakdowns(),
    "lists": lists(),
    "statements": statement_corpora,
    "places": place_corpora,
    "rounds": st.one_of(rounds(), windows_between()),
    "series": series_corpora,
    "desk": st.one_of(quotes(), relative_dates(), definitions(), witnesses()),
    "mixed": mixed_corpora,
    "tangles": tangles(),
    "settings": set_by_checks,
    "formulas": formulas(),
    "trips": trips(),
    "eras": eras(),
}
