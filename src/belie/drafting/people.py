"""Claims on people: the offices they hold, what they do, and how old they are."""

import re
from collections.abc import Iterator

from belie.drafting.cast import slug_of
from belie.drafting.material import Material
from belie.drafting.meaning import meaning_of
from belie.drafting.parts import NewClaim, Value
from belie.drafting.roles import Role, Sort, find_roles, may_be_firm
from belie.evidence.mentions.saying import SAID
from belie.evidence.spans.names import NameRun
from belie.model.coverage import SpanKind

_OF = re.compile(r"\b(?:of|for)\s+(?:the\s+)?(?P<name>[A-Z][\w'. -]*)$")
_SINCE = re.compile(r"\ssince\s[^,;:.()]+")
_PERSONAL = re.compile(r"\b(?:he|she|He|She)\b")
_YEARS_OLD = re.compile(r"\b(?P<age>\w+(?:-\w+)?)-year-old\s(?=[A-Z])")
_DEAD = re.compile(r"\b(?:died|dies)\b")
_AGE = re.compile(r",\s(?P<age>\d{1,3})(?=[,.;]|\s(?:and|who)\b)")


def draft_people(material: Material) -> Iterator[NewClaim]:
    """A claim on each role that stands beside the name of a person."""
    people = [one for one in material.of_kind(SpanKind.PERSON) if not may_be_firm(one.about)]
    spans = [(one.start, one.end) for one in people]
    spans += _called_by_surname(material, spans)
    spans += _of_an_age(material)
    for run in _names(material, spans):
        person = material.name_person(run)
        if person is None:
            continue
        is_dead = _is_dead(material, run)
        for role in find_roles(material.prose, run):
            claim = None if is_dead and role.sort is Sort.OFFICE else _claim(material, person, role, is_dead)
            if claim:
                yield claim
        age = _AGE.match(material.prose.masked, run.end)
        if age and material.published and not is_dead:
            fields: dict[str, Value] = {
                "kind": "statement", "subject": person, "property": "age", "value": int(age["age"]),
                "on": material.published[0],
            }  # fmt: skip
            claim = material.claim(f"age-{person}", run.start, age.end("age"), fields)
            if claim:
                material.mark(age.start("age"), age.end("age"))
                yield claim


def add_aliases(material: Material) -> None:
    """The last names by which the text calls people again become aliases of new ones."""
    for run in material.prose.runs:
        person = material.surnames.get(run.words[-1][0])
        if person and len(run.words) == 1 and material.cast.find(run.text, ("person",)) is None:
            material.cast.also(person, run.text)


def _names(material: Material, spans: list[tuple[int, int]]) -> Iterator[NameRun]:
    """The names of people with a role, as runs without the title before them."""
    for run in material.prose.runs:
        for number in range(len(run.words)):
            rest = run.since(number, material.prose.plain)
            if (rest.start, rest.end) in spans:
                yield rest
                break


def _called_by_surname(material: Material, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Names of two or three words whose last one stands alone later on, in a text that says "he" or "she": people."""
    text, runs = material.prose.masked, material.prose.runs
    if not _PERSONAL.search(text):
        return
    places = {one.text for one in material.of_kind(SpanKind.PLACE)}
    taken = {text[start:end] for start, end in spans}
    alone = {
        one.text: one.start
        for one in reversed(runs)
        if len(one.words) == 1 and text[max(0, one.start - 4) : one.start].lower() != "the "
    }
    for run in runs:
        last = run.words[-1][0]
        speaks = re.search(rf"\b{re.escape(last)}\s{SAID}", text) is not None
        is_named = len(run.words) in (2, 3) and run.text not in taken and (speaks or not {run.text, last} & places)
        if is_named and alone.get(last, -1) > run.end and text[max(0, run.start - 4) : run.start].lower() != "the ":
            taken.add(run.text)
            yield run.start, run.end


def _of_an_age(material: Material) -> Iterator[tuple[int, int]]:
    """Names behind an age: "nineteen-year-old Ilse Brand"."""
    for found in _YEARS_OLD.finditer(material.prose.masked):
        for run in material.prose.runs:
            for number in range(len(run.words)):
                if run.words[number][1] == found.end():
                    yield found.end(), run.end


def _is_dead(material: Material, run: NameRun) -> bool:
    """Whether the sentence of a name tells of a death, so that it tells of no role on the day of publication."""
    sentence = material.prose.sentence_at(run.start)
    return sentence is not None and bool(_DEAD.search(material.prose.masked, run.end, sentence.end))


def _claim(material: Material, person: str, role: Role, is_dead: bool) -> NewClaim | None:
    """The claim that a role makes: who holds an office on the day of publication, or is something then."""
    stem = f"{slug_of(role.words, 24) or 'role'}-{person}"
    if role.sort is Sort.OFFICE:
        office, doubt = _office(material, role)
        fields: dict[str, Value] = {"kind": "role", "holder": person, "office": office}
        decide = {"office": doubt} if doubt else {}
        since = _since(material, role)
        end = since[1] if since else role.end
        if since:
            fields |= {"from": since[0], "until": ".."}
        elif role.former:
            if not material.published:
                return None
            fields["until"] = f"[..{material.published[0]}]"
            fields["basis"] = "inferred"
            decide["until"] = "when it ended; here only that it did by the day of publication"
        elif material.published:
            fields["on"] = material.published[0]
        else:
            fields["until"] = ".."
            decide["until"] = "since when, or on which day: `..` says that it is so when the text is published"
        if role.acting:
            fields["acting"] = True
        return material.claim(stem, role.start, end, fields, decide)
    fields = {"kind": "statement", "subject": person, "property": str(role.sort), "value": role.words}
    if material.published and not is_dead:
        fields["on"] = material.published[0]
    return material.claim(stem, role.start, role.end, fields)


def _since(material: Material, role: Role) -> tuple[str, int] | None:
    """Since when somebody holds an office, where the text says that right behind it, and where it has said so."""
    for span in material.of_kind(SpanKind.DATE):
        if not role.former and _SINCE.fullmatch(material.prose.masked, role.end, span.end):
            meant = meaning_of(material, span, ahead=False)
            if meant and not meant.inferred:
                material.mark(span.start, span.end)
                return meant.edtf.partition("/")[0], span.end
    return None


def _office(material: Material, role: Role) -> tuple[str, str]:
    """The office of a role, and what there is to decide: the text may not say of what it is."""
    words = role.words
    found = material.cast.find(words, ("office",))
    if found:
        return found, ""
    of = _OF.search(words)
    title = words[0].upper() + words[1:]
    if of:
        body = material.cast.find(of["name"], ("organisation", "place"))
        fields = {"of": body} if body else {}
        return material.cast.add("office", title, "", **fields), ""
    if re.search(r"\s(?:of|for|at)\s|'s\s", words):
        return material.cast.add_common("office", title, "the name in full"), ""
    return material.cast.add_common("office", title, "of what"), ""
