"""What identifies a finding from run to run, and the names of groups."""

import json
import re
from collections.abc import Iterable
from functools import lru_cache

from belie.model.claim import Claim
from belie.model.entity import Entity
from belie.model.rule import Key

_REMARKS = frozenset(("id", "source", "note", "checked", "evidence", "credited_to", "basis", "corrects"))
_UNFIT = re.compile(r"::|[\[\]\\/\x00-\x1f\x7f]|, |^\s|\s$|^$")
_LONGEST = 80


def fingerprint(rule: str, ids: Iterable[str]) -> str:
    """16 hexadecimal digits that depend on the rule and the ids of the claims alone."""
    return _digest([rule, *sorted(ids)])


def digest(claims: Iterable[Claim | Entity]) -> str:
    """16 hexadecimal digits that depend on what the claims say, remarks and evidence left out."""
    return _digest(sorted(_content(claim) for claim in claims))


def digest_of_group(digests: Iterable[str]) -> str:
    """16 hexadecimal digits for all findings of a group."""
    return _digest(sorted(digests))


def group_name(key: Key) -> str:
    """The parts of a key with commas between them; a part that cannot stand in a name becomes a short digest."""
    return ", ".join(map(_fit, key.values()))


def file_name(key: Key) -> str:
    """The name of a group that is a file: its path."""
    return ", ".join(key.values())


@lru_cache(maxsize=65_536)
def _fit(value: str) -> str:
    return value if len(value) <= _LONGEST and not _UNFIT.search(value) else _shorten(value)


def _shorten(value: str) -> str:
    words = re.sub(r"[^\w ]+", "", value)[:40].strip()
    return f"{words} #{_digest([value])[:8]}".strip()


def _content(claim: Claim | Entity) -> str:
    if isinstance(claim, Entity):
        definitions = [dict(definition.fields) for definition in claim.definitions]
        return json.dumps([claim.id, definitions], sort_keys=True, ensure_ascii=False)
    said = {key: value for key, value in claim.fields.items() if key not in _REMARKS}
    published = claim.source.published
    default = published.text if published and _needs_publication(claim) else None
    return json.dumps([claim.id, said, default], sort_keys=True, ensure_ascii=False)


def _needs_publication(claim: Claim) -> bool:
    """Whether what the claim says depends on when its source was published."""
    if claim.leans_on_publication:
        return True
    return any(
        (isinstance(value, dict) and "said" in value) or (isinstance(value, str) and value.endswith("/.."))
        for value in claim.fields.values()
    )


def _digest(parts: list[str]) -> str:
    from hashlib import sha256  # start-up is a feature

    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
