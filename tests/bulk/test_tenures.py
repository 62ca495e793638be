"""A register of bare tenures is judged by its columns of numbers, and gives the report that it gives without DuckDB."""

from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .corpora import NEEDS_DUCKDB, put, write_parquet, write_rows
from .test_same_report import reports
from .test_screens import DESK, PEOPLE, QUIET, TIMES, tenures, with_some

pytestmark = NEEDS_DUCKDB

PUBLISHED = ["{id: old, published: 2019-06}", "{id: old, published: 2019-04-20}", "{id: old}", None]
SPANS = st.fixed_dictionaries({"from": TIMES, "until": st.one_of(TIMES, TIMES, st.just(".."))})


@st.composite
def registers(draw):
    """Rows that say from when until when, sorted or not, with some that are not bare, or that are faults."""
    office, told = st.sampled_from(["one", "two"]), draw(st.lists(st.tuples(PEOPLE, SPANS), min_size=1, max_size=8))
    rows = [{"kind": "role", "holder": who, "office": draw(office), **span} for who, span in told]
    rows += [draw(one) for one in draw(st.sampled_from([[], [], [], [FAULTS], [FAULTS, OTHERS], [OTHERS]]))]
    if draw(st.booleans()):
        rows.sort(key=lambda row: (row.get("office", ""), row.get("from", "")))
    return rows


FAULTS = st.sampled_from(
    [
        {"kind": "role", "holder": "nobody", "office": "one", "from": "2019"},
        {"kind": "role", "holder": "one", "office": "ann", "from": "2019"},
        {"kind": "role", "holder": "ann", "office": "one", "from": "2019-13"},
        {"kind": "role", "holder": "ann", "office": "one"},
        {"kind": "role", "holder": "ann", "from": "2019"},
        {"kind": "role", "holder": "ann", "office": "one", "from": "2019-02", "until": "2019-01"},
        {"kind": "role", "holder": "ann", "office": "one", "from": "0000"},
    ]
)
OTHERS = st.one_of(
    st.sampled_from(
        [
            {"kind": "role", "holder": "ann", "office": "one", "on": "2019-01-02"},
            {"kind": "role", "holder": "bob", "office": "one", "from": "2019", "acting": True},
            {"kind": "role", "holder": "bob", "office": "one", "from": "2019?"},
            {"kind": "statement", "subject": "ann", "property": "size", "value": "large"},
        ]
    ),
    with_some({"until": TIMES}).map(
        lambda span: {"kind": "role", "holder": "cy", "office": "two", "from": "1", **span}
    ),
)


@pytest.mark.parametrize(
    "paths", [(), ("facts/a.yaml",), ("facts/y.parquet",)], ids=["all", "a fact file", "a register"]
)
def test_bare_tenures_beside_other_claims_give_the_same_report(paths):
    @settings(max_examples=16, **QUIET)
    @given(
        st.lists(registers(), min_size=1, max_size=2),
        tenures(),
        st.sampled_from(PUBLISHED),
        st.booleans(),
        st.booleans(),
        st.sampled_from(["parquet", "ndjson"]),
    )
    def compare(told, besides, published, twice, is_named, form):
        with TemporaryDirectory(prefix="belie-") as folder:
            root = Path(folder)
            put(root, "facts/a.yaml", f"{DESK}\nclaims: {_claims(besides)}\n")
            if published is not None:
                put(root, "facts/b.yaml", f"source: {published}\n")
            for number, (name, rows) in enumerate(zip("yz", told, strict=False)):
                ids = cycle(["c0", "c1"]) if twice else (f"c{number}-{place}" for place in range(len(rows)))
                source = "old" if number == 0 else "new"
                write_rows(root, f"facts/{name}", form, [{"source": source, "id": next(ids), **row} for row in rows])
            if is_named:
                put(root, "checks/waivers.yaml", WAIVER)
            plain, bulk = reports(root, tuple(path.replace("parquet", form) for path in paths))

            assert bulk == plain

    compare()


@pytest.mark.parametrize("extra", [{"corrects": ["old#c1"]}, {"from": "2019?"}, {"evidence": "Ann"}])
def test_an_id_that_stands_again_in_a_row_of_another_form_is_a_fault_there_too(tmp_path, extra):
    row = {"source": "old", "kind": "role", "holder": "ann", "office": "one", "from": "2019"}
    put(tmp_path, "facts/a.yaml", f"{DESK}\nclaims: []\n")
    put(tmp_path, "facts/b.yaml", "source: {id: old}\n")
    write_parquet(
        tmp_path / "facts/y.parquet",
        [{**row, "id": "c0"}, {**row, "id": "c1"}, {**row, "id": "c2"}, {**row, "id": "c1", **extra}],
    )
    plain, bulk = reports(tmp_path)

    assert "the claim id 'c1' is given twice" in plain
    assert bulk == plain


WAIVER = "waivers:\n- {rule: one_holder_at_a_time, claims: [old#c0-0, old#c0-1], until: 2030-01-01, by: x, reason: y}\n"


def _claims(rows):
    return [{"id": f"d{number}", **row} for number, row in enumerate(rows)]
