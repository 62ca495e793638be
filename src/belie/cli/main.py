"""The entry point of the command `belie`."""

import sys


def main() -> None:
    """Run the command line, and end the process with its status."""
    try:
        from belie.cli.commands import commands

        commands(prog_name="belie")
    except KeyboardInterrupt:
        sys.exit(130)
