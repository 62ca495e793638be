"""What a fact file, or a whole corpus, holds, as an outline."""

from collections.abc import Iterator

from lsprotocol.types import DocumentSymbol, Location, SymbolInformation, SymbolKind, WorkspaceSymbol

from belie.editing.claim_mentions import own_id
from belie.editing.mentions_of import Mention, keys_of
from belie.lsp.corpora import Held
from belie.lsp.desk import Desk
from belie.lsp.ruler import Ruler
from belie.lsp.texts import Path, Sort, Text
from belie.model.wording import say

_MOST = 200
"""Symbols of a corpus that are listed at once."""

_KINDS = {
    "person": SymbolKind.Class,
    "organisation": SymbolKind.Module,
    "place": SymbolKind.Namespace,
    "office": SymbolKind.Interface,
    "event": SymbolKind.Event,
    "series": SymbolKind.Array,
}
_HIERARCHY = "text_document.document_symbol.hierarchical_document_symbol_support"


def document_symbols(held: Held) -> list[DocumentSymbol] | list[SymbolInformation]:
    """The source, the entities and the claims of a fact file; of its last good text while it cannot be read."""
    desk, document = held
    if document.sort is not Sort.FACTS:
        return []
    text = document.text if not document.is_broken else document.good
    found = list(outline(text, desk.client.ruler))
    if desk.client.can(_HIERARCHY):
        return found
    return [
        SymbolInformation(Location(document.uri, one.range), one.name, one.kind, container_name=around.name)
        for around in found
        for one in around.children or (around,)
    ]


def outline(text: Text, ruler: Ruler) -> Iterator[DocumentSymbol]:
    """The sections of a text, with what stands in them; nothing of one that cannot be read."""
    value = text.document.value
    for section, part in value.items() if isinstance(value, dict) else ():
        if section == "source" and isinstance(part, dict):
            name = str(part.get("id", section))
            yield _symbol(text, ruler, (section,), name, SymbolKind.File, str(part.get("title", "")))
        elif section == "entities" and isinstance(part, dict):
            children = [_entity(text, ruler, str(id), fields) for id, fields in part.items()]
            yield _symbol(text, ruler, (section,), section, SymbolKind.Struct, children=children)
        elif section == "claims" and isinstance(part, list):
            claims = [_claim(text, ruler, number, fields) for number, fields in enumerate(part)]
            yield _symbol(text, ruler, (section,), section, SymbolKind.Struct, children=claims)


def _entity(text: Text, ruler: Ruler, id: str, fields: object) -> DocumentSymbol:
    known = fields if isinstance(fields, dict) else {}
    kind = _KINDS.get(str(known.get("kind")), SymbolKind.Object)
    return _symbol(text, ruler, ("entities", id), id, kind, str(known.get("name", "")))


def _claim(text: Text, ruler: Ruler, number: int, fields: object) -> DocumentSymbol:
    known = fields if isinstance(fields, dict) else {}
    name = str(known.get("id", f"claim {number + 1}"))
    return _symbol(text, ruler, ("claims", number), name, SymbolKind.Constant, str(known.get("kind", "")))


def _symbol(
    text: Text,
    ruler: Ruler,
    path: Path,
    name: str,
    kind: SymbolKind,
    detail: str = "",
    children: list[DocumentSymbol] | None = None,
) -> DocumentSymbol:
    whole = text.place(path)
    chosen = whole
    if isinstance(path[-1], str):
        chosen = text.place(path, key=True)
        whole = (*chosen[:2], *max(chosen[2:], whole[2:]))
    both = ruler.range(text.lines, whole), ruler.range(text.lines, chosen)
    return DocumentSymbol(name or "?", kind, *both, detail, children=children)


def workspace_symbols(desk: Desk, query: str) -> list[WorkspaceSymbol]:
    """The entities and claims of a corpus whose id or name holds some letters; the first of them by id."""
    corpus, wanted = desk.corpus, query.casefold()
    found: list[WorkspaceSymbol] = []
    for id, entity in sorted(corpus.entities.items()):
        names = (id, entity.name, *entity.aliases)
        if len(found) < _MOST and any(wanted in name.casefold() for name in names):
            kind = _KINDS.get(entity.kind, SymbolKind.Object)
            found.append(_of_corpus(desk, min(keys_of(corpus, id)), id, kind, entity.name))
    for claim in corpus.claims:
        if len(found) == _MOST:
            break
        if wanted in claim.id.casefold():
            said = say(claim, corpus.entities)
            found.append(_of_corpus(desk, own_id(claim), claim.id, SymbolKind.Constant, said))
    return found


def _of_corpus(desk: Desk, mention: Mention, name: str, kind: SymbolKind, around: str) -> WorkspaceSymbol:
    lines = desk.shelf.text(mention.file).lines
    where = Location(desk.uri(mention.file), desk.client.ruler.range(lines, mention.place))
    return WorkspaceSymbol(where, name, kind, container_name=around)
