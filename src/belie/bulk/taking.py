"""Rows one by one through the real validator: what it takes goes into the database, the rest stays in memory."""

from collections.abc import Mapping
from typing import Any, cast

from belie.bulk.columns import columns_of
from belie.loading.fact_file import Parts
from belie.loading.references import KnownIds, list_references
from belie.loading.register import add_row
from belie.loading.schemas import Schemas
from belie.loading.value_faults import read_values
from belie.model.claim import Claim
from belie.model.entity import BUILT_IN, Property
from belie.model.origin import Origin
from belie.model.source import Source


class Taker:
    """Takes rows that the schemas let pass, and of which nothing else can become a fault."""

    def __init__(self, schemas: Schemas, ids: KnownIds, properties: Mapping[str, Property]) -> None:
        self._schemas, self._ids = schemas, ids
        self._properties = {**BUILT_IN, **properties}

    def take(self, parts: Parts, row: Origin, file: int) -> dict[str, object] | None:
        """The columns of a row that can do without memory; else None, and the row or its faults are in the parts."""
        before = len(parts.claims)
        add_row(parts, row, self._schemas)
        if len(parts.claims) == before:
            return None
        fields = cast("dict[str, Any]", row.value)
        prop = self._properties.get(fields["property"]) if fields["kind"] == "statement" else None
        if "corrects" in fields:
            return None
        _, misread = read_values(fields, prop)
        if misread or not self._ids.check(list_references(fields, prop))[1]:
            return None
        parts.claims.pop()
        name = f"{fields['source']}#{fields['id']}"
        return columns_of(Claim(name, fields["kind"], Source(fields["source"], None), fields, row), file, row.number)
