"""`belie merge`: one entity in place of two."""

import click

from belie.cli.corpus import way_to, working_root
from belie.cli.refused import Refused
from belie.cli.rename import check_known, tell_rules_of_old
from belie.cli.rewriting import judged, read_text, write_together
from belie.model.entity import Entity


@click.command(
    short_help="Make one entity of two, in all files.",
    epilog="\b\nExample:\n  belie merge ferry-terminal terminal",
)
@click.argument("entity")
@click.argument("into")
def command(entity: str, into: str) -> None:
    """Make ENTITY one with INTO: whatever names it names INTO, and its name and aliases become aliases of INTO.

    Its own definition is taken out. Comments and layout stay, and nothing else is touched. Where something would not
    hold afterwards, no file changes. What the two say against each other becomes a contradiction, and is for the desk.
    """
    from belie.editing.definitions import with_aliases, without_definition
    from belie.editing.mentions_of import mentions_of, renamed
    from belie.editing.replacing import replaced
    from belie.editing.spans import NotEditable

    root = working_root()
    before = judged(root)
    corpus, _ = before
    check_known(corpus, entity)
    check_known(corpus, into)
    one, other = corpus.entities[entity], corpus.entities[into]
    if entity == into:
        raise Refused(f"give two ids: {entity} is one entity already")
    if one.kind != other.kind:
        kinds = f"{entity} is of kind {one.kind}, and {into} of kind {other.kind}"
        raise Refused(f"{kinds}: they cannot be one; if they are, give both one kind in the fact files first")
    found = mentions_of(corpus, entity)
    defined = {definition.origin.path for definition in one.definitions}
    home = other.definitions[0].origin.path
    texts = {file: read_text(root, file) for file in sorted({mention.file for mention in found} | defined | {home})}
    for file in texts:
        try:
            changes = {m.place: (m.text, renamed(m.text, entity, into)) for m in found if m.file == file}
            texts[file] = replaced(texts[file], changes)
            if file in defined:
                texts[file] = without_definition(texts[file], entity)
            if file == home:
                texts[file] = with_aliases(texts[file], into, _new_names(one, other))
        except NotEditable as error:
            raise Refused(f"nothing is changed: {way_to(root)}{file}: {error}") from None
    write_together(root, texts, before)
    click.echo(f"{entity} is now {into}, in {len(texts)} file{'' if len(texts) == 1 else 's'}")
    tell_rules_of_old(root, entity)
    lost = sorted(set(one.fields) - set(other.fields) - {"name", "aliases"})
    if lost:
        click.echo(f"{into} does not say {', '.join(lost)}, which {entity} said; add it where it is right", err=True)


def _new_names(one: Entity, other: Entity) -> list[str]:
    """The names of an entity that another does not have."""
    known = {name.casefold() for name in (other.name, *other.aliases)}
    return [name for name in dict.fromkeys((one.name, *one.aliases)) if name.casefold() not in known]
