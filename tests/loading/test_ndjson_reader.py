"""The NDJSON reader: strict JSON a row, one problem for a bad row, and places within a row."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.loading.document import Lines, Problem
from belie.loading.ndjson_reader import MAX_DEPTH, read_ndjson, row_place


def rows_of(text: str | bytes) -> list[tuple[int, Any]]:
    return list(read_ndjson(text if isinstance(text, bytes) else text.encode()))


def test_rows_have_the_numbers_of_their_lines_and_blank_lines_are_none() -> None:
    assert rows_of('\ufeff{"a": 1}\r\n\r\n  \t\n{"b": "é"}\n[1.5, null, true]') == [
        (1, {"a": 1}),
        (4, {"b": "é"}),
        (5, [1.5, None, True]),
    ]
    assert rows_of("") == []


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        ('{"a": 1, "b": {"a": 2, "c": 3, "a": 4}}', 1, "'a' is given twice"),
        ('{"a": NaN}', 1, "NaN"),
        ('{"a": -Infinity}', 1, "-Infinity"),
        ('{"a": 1e400}', 1, "too large"),
        ('{"a": ' + "1" * 5000 + "}", 1, "too many digits"),
        ('  {"a": }', 9, "not JSON"),
        ('{"a": 1} x', 10, "something follows"),
        ('{"a": 01}', 8, "not JSON"),
        ("{'a': 1}", 2, "not JSON"),
        ('{"a": "x', 7, "not JSON"),
        ('{"a": "\x01"}', 8, "not JSON"),
        ('{"a": "\\ud800"}', 1, "surrogate"),
        ("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), 1, "deep"),
        ("[" * 100_000, 1, "deep"),
        ('{"a":' * 100_000, 1, "deep"),
    ],
)
def test_a_bad_row_is_one_problem_and_hides_no_other(row: str, column: int, words: str) -> None:
    before, (number, problem), after = rows_of(f'{{"a": 1}}\n{row}\n{{"b": 2}}\n')

    assert (before, after) == ((1, {"a": 1}), (3, {"b": 2}))
    assert isinstance(problem, Problem)
    assert (number, problem.line, problem.column) == (2, 2, column)
    assert words in problem.message
    assert problem.hint


def test_a_row_that_is_not_utf_8_is_one_problem_at_its_byte() -> None:
    (_, first), (_, second) = rows_of('{"a": "é"}\n'.encode() + '{"ä": "é"}'.encode("latin-1"))

    assert first == {"a": "é"}
    assert (second.line, second.column) == (2, 3)
    assert "0xE4" in second.message


def test_a_file_of_utf_16_is_one_problem() -> None:
    ((_, problem),) = rows_of('{"a": 1}\n{"b": 2}\n'.encode("utf-16"))

    assert "UTF-16" in problem.message


def test_nesting_is_read_to_its_bound() -> None:
    text = "[" * MAX_DEPTH + "]" * MAX_DEPTH

    assert rows_of(text) == [(1, json.loads(text))]
    assert rows_of(json.dumps(["[" * 100])) == [(1, ["[" * 100])]


def test_places_within_a_row() -> None:
    text = ' { "a" : [1, {"b\\"": "é"}], "c": {} }'

    assert row_place(text, [], 7) == (7, 2, 7, len(text) + 1)
    assert row_place(text, ["a"], 7) == (7, 10, 7, 27)
    assert row_place(text, ["a"], 7, key=True) == (7, 4, 7, 7)
    assert row_place(text, ["a", 1, 'b"'], 7) == (7, 22, 7, 25)
    assert row_place(text, ["c"], 7) == (7, 34, 7, 36)


@pytest.mark.parametrize("path", [["x"], ["a", 2], ["a", "b"], ["a", 0, 0], ["c", "x"]])
def test_a_path_that_leads_nowhere_is_a_lookup_error(path: list[str | int]) -> None:
    with pytest.raises(LookupError):
        row_place('{"a": [1, 2], "c": {}}', path, 1)


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


@given(_values, st.booleans(), st.sampled_from([(",", ":"), (" , ", " : "), (", ", ": ")]))
def test_what_is_written_is_read_back_at_its_places(value: Any, ascii_only: bool, separators: tuple[str, str]) -> None:
    data = json.dumps(value, ensure_ascii=ascii_only, separators=separators).encode()
    ((number, found),) = rows_of(b"\n" + data)
    text = Lines(b"\n" + data).line(2)

    assert (number, found) == (2, value)
    for path, part in _parts(value):
        _, column, _, end_column = row_place(text, path, 2)
        assert json.loads(text[column - 1 : end_column - 1]) == part
        if path and isinstance(path[-1], str):
            _, column, _, end_column = row_place(text, path, 2, key=True)
            assert json.loads(text[column - 1 : end_column - 1]) == path[-1]


def _parts(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], Any]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [(path, value), *(found for part, child in items for found in _parts(child, (*path, part)))]


@given(st.binary(max_size=60) | st.text('{}[]",:\\u0d8 1e-\nN', max_size=40).map(str.encode))
def test_no_bytes_make_the_reader_raise(data: bytes) -> None:
    for number, value in rows_of(data):
        assert number >= 1
        assert not isinstance(value, Problem) or value.line == number
