"""The entry point of the command `belie`."""

import gc
import sys


def main() -> None:
    """Run the command line, and end the process with its status."""
    try:
        from belie.cli.commands import commands

        commands(prog_name="belie")
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        gc.freeze()  # the process ends here, and Python would look for garbage in all that it holds once more
