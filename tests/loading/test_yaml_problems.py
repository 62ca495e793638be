"""Each YAML text that cannot be read: one problem, its place, and a hint that helps to mend it."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.loading.document import Problem
from belie.loading.yaml_builder import MAX_ALIASED, MAX_DEPTH
from belie.loading.yaml_reader import read_yaml


def problem_of(text: str | bytes) -> Problem:
    document = read_yaml(text if isinstance(text, bytes) else text.encode(), "facts/a.yaml")
    assert document.value is None
    (problem,) = document.problems
    assert problem.message
    assert problem.hint
    assert "!" not in (problem.message + problem.hint).replace("(!)", "")
    return problem


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a:\n  - id: n\n   kind: count\n", 3, 4, "does not fit the lines above"),
        ("a: 1\n  b: 2\n", 2, 3, "does not fit the lines above"),
        ("a: 1\n- b\n", 2, 1, "does not fit the lines above"),
        ("a:\n\tb: 1\n", 2, 1, "a tab"),
        ("a:\n  b: 1\n\tc: 1\n", 3, 1, "a tab"),
        ("a: 1\nb: {c: 1}\nd: 2\na: 3\n", 4, 1, "'a' is given twice.*on line 1:"),
        ("a: 1\nb: {c: {d: [1, 2]}, \"a\": 2, e: 4, 'e': 5}\n", 2, 35, "'e' is given twice.*on line 2:"),
        ("a: &x {b: 1}\nc: [*x,\n  {d: *x}]\nf:\n  g: *x\n  h: 3\n  g: 4\n", 7, 3, "'g' is given twice.*on line 5:"),
        ("\ufeffa: &x y\n*x : 1\nb: z\n*x : 2\n", 4, 1, "'y' is given twice.*on line 2:"),
        ("a: !!str 12", 1, 4, "a tag"),
        ("a: !foo {b: 1}", 1, 4, "a tag"),
        ("!x a: 1", 1, 1, "a tag"),
        ("a: ! b", 1, 4, "a tag"),
        ("a: !", 1, 4, "a tag"),
        ("a: !x!y z", 1, 4, "a tag"),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", 3, 3, "merge key"),
        ("a: 1\n---\nb: 2\n", 2, 1, "second document"),
        ("a: 1\n---\n", 2, 1, "second document"),
        ("%YAML 1.1\n---\na: 1\n", 1, 1, "begins with %"),
        ("%TAG ! foo\n---\na: 1\n", 1, 1, "begins with %"),
        ("", 1, 1, "holds nothing"),
        ("\n\n", 1, 1, "holds nothing"),
        ("# only\n# comments\n", 1, 1, "holds nothing"),
        ("---\n", 1, 1, "holds nothing"),
        ("a: 1\nb: x\0y\n", 2, 5, "NUL"),
        ("a: x\x1by", 1, 5, "control character"),
        ("a: *x", 1, 4, "stands for nothing"),
        ("a: &x [1, *x]", 1, 11, "inside of what it stands for"),
        ("a: &x [1]\n*x : 2", 2, 1, "where a key is expected"),
        ("{{a: 1}: 2}", 1, 2, "where a key is expected"),
        ("? [a]\n: 2", 1, 3, "where a key is expected"),
        ("a: {? : 2}", 1, 7, "without a key"),
        ("a: > 120", 1, 4, 'put the value in quotes: "> 120"'),
        ("a: >= 120 # note", 1, 4, 'put the value in quotes: ">= 120"'),
        ("a: {b: > 120, c: 1}", 1, 8, 'put the value in quotes: "> 120"'),
        ("a: %x", 1, 4, 'cannot begin with %.*quotes: "%x"'),
        ("a: @x", 1, 4, "cannot begin with @"),
        ("a: `x`", 1, 4, "cannot begin with `"),
        ("a: * x", 1, 4, "without a name"),
        ("a: ] x", 1, 4, 'cannot begin with \\].*"] x"'),
        ("a: {2019, 2020\nb: 1", 2, 2, "comma or a closing bracket.*line 1.*{ is put in quotes"),
        ("a: [1, 2\n", 1, 9, "comma or a closing bracket.*line 1"),
        ("a: [1,,2]", 1, 7, "value is missing"),
        ("a: [1] b", 1, 8, "after the end of the value"),
        ("a: 'it's'", 1, 8, "after the end of the value.*apostrophe"),
        ('a: 1\nb: "x\nc: 2\n', 2, 4, '" is opened here'),
        ('a: "\\d"', 1, 5, "\\\\d means nothing"),
        ('a: "\\ud800"', 1, 7, "names no character"),
        ("a: b: c", 1, 5, "second colon"),
        ("a: - b", 1, 4, "list cannot begin"),
        ("a: 1\nfoo\nb: 2", 2, 1, "no key and colon"),
        ("{a: 1}\nb: 2", 2, 1, "after the end of the document"),
    ],
)
def test_what_cannot_be_read_is_one_problem_with_its_place_and_a_hint(
    text: str, line: int, column: int, words: str
) -> None:
    problem = problem_of(text)

    assert (problem.line, problem.column) == (line, column)
    assert re.search(words, f"{problem.message} | {problem.hint}")


@pytest.mark.parametrize(
    ("data", "line", "column", "words"),
    [
        ("a: 1\r\nb: ä".encode() + "é".encode("latin-1") + b"\n", 2, 5, "0xE9.*UTF-8.*é"),
        (b"\xef\xbb\xbfa: \xff", 1, 4, "0xFF"),
        ("a: ä".encode()[:-1], 1, 4, "0xC3"),
        ("a: 1".encode("utf-16"), 1, 1, "UTF-16"),
        ("a: 1".encode("utf-16-be"), 1, 1, "NUL"),
    ],
)
def test_text_that_is_not_utf_8_is_shown_at_its_first_byte(data: bytes, line: int, column: int, words: str) -> None:
    problem = problem_of(data)

    assert (problem.line, problem.column) == (line, column)
    assert re.search(words, f"{problem.message} | {problem.hint}")


def test_nesting_is_read_to_its_bound() -> None:
    assert read_yaml(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH, "a.yaml").problems == ()
    assert problem_of("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)).column == MAX_DEPTH + 1


@pytest.mark.parametrize("text", ["[", "- ", "{a: ", "a: [", "{a: [", "[\n", "[{a: "])
def test_deep_nesting_is_left_at_the_bound(text: str) -> None:
    started = time.process_time()
    problem = problem_of(text * 100_000)

    assert time.process_time() - started < 0.5
    assert "deep" in problem.message or "fit" in problem.message or "list cannot" in problem.message


def test_aliases_of_aliases_are_bounded_in_number() -> None:
    bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for before, name in zip("abcdefghij", "bcdefghijk", strict=True):
        bomb.append(f"{name}: &{name} [" + ", ".join([f"*{before}"] * 9) + "]")
    problem = problem_of("\n".join(bomb))

    assert problem.line == 6
    assert f"{MAX_ALIASED:,}" in problem.message


def test_aliases_of_aliases_are_bounded_in_depth() -> None:
    chain = ["a0: &a0 {}"] + [f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 100)]
    problem = problem_of("\n".join(chain))

    assert problem.line == MAX_DEPTH
    assert "deep" in problem.message


@given(st.binary(max_size=60) | st.text("ab:-[]{}&*!|>'\"%@`#,? \n\t\\<0", max_size=40).map(str.encode))
def test_no_bytes_make_the_reader_raise(data: bytes) -> None:
    document = read_yaml(data, "x")

    assert len(document.problems) <= 1
    for problem in document.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.column <= len(document.line(problem.line)) + 1
