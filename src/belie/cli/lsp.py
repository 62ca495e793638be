"""`belie lsp`: what belie knows, in an editor."""

import click

from belie.cli.refused import Refused


@click.command(short_help="Serve an editor: findings while you type.", epilog="\b\nExample:\n  belie lsp")
@click.option("--python", "run_python", is_flag=True, help="Run the corpus's own rules, checks/*.py.")
def command(run_python: bool) -> None:
    """Speak the Language Server Protocol over standard input and output; an editor starts this, not a person.

    It shows faults and findings while files are written, explains ids and dates, completes, renames, and mends. Rules
    in checks/*.py are code of the corpus: they are run only with --python, or if the editor's settings say so. It needs
    the extra belie[lsp]; docs/editors.md tells how to set editors up.
    """
    try:
        from belie.lsp.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise Refused("belie lsp needs two more packages: pip install 'belie[lsp]'") from None
    serve(run_python)
