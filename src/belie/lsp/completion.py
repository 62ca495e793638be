"""What may stand where somebody types: keys, ids, and values of which there are few."""

from lsprotocol.types import CompletionItem, CompletionItemKind, CompletionList, Position, Range, TextEdit

from belie.lsp.corpora import Held
from belie.lsp.cursor import Cursor, cursor_at
from belie.lsp.desk import Desk
from belie.lsp.offers import Offer, keys_offered, values_offered
from belie.lsp.texts import Sort, row_text

MOST = 100
"""Items that are sent at once; the client asks again as the word grows."""

_FORMAT = "text_document.completion.completion_item.documentation_format"


def complete(held: Held, position: Position) -> CompletionList | None:
    """What may stand at a position of a document; None where belie has no say."""
    desk, document = held
    ruler = desk.client.ruler
    line, column = ruler.place(document.text.lines, position)
    if document.sort is Sort.REGISTER:
        cursor = cursor_at(row_text(document.text, line), 1, column)
    else:
        cursor = cursor_at(document.text, line, column)
    if cursor is None:
        return None
    offers = keys_offered if cursor.key else values_offered
    offered = offers(cursor, document.sort, desk.guide, desk.corpus)
    ranked = [(rank, offer) for offer in offered if (rank := _rank(offer, cursor.begun)) is not None]
    found = [offer for _, offer in sorted(ranked, key=lambda one: one[0])]
    place = ruler.range(document.text.lines, (line, cursor.start, line, cursor.end))
    items = [_item(offer, number, place, cursor, desk) for number, offer in enumerate(found[:MOST])]
    return CompletionList(len(found) > MOST or desk.judged is None, items)


def _rank(offer: Offer, begun: str) -> int | None:
    """How well a word fits the letters typed so far: 0 if it begins with them, more if they only occur in it or in a
    name of what it stands for; None if not even in their order."""
    wanted, word = begun.casefold(), offer.word.casefold()
    names = [name.casefold() for name in offer.names]
    if word.startswith(wanted):
        return 0
    if any(name.startswith(wanted) for name in names):
        return 1
    if any(wanted in text for text in (word, *names)):
        return 2
    return 3 if any(_holds(text, wanted) for text in (word, *names)) else None


def _holds(text: str, letters: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _item(offer: Offer, number: int, place: Range, cursor: Cursor, desk: Desk) -> CompletionItem:
    text = f"{offer.word}: " if offer.is_key and not cursor.colon else offer.word
    kind = CompletionItemKind.Field if offer.is_key else CompletionItemKind.Value
    if offer.names:
        kind = CompletionItemKind.Reference
    return CompletionItem(
        offer.word,
        kind=kind,
        detail=offer.detail or None,
        documentation=desk.client.markup(offer.means, _FORMAT) if offer.means else None,
        sort_text=f"{number:04}",
        filter_text=" ".join((offer.word, *offer.names)),
        text_edit=TextEdit(place, text),
    )
