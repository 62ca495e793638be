"""Strategies that put claims into fact files."""

from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

from .dates import published

Claim = dict[str, Any]
File = dict[str, Any]
Draw = st.DrawFn

PERSONS = ["ann", "bob", "cem", "dan"]
EVENTS = ["e-one", "e-two", "e-three", "e-four", "e-five"]
PLACES: Mapping[str, Claim] = {
    "kazakhstan": {"kind": "place", "name": "Kazakhstan"},
    "karaganda": {"kind": "place", "name": "Karaganda", "at": [49.8, 73.1], "within": "kazakhstan"},
    "almaty": {"kind": "place", "name": "Almaty", "at": [43.24, 76.89], "within": "kazakhstan"},
    "plaza": {"kind": "place", "name": "Plaza", "within": "almaty"},
    "astana": {"kind": "place", "name": "Astana", "at": [51.17, 71.45], "within": "kazakhstan", "radius_km": 30},
    "new-york": {"kind": "place", "name": "New York", "at": [40.71, -74.01]},
    "geneva": {"kind": "place", "name": "Geneva", "at": [46.2, 6.15]},
}


def entities() -> dict[str, Claim]:
    """Everything that generated claims speak of."""
    named: dict[str, Claim] = {name: {"kind": "person", "name": name} for name in PERSONS}
    named |= {name: {"kind": "event", "name": name} for name in EVENTS}
    named |= {name: dict(fields) for name, fields in PLACES.items()}
    return named | {
        "union": {"kind": "organisation", "name": "Union", "within": "club"},
        "club": {"kind": "organisation", "name": "Club"},
        "throne": {"kind": "office", "name": "Throne", "vacant": "never"},
        "head": {"kind": "office", "name": "Head", "seats": 1},
        "chair": {"kind": "office", "name": "Chair", "seats": 2},
        "board": {"kind": "office", "name": "Board", "seats": 3},
        "dean": {"kind": "office", "name": "Dean", "seats": 1, "conflicts_with": ["head", "clerk"]},
        "clerk": {"kind": "office", "name": "Clerk"},
        "yearly": {"kind": "series", "name": "Yearly", "every": "year", "number": 10, "opens": "2019-03"},
        "monthly": {"kind": "series", "name": "Monthly", "every": "month", "number": 2, "opens": "2020-02"},
        "weekly": {"kind": "series", "name": "Weekly", "every": "week", "number": 7, "opens": "2020-02-24"},
        "biennial": {"kind": "series", "name": "Biennial", "every": "2 years", "number": 3, "opens": "2019"},
        "loose": {"kind": "series", "name": "Loose"},
    }


PROPERTIES = {
    "member of": {"value": "entity"},
    "capital_of": {"single": True, "unique": True},
    "motto": {"single": True, "value": "text"},
    "height": {"single": True, "value": "number"},
    "founded": {"single": True, "value": "date"},
}


def _named_by(known: Mapping[str, Claim]) -> set[str]:
    """The entities that entities name."""
    around = {str(fields["within"]) for fields in known.values() if "within" in fields}
    return around | {name for fields in known.values() for name in fields.get("conflicts_with", ())}


@st.composite
def files(draw: Draw, claims: Sequence[Claim], days: st.SearchStrategy[str | None] = published) -> list[File]:
    """One or two fact files with these claims among them; the first defines the entities that they name."""
    sources = [_source(name, draw(days)) for name in ("a", "b")[: draw(st.integers(1, 2))]]
    made: list[File] = [{"source": source, "claims": []} for source in sources]
    for number, claim in enumerate(claims):
        made[draw(st.integers(0, len(made) - 1))]["claims"].append({"id": f"c{number}", **claim})
    _correct(draw, made)
    named = str(claims)
    known: dict[str, Claim] = {name: fields for name, fields in entities().items() if f"'{name}'" in named}
    while missing := _named_by(known) - set(known):
        known |= {name: entities()[name] for name in missing}
    made[0]["entities"] = known
    made[0]["properties"] = {name: fields for name, fields in PROPERTIES.items() if f"'{name}'" in named}
    return made


def split(made: Sequence[File]) -> tuple[list[File], Mapping[str, Claim]]:
    """The fact files of a corpus, and what its checks set, by rule: it stands under `checks` in the first file."""
    checks = made[0].get("checks", {}) if made else {}
    return [{key: value for key, value in file.items() if key != "checks"} for file in made], checks


def entries(checks: Mapping[str, Claim | list[Claim]]) -> list[Claim]:
    """The entries of checks, as a file of checks has them."""
    told = {rule: said if isinstance(said, list) else [said] for rule, said in checks.items()}
    return [{"rule": rule, **entry} for rule, some in told.items() for entry in some]


def uncapped(rule: str, checks: Mapping[str, Claim | list[Claim]]) -> list[Claim]:
    """The entries of checks for a rule, one at least, none of which leaves findings out."""
    said = checks.get(rule, [])
    entries = [{}, *said] if isinstance(said, list) else [said]
    return [{"rule": rule, "cap": 1000, **entry} for entry in entries]


def _correct(draw: Draw, made: Sequence[File]) -> None:
    """Now and then claims correct others, of their own publisher or of somebody else: one, two, or a chain of three."""
    claims = [(file["source"]["id"], claim) for file in made for claim in file["claims"]]
    if len(claims) < 2 or draw(st.integers(0, 7)):
        return
    order = draw(st.permutations(claims))
    for later, earlier in draw(st.sampled_from([[(0, 1)], [(0, 1)], [(0, 1), (1, 2)], [(0, 1), (0, 2)]])):
        if max(later, earlier) < len(order):
            source, claim = order[earlier]
            order[later][1].setdefault("corrects", []).append(f"{source}#{claim['id']}")
    for file in made:
        publisher = draw(st.sampled_from(["Gazette", "Herald", None]))
        file["source"] |= {"publisher": publisher} if publisher else {}


def _source(name: str, day: str | None) -> Claim:
    return {"id": name} if day is None else {"id": name, "published": day}
