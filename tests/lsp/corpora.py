"""A small corpus that editors work on: two sources that disagree on one number."""

from pathlib import Path

ENTITIES = """\
entities:
  plaza:     {kind: place, name: Market Plaza, aliases: [the plaza], within: harbour}
  harbour:   {kind: place, name: Harbour Town}
  mayor:     {kind: office, name: Mayor of Harbour Town, seats: 1, of: harbour}
  ada:       {kind: person, name: Ada Holm}
  opening:   {kind: event, name: Opening of the Market Plaza}
"""

GAZETTE = """\
source:
  id: gazette
  title: The plaza opens
  publisher: The Gazette
  published: 2024-07-03

claims:
  - id: stalls
    kind: count
    of: plaza
    what: stalls
    value: 18

  - id: opened
    kind: event
    event: opening
    when: 2019-05
    where: plaza
    who: [{entity: ada, as: mayor}]
"""

HERALD = """\
# What the Herald says.
source: {id: herald, published: 2024-07-03}
claims:
  - {id: stalls, kind: count, of: plaza, what: stalls, value: 16}   # it counts those in use
  - {id: ada-is-mayor, kind: role, holder: ada, office: mayor, from: 2018, until: 2022}
"""


def write(root: Path, **more: str) -> Path:
    """Write the corpus below a folder; `more` are further fact files by their names. The folder."""
    facts = {"entities": ENTITIES, "gazette": GAZETTE, "herald": HERALD, **more}
    (root / "facts").mkdir(parents=True, exist_ok=True)
    for name, text in facts.items():
        (root / "facts" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return root


def fact(root: Path, name: str) -> Path:
    """The path of a fact file."""
    return root / "facts" / f"{name}.yaml"
