"""The names and aliases of a corpus's entities in a text."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from belie.evidence.mentions.kinds import NameMention
from belie.evidence.mentions.tokens import Token, low, plain, tokenise
from belie.model.entities import Entities

_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)*")
_POSSESSIVE = ("'s", "'")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """The ids of entities by the words of a name; and how many words the names have that begin with a word, the most
    first."""

    ids: Mapping[Words, tuple[str, ...]]
    sizes: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """Entities that are equal only to themselves, so that what is made of them can be kept."""

    entities: Entities

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.entities is self.entities

    def __hash__(self) -> int:
        return id(self.entities)


def known_names(entities: Entities) -> Names:
    """The names of the entities; made once for all texts that are held against them."""
    return _known_names(_Same(entities))


@lru_cache(maxsize=2)
def _known_names(same: _Same) -> Names:
    ids = defaultdict[Words, list[str]](list)
    for one, entity in same.entities.by_id.items():
        for name in (entity.name, *entity.aliases) if "aliases" in entity.fields else (entity.name,):
            words = split_name(name)
            if words and one not in (known := ids[words]):
                known.append(one)
    sizes = defaultdict[str, set[int]](set)
    for words in ids:
        sizes[words[0]].add(len(words))
    return Names(
        {words: tuple(found) for words, found in ids.items()},
        {first: tuple(sorted(found, reverse=True)) for first, found in sizes.items()},
    )


def split_name(name: str) -> Words:
    """The words of a name without accents; capital letters stay."""
    if name.isascii() and (parts := name.replace("-", " ")).replace(" ", "").isalnum():  # most names need no more
        return tuple(parts.split())
    return tuple([without_accents(word) for word in _WORD.findall(plain(name))])


@lru_cache(maxsize=16_384)
def without_accents(word: str) -> str:
    """A word without its accents and without the ending of a possessive."""
    bare = word.removesuffix("'s").removesuffix("'") if "'" in word else word
    if bare.isascii():
        return bare
    return "".join(char for char in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(char))


def names_in(text: str, entities: Entities) -> tuple[NameMention, ...]:
    """The known names of entities in a plain text, as `read_names` has them; a text that many claims rest on is read
    once."""
    return _names_in(text, _Same(entities))


@lru_cache(maxsize=1024)
def _names_in(text: str, same: _Same) -> tuple[NameMention, ...]:
    return tuple(read_names(text, tokenise(text), known_names(same.entities)))


def read_names(text: str, tokens: Sequence[Token], names: Names) -> list[NameMention]:
    """The known names in a plain text, in order, none within another; only as they are written, accents aside.

    A name that other words with capital letters make longer is not that name: "New York Times".
    """
    places = [token for token in tokens if token.is_word or token.is_number]
    words = [without_accents(token.text) for token in places]
    found, at = list[NameMention](), 0
    while at < len(words):
        match = _match(words, at, names)
        if match is None:
            at += 1
            continue
        ids, size = match
        start, end = places[at].start, places[at + size - 1].end
        end -= next((len(ending) for ending in _POSSESSIVE if text[start:end].endswith(ending)), 0)
        found.append(NameMention(start, end, text[start:end], ids))
        at += size
    return found


def _match(words: Sequence[str], at: int, names: Names) -> tuple[tuple[str, ...], int] | None:
    """The longest name that begins at a word; its first letter may be a capital only because the text begins there."""
    first = words[at]
    ways = (first,) if at else (first, first[:1].lower() + first[1:], first[:1].upper() + first[1:])
    for way in ways:
        for size in names.sizes.get(way, ()):
            ids = names.ids.get((way, *words[at + 1 : at + size])) if at + size <= len(words) else None
            if ids:
                return ids, size
    return None


def is_longer(tokens: Sequence[Token], mention: NameMention) -> bool:
    """Whether capital words right beside a name make another name of it; titles before a person's do not count here."""
    after = next((number for number, token in enumerate(tokens) if token.start >= mention.end), len(tokens))
    if low(tokens, after) in ("'s", "'"):
        return False
    follows = tokens[after : after + 1]
    return bool(follows and follows[0].is_word and follows[0].is_capital and follows[0].text != "I")
