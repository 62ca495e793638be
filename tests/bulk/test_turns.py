"""Ids that count the rows of a register, and some that seem to."""

import pytest

from belie.bulk.intake import counted_files

from .corpora import NEEDS_DUCKDB, put, write_rows
from .test_numbers import DESK, FORMS, loaded
from .test_same_report import reports

pytestmark = NEEDS_DUCKDB

MANY = 130
"""More than are looked at before the others."""

LAST = [f"c{10 + number}" for number in range(MANY - 1)]
IDS = {
    "from one": ([f"c{number + 1}" for number in range(MANY)], True),
    "from a large number": ([f"c-{10**17 + number}" for number in range(MANY)], True),
    "from eight": ([f"a2b-{number + 8}" for number in range(MANY)], True),
    "with zeros": ([f"c{number:05}" for number in range(MANY)], False),
    "by twos": ([f"c{2 * number}" for number in range(MANY)], False),
    "downwards": ([f"c{2000 - number}" for number in range(MANY)], False),
    "one twice": ([*LAST, "c11"], False),
    "one without a number": ([*LAST, "last"], False),
    "one that is no id": ([*LAST, "c 1"], False),
    "one with a zero": ([*LAST, f"c0{10 + MANY - 1}"], False),
    "one missing": ([*LAST, None], False),
    "no ids": ([f"C{number}" for number in range(MANY)], False),
}


def rows(ids, **others):
    row = {"source": "old", "kind": "role", "holder": "ann", "office": "one", "from": "2019", "until": "2019", **others}
    return [{**row, **({"id": name} if name else {})} for name in ids]


@FORMS
@pytest.mark.parametrize("name", IDS)
def test_ids_that_count_the_rows_are_told_from_those_that_do_not(tmp_path, name, form):
    ids, counted = IDS[name]
    with loaded(tmp_path, form, y=rows(ids)) as bulk:
        assert counted_files(bulk.files) == ({bulk.numbers[f"facts/y.{form}"]} if counted else set())


@FORMS
@pytest.mark.parametrize("name", IDS)
def test_a_register_gives_the_same_report_whether_its_ids_count_its_rows_or_not(tmp_path, name, form):
    put(tmp_path, "facts/a.yaml", DESK)
    put(
        tmp_path,
        "facts/b.yaml",
        "source: {id: old}\nclaims:\n- {id: c12, kind: role, holder: ann, office: one, on: 2018}\n",
    )
    write_rows(tmp_path, "facts/y", form, rows(IDS[name][0]))
    write_rows(tmp_path, "facts/z", form, rows(["z1", "c13"]))
    plain, bulk = reports(tmp_path)

    assert bulk == plain


@FORMS
def test_an_id_that_counts_a_row_of_another_form_is_no_id_of_another_row(tmp_path, form):
    put(tmp_path, "facts/a.yaml", DESK)
    put(tmp_path, "facts/b.yaml", "source: {id: old}\n")
    told = rows(IDS["from one"][0])
    told[3] |= {"from": "2019?"}
    told[5] |= {"holder": "nobody"}
    told[7] |= {"id": "c4"}
    told[8] |= {"id": "c6"}
    write_rows(tmp_path, "facts/y", form, told)
    plain, bulk = reports(tmp_path)

    assert "the claim id 'c4' is given twice" in plain
    assert bulk == plain
