"""Lines of a register that one program wrote without spaces: none is taken for plain that is not."""

import pytest

from .corpora import NEEDS_DUCKDB, put
from .test_same_report import reports

pytestmark = NEEDS_DUCKDB

DESK = """
source: {id: desk, published: 2020-01-01}
entities:
  one: {kind: office, name: One, seats: 1}
  ann: {kind: person, name: Ann}
  bob: {kind: person, name: Bob}
"""
ROW = '{"source":"desk","id":"%s","kind":"role","holder":"%s","office":"one","from":"2001","until":"%s"}\n'
HEAD = '{"source":"desk","id":"odd","kind":"role","holder":"ann","office":"one",'


@pytest.mark.parametrize(
    "line",
    [
        HEAD + '"from":2001,  "until":"2003"}',
        HEAD + '"from":2001,"":1,"until":"2003"}',
        HEAD + '"from": ["2001"] ,"until":"2003"}',
        HEAD + '"from": {"a":1} ,"until":"2003"}',
        HEAD + '"from":"2001","from":"2002"}',
        HEAD + '"from":"2001","until":"2003",}',
        HEAD + '"from":"2001","until":null}',
        HEAD + '"until":"2003","from":"2001"}',
        HEAD + '"from":"2001","until":"200\\u0033"}',
        HEAD + '"from":"2001","unti1":"2003"}',
        HEAD + '"from":"2001" ,"until":"2003"}',
        HEAD + '"from":"2001","until":"2003"} x',
        HEAD.replace('"odd"', "true") + '"from":"2001","until":"2003"  }',
        HEAD.replace('"odd"', '"o"d"') + '"from":"2001","until":"2003"}',
        HEAD.replace('"odd"', '"o\td"') + '"from":"2001","until":"2003"}',
        HEAD.replace('"odd"', '"ödd"') + '"from":"2001","until":"2003"}',
    ],
)
def test_an_odd_line_among_compact_ones_gives_the_same_report(tmp_path, line):
    rows = [ROW % ("a", "ann", "2002"), ROW % ("b", "bob", "2004"), ROW % ("c", "ann", "..")]
    put(tmp_path, "facts/desk.yaml", DESK)
    put(
        tmp_path,
        "facts/rows.ndjson",
        "".join([*rows, line + "\n", *(row.replace('"id":"', '"id":"z') for row in rows)]),
    )

    plain, bulk = reports(tmp_path)

    assert bulk == plain
