"""A claim: one checkable thing that a source says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from belie.model.origin import Origin, Place
from belie.model.source import Source
from belie.values.dates import Date, one_of, parse_date
from belie.values.quantities import Percent, Quantity, parse_quantity

RELATIONS = ("before", "after", "during", "same_day_as")
"""The keys that tie the time of an event to that of others."""


@dataclass(slots=True, eq=False)  # nobody changes one, but to make it a frozen one takes twice as long
class Claim:
    """One thing that a source says. `id` is source#claim; `fields` are the claim's keys as written.

    `soft`: a date or a quantity of it is uncertain or approximate, so a finding that needs it is `possible`.
    """

    id: str
    kind: str
    source: Source
    fields: Mapping[str, object]
    origin: Origin
    soft: bool = False

    def text(self, key: str) -> str | None:
        """The value of a key that holds text or an id; None if it is not there."""
        value = self.fields.get(key)
        return value if isinstance(value, str) else None

    def ref(self, key: str) -> str:
        """The id that a required key holds."""
        return self.fields[key]  # type: ignore[return-value]  # the schema of the kind requires text here

    def refs(self, key: str) -> tuple[str, ...]:
        """The ids of a key that holds one id or a list."""
        value = self.fields.get(key)
        if value is None:
            return ()
        return (value,) if isinstance(value, str) else tuple(cast("list[str]", value))

    def number(self, key: str) -> int | None:
        """The value of a key that holds a whole number; None if it is not there."""
        value = self.fields.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def flag(self, key: str, default: bool = False) -> bool:
        """The value of a key that is true or false."""
        return bool(self.fields.get(key, default))

    def date(self, key: str) -> Date | None:
        """The date that a key holds; None if it is not there, or names an event."""
        value = self.fields.get(key)
        if isinstance(value, str):
            return None if value[:1].islower() else parse_date(value)
        return None if value is None else read_date(value)

    def event(self, key: str) -> str | None:
        """The id of the event that a key holds; None if it is not there, or holds a date."""
        value = self.fields.get(key)
        return value if isinstance(value, str) and names_event(value) else None

    def quantity(self, key: str, about_percent: Percent = 10) -> Quantity:
        """The quantity that a required key holds."""
        return parse_quantity(self.fields[key], about_percent)

    @property
    def participants(self) -> tuple["Participant", ...]:
        """Who takes part in the event."""
        who = cast("list[dict[str, object]] | None", self.fields.get("who"))
        if who is None:
            return ()
        return tuple(
            [
                Participant(one["entity"], one.get("as"), bool(one.get("present", True)))  # type: ignore[arg-type]
                for one in who
            ]
        )

    @property
    def posts(self) -> list[tuple[str, str]]:
        """Those who take part in the event as an office and are there, each with the office."""
        who = cast("list[dict[str, object]]", self.fields.get("who", ()))
        return [(str(one["entity"]), str(one["as"])) for one in who if one.get("as") and one.get("present", True)]

    @property
    def people(self) -> tuple[str, ...]:
        """The ids of those who take part in the event."""
        who = cast("list[dict[str, str]]", self.fields.get("who", []))
        return tuple([one["entity"] for one in who])

    def has_present(self, entity: str) -> bool:
        """Whether somebody takes part in the event and is there."""
        who = cast("list[dict[str, object]]", self.fields.get("who", ()))
        return any(one["entity"] == entity and one.get("present", True) for one in who)

    @property
    def attending(self) -> list[str]:
        """Those who take part in the event and are there."""
        who = cast("list[dict[str, str]]", self.fields.get("who", ()))
        return [one["entity"] for one in who if one.get("present", True)]

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """The parts of a count: what they are of, and what is counted."""
        parts = cast("list[dict[str, str]]", self.fields.get("parts", []))
        return tuple((part["of"], part["what"]) for part in parts)

    @property
    def leans_on_publication(self) -> bool:
        """Whether a time of it is that of the publication: a count without `on`, and what still goes on then."""
        if self.kind == "count":
            return "on" not in self.fields
        return self.fields.get("until") == ".." or _goes_on(self.fields.get("when"))

    @property
    def place(self) -> Place:
        """Where the claim stands in its file."""
        return self.origin.place()

    def __repr__(self) -> str:
        return f"Claim({self.id})"


def _goes_on(when: object) -> bool:
    """Whether a date, or one of several, ends when its source is published."""
    if isinstance(when, dict):
        return _goes_on(when["is"])
    if isinstance(when, list):
        return any(map(_goes_on, when))
    return isinstance(when, str) and when.endswith("/..")


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who takes part in an event, perhaps in an office; `present` is false if in thought alone."""

    entity: str
    office: str | None
    present: bool


def names_event(value: object) -> bool:
    """Whether the value of `on` is the id of an event: no date begins with a lower-case letter."""
    return isinstance(value, str) and value[:1].islower()


def read_date(value: object) -> Date:
    """The date that a value of a fact file denotes: text, a year, a list (one of them), or {said, is}.

    Raises DateError.
    """
    if isinstance(value, dict):
        value = value["is"]
    if isinstance(value, list):
        return one_of(tuple(parse_date(write_year(item)) for item in value))
    return parse_date(write_year(value))


def write_year(value: object) -> str:
    """A year that YAML read as an integer, as EDTF writes it.

    Only one of four digits is a year: 19 may be a day, an age or a century, and 0019 is text in YAML.
    """
    return str(value)
