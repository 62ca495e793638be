"""`belie cache`: what is kept of former runs."""

import click

from belie.cli.refused import Refused


@click.group(
    short_help="Look at what is kept of former runs, or delete it.",
    epilog="\b\nExamples:\n  belie cache info\n  belie cache clear",
    context_settings={"max_content_width": 80},
)
def command() -> None:
    """Look at what `belie check` keeps of former runs, or delete it.

    A run on files that have not changed is answered from what was kept; where a few fact files changed, only what they
    touch is judged again. What a run depends on is compared by contents: facts, checks, schemas, texts, belie's own
    code and the libraries that read files. It is a file of the user, not of the corpus (BELIE_CACHE_DIR names another
    folder), and holds at most 200 MB of reports and of copies of fact files, no code; deleting it costs nothing but
    time. `belie check --no-cache` leaves it alone.
    """


@command.command(short_help="Where it is, how many runs, and how large.")
def info() -> None:
    """Say where the cache is, how many runs it holds, and how large it is."""
    from belie.caching.store import Corrupt, Store, cache_file

    file = cache_file()
    try:
        number, size = Store(file).count()
    except Corrupt:
        click.echo(f"{file}: it cannot be read; the next run makes it anew")
        return
    runs = "1 run" if number == 1 else f"{number} runs"
    much = f"{size / 1e6:.1f} MB" if size >= 100_000 else f"{size / 1000:.0f} kB"
    click.echo(f"{file}: {runs}, {much}")


@command.command(short_help="Delete it.")
def clear() -> None:
    """Delete the cache."""
    from belie.caching.store import Store, cache_file

    try:
        Store(cache_file()).clear()
    except OSError as error:
        raise Refused(f"{cache_file()}: it cannot be deleted: {error.strerror}") from None
    click.echo("The cache is empty.")
