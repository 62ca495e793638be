"""Another id for an entity or a claim, in all files of a corpus at once."""

import re
from collections import defaultdict
from collections.abc import Mapping

from lsprotocol.types import Position, PrepareRenamePlaceholder, WorkspaceEdit

from belie.api import clock_day
from belie.editing.claim_mentions import claim_mentions, own_id
from belie.editing.mentions_of import Mention, keys_of, mentions_of
from belie.editing.mentions_of import renamed as in_group
from belie.editing.replacing import replaced
from belie.editing.spans import NotEditable
from belie.engine.identity import digest_of_group
from belie.lsp.cards import find_claim
from belie.lsp.corpora import Held
from belie.lsp.desk import Desk
from belie.lsp.edits import now_in_editor, workspace_edit
from belie.lsp.guarding import Declined
from belie.lsp.navigation import subject_under
from belie.lsp.subjects import About, Subject
from belie.lsp.texts import Sort, sort_of
from belie.model.check import Waiver
from belie.model.corpus import Corpus
from belie.model.origin import Place
from belie.model.report import Report
from belie.open_corpus import OpenCorpus, State

_ID = re.compile(r"[a-z][A-Za-z0-9-]*", re.ASCII).fullmatch

Changes = dict[str, dict[Place, tuple[str, str]]]
"""By file and place: what stands there, and what is to."""


def prepare_rename(held: Held, position: Position) -> PrepareRenamePlaceholder | None:
    """The id at a position, if it can be given another; None for all else."""
    found = subject_under(held, position)
    if found is None or not _is_known(found[0], held.desk.corpus):
        return None
    subject, spot = found
    line, start, end_line, end = spot.place
    text = held.document.text
    row = text.lines.line(line)[start - 1 : end - 1]
    word = subject.id.rpartition("#")[2]
    at = row.rfind(word)
    if line != end_line or at < 0:
        return None
    place = (line, start + at, line, start + at + len(word))
    return PrepareRenamePlaceholder(held.desk.client.ruler.range(text.lines, place), word)


async def rename(held: Held, position: Position, new: str) -> WorkspaceEdit | None:
    """The edit that gives the id at a position another name everywhere. Raises Declined, and says why."""
    desk = held.desk
    found = subject_under(held, position)
    if found is None or not _is_known(found[0], desk.corpus):
        raise Declined("ids of entities and of claims can be renamed; here stands neither")
    for document in desk.documents.values():
        if document.is_broken:
            raise Declined(f"nothing is changed: {document.path} cannot be read at the moment")
    checks = [one for one in desk.documents.values() if one.sort in (Sort.CHECKS, Sort.WAIVERS)]

    def find(corpus: OpenCorpus, state: State) -> Mapping[str, str]:
        for one in checks:
            if one.text.text != desk.shelf.text(one.path).text:
                raise Declined(f"nothing is changed: save {one.path} first")
        return _renamed(found[0], new, desk, corpus, state)

    texts = await desk.ask(find)
    return workspace_edit(desk, texts)


def _is_known(subject: Subject, corpus: Corpus) -> bool:
    if subject.about is About.ENTITY:
        return subject.id in corpus.entities
    return subject.about is About.CLAIM and find_claim(subject.id, corpus) is not None


def _renamed(subject: Subject, new: str, desk: Desk, open_corpus: OpenCorpus, before: State) -> Mapping[str, str]:
    """The new texts of all files that change. Called by the worker."""
    corpus = before.corpus
    for fault in corpus.faults:
        if fault.file.startswith(("facts/", "checks/")):
            where = f"{fault.file}:{fault.line}"
            raise Declined(f"nothing is changed; mend the faults first: {where}: {fault.message}")
    changes = _of_entity(corpus, subject.id, new) if subject.about is About.ENTITY else None
    changes = changes if changes is not None else _of_claim(corpus, subject.id, new)
    texts = _replaced(desk, changes)
    after = _try(open_corpus, desk, texts, before.report)
    whole = f"{subject.id.partition('#')[0]}#{new}" if subject.about is About.CLAIM else new
    for waiver in corpus.waivers:
        digest = _new_digest(waiver, subject.id, whole, before.report, after)
        if digest is not None:
            place = waiver.origin.place(("digest",))
            changes[waiver.origin.path][place] = str(waiver.digest), digest
    return _replaced(desk, changes)


def _of_entity(corpus: Corpus, old: str, new: str) -> Changes:
    _check(new, new in corpus.entities, f"there is an entity {new} already; `belie merge {old} {new}` makes one of two")
    return _gather(mentions_of(corpus, old) | keys_of(corpus, old), old, new)


def _of_claim(corpus: Corpus, old: str, new: str) -> Changes:
    source, _, name = old.partition("#")
    claim = find_claim(old, corpus)
    if claim is None:
        raise Declined(f"there is no claim {old}")
    _check(new, find_claim(f"{source}#{new}", corpus) is not None, f"there is a claim {source}#{new} already")
    changes = _gather(claim_mentions(corpus, old), old, f"{source}#{new}")
    own = own_id(claim)
    changes[own.file][own.place] = name, new
    return changes


def _check(new: str, is_taken: bool, taken: str) -> None:
    if not _ID(new):
        raise Declined(f"{new!r} is no id: a lower-case letter first, then letters, digits and hyphens")
    if is_taken:
        raise Declined(taken)


def _gather(mentions: set[Mention], old: str, new: str) -> Changes:
    changes: Changes = defaultdict(dict)
    for mention in mentions:
        changes[mention.file][mention.place] = mention.text, in_group(mention.text, old, new)
    return changes


def _replaced(desk: Desk, changes: Changes) -> dict[str, str]:
    texts = {}
    for file in sorted(changes):
        try:
            texts[file] = replaced(now_in_editor(desk, file).text, changes[file])
        except NotEditable as error:
            raise Declined(f"nothing is changed: {file}: {error}") from None
    return texts


def _try(open_corpus: OpenCorpus, desk: Desk, texts: Mapping[str, str], before: Report) -> Report:
    """The report on the corpus with the new texts, which are taken back at once. Raises Declined for new faults.

    What waivers say is not asked: files of checks are tried by nobody before they are written.
    """
    facts = [path for path in texts if sort_of(path) in (Sort.FACTS, Sort.REGISTER)]
    try:
        for path in facts:
            open_corpus.edit(path, texts[path])
        after = open_corpus.state(clock_day()).report
    finally:
        for path in facts:
            unsaved = desk.shelf.unsaved(path)
            open_corpus.edit(path, None if unsaved is None else unsaved.text)
    known = {(fault.rule, fault.message) for fault in before.faults}
    for fault in after.faults:
        if fault.file.startswith("facts/") and (fault.rule, fault.message) not in known:
            where = f"{fault.file}:{fault.line}"
            raise Declined(f"nothing is changed, for this would come of it: {where}: {fault.message}")
    return after


def _new_digest(waiver: Waiver, old: str, new: str, before: Report, after: Report) -> str | None:
    """The digest that a waiver needs to hold as before, where it is another one: a digest depends on ids."""
    if waiver.digest is None or not any(one.waiver is waiver for one in before.findings):
        return None
    found = [one for one in after.findings if one.rule == waiver.rule]
    if waiver.group is not None:
        name = in_group(waiver.group, old, new)
        digests = [one.digest for one in found if one.group == name]
        digest = digest_of_group(digests) if digests else None
    else:
        wanted = {new if id == old else id for id in waiver.claims}
        digest = next((one.digest for one in found if {claim.id for claim in one.claims} == wanted), None)
    return None if digest == waiver.digest else digest
