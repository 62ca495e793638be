"""What an editor says of the word under the pointer."""

from lsprotocol.types import Hover, MarkupContent, MarkupKind, Position

from belie.lsp.cards import (
    Card,
    claim_card,
    date_card,
    entity_card,
    property_card,
    quantity_card,
    rule_card,
    source_card,
)
from belie.lsp.corpora import Held
from belie.lsp.guide import Guide
from belie.lsp.judged import Judged
from belie.lsp.subjects import About, Subject, subject_at
from belie.lsp.texts import Sort, Spot, part_at

_FORMAT = "text_document.hover.content_format"


def hover(held: Held, position: Position) -> Hover | None:
    """What stands at a position, in words; None where belie knows nothing of it, or not yet."""
    desk, document = held
    spot = document.spot(*desk.client.ruler.place(document.text.lines, position))
    if spot is None:
        return None
    subject = subject_at(spot, document.sort, desk.guide, desk.corpus.entities)
    card = _card(subject, spot, document.sort, desk.judged) if subject and desk.judged else None
    if card is None:
        return None
    is_markdown = desk.client.lists(_FORMAT, MarkupKind.Markdown)
    kind, text = (MarkupKind.Markdown, card.markdown()) if is_markdown else (MarkupKind.PlainText, card.plain())
    return Hover(MarkupContent(kind, text), desk.client.ruler.range(document.text.lines, spot.place))


def _card(subject: Subject, spot: Spot, sort: Sort, judged: Judged) -> Card | None:
    corpus = judged.state.corpus
    match subject.about:
        case About.ENTITY:
            return entity_card(subject.id, corpus)
        case About.CLAIM:
            return claim_card(subject.id, corpus, judged.state.report)
        case About.SOURCE:
            return source_card(subject.id, corpus)
        case About.PROPERTY:
            return property_card(subject.id, corpus.entities)
        case About.RULE:
            return rule_card(subject.id, corpus)
        case About.TEXT:
            return Card(subject.id, ("The text of the source; the path starts from the folder of this file.",))
        case About.DATE:
            return date_card(_with_what_was_said(spot))
        case About.QUANTITY:
            return quantity_card(subject.value)
        case About.KEY:
            slot = subject.slot
            return Card(f"{subject.id}: {slot.title}", (slot.description,)) if slot and slot.title else None
        case About.VALUE:
            return _value_card(subject, spot, sort, judged.guide)
    return None


def _with_what_was_said(spot: Spot) -> object:
    """A date together with the words that it stands for, where it stands for some."""
    if spot.path[-1:] in (("is",), ("said",)):
        return part_at(spot.value, spot.path[:-1])
    return spot.here


def _value_card(subject: Subject, spot: Spot, sort: Sort, guide: Guide) -> Card | None:
    if subject.slot is None:
        return None
    if spot.path[-1:] == ("kind",):
        around = guide.slot(sort, spot.value, spot.path[:-1])
        means = guide.kind_means(around, subject.id) if around else ""
        return Card(f"{subject.id}: kind", (means,)) if means else None
    shown = str(subject.value).lower() if isinstance(subject.value, bool) else str(subject.value)
    return Card(shown, (subject.slot.description,))
