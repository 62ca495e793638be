"""From a text to the fact file that a person corrects."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from belie.drafting.ages import draft_ages, draft_years_old
from belie.drafting.cast import Cast
from belie.drafting.counts import draft_counts
from belie.drafting.events import draft_events
from belie.drafting.evidence import seen
from belie.drafting.figures import draft_figures
from belie.drafting.held import draft_held
from belie.drafting.lives import draft_birthplaces
from belie.drafting.material import Material
from belie.drafting.measures import draft_measures
from belie.drafting.moments import draft_moments
from belie.drafting.ordinals import draft_ordinals, draft_places
from belie.drafting.parts import Draft, NewClaim, NewEntity, NewSource
from belie.drafting.people import add_aliases, draft_people
from belie.drafting.prose import Prose
from belie.drafting.quotes import draft_quotes
from belie.drafting.ranks import draft_ranks
from belie.evidence.anchor import SourceText
from belie.evidence.coverage.reading import Reading
from belie.evidence.spans.finding import find_spans
from belie.model.coverage import SpanKind
from belie.model.entities import Entities
from belie.values.dates import Date

_LONGEST_TITLE = 100
_DATE_LINE = re.compile(
    r"[A-Z][^\d.;:]{1,60}?[,(]\s?(?P<date>\d{1,2}\s[A-Z][a-z]+\.?\s\d{4}|[A-Z][a-z]+\.?\s\d{1,2},\s\d{4})\)?\s[-\u2013\u2014]\s"
)
"""Where and when a story was written: "Oldport, 3 July 2024 - "."""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a source before its text is read: its id, the day of publication if given, as it is written and
    as it is meant, the path and the digest of its text, as the fact file has them, and a headline that is marked."""

    id: str
    published: tuple[str, Date] | None
    path: str
    digest: str
    headline: str = ""


def propose(text: str, about: About, entities: Entities) -> Draft:
    """The draft of a text as its readers see it. `entities` are those of the corpus; none of them is defined again."""
    prose = Prose(text)
    date = about.published[1] if about.published else None
    material = Material(
        SourceText(text), prose, Reading(text, date, entities), find_spans(text, entities),
        Cast(entities, about.id), about.published,
    )  # fmt: skip
    claims = list(_claims(material))
    claims.sort(key=lambda claim: (claim.start, claim.end))
    add_aliases(material)
    return Draft(_source(text, about), tuple(_named(material, claims)), tuple(_with_ids(claims)))


def _claims(material: Material) -> Iterator[NewClaim]:
    """All claims; people and places come first, since others speak of them."""
    yield from draft_people(material)
    for span in material.of_kind(SpanKind.PLACE):
        if not material.cast.knows(span.text):
            name = seen(span.text)
            material.cast.add("place", name.title() if name.isupper() else name)
    yield from draft_held(material)
    yield from draft_birthplaces(material)
    yield from draft_quotes(material)
    yield from draft_counts(material)
    measures = list(draft_measures(material))
    yield from measures
    today = material.published[0] if material.published else None
    yield from draft_events(
        material, [(one.start, one.end) for one in measures if one.fields.get("on", today) != today]
    )
    yield from draft_years_old(material)
    yield from draft_ages(material)
    yield from draft_figures(material)
    yield from draft_moments(material)
    yield from draft_ordinals(material)
    yield from draft_ranks(material)
    yield from draft_places(material)


def without(draft: Draft, reasons: dict[str, str]) -> Draft:
    """A draft without some claims: they become lines of what is left, with the reason, and entities that only they
    speak of go with them."""
    kept = tuple(claim for claim in draft.claims if claim.id not in reasons)
    left = tuple(
        f"{claim.fields['kind']} {claim.id}: {reasons[claim.id]}" for claim in draft.claims if claim.id in reasons
    )
    gone = {one for claim in draft.claims if claim.id in reasons for one in _ids_in(claim.fields)}
    used = {one for claim in kept for one in _ids_in(claim.fields)}
    used |= {str(value) for entity in draft.entities for value in entity.fields.values()}
    entities = tuple(one for one in draft.entities if one.id in used or one.id not in gone)
    return replace(draft, entities=entities, claims=kept, left=(*draft.left, *left))


def _source(text: str, about: About) -> NewSource:
    """The source; its title is the headline or else the first line of the text, or as much of it as a title can be."""
    lines = [seen(line) for line in re.split(r"\r\n|[\n\r\u2029]", text)]
    first = next((number for number, line in enumerate(lines) if line.strip("#*=-_ ")), len(lines))
    line, following = [*lines, "", ""][first : first + 2] if first < len(lines) else ("", "")
    title = seen(about.headline) or re.sub(r"^[#*>=\s]+|[#*=\s]+$", "", line)
    decide = dict[str, str]()
    if len(title) > _LONGEST_TITLE:
        title = title[:_LONGEST_TITLE].rpartition(" ")[0] or title[:_LONGEST_TITLE]
        title = title.rstrip(" ,;:-") + " \u2026"
    is_marked = line.startswith("#") or about.headline != ""
    if title and not is_marked and (following.strip("=-") or title[-1] in ".\u2026"):
        decide["title"] = "the headline; this is how the text begins"
    fields = {"id": about.id, **({"title": title} if title else {})}
    if about.published:
        fields["published"] = about.published[0]
    else:
        dated = next(filter(None, (_DATE_LINE.match(one) for one in lines[: first + 6])), None)
        begun = f' (a line begins with "{dated["date"]}")' if dated else ""
        decide["published"] = f'the day of publication{begun}, against which words such as "last year" are read'
    return NewSource({**fields, "text": about.path, "digest": about.digest}, decide)


def _named(material: Material, claims: Iterable[NewClaim]) -> Iterator[NewEntity]:
    """The new entities, by kind, those that no claim speaks of only if they are places or people."""
    used = {one for claim in claims for one in _ids_in(claim.fields)}
    new = material.cast.new
    used |= {str(new[one].fields.get("of")) for one in used if one in new}
    order = ("person", "office", "organisation", "place", "event", "series", "thing")
    for kind in order:
        for entity in new.values():
            if entity.fields["kind"] == kind and (entity.id in used or kind in ("person", "place")):
                yield entity


def _ids_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _ids_in(part)


def _with_ids(claims: Iterable[NewClaim]) -> Iterator[NewClaim]:
    """The claims with ids of their own: what would be the second of a name gets a number."""
    seen_ids: Counter[str] = Counter()
    taken = set[str]()
    for claim in claims:
        stem = claim.id if claim.id[:1].isalpha() else f"{claim.fields['kind']}-{claim.id}"
        name = stem
        while name in taken:
            seen_ids[stem] += 1
            name = f"{stem}-{seen_ids[stem] + 1}"
        taken.add(name)
        yield replace(claim, id=name)
