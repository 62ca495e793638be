"""Claims in small corpora, and their mutants."""

from pathlib import Path
from typing import Any

from belie.engine import standard_rules
from belie.loading.corpus import load_corpus
from belie.model.corpus import Corpus
from belie.model.mutation import Mutant
from belie.mutation.company import Company
from belie.mutation.mutants import Mutator

from ..cli.corpora import write_files

ENTITIES = """\
entities:
  ann: {kind: person, name: Ann}
  bob: {kind: person, name: Bob}
  cem: {kind: person, name: Cem}
  club: {kind: organisation, name: Club, within: union}
  union: {kind: organisation, name: Union}
  league: {kind: organisation, name: League}
  town: {kind: place, name: Town, within: land}
  land: {kind: place, name: Land}
  city: {kind: place, name: City}
  head: {kind: office, name: Head, seats: 1}
  dean: {kind: office, name: Dean}
  fair: {kind: event, name: Fair}
  feast: {kind: event, name: Feast}
  fairs: {kind: series, name: Fairs}
properties:
  height: {value: number}
  founded: {value: date}
  motto: {value: text}
"""


def corpus_of(root: Path, *claims: str, **files: str) -> Corpus:
    """A corpus with these claims in one file, each in YAML's flow style without braces, and further files."""
    lines = [f"  - {{id: c{number}, {claim}}}" for number, claim in enumerate(claims)]
    text = "source: {id: a, published: 2024-07-03}\n" + ENTITIES + "claims:\n" + "\n".join(lines) + "\n"
    write_files(root, {"facts/a.yaml": text, **{f"facts/{name}.yaml": text for name, text in files.items()}})
    corpus = load_corpus(root, standard_rules=standard_rules())
    assert not corpus.faults, corpus.faults
    return corpus


def mutants(corpus: Corpus, number: int = 0) -> list[Mutant]:
    """All mutants of one claim of a corpus."""
    return list(Mutator(corpus, Company(corpus)).mutants(corpus.claims[number]))


def values(found: list[Mutant], key: str) -> list[Any]:
    """What the mutants say under a key, of those that change it."""
    return [one.claim.fields.get(key) for one in found if one.change.key == key]
