"""Every command says what it does, on 80 columns and with an example, and the examples run."""

import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from belie.cli.commands import NAMES, commands

from .corpora import belie

CORPUS = Path(__file__).parents[2] / "fixtures" / "harbour"
WIDTH = 80
TODAY = "2024-06-30"
"""The day on which the examples are run, since some of them name a last day."""
SERVING = ("lsp", "watch")
"""Commands that go on until they are told to end: their examples are read, and not run."""


def command_of(name: str) -> click.Command:
    command = commands.get_command(click.Context(commands), name)
    assert command is not None
    return command


def examples(command: click.Command) -> Iterator[list[str]]:
    """The command lines of a command's epilog, in words. A backslash ends a line that goes on."""
    _, _, lines = (command.epilog or "").partition(":\n")
    for line in lines.partition("\n\n")[0].replace("\\\n", " ").splitlines():
        yield shlex.split(line)


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus of one's own in which all that the examples name is there."""
    folder = tmp_path / "corpus"
    shutil.copytree(CORPUS, folder)
    monkeypatch.chdir(folder)
    belie("check", "--format", "json", "-o", "yesterday.json", "--today", TODAY)
    return folder


@pytest.mark.parametrize("name", ["", *NAMES])
def test_the_help_fits_80_columns(name):
    lines = belie(*name.split(), "--help").stdout.splitlines()

    assert lines
    assert [line for line in lines if len(line) > WIDTH] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_command_ends_its_help_with_an_example_of_itself(name):
    command = command_of(name)
    lines = list(examples(command))

    assert (command.epilog or "").startswith(("\b\nExample:\n", "\b\nExamples:\n"))
    assert lines[-1][:2] == ["belie", name]


@pytest.mark.parametrize("name", NAMES)
def test_every_argument_and_option_is_explained(name):
    command = command_of(name)
    options = [option for option in command.params if isinstance(option, click.Option)]
    arguments = [argument for argument in command.params if isinstance(argument, click.Argument)]

    assert [option.name for option in options if not (option.help or "").endswith(".")] == []
    for argument in arguments:
        assert argument.make_metavar(click.Context(command)).strip("[].") in (command.help or ""), argument.name


@pytest.mark.parametrize("name", [name for name in NAMES if name not in SERVING])
def test_the_examples_run_on_a_corpus(name, corpus):
    command = command_of(name)
    for words in examples(command):
        dated = ["--today", TODAY] if any(one.name == "today" for one in command.params) else []
        done = belie(*words[1:], *dated)

        assert done.exit_code in (0, 1), done.output
        assert done.output


def test_the_examples_of_all_commands_together_run_in_an_empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lines = list(examples(commands))

    assert len(lines) > 1
    for words in lines:
        assert belie(*words[1:]).exit_code == 0
