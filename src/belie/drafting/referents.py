"""Whom "he" and "she" mean, as far as the people who are named before tell."""

import re
from collections.abc import Mapping

from belie.drafting.cast import Cast
from belie.drafting.prose import Prose

_MEN = re.compile(r"\b(?:husband|son|brother|father|uncle|nephew|Mr|Sir|Lord|King|Prince)\b[^.;]*$")
_WOMEN = re.compile(r"\b(?:wife|daughter|sister|mother|aunt|niece|Mrs|Ms|Miss|Dame|Lady|Queen|Princess)\b[^.;]*$")
_DEATH = re.compile(r"\b(?:died|dies|death)\b")


def people_named(prose: Prose, cast: Cast, surnames: Mapping[str, str], within: tuple[int, int]) -> list[str]:
    """The people who are named between two places, in order, as often as they are. `surnames`: by their last names."""
    found = list[str]()
    for run in prose.runs:
        person = cast.find(run.text, ("person",)) or surnames.get(run.words[-1][0])
        if within[0] <= run.start < within[1] and person:
            found.append(person)
    return found


def person_meant(prose: Prose, cast: Cast, surnames: Mapping[str, str], at: tuple[int, int]) -> str | None:
    """Whom "he" or "she" means. `at`: its place, and that of its sentence.

    The one person named before it in the sentence, or in all the text before; in an obituary the dead; else the last
    one named in the paragraph, or in the one before, unless a word before the name ("her husband") says otherwise.
    """
    place, sentence = at
    near = set(people_named(prose, cast, surnames, (sentence, place)))
    people = near if len(near) == 1 else set(people_named(prose, cast, surnames, (0, place)))
    if len(people) == 1:
        return people.pop()
    if near:
        return None
    late = _late(prose, cast, surnames)
    if late:
        return late
    pronoun = prose.masked[place : place + 3].lower()
    paragraph = _paragraph_of(prose, sentence)
    recent = people_named(prose, cast, surnames, (paragraph, sentence))
    recent = recent or people_named(prose, cast, surnames, (_paragraph_of(prose, paragraph - 1), paragraph))
    fitting = [one for one in recent if not _is_other(prose, cast.name(one), pronoun)]
    return fitting[-1] if fitting else None


def _paragraph_of(prose: Prose, place: int) -> int:
    """Where the paragraph of a place begins."""
    return max((start for start, end in prose.paragraphs if start <= place), default=0)


def _late(prose: Prose, cast: Cast, surnames: Mapping[str, str]) -> str | None:
    """The person whom an obituary is about: the first that the text names, if its first paragraph tells of a death."""
    first = people_named(prose, cast, surnames, (0, len(prose.text)))[:1]
    head = prose.masked[: prose.paragraphs[0][1]] if prose.paragraphs else ""
    return first[0] if first and _DEATH.search(head) else None


def _is_other(prose: Prose, name: str, pronoun: str) -> bool:
    """Whether a word before a name says that "he" or "she" is not meant."""
    kin = _MEN if pronoun.startswith("she") else _WOMEN if pronoun.startswith("he ") else None
    at = prose.masked.find(name)
    return kin is not None and at >= 0 and kin.search(prose.masked, max(0, at - 30), at) is not None
