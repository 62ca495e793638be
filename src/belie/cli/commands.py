"""The group of all commands. Each is imported when it is asked for, since start-up is a feature."""

import io
import os
import sys
from importlib import import_module

import click

from belie import __version__

NAMES = (
    "baseline", "cache", "check", "coverage", "diff", "draft", "explain", "init", "list", "lsp", "merge", "mutate",
    "new", "rename", "schema", "sources", "stale", "waive", "watch", "why",
)  # fmt: skip
"""The commands; each stands in a module of its name, as `command`."""

INTERRUPTED, PIPE_CLOSED, OWN_BUG = 130, 141, 3
"""Exit statuses: as shells give them for SIGINT and SIGPIPE, and that of a bug."""


class Commands(click.Group):
    """Commands that are imported when they are used, and a guard: no traceback reaches a user."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in alphabetical order."""
        return list(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, or None."""
        if cmd_name not in NAMES:
            return None
        command: click.Command = import_module(f"belie.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments ask for; a misspelt one is refused with the nearest."""
        if args and args[0] not in NAMES and not args[0].startswith("-"):
            from belie.loading.nearest import nearest

            near = nearest(args[0], NAMES, 0.5)
            hint = f"did you mean {near}?" if near else "`belie --help` lists all commands"
            raise click.UsageError(f"there is no command {args[0]!r}; {hint}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that is asked for; whatever it raises becomes one line and an exit status."""
        _accept_all_characters()
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            _close_output()
            ctx.exit(PIPE_CLOSED)
        except Exception as error:
            _tell(error)
            _close_output()
            ctx.exit(OWN_BUG)


@click.group(
    cls=Commands,
    epilog="\b\nExample, in an empty folder:\n  belie init\n  belie check\n\n"
    'Completion: put eval "$(_BELIE_COMPLETE=bash_source belie)" into ~/.bashrc (zsh_source and fish_source '
    "do it for zsh and fish).",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def commands() -> None:
    """Keep a body of published facts free of contradictions."""


def _tell(error: Exception) -> None:
    if os.environ.get("BELIE_TRACEBACK"):
        import traceback

        click.echo("".join(traceback.format_exception(error)), err=True, nl=False)
    words = " ".join(str(error).split())[:200]
    if isinstance(error, OSError):
        click.echo(f"belie stops: {words}", err=True)
        return
    click.echo(f"belie has a bug: {type(error).__name__}: {words}".removesuffix(": "), err=True)
    if not os.environ.get("BELIE_TRACEBACK"):
        click.echo("Please report it; with BELIE_TRACEBACK=1 in the environment it shows where.", err=True)


def _accept_all_characters() -> None:
    """A character that the terminal's encoding lacks shows as an escape."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _close_output() -> None:
    """What is left in the buffer of an output that cannot be written goes nowhere, without a complaint at exit."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
