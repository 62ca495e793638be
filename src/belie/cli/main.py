"""The command `belie`."""

from pathlib import Path

import click

from belie import __version__


@click.group()
@click.version_option(__version__)
def main() -> None:
    """Keep a body of published facts free of contradictions."""


@main.command()
@click.argument("path", type=click.Path(path_type=Path), default=".")
def check(path: Path) -> None:
    """Read the facts of a corpus and report what cannot be used."""
    from belie.loading.corpus import load_corpus

    corpus = load_corpus(path)
    for fault in corpus.faults:
        click.echo(f"{fault.file}:{fault.line}:{fault.column}: {fault.message} ({fault.hint})")
    click.echo(f"{len(corpus.files)} files, {len(corpus.claims)} claims, {len(corpus.faults)} faults")
    raise SystemExit(2 if corpus.faults or not corpus.claims else 0)
