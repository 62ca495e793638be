"""Colour: on a terminal alone, and never the only thing that says something."""

import io

import pytest
from click import unstyle

from belie.cli.colour import colour

TEXT = """\
CONTRADICTION  counts_agree  plaza, staff
UN Plaza, staff: 18 against 16

    7 |     value: 18
      |            ^^

  Why
    1. they differ
FAULT  file_is_valid
"""


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")


def test_a_terminal_gets_colour_and_the_text_is_the_same_without_it():
    shown = colour(TEXT, Terminal())

    assert shown.count("\x1b[31m") == 2
    assert "\x1b[35m" in shown
    assert unstyle(shown) == TEXT


def test_what_is_no_terminal_gets_plain_text():
    assert colour(TEXT, io.StringIO()) == TEXT


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_nobody_gets_colour_who_asked_for_none(monkeypatch, name, value):
    monkeypatch.setenv(name, value)

    assert colour(TEXT, Terminal()) == TEXT


def test_an_empty_no_color_asks_for_nothing(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "")

    assert colour(TEXT, Terminal()) != TEXT
