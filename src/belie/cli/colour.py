"""Colour at the very edge: the text is finished before, and the same without it."""

import os
from typing import TextIO

import click

_HEADS = {
    "CONTRADICTION": "red",
    "RULE RAISES": "red",
    "FAULT": "magenta",
    "UNDECIDED": "yellow",
    "POSSIBLE": "yellow",
}


def colour(text: str, stream: TextIO) -> str:
    """The text with heads and carets coloured, if the stream is a terminal and nobody asked for no colour."""
    return "".join(map(_paint, text.splitlines(keepends=True))) if wants_colour(stream) else text


def wants_colour(stream: TextIO) -> bool:
    """Whether to colour: on a terminal, but with a NO_COLOR that is not empty, or on a dumb one."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _paint(line: str) -> str:
    for head, tint in _HEADS.items():
        if line.startswith(f"{head} "):
            return click.style(line.rstrip("\n"), fg=tint, bold=True) + "\n"
    if line.startswith(("  Why", "  What to do", "What to do")):
        return click.style(line.rstrip("\n"), bold=True) + "\n"
    before, bar, below = line.rstrip("\n").partition(" | ")
    if bar and not before.strip() and below and not below.strip(" ^"):
        return f"{before}{bar}{click.style(below, fg='red')}\n"
    return line
