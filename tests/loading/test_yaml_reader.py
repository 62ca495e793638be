"""The YAML reader: what a text means, and that its parts stand where their places say."""

import random
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from belie.loading.document import Document
from belie.loading.yaml_reader import read_yaml
from belie.model.origin import Place


def read(text: str) -> Document:
    return read_yaml(text.encode(), "facts/a.yaml")


def value_of(text: str) -> Any:
    document = read(text)
    assert document.problems == ()
    return document.value


def text_at(document: Document, place: Place) -> str:
    line, column, end_line, end_column = place
    rows = [document.line(number) for number in range(line, end_line + 1)]
    rows[-1] = rows[-1][: end_column - 1]
    rows[0] = rows[0][column - 1 :]
    return "\n".join(rows)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("-17", -17),
        ("1.50", 1.5),
        ("-2e3", -2000.0),
        ("true", True),
        ("FALSE", False),
        ("Null", None),
        ("~", None),
        ("", None),
        *[
            (word, word)
            for word in (
                *(
                    "NO",
                    "yes",
                    "on",
                    "off",
                    "y",
                    "tRUE",
                    "nULL",
                    "010",
                    "1_000",
                    "0x1F",
                    "0o17",
                    "+1",
                    ".5",
                    "1.",
                ),
                *(
                    ".inf",
                    "-.inf",
                    ".nan",
                    "1e400",
                    "2024-07-03",
                    "2024-07-03T10:00:00Z",
                    "12:30",
                    "~ 120",
                    "=",
                    "-",
                ),
                *("1" * 4301, "-", "٣", "1e", "2019-05-XX", "2019~", "1 000"),
            )
        ],
    ],
)
def test_plain_scalars_are_yaml_core_with_the_numbers_of_json(text: str, value: object) -> None:
    read_value = value_of(f"a: {text}\n")["a"] if text != "-" else value_of("a: '-'")["a"]

    assert read_value == value
    assert type(read_value) is type(value)


def test_quoted_and_block_scalars_are_text() -> None:
    assert value_of("""{a: "12", b: 'true', c: ""}""") == {"a": "12", "b": "true", "c": ""}
    assert value_of("a: |\n  12\nb: >-\n  null\n  x\n") == {"a": "12\n", "b": "null x"}


def test_keys_are_text_as_written() -> None:
    assert value_of("2024: a\nnull: b\n1.0: c\nNO: d\n~: e\n") == {
        "2024": "a",
        "null": "b",
        "1.0": "c",
        "NO": "d",
        "~": "e",
    }


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_line_breaks_and_a_byte_order_mark_move_no_place(end: str, start: str) -> None:
    document = read(start + end.join(["ä: é", "b: |", "  one", "  two", "", "c: x", ""]))

    assert document.value == {"ä": "é", "b": "one\ntwo\n", "c": "x"}
    assert document.place(["ä"]) == (1, 4, 1, 5)
    assert document.place(["b"]) == (2, 4, 4, 6)
    assert document.place(["c"]) == (6, 4, 6, 5)
    assert [document.line(number) for number in (0, 1, 4, 5, 6, 7)] == ["", "ä: é", "  two", "", "c: x", ""]


@pytest.mark.parametrize("separator", ["\x85", "\u2028", "\u2029"])
def test_a_unicode_line_separator_is_a_character_and_no_line_break(separator: str) -> None:
    document = read(f"a: one{separator}two \ue000\nb{separator}: 'x{separator}y'\n")

    assert document.value == {"a": f"one{separator}two \ue000", f"b{separator}": f"x{separator}y"}
    assert document.place(["a"]) == (1, 4, 1, 13)
    assert document.place([f"b{separator}"]) == (2, 5, 2, 10)


def test_an_anchor_may_be_set_again() -> None:
    assert value_of("[&a 1, *a, &a 2, *a]") == [1, 1, 2, 2]


def test_a_document_may_say_where_it_begins_and_ends() -> None:
    assert value_of("%YAML 1.2\n---\na: 1\n...\n") == {"a": 1}


_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(
    [
        "true",
        "NO",
        "12",
        "0x1",
        "~",
        "<<",
        "",
        "a: b",
        "- a",
        "#",
        "2024-07-03",
        "x\ny",
        " pad ",
        "=",
        "'",
        '"',
        "\t",
    ]
)
_scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | _texts
_values = st.recursive(
    _scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_texts, inner, max_size=4),
    max_leaves=25,
)


def parts(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for part, child in items:
        yield from parts(child, (*path, part))


def reads_alike(excerpt: str) -> object:
    return value_of("- " + excerpt.replace("\n", "\n  "))[0]


@given(_values, st.booleans() | st.none(), st.booleans(), st.sampled_from([None, "'", '"', "|", ">"]))
@example({"a": "x\n y\n\n", "b": ["\n", " x\n"]}, False, True, "|")
def test_what_a_dumper_writes_is_read_back_at_its_places(
    value: object, flow: bool | None, unicode: bool, style: str | None
) -> None:
    assume(
        not any(isinstance(part, str) and re.fullmatch(r"-?[0-9]+[eE][-+]?[0-9]+", part) for _, part in parts(value))
    )
    if style is not None:  # the dumper writes a tag at numbers in quotes
        value = {"a": [part for _, part in parts(value) if isinstance(part, str)]}
    text = yaml.safe_dump(value, default_flow_style=flow, allow_unicode=unicode, default_style=style)
    assume(yaml.safe_load(text) == value)  # PyYAML cannot read all that it writes
    document = read(text)

    assert document.problems == ()
    assert document.value == value
    for path, part in parts(value):
        place = document.place(path)
        if isinstance(part, dict | list):
            for child in part if isinstance(part, dict) else range(len(part)):
                inner = document.place((*path, child))
                assert place[:2] <= inner[:2] <= inner[2:] <= place[2:]
        elif style not in ("|", ">"):
            assert reads_alike(text_at(document, place)) == part
        if path and isinstance(path[-1], str) and style is None:
            assert str(reads_alike(text_at(document, document.place(path, key=True)))) == path[-1]


def test_order_of_keys_is_the_order_of_the_text() -> None:
    names = [f"k{number}" for number in range(50)]
    random.Random(1).shuffle(names)

    assert list(value_of("\n".join(f"{name}: 1" for name in names))) == names
