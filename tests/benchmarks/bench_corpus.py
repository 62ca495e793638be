"""Bench corpora: fact files of 40 claims, and files with the entities that they share.

Ten sources tell of one region, so claims of several files meet in one group. Nothing contradicts anything, unless the
corpus is spoilt.
"""

import re
from pathlib import Path
from random import Random

from .fact_files import CLAIMS, fact_file
from .world import COUNTRIES, Region, make_region

SOURCES = 10
"""How many sources tell of one region."""


def write_corpus(root: Path, files: int, seed: int = 1, spoilt: bool = False) -> int:
    """Write a corpus of so many sources below `root`/facts; the number of its claims. `spoilt`: see `spoil`.

    Entities that sources share stand in files of their own (one for each region, and one for the world), those that
    only one source knows stand in its file.
    """
    facts = root / "facts"
    (facts / "entities").mkdir(parents=True)
    (facts / "entities" / "world.yaml").write_text(_world(), encoding="utf-8")
    region = make_region(0, seed)
    for number in range(files):
        if number % SOURCES == 0:
            region = make_region(number // SOURCES, seed)
            (facts / "entities" / f"{region.id}.yaml").write_text(_entities(region), encoding="utf-8")
        text = fact_file(region, number, Random(f"{seed}/file/{number}"))
        if spoilt:
            text = spoil(text)
        (facts / f"source-{number:05d}.yaml").write_text(text, encoding="utf-8")
    return files * CLAIMS


def spoil(text: str) -> str:
    """The same file with a wrong number in its first exact count, and a wrong year in its first event with a day."""
    text = re.sub(r"(?<=    value: )[0-9]+(?=\n    on: \S{10}\n)", lambda found: str(int(found[0]) + 7), text, count=1)
    return re.sub(r"(?<=    when: )[0-9]{4}(?=-..-..\n)", lambda found: str(int(found[0]) - 3), text, count=1)


def _entities(region: Region) -> str:
    names = region.names
    lines = ["entities:", f"  {region.id}-county: {{kind: place, name: County of {names[region.town]}}}"]
    at = f"[{region.at[0]}, {region.at[1]}]"
    lines.append(f"  {region.town}: {{kind: place, name: {names[region.town]}, within: {region.id}-county, at: {at}}}")
    far = f"[{region.at[0] / 2:.2f}, {region.at[1] / 2:.2f}]"
    lines.append(f"  {region.abroad}: {{kind: place, name: {names[region.abroad]}, at: {far}}}")
    within = f"within: {region.town}, at: {at}"
    lines += [f"  {venue}: {{kind: place, name: {names[venue]}, {within}}}" for venue in region.venues]
    lines += [f"  {person}: {{kind: person, name: {names[person]}}}" for person in region.people]
    lines += [f"  {body}: {{kind: organisation, name: {names[body]}}}" for body in region.bodies]
    for office in region.offices:
        rest = f", conflicts_with: [{region.offices[0]}]" if office == region.offices[3] else ""
        lines.append(f"  {office}: {{kind: office, name: {names[office]}, seats: 1, of: {region.town}{rest}}}")
    events = [event for story in (*region.stories, region.sessions) for event in story]
    lines += [f"  {event.id}: {{kind: event, name: {names[event.id]}}}" for event in events]
    lines.append(f"  {region.series}: {{kind: series, name: {names[region.series]}}}")
    return "\n".join(lines) + "\n"


def _world() -> str:
    lines = ["properties:", "  capital of: {single: false, unique: true}", "entities:"]
    lines += [f"  {name}: {{kind: place, name: Country number {name.removeprefix('country-')}}}" for name in COUNTRIES]
    return "\n".join(lines) + "\n"
