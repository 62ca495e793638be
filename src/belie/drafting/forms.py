"""The forms in which a text says something with a figure: of what, and under which name."""

import re
from dataclasses import replace

from belie.drafting.figure import Figure, Said
from belie.drafting.form_words import form_patterns
from belie.drafting.material import Material
from belie.drafting.naming import property_of
from belie.drafting.predicates import Predicate, predicate_at
from belie.drafting.sizes import NOUNS, name_of_being
from belie.drafting.subjects import Form, Subject
from belie.model.coverage import Span, SpanKind

_COPULAS = frozenset("is was are were stands stood be been".split())
_NO_NAMES = frozenset(
    "instead because ahead out front spite one some most all many part parts half each any none number kind "
    "sort lot list first second third mother father parent grandmother grandfather total".split()
)
_DEEDS = frozenset("loss creation closure sale death arrest addition return release purchase capture total".split())


def said_of_noun(material: Material, figure: Figure) -> Said | None:
    """ "a gap of some 12,000", "at a depth of 1.6 metres": the noun names what the figure is."""
    text, span = material.prose.masked, figure.span
    found = form_patterns()["of noun"].search(text, max(figure.sentence.start, span.start - 50), span.start)
    found = found or _bare_measure(material, figure)
    if found is None or (found["noun"] or "").lower() in _NO_NAMES:
        return None
    is_loss = (found["noun"] or "").lower() in _DEEDS and figure.noun[0] != ""
    if not is_loss and not figure.amount.unit and not form_patterns()["end"].match(text, span.end):
        return None
    if form_patterns()["ranked"].search(found["what"] or "") or form_patterns()["former"].search(
        text, max(0, found.start() - 16), found.start() + 1
    ):
        return None
    predicate = predicate_at(material, figure.sentence, found.start(), span.end)
    named = next((run for run in material.prose.runs if text[run.end : found.start() + 1] == ", a"), None)
    subject = predicate.subject if predicate and predicate.subject.form is not Form.NUMBER else None
    if named:
        subject = Subject(named.start, named.end, " ".join(named.text.split()), Form.NAME, found.span())
    first = min(figure.clause[0], found.start(), subject.start if subject else found.start())
    name = found["what"] or f"{found[0].split()[0].lower()} {figure.amount.sort}"
    if text[max(0, found.start() - 2) : found.start()].endswith(", ") and not named:
        subject = None
    return Said(subject, property_of(name), first, figure.amount.end)


def _bare_measure(material: Material, figure: Figure) -> re.Match[str] | None:
    """ "pre-tax profit of £86.4m": a noun without an article that is always an amount."""
    place = figure.span.start
    found = form_patterns()["measure of"].search(material.prose.masked, max(figure.sentence.start, place - 50), place)
    return found if found and figure.amount.unit else None


def said_beside(material: Material, figure: Figure) -> Said | None:
    """ ", six points behind", ", up nine points on 2019": a figure behind a comma, with what follows."""
    text, span = material.prose.masked, figure.span
    found = form_patterns()["beside"].search(text, max(figure.sentence.start, span.start - 14), span.start)
    if found is None or figure.is_bare or form_patterns()["score"].match(text, span.start):
        return None
    way = found["way"] or ""
    on = form_patterns()["on year"].match(text, figure.amount.end) if way else None
    tail = on or form_patterns()["tail"].match(text, figure.amount.end, figure.sentence.end)
    subject = material.subject_at(figure.sentence.start, figure.clause[1])
    if subject is None or subject.start >= span.start or (tail is None and not (way and figure.amount.unit)):
        return None
    words = f"{way} {tail['words'] if tail else ''}"
    if way:
        earlier = [at for at in material.figures if figure.sentence.start <= at < span.start]
        other = material.figures[max(earlier)].fields.get("property", "") if earlier else ""
        words = f"{str(other).replace('_', ' ')} {words}" if form_patterns()["measure"].search(str(other)) else words
    name = NOUNS.get(words.strip()) or property_of(words)
    return Said(subject, name, subject.start, tail.end() if tail else figure.amount.end)


def said_by_verb(material: Material, figure: Figure) -> Said | None:
    """What the verb before a figure says of the subject: "waited 11 minutes"."""
    text, span = material.prose.masked, figure.span
    predicate = predicate_at(material, figure.sentence, span.start, span.end)
    is_part = _is_part(text, span.end)
    if predicate is None or (figure.is_bare and not is_part) or not _between(material, predicate, span):
        return None
    if figure.amount.unit and form_patterns()["attribute"].match(text, figure.amount.end):
        return None
    subject = predicate.subject
    between = _between(material, predicate, span)
    if between.endswith(",") and not form_patterns()["score"].match(text, span.start):
        return None
    between = between.replace(",", "")
    if subject.form is Form.NUMBER:
        if subject.start <= span.start < subject.end:
            return None
        subject = replace(subject, form=Form.PHRASE)
    words = between.lower().split()
    is_score = re.fullmatch(r"\d+[-\u2013]\d+", span.text) is not None
    if is_score and words[0] in ("is", "was", "are", "were") and len(words) == 1:
        return Said(subject, "score", subject.start, span.end)
    is_copula = words[0] in _COPULAS and (len(words) == 1 or words[1:] == ["at"])
    if words[0] in ("is", "was", "are", "were") and subject.text.lower() == "there":
        return None
    if is_copula:
        adjective = form_patterns()["adjective"].match(text, figure.amount.end, figure.clause[1])
        name, end = name_of_being(figure.amount, adjective), adjective.end() if adjective else figure.amount.end
    else:
        having = words in (["had"], ["has"], ["have"])
        tail = form_patterns()["closing"].match(text, figure.amount.end, figure.clause[1])
        tail = tail or (form_patterns()["place"].match(text, figure.amount.end, figure.clause[1]) if having else None)
        if having and tail is None:
            name = figure.amount.sort if figure.amount.unit and figure.amount.sort not in ("duration", "amount") else ""
        else:
            name = property_of(f"{between} {tail['words'] if tail else ''}")
        end = tail.end() if tail else figure.amount.end
    return Said(subject, name, min(subject.start, predicate.start), end)


def _is_part(text: str, place: int) -> bool:
    """Whether a number is some of others that are named: "eight of nine break points"."""
    return form_patterns()["of whole"].match(text, place) is not None


def _between(material: Material, predicate: Predicate, span: Span) -> str:
    """The words from a verb up to a figure, without dates between, and without a figure that only counts a noun before
    "in" or "over"; empty where something stands there that tells of something else."""
    text, at = "", predicate.start
    for other in material.spans:
        if other.kind is SpanKind.ORDINAL and predicate.start <= other.start < span.start:
            return ""
        if other.kind not in (SpanKind.COUNT, SpanKind.DATE) or not at <= other.start or other.end > span.start:
            continue
        before = material.prose.masked[at : other.start]
        if other.kind is SpanKind.DATE:
            before = re.sub(r"(?:\s(?:on|in|at|by|late|early|of))*\s(?:the\s)?$", " ", before)
        elif not form_patterns()["counts only"].fullmatch(material.prose.masked, other.end, span.start):
            return ""
        text, at = text + before, other.end
    text += material.prose.masked[at : span.start]
    text = " ".join(text.split())
    if _is_joined(text):
        return ""
    has_comma = "," in text.strip(" ,") and not form_patterns()["score"].match(material.prose.masked, span.start)
    return "" if not text or has_comma or form_patterns()["apart"].search(text) else text


def _is_joined(text: str) -> bool:
    """Whether words end in what joins another thing to them: "leaves a son and"."""
    return re.search(r"\b(?:and|or|but)$", text) is not None
