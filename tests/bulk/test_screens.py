"""No screen loses a finding: groups of rows whose times meet, touch or hand over, with and without DuckDB."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from belie.api import Selection, run
from belie.bulk.options import BulkOptions
from belie.engine import standard_rules
from belie.reports.json_report import render_json

from .corpora import NEEDS_DUCKDB, put, write_parquet

pytestmark = NEEDS_DUCKDB
TODAY = 20_000
QUIET = {"deadline": None, "database": None, "derandomize": True, "suppress_health_check": list(HealthCheck)}

DESK = """
source: {id: desk, published: 2020-06-15}
entities:
  one: {kind: office, name: One, seats: 1, conflicts_with: [two]}
  two: {kind: office, name: Two, seats: 2}
  ann: {kind: person, name: Ann}
  bob: {kind: person, name: Bob}
  cy: {kind: person, name: Cy}
  dee: {kind: person, name: Dee}
properties:
  size: {single: true, value: text}
  home: {unique: true, value: text}
"""

DAYS = [f"2019-{month:02}-{day:02}" for month in range(1, 7) for day in (1, 2, 15)]
TIMES = st.sampled_from([*DAYS, *DAYS, "2019-01", "2019-02", "2019-03", "2019-05", "2019", "2020"])
PEOPLE = st.sampled_from(["ann", "bob", "cy", "dee"])


def with_some(fields):
    return st.fixed_dictionaries({}, optional=fields)


@st.composite
def tenures(draw):
    """Roles: each by itself, or in a row of people who hand over in the same words."""
    told = draw(st.lists(TIMES, min_size=2, max_size=6).map(sorted))
    chain = [{"from": start, "until": end} for start, end in zip(told, told[1:], strict=False)]
    free = draw(st.lists(with_some({"from": TIMES, "until": st.one_of(TIMES, st.just(".."))}), max_size=4))
    days = draw(st.lists(st.fixed_dictionaries({"on": TIMES}), max_size=2))
    spans = [*chain, *(one for one in free if one), *days]
    office = st.sampled_from(["one", "one", "two"]) if draw(st.booleans()) else st.just("one")
    return [
        {"kind": "role", "holder": draw(PEOPLE), "office": draw(office), **span, **draw(with_some(_ACTING))}
        for span in spans
    ]


_ACTING = {"acting": st.sampled_from([True, False, False, False])}
COUNTS = st.lists(
    st.fixed_dictionaries(
        {"kind": st.just("count"), "of": PEOPLE, "what": st.just("cats"), "value": st.integers(1, 2)},
        optional={"on": TIMES},
    ),
    max_size=8,
)
STATEMENTS = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.just("statement"),
            "subject": PEOPLE,
            "property": st.sampled_from(["size", "home"]),
            "value": st.sampled_from(["big", "small"]),
        },
        optional={"from": TIMES},
    ),
    max_size=6,
)
QUOTES = st.lists(
    st.fixed_dictionaries(
        {"kind": st.just("quote"), "speaker": PEOPLE, "words": st.sampled_from(["It is what it is", "Go now"])},
        optional={"on": TIMES},
    ),
    max_size=6,
)
KINDS = {"quotes": QUOTES, "tenures": tenures(), "counts": COUNTS, "statements": STATEMENTS}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", ["ndjson", "parquet"])
def test_no_finding_is_lost_among_rows(kind, form):
    @settings(max_examples=15, **QUIET)
    @given(KINDS[kind], st.sampled_from(["", "checks: [{rule: counts_agree, window: 30 days}]"]))
    def compare(told, checks):
        rows = [{"source": "desk", "id": f"c{number}", **row} for number, row in enumerate(told)]
        with TemporaryDirectory(prefix="belie-") as folder:
            root = Path(folder)
            put(root, "facts/desk.yaml", DESK)
            put(root, "checks/checks.yaml", checks)
            if form == "parquet":
                write_parquet(root / "facts" / "rows.parquet", rows)
            else:
                put(root, "facts/rows.ndjson", "".join(f"{json.dumps(row)}\n" for row in rows))
            selection = Selection(root)

            plain, bulk = run(selection, TODAY)[1], run(selection, TODAY, bulk=BulkOptions())[1]

            assert render_json(bulk) == render_json(plain)

    compare()


def test_every_rule_whose_screen_names_groups_is_among_those_that_are_tried():
    named = {rule.name for rule in standard_rules() if rule.screen is not None and rule.screen.could is not None}

    tried = {"counts_agree", "one_holder_at_a_time", "roles_compatible", "single_value", "tenures_run_forward"}
    assert named == tried | {"quotes_agree", "unique_value"}
