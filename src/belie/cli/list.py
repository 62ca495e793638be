"""`belie list`: everything that is said of one entity."""

import click

from belie.cli.corpus import way_to, working_root
from belie.cli.refused import Refused
from belie.model.entities import Entities


@click.command(short_help="Show all that is said of one entity.", epilog="\b\nExample:\n  belie list terminal")
@click.argument("entity")
def command(entity: str) -> None:
    """Show everything that is said of an ENTITY, in the order of time, with places.

    ENTITY is an id, a name or an alias.
    """
    from belie.loading.corpus import load_corpus
    from belie.reports.listing import entity_listing

    root = working_root()
    corpus = load_corpus(root, run_python=False)
    click.echo(entity_listing(corpus, _find(entity, corpus.entities), way_to(root)), nl=False)
    if corpus.faults:
        click.echo("\nSome of the corpus cannot be used and is left out here; `belie check` says what.", err=True)


def _find(wanted: str, entities: Entities) -> str:
    """The id of an entity with this id, name or alias. Raises Refused, with the nearest, where there is not one."""
    if wanted in entities:
        return wanted
    named = {name: one.id for one in entities.values() for name in (one.id, one.name, *one.aliases)}
    fitting = sorted({one.id for one in entities.values() if wanted.lower() in _names(one.name, one.aliases)})
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise Refused(f"{wanted!r} is a name of several entities: {', '.join(fitting)}")
    from belie.loading.nearest import nearest

    near = nearest(wanted, named, 0.5)
    other = "" if near is None or near == named[near] else f" ({near})"
    hint = f"did you mean {named[near]}{other}?" if near else "entities are defined in the fact files, under entities"
    raise Refused(f"there is no entity {wanted!r}; {hint}")


def _names(name: str, aliases: tuple[str, ...]) -> set[str]:
    return {one.lower() for one in (name, *aliases)}
