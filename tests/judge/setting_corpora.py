"""Strategies for what checks set: for all groups of a rule or for some, one entry over another."""

from hypothesis import strategies as st

from .assembling import Claim, Draw, File, entities, files
from .desk_corpora import witnesses
from .other_corpora import ON_DAYS, QUANTITIES, totals
from .rule_corpora import NEAR, lists

_VALUES = st.sampled_from([*QUANTITIES, "about 16", "about 20", "~ 100", 104, 110, 112])
_ABOUT = st.sampled_from(["10 %", "2.5 %", "0 %", "12.5 %", "40%"])
_SCOPES: dict[str, list[Claim]] = {
    "counts_agree": [{}, {"only": {"of": ["plaza"]}}, {"only": {"what": "staff", "of": ["plaza", "almaty"]}}],
    "count_matches_list": [{}, {"only": {"of": "club"}}, {"only": {"what": ["guests"]}}],
    "two_witnesses": [{}, {"only": {"kind": "event"}}, {"only": {"office": ["clerk"]}}, {"only": {"of": "club"}}],
}
"""For which groups an entry is meant."""


def _entries(draw: Draw, rule: str, settings: dict[str, st.SearchStrategy[object]]) -> list[Claim]:
    """One to three entries of checks, each with some of the settings."""
    made: list[Claim] = []
    for _ in range(draw(st.integers(1, 3))):
        chosen = [name for name in settings if draw(st.integers(0, 2))] or list(settings)[:1]
        scope = draw(st.sampled_from(_SCOPES[rule]))
        made.append({**scope, **{name: draw(settings[name]) for name in chosen}})
    return made


@st.composite
def scoped_counts(draw: Draw) -> list[File]:
    """Counts of three things, which checks hold against each other in different ways."""
    claims: list[Claim] = []
    for _ in range(draw(st.integers(3, 6))):
        of, what = draw(st.sampled_from([("plaza", "staff"), ("plaza", "desks"), ("almaty", "staff")]))
        on = draw(st.sampled_from([*ON_DAYS, *NEAR, "2020-03-01", "2020-03-01"]))
        claims.append({"kind": "count", "of": of, "what": what, "value": draw(_VALUES), "on": on})
    made = draw(files(claims))
    made[0]["entities"] |= {name: entities()[name] for name in ("plaza", "almaty", "kazakhstan")}
    window = st.sampled_from(["0 days", "1 day", "7 days", "30 days", "90 days"])
    made[0]["checks"] = {"counts_agree": _entries(draw, "counts_agree", {"window": window, "about": _ABOUT})}
    return made


@st.composite
def vague_lists(draw: Draw) -> list[File]:
    """Lists and vague counts of them, of days with gaps between; a check says how vague."""
    made = draw(lists())
    for file in made:
        for claim in file["claims"]:
            if claim["kind"] == "count":
                claim["value"] = draw(st.sampled_from([claim["value"], "about 3", "about 2", "~ 5", "nearly 20"]))
                claim["on"] = draw(st.sampled_from([*NEAR, "[2019, 2021]", "2020-XX-01", "XXXX-03-02"]))
    made[0]["checks"] = {"count_matches_list": _entries(draw, "count_matches_list", {"about": _ABOUT})}
    return made


@st.composite
def vague_totals(draw: Draw) -> list[File]:
    """Totals and parts, and how far "about" reaches."""
    made = draw(totals().flatmap(files))
    made[0]["checks"] = {"parts_fit_total": {"about": draw(_ABOUT)}}
    return made


@st.composite
def scoped_witnesses(draw: Draw) -> list[File]:
    """Sources that derive from others, and different numbers of witnesses for different groups."""
    made = draw(witnesses())
    settings = {"severity": st.sampled_from(["error", "warning", "off"]), "witnesses": st.integers(1, 3)}
    made[0]["checks"] = {"two_witnesses": _entries(draw, "two_witnesses", settings)}
    return made


set_by_checks = st.one_of(scoped_counts(), scoped_counts(), vague_lists(), vague_totals(), scoped_witnesses())
