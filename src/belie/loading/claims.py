"""The claims of fact files as values, with their sources; those that lead nowhere are left out."""

from collections.abc import Mapping
from typing import Any, cast

from belie.loading.fact_file import Parts, fault_at
from belie.loading.references import find_dangling, list_references
from belie.loading.schema_faults import Complaint
from belie.loading.schemas import STANDARD_KINDS
from belie.loading.value_faults import read_values
from belie.model.claim import Claim, read_date
from belie.model.entity import BUILT_IN, Entity, Property
from belie.model.finding import Fault
from belie.model.origin import Origin
from belie.model.source import Source


class ClaimBuilder:
    """Gathers the sources and claims of all files; `unknown` are ids that a file that cannot be read may hold."""

    def __init__(
        self,
        entities: Mapping[str, Entity],
        broken: set[str],
        properties: Mapping[str, Property],
        lenient: bool,
    ) -> None:
        self._entities, self._broken, self._lenient = entities, broken, lenient
        self._properties = {**BUILT_IN, **properties}
        self._ids: set[str] = set()
        self._of_file: dict[int, Source] = {}
        self.sources: dict[str, Source] = {}
        self.claims: list[Claim] = []
        self.faults: list[Fault] = []
        self.unknown: list[str] = []

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
            return
        published = fields.get("published")
        source = Source(
            name,
            parts.source,
            fields.get("title"),
            fields.get("publisher"),
            None if published is None else read_date(published),
            fields.get("text"),
            fields.get("digest"),
            tuple(fields.get("derived_from", ())),
        )
        self.sources[name] = self._of_file[id(parts)] = source

    def add_claims(self, parts: Parts) -> None:
        """Take the claims of a file; rows of a register name their source, which may be defined nowhere."""
        source = self._of_file.get(id(parts))
        for origin in parts.claims:
            fields = cast("dict[str, object]", origin.value)
            if parts.source is None and "source" in fields:
                name = cast(str, fields["source"])
                row_source = self.sources.get(name) or self.sources.setdefault(name, Source(name, None))
                self._add_claim(origin, row_source, fields)
            elif source is not None:
                self._add_claim(origin, source, fields)

    def _add_claim(self, origin: Origin, source: Source, fields: dict[str, object]) -> None:
        name = f"{source.id}#{fields['id']}"
        if name in self._ids:
            message = f"the claim id {fields['id']!r} is given twice in the source {source.id}"
            complaint = Complaint(("id",), False, message, "give this claim an id of its own")
            self.faults.append(fault_at(origin, "ids_are_unique", complaint, name))
            return
        self._ids.add(name)
        kind = cast(str, fields["kind"])
        prop = self._properties.get(cast(str, fields["property"])) if kind == "statement" else None
        soft, complaints = read_values(fields, prop is not None and prop.value == "date")
        complaints += _check_value(fields, prop)
        self.faults += [fault_at(origin, "file_is_valid", complaint, name) for complaint in complaints]
        dangling: list[Complaint] = []
        if kind in STANDARD_KINDS:
            dangling, unknown = find_dangling(list_references(fields, prop), self._entities, self._broken)
            lost = self._broken and any(r[1] in self._broken for r in list_references(fields, prop))
            self.unknown += unknown if self._lenient else []
            for complaint in dangling:
                if not (self._lenient and complaint.message.startswith("no entity")):
                    self.faults.append(fault_at(origin, "references_resolve", complaint, name))
            if lost:
                return
        if not complaints and not dangling:
            self.claims.append(Claim(name, kind, source, fields, origin, soft))

    def check_derivation(self, source: Source) -> list[Fault]:
        """Complain of sources in `derived_from` that are not there."""
        if source.origin is None:
            return []
        return [
            fault_at(
                source.origin,
                "references_resolve",
                Complaint(
                    ("derived_from", number), False, f"no source has the id {other!r}", "look at the spelling"
                ),
                "source",
            )
            for number, other in enumerate(source.derived_from)
            if other not in self.sources and not self._lenient
        ]


def _check_value(fields: Mapping[str, object], prop: Property | None) -> list[Complaint]:
    """Whether the value of a statement is of the declared sort."""
    if prop is None or prop.value is None:
        return []
    value = fields["value"]
    fits = {
        "entity": isinstance(value, str),
        "text": isinstance(value, str),
        "number": isinstance(value, int | float),
        "date": not isinstance(value, float),
    }[prop.value]
    if fits:
        return []
    hint = f"the property {prop.name} has values of the sort {prop.value}"
    return [Complaint(("value",), False, f"{value!r} is no {prop.value}", hint)]
