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
    """Judge the facts of a corpus and report what contradicts what, and what cannot be used."""
    from belie.engine import judge
    from belie.loading.corpus import load_corpus
    from belie.model.claim import Claim

    corpus = load_corpus(path)
    for fault in corpus.faults:
        click.echo(f"{fault.file}:{fault.line}:{fault.column}: {fault.message} ({fault.hint})")
    found = judge(corpus)
    for judged in found:
        click.echo(f"{judged.finding.verdict}: {judged.finding.message} [{judged.rule}]")
        for claim in judged.finding.claims:
            if isinstance(claim, Claim):
                line, column, *_ = claim.place
                click.echo(f"  {claim.origin.path}:{line}:{column}: {claim.id} ({claim.source.label})")
                if claim.text("evidence"):
                    click.echo(f"    {claim.text('evidence')!r}")
    click.echo(
        f"{len(corpus.files)} files, {len(corpus.claims)} claims, {len(found)} findings, {len(corpus.faults)} faults"
    )
    if corpus.faults or not corpus.claims:
        raise SystemExit(2)
    raise SystemExit(any(judged.finding.verdict == "contradiction" for judged in found))
