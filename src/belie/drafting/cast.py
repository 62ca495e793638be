"""The entities that a draft speaks of: those of the corpus, by name and alias, and new ones."""

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass, field

from belie.drafting.parts import NewEntity
from belie.evidence.mentions.names import split_name
from belie.model.entities import Entities

_LONGEST = 40
_NO_IDS = frozenset(("null", "true", "false", "on", "off", "yes", "no", "y", "n", "born", "died"))
_ARTICLES = ("the", "a", "an")


@dataclass(slots=True)
class Cast:
    """Entities by name. `source` tells new ones apart that have only a common noun for a name."""

    known: Entities
    source: str
    new: dict[str, NewEntity] = field(default_factory=dict)
    _by_name: dict[tuple[str, ...], set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for entity in self.known.values():
            for name in (entity.name, *entity.aliases):
                self._by_name.setdefault(_key(name), set()).add(entity.id)

    def kind(self, entity: str) -> str:
        """The kind of an entity of the draft."""
        found = self.new.get(entity)
        return str(found.fields["kind"]) if found else self.known[entity].kind

    def name(self, entity: str) -> str:
        """The name of an entity of the draft."""
        found = self.new.get(entity)
        return str(found.fields["name"]) if found else self.known[entity].name

    def find(self, name: str, kinds: Container[str]) -> str | None:
        """The one entity of some kinds that has a name or an alias; None where there is none, or several."""
        found = [one for one in sorted(self._by_name.get(_key(name), ())) if self.kind(one) in kinds]
        return found[0] if len(found) == 1 else None

    def knows(self, name: str) -> bool:
        """Whether something has a name or an alias, of whatever kind."""
        return bool(self._by_name.get(_key(name)))

    def add(self, kind: str, name: str, decide: str = "", slug: str = "", **fields: str) -> str:
        """A new entity, or the one of the kind that has the name already. The id comes from `slug`, or the name."""
        name = " ".join(name.split())
        found = self.find(name, (kind,))
        if found is not None:
            return found
        entity = self._id(slug or name, kind)
        self.new[entity] = NewEntity(entity, {"kind": kind, "name": name, **fields}, decide)
        self._by_name.setdefault(_key(name), set()).add(entity)
        return entity

    def add_common(self, kind: str, name: str, decide: str) -> str:
        """An entity that the text only calls by a common noun: the name says in which source."""
        return self.add(kind, f"{name} ({self.source})", decide, slug=f"{name} {self.source}")

    def also(self, entity: str, alias: str) -> None:
        """Another name of a new entity; one that something else has already is left alone."""
        found = self.new.get(entity)
        if found is None or self.knows(alias):
            return
        aliases = found.fields.setdefault("aliases", [])
        if isinstance(aliases, list):
            aliases.append(alias)
        self._by_name.setdefault(_key(alias), set()).add(entity)

    def _id(self, name: str, kind: str) -> str:
        stem = slug_of(name) or kind
        stem = f"{kind}-{stem}" if stem in _NO_IDS or not stem[0].isalpha() else stem
        number, entity = 1, stem
        while entity in self.known or entity in self.new:
            number += 1
            entity = f"{stem}-{number}"
        return entity


def slug_of(name: str, longest: int = _LONGEST) -> str:
    """A name as an id: lower case, hyphens, no article before it; empty where no Latin letter or digit is left."""
    plain = unicodedata.normalize("NFKD", name).replace("'", "").replace("\u2019", "")
    ascii_only = "".join(char for char in plain if char.isascii()).lower()
    words = [word for word in re.split(r"[^a-z0-9]+", ascii_only) if word]
    while len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    stem = ""
    for word in words:
        if stem and len(stem) + len(word) >= longest:
            break
        stem += f"-{word}" if stem else word[:longest]
    return stem


def _key(name: str) -> tuple[str, ...]:
    words = [word.casefold() for word in split_name(name)]
    return tuple(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words) or (name,)
