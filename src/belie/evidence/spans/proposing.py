"""Names that a model of spaCy proposes beside what the rules find: they are shown, and pass or fail nothing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from typing import Protocol, cast

from belie.model.coverage import Span, SpanKind

_KINDS = {
    "PERSON": SpanKind.PERSON, "PER": SpanKind.PERSON,
    "GPE": SpanKind.PLACE, "LOC": SpanKind.PLACE, "FAC": SpanKind.PLACE,
}  # fmt: skip


class NoModel(Exception):
    """There is no spaCy, or no such model. The text says what to install."""


class Entity(Protocol):
    """What a model finds in a text."""

    start_char: int
    end_char: int
    label_: str


class Doc(Protocol):
    """A text as a model read it."""

    ents: Iterable[Entity]


Model = Callable[[str], Doc]


def load_model(name: str) -> Callable[[str, Sequence[Span]], list[Span]]:
    """What proposes names by a model that is installed, or lies in a folder. Raises NoModel."""
    try:
        spacy = import_module("spacy")
    except ImportError:
        raise NoModel("--names needs spaCy, which is not installed: pip install 'belie[nlp]'") from None
    try:
        model = cast(Model, spacy.load(name))
    except (OSError, ValueError) as error:
        reason = " ".join(str(error).split())[:160]
        raise NoModel(f"spaCy cannot load the model {name!r}; install it, or give its folder ({reason})") from None
    return lambda text, spans: list(propose(model(text), text, spans))


def propose(doc: Doc, text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The people and places that a model finds where no span of the kind is."""
    for entity in doc.ents:
        kind, start, end = _KINDS.get(entity.label_), entity.start_char, entity.end_char
        if kind and not any(one.kind is kind and start < one.end and one.start < end for one in spans):
            yield Span(start, end, kind, text[start:end], proposed=True)
