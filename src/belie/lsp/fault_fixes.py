"""What mends a fault: the word that was meant, the entity that is missing, the digest of now."""

import re
from collections.abc import Iterator

from belie.editing.adding import with_definition
from belie.editing.spans import NotEditable
from belie.lsp.corpora import Held
from belie.lsp.diagnostics import token_end
from belie.lsp.fixes import Fix
from belie.lsp.subjects import kinds_at
from belie.lsp.texts import Sort, Text
from belie.model.finding import Fault

_MEANT = re.compile(r"did you mean '([^']+)'").search
_ONE_OF = re.compile(r"did you mean one of ([^?]+)\?").search
_DIGEST = re.compile(r"digest: (\S+)$").search
_NO_ENTITY = re.compile(r"no entity has the id '([a-z][A-Za-z0-9-]*)'", re.ASCII).fullmatch


def fault_fixes(held: Held, fault: Fault) -> Iterator[Fix]:
    """The fixes of a fault in a document, the likeliest first."""
    text = held.document.text
    meant, one_of, digest = _MEANT(fault.hint), _ONE_OF(fault.hint), _DIGEST(fault.hint)
    words = [meant[1]] if meant else one_of[1].split(", ") if one_of else []
    for word in words:
        yield Fix(f"Write {word}", {text.path: _with_word(text, fault, word)}, preferred=len(words) == 1)
    if digest and fault.path.endswith("digest"):
        yield Fix("Accept it as it is now", {text.path: _with_word(text, fault, digest[1])})
    unknown = _NO_ENTITY(fault.message)
    if unknown and held.document.sort is Sort.FACTS:
        name = " ".join(part.capitalize() for part in unknown[1].split("-"))
        for kind in _kinds(held, fault):
            try:
                added = with_definition(text.text, unknown[1], kind, name)
            except NotEditable:
                return
            article = "an" if kind[0] in "aeiou" else "a"
            yield Fix(f"Define {unknown[1]} as {article} {kind}", {text.path: added})


def _with_word(text: Text, fault: Fault, word: str) -> str:
    """The text with a word in place of the one that a fault begins at; quotation marks around it stay."""
    row = text.lines.line(fault.line)
    end = token_end(text.lines, fault.line, fault.column)
    there = row[fault.column - 1 : end - 1]
    mark = there[:1] if there[:1] in ("'", '"') and there[-1:] == there[:1] else ""
    start, stop = (text.index(fault.line, column) for column in (fault.column, end))
    return f"{text.text[:start]}{mark}{word}{mark}{text.text[stop:]}"


def _kinds(held: Held, fault: Fault) -> tuple[str, ...]:
    """The kinds of entity of which one is missing."""
    spot = held.document.spot(fault.line, fault.column)
    if spot is None:
        return ()
    return kinds_at(held.document.sort, spot.value, spot.path, held.desk.corpus.entities) or ()
