"""What belie knows of an entity, a claim, a source, a property or a rule, for people: a headline and a few lines."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from belie.engine import standard_rules
from belie.lsp.date_meaning import date_meaning
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.entities import Entities
from belie.model.entity import BUILT_IN
from belie.model.report import Report, ReportedFinding
from belie.model.wording import say
from belie.values.quantities import QuantityError, parse_quantity

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~])")
_MOST = 5
"""Findings, or definitions, that a card lists."""


@dataclass(frozen=True, slots=True)
class Card:
    """A headline, and lines below it."""

    title: str
    lines: tuple[str, ...] = ()

    def markdown(self) -> str:
        """The card in Markdown that shows everything as it is written."""
        return "\n\n".join((f"**{_escaped(self.title)}**", *map(_escaped, self.lines)))

    def plain(self) -> str:
        """The card as plain text."""
        return "\n".join((self.title, *self.lines))


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)


def entity_card(id: str, corpus: Corpus) -> Card:
    """What an id means."""
    entity = corpus.entities.get(id)
    if entity is None:
        return Card(id, ("No entity has this id.",))
    entities = corpus.entities
    lines = [f"{id}: {entity.kind}"]
    if entity.aliases:
        lines.append("also called " + ", ".join(entity.aliases))
    for key, value in entity.fields.items():
        if key not in ("kind", "name", "aliases"):
            lines.append(f"{key.replace('_', ' ')}: {_value_words(value, entities)}")
    places = (f"{one.origin.path}:{one.origin.place()[0]}" for one in entity.definitions[:_MOST])
    lines.append("defined in " + ", ".join(places))
    return Card(entity.name, tuple(lines))


def claim_card(id: str, corpus: Corpus, report: Report) -> Card:
    """What a claim says, and what is found of it."""
    claim = find_claim(id, corpus)
    if claim is None:
        left_out = "This claim has a fault, and is left out." if id in corpus.left_out else "No claim has this id."
        return Card(id, (left_out,))
    lines = [f"{id}, from {claim.source.label}"]
    evidence = claim.fields.get("evidence")
    words = evidence.get("exact") if isinstance(evidence, dict) else evidence
    if words is not None:
        lines.append(f"evidence: {words}")
    if id in corpus.set_aside:
        lines.append(f"set aside: corrected by {corpus.set_aside[id]}")
    found = [one for one in report.findings if any(other.id == id for other in one.claims)]
    lines += [_finding_words(one) for one in found[:_MOST]]
    if len(found) > _MOST:
        lines.append(f"and {len(found) - _MOST} more findings")
    return Card(say(claim, corpus.entities), tuple(lines))


def find_claim(id: str, corpus: Corpus) -> Claim | None:
    """The claim with an id, also one that is set aside."""
    number = corpus.order.get(id)
    if number is not None:
        return corpus.claims[number]
    return next((claim for claim in corpus.corrected if claim.id == id), None)


def source_card(id: str, corpus: Corpus) -> Card:
    """What a source is."""
    source = corpus.sources.get(id)
    if source is None:
        return Card(id, ("No source has this id.",))
    lines = [f"{id}: source" + (f" by {source.publisher}" if source.publisher else "")]
    if source.published:
        lines.append(f"published {date_meaning(source.published.text) or source.published.text}")
    count = sum(claim.source is source for claim in corpus.claims)
    lines.append(f"{count} claim{'' if count == 1 else 's'}")
    if source.text:
        lines.append(f"text: {source.text}")
    return Card(source.title or id, tuple(lines))


def property_card(name: str, entities: Entities) -> Card:
    """How a property behaves."""
    known = entities.property(name)
    lines = [
        "A subject has one value of it at a time." if known.single else "A subject may have several values of it.",
        "A value belongs to one subject at a time." if known.unique else "Several subjects may share a value.",
    ]
    if known.value:
        lines.append(f"Its values: {known.value}.")
    if name in BUILT_IN:
        lines.append("It is built in.")
    elif name not in entities.properties:
        lines.append("Nobody declared it; properties: in a fact file says how it behaves.")
    return Card(f"{name}: property", tuple(lines))


def rule_card(name: str, corpus: Corpus) -> Card | None:
    """What a rule holds claims to; None for a name that no rule has."""
    for rule in (*standard_rules(), *corpus.rules):
        if rule.name == name:
            first, _, _ = rule.doc.strip().partition("\n\n")
            return Card(f"{name}: rule", (" ".join(first.split()),))
    return None


def date_card(value: object) -> Card | None:
    """What a date means; None for what is no date."""
    words = date_meaning(value)
    return Card(words[:1].upper() + words[1:]) if words else None


def quantity_card(value: object) -> Card | None:
    """What a count means; None for what is none."""
    try:
        quantity = parse_quantity(value)
    except QuantityError:
        return None
    if not quantity.soft:
        return Card(quantity.describe())
    return Card(quantity.describe(), ("A vague number: a finding that needs it is only possible.",))


def _finding_words(finding: ReportedFinding) -> str:
    waived = ", waived" if finding.waiver else ""
    return f"{finding.verdict}{waived} ({finding.rule}): {finding.message}"


def _value_words(value: object, entities: Entities) -> str:
    if isinstance(value, str) and value in entities:
        return f"{entities.name(value)} ({value})"
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ", ".join(_value_words(item, entities) for item in value)
    return str(value)
