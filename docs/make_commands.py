"""The pages of the commands, made from the commands' own help."""

import re
from collections.abc import Iterator
from inspect import cleandoc

import click

from belie.cli.commands import NAMES, commands

WRITTEN = "<!-- Written by docs/make_pages.py (make docs) from the help of the command. -->"

_CODE_MARK = re.compile(r"([<>|*_\\])")


def command_pages() -> dict[str, str]:
    """A page for each command, and one that lists them, by path below docs/."""
    context = click.Context(commands, info_name="belie", **commands.context_settings)
    found = {name: commands.get_command(context, name) for name in NAMES}
    pages = {f"commands/{name}.md": _page(command, context, name) for name, command in found.items() if command}
    return {"commands/README.md": _index(found)} | pages


def _index(found: dict[str, click.Command | None]) -> str:
    lines = [WRITTEN.replace(" the command", " the commands"), "# Commands", ""]
    lines += [
        "`belie COMMAND --help` says on the terminal what these pages say.",
        "",
        "| command | does |",
        "|---|---|",
    ]
    for name, command in found.items():
        lines.append(f"| [belie {name}]({name}.md) | {_plain(command.short_help or '') if command else ''} |")
    _, _, epilog = (commands.epilog or "").rpartition("\n\n")
    return "\n".join([*lines, "", _plain(epilog)]) + "\n"


def _page(command: click.Command, parent: click.Context, name: str) -> str:
    context = click.Context(command, parent=parent, info_name=name)
    lines = [WRITTEN, f"# belie {name}", "", command.short_help or "", ""]
    lines += ["```text", *_usage(command, context), "```", ""]
    lines += _paragraphs(command.help or "")
    lines += ["## Options", "", "| option | does |", "|---|---|", *_options(command, context), ""]
    title, _, example = (command.epilog or "").removeprefix("\b\n").partition(":\n")
    lines += [f"## {title}", "", "```sh", *(line.removeprefix("  ") for line in example.splitlines()), "```"]
    return "\n".join(lines) + "\n"


def _usage(command: click.Command, context: click.Context) -> Iterator[str]:
    yield " ".join([context.command_path, *command.collect_usage_pieces(context)])


def _paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a help text; those with lines of their own stay as they are."""
    for paragraph in cleandoc(text).split("\n\n"):
        kept = paragraph.startswith("\b\n")
        if not kept:
            yield from (_plain(" ".join(paragraph.split())), "")
            continue
        title, *rest = paragraph.removeprefix("\b\n").splitlines()
        yield from (f"## {title.rstrip(':')}", "", "```text", *(line.removeprefix("  ") for line in rest), "```", "")


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for option in command.get_params(context):
        record = option.get_help_record(context) if isinstance(option, click.Option) else None
        if record is not None:
            names, words = record
            yield f"| `{names.replace('|', chr(92) + '|')}` | {_plain(words)} |"


def _plain(text: str) -> str:
    """Words of a help text as Markdown that shows them as they are; what stands between backticks stays."""
    parts = text.split("`")
    return "`".join(part if number % 2 else _CODE_MARK.sub(r"\\\1", part) for number, part in enumerate(parts))
