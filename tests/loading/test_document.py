"""Places: where the parts of a document stand."""

from typing import Any

import pytest

from belie.loading.document import Document
from belie.loading.yaml_reader import read_yaml
from belie.model.origin import Place


def read(text: str) -> Document:
    return read_yaml(text.encode(), "facts/a.yaml")


def text_at(document: Document, place: Place) -> str:
    line, column, end_line, end_column = place
    rows = [document.line(number) for number in range(line, end_line + 1)]
    rows[-1] = rows[-1][: end_column - 1]
    rows[0] = rows[0][column - 1 :]
    return "\n".join(rows)


def test_places_count_from_one_and_keys_have_their_own() -> None:
    document = read("source: {id: a, at: [1, 'zwölf']}\nclaims:\n  - id: n\n    note: two\n      lines\n  - id: m\n")

    assert document.place(["source", "id"]) == (1, 14, 1, 15)
    assert document.place(["source", "at"], key=True) == (1, 17, 1, 19)
    assert document.place(["source", "at", 1]) == (1, 25, 1, 32)
    assert document.place(["source"]) == (1, 9, 1, 34)
    assert document.place(["claims", 0]) == (3, 5, 5, 12)
    assert document.place(["claims", 0, "note"]) == (4, 11, 5, 12)
    assert document.place(["claims"]) == (3, 3, 6, 10)
    assert document.place([]) == (1, 1, 6, 10)


def test_the_number_of_a_part_stands_for_its_path() -> None:
    document = read("a: [x, {b: 1, c: [2, 3]}]\nd: 4\n")
    value: Any = document.value
    outer = {name: number for name, number, _ in document.children(0, value)}
    inner = {name: number for name, number, _ in document.children(outer["a"], value["a"])}

    assert document.place_below(inner[1], value["a"][1], ["c", 1]) == document.place(["a", 1, "c", 1]) == (1, 22, 1, 23)
    assert document.place_below(inner[1], value["a"][1], ["c"], key=True) == (1, 15, 1, 16)
    assert document.place_below(inner[0], "x", []) == document.place(["a", 0])
    assert document.place_below(outer["d"], 4, []) == document.place(["d"])


def test_parts_after_an_alias_have_their_places() -> None:
    document = read("a: &x {b: [1, 2]}\nc: [*x, {d: *x}]\ne: {f: 3}\n")
    value: Any = document.value
    parts = {name: (number, child) for name, number, child in document.children(0, value)}
    claims = {name: (number, child) for name, number, child in document.children(*parts["c"])}

    assert document.place_below(*claims[1], ["d"]) == (2, 13, 2, 15)
    assert document.place_below(*parts["e"], ["f"]) == document.place(["e", "f"]) == (3, 8, 3, 9)


@pytest.mark.parametrize("path", [["x"], ["a", 2], ["a", -1], ["a", "b"], ["a", 0, 0]])
def test_a_path_that_leads_nowhere_is_a_lookup_error(path: list[str | int]) -> None:
    with pytest.raises(LookupError):
        read("a: [1, 2]").place(path)


@pytest.mark.parametrize(
    ("text", "path", "excerpt"),
    [
        ("a: |\n  x\n\n\n# note\nb: 1", ["a"], "|\n  x"),
        ("a: |", ["a"], "|"),
        ("a: >-\n  x", ["a"], ">-\n  x"),
        ("- a:\n    - |\n      x\n\n- b", [0], "a:\n    - |\n      x"),
        ("a: {b: [c], d}   # note\n\n\n", [], "a: {b: [c], d}"),
        ("a: [b: c , d]", ["a", 0], "b: c"),
        ("a:\nb: 1", ["a"], ""),
        ("a: &x b\nc:   *x\n", ["c"], "*x"),
        ("a: 'x''y\n\n  z' # note", ["a"], "'x''y\n\n  z'"),
    ],
)
def test_a_place_ends_with_the_last_character_of_its_value(text: str, path: list[str | int], excerpt: str) -> None:
    document = read(text)

    assert document.problems == ()
    assert text_at(document, document.place(path)) == excerpt


def test_all_of_an_alias_stands_where_the_alias_stands() -> None:
    document = read("a: &x {b: [1, 2], c: 3}\nd: *x\ne: 4\nf: &k word\n*k : 5\n")

    assert document.value == {
        "a": {"b": [1, 2], "c": 3},
        "d": {"b": [1, 2], "c": 3},
        "e": 4,
        "f": "word",
        "word": 5,
    }
    assert document.place(["d", "b", 1]) == document.place(["d"]) == (2, 4, 2, 6)
    assert document.place(["e"]) == (3, 4, 3, 5)
    assert document.place(["word"], key=True) == (5, 1, 5, 3)


def test_a_column_beyond_65535_is_kept() -> None:
    document = read(f"{{a: {'x' * 70_000}, b: 1}}")

    assert document.place(["b"]) == (1, 70_010, 1, 70_011)
