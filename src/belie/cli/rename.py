"""`belie rename`: another id for an entity, in all files."""

import re
from collections import Counter
from pathlib import Path

import click

from belie.cli.corpus import way_to, working_root
from belie.cli.refused import Refused
from belie.cli.rewriting import judged, read_text, write_together
from belie.model.corpus import Corpus

_ID = re.compile(r"[a-z][A-Za-z0-9-]*", re.ASCII).fullmatch


@click.command(
    short_help="Give an entity another id, in all files.",
    epilog="\b\nExample:\n  belie rename holm jon-holm",
)
@click.argument("old")
@click.argument("new")
def command(old: str, new: str) -> None:
    """Give the entity OLD the id NEW: in its definitions, in all claims, in checks and in waivers.

    Comments and layout stay, and nothing else is touched. Where something would not hold afterwards, no file changes.
    """
    from belie.editing.mentions_of import keys_of, mentions_of
    from belie.editing.mentions_of import renamed as with_new_id
    from belie.editing.replacing import replaced
    from belie.editing.spans import NotEditable

    root = working_root()
    before = judged(root)
    corpus, _ = before
    check_known(corpus, old)
    if not _ID(new):
        raise Refused(f"{new!r} is no id: a lower-case letter first, then letters, digits and hyphens")
    if old == new:
        raise Refused(f"{old} has this id already")
    if new in corpus.entities:
        raise Refused(f"there is an entity {new} already; `belie merge {old} {new}` makes one of two")
    found = mentions_of(corpus, old) | keys_of(corpus, old)
    texts = dict[str, str]()
    for file in sorted({mention.file for mention in found}):
        changes = {one.place: (one.text, with_new_id(one.text, old, new)) for one in found if one.file == file}
        try:
            texts[file] = replaced(read_text(root, file), changes)
        except NotEditable as error:
            raise Refused(f"nothing is changed: {way_to(root)}{file}: {error}") from None
    write_together(root, texts, before)
    for file, count in sorted(Counter(mention.file for mention in found).items()):
        click.echo(f"{way_to(root)}{file}: {count} place{'' if count == 1 else 's'}")
    click.echo(f"{old} is now {new}")
    tell_rules_of_old(root, old)


def tell_rules_of_old(root: Path, old: str) -> None:
    """Name the lines of the corpus's own rules in which an id stands that no longer is: programs are not changed."""
    from belie.loading.own_rules import find_lines

    for file, line in find_lines(root, old):
        click.echo(f"{way_to(root)}{file}:{line} still names {old}: rules in Python are for you to change", err=True)


def check_known(corpus: Corpus, entity: str) -> None:
    """Refuse an entity that is not there, and a corpus of which a part cannot be read."""
    unread = [fault for fault in corpus.faults if fault.file.startswith(("facts/", "checks/"))]
    if unread:
        fault = unread[0]
        raise Refused(f"mend the faults of the corpus first: {fault.file}:{fault.line}: {fault.message}")
    if entity not in corpus.entities:
        from belie.loading.nearest import nearest

        near = nearest(entity, list(corpus.entities), 0.6)
        hint = f"did you mean {near}?" if near else "ids of entities stand under entities in the fact files"
        raise Refused(f"there is no entity {entity!r}; {hint}")
