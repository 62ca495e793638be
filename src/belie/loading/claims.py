"""The claims of fact files as values, with their sources; those that lead nowhere are left out."""

from collections.abc import Mapping
from typing import Any, cast

from belie.loading.complaint import Complaint, fault_at
from belie.loading.fact_file import Parts
from belie.loading.kept import FileClaims, Kept
from belie.loading.references import KnownIds, list_references
from belie.loading.same import same_claim, same_source
from belie.loading.sound import is_soft
from belie.loading.value_faults import read_values
from belie.model.claim import Claim, read_date
from belie.model.entity import BUILT_IN, Property
from belie.model.finding import Fault
from belie.model.origin import Origin
from belie.model.source import NotChecked, Source


class ClaimBuilder:
    """Gathers the sources and claims of all files; `broken` are the ids of claims that are left out."""

    def __init__(self, ids: KnownIds, properties: Mapping[str, Property], kept: Kept) -> None:
        self._ids, self._kept = ids, kept
        self._properties = {**BUILT_IN, **properties}
        self._of_file: dict[str, Source] = {}
        self._claim_ids: set[str] = set()
        self.sources: dict[str, Source] = {}
        self.claims: list[Claim] = []
        self.broken: set[str] = set()
        self.faults: list[Fault] = []

    def add_source(self, parts: Parts) -> None:
        """Take the source of a file, unless its id is taken."""
        fields: Mapping[str, Any] = parts.source_fields
        name = fields.get("id")
        if parts.source is None or name is None:
            return
        if name in self.sources:
            first = self.sources[name].origin
            message = f"the source id {name!r} is also that of {first.path if first else 'a register'}"
            hint = "give this source an id of its own; until then its claims are left out"
            complaint = Complaint(("id",), False, message, hint)
            self.faults.append(fault_at(parts.source, "ids_are_unique", complaint, "source"))
            claims = (cast("dict[str, str]", origin.value)["id"] for origin in parts.claims)
            self.broken.update(f"{name}#{claim}" for claim in claims)
            return
        known = self._kept.sources.get(parts.path)
        if known is None or known[0] is not parts:
            source = _read_source(name, parts.source, fields)
            same = known is not None and known[1].id == name and same_source(known[1], source)
            known = self._kept.sources[parts.path] = (parts, known[1] if known and same else source)
        self.sources[name] = self._of_file[parts.path] = known[1]
        self.broken.update(f"{name}#{claim}" for claim in parts.broken_claims)

    def add_claims(self, parts: Parts) -> None:
        """Take the claims of a file; rows of a register name their source, which may be defined nowhere."""
        source = self._of_file.get(parts.path)
        if source is not None and not parts.is_register:
            self._add_claims_of(parts, source)
            return
        for origin in parts.claims:
            fields = cast("dict[str, Any]", origin.value)
            if parts.is_register:
                name = fields["source"]
                row_source = self.sources.get(name) or self.sources.setdefault(name, Source(name, None))
                self._add_claim(origin, row_source, fields)

    def _add_claims_of(self, parts: Parts, source: Source) -> None:
        """Take the claims of a file that is no register: those of before where it is the same and all were sound."""
        kept = self._kept.claims.get(parts.path)
        if kept is not None and kept.sound and kept.parts is parts and kept.source is source:
            ids = [claim.id for claim in kept.claims]
            if self._claim_ids.isdisjoint(ids):
                self._claim_ids.update(ids)
                self.claims += kept.claims
                return
        first = len(self.claims)
        for origin in parts.claims:
            self._add_claim(origin, source, cast("dict[str, Any]", origin.value))
        if kept is not None:
            old = {claim.id: claim for claim in kept.claims}
            for number, claim in enumerate(self.claims[first:], first):
                known = old.get(claim.id)
                if known is not None and same_claim(known, source, claim.origin, claim.fields):
                    self.claims[number] = known
        sound = len(self.claims) - first == len(parts.claims)
        self._kept.claims[parts.path] = FileClaims(parts, source, self.claims[first:], sound)

    def _add_claim(self, origin: Origin, source: Source, fields: dict[str, Any]) -> None:
        name = f"{source.id}#{fields['id']}"
        if name in self._claim_ids:
            message = f"the claim id {fields['id']!r} is given twice in the source {source.id}"
            complaint = Complaint(("id",), False, message, self._hint_first(name, origin))
            self.faults.append(fault_at(origin, "ids_are_unique", complaint, name))
            return
        self._claim_ids.add(name)
        kind = fields["kind"]
        prop = self._properties.get(fields["property"]) if kind == "statement" else None
        soft = is_soft(fields, prop, self._ids.kinds)
        if soft is not None:
            self.claims.append(Claim(name, kind, source, fields, origin, soft))
            return
        soft, misread = read_values(fields, prop)
        dangling, sound = self._ids.check(list_references(fields, prop))
        if sound and not misread:
            self.claims.append(Claim(name, kind, source, fields, origin, soft))
            return
        self.broken.add(name)
        self.faults += [fault_at(origin, "file_is_valid", complaint, name) for complaint in misread]
        self.faults += [fault_at(origin, "references_resolve", complaint, name) for complaint in dangling]

    def _hint_first(self, name: str, again: Origin) -> str:
        """What to do about an id that is given again, and where it stands first, as far as that claim is sound."""
        first = next((claim.origin for claim in self.claims if claim.id == name), None)
        if first is None:
            return "give this claim an id of its own"
        line = first.place(("id",))[0]
        where = f"on line {line}" if first.path == again.path else f"in {first.path}, line {line}"
        return f"the first is {where}; give this claim an id of its own"


def _read_source(name: str, origin: Origin, fields: Mapping[str, Any]) -> Source:
    published = fields.get("published")
    return Source(
        name,
        origin,
        fields.get("title"),
        fields.get("publisher"),
        None if published is None else read_date(published),
        fields.get("text"),
        fields.get("digest"),
        tuple(fields.get("derived_from", ())),
        tuple(NotChecked(**entry) for entry in fields.get("not_checked", ())),
        fields.get("url"),
    )
