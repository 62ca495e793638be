"""What the words beside a person's name make of them: the holder of an office, or somebody with an occupation."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from belie.drafting.prose import Prose
from belie.drafting.role_words import BEFORE_ROLES, KIN, NO_ROLES, OFFICES, RANKS
from belie.evidence.mentions.people_words import TITLES, may_be_somebody
from belie.evidence.mentions.saying import SAID
from belie.evidence.spans.names import NameRun

_PAST = re.compile(
    r"(?i)\b(?:former|formerly|once|then|ex|late|retired|outgoing|incoming|designate|elect|future|would-be|next)\b"
)


class Sort(StrEnum):
    """What a role is."""

    OFFICE = "office"
    OCCUPATION = "occupation"
    RANK = "title"


@dataclass(frozen=True, slots=True)
class Role:
    """A role of somebody: its words without an article, and the passage from it to the name or the other way round."""

    sort: Sort
    words: str
    start: int
    end: int
    acting: bool = False


def find_roles(prose: Prose, name: NameRun) -> list[Role]:
    """The roles that words right before and right behind a name give; past ones and family are left out."""
    found = [role for role in (_before(prose, name), _behind(prose, name)) if role]
    return [one for one in found if not any(other is not one and _repeats(one, other) for other in found)]


def _repeats(one: Role, other: Role) -> bool:
    """Whether a role says no more than another one."""
    return one.words.lower() in other.words.lower() and len(one.words) < len(other.words)


def _before(prose: Prose, name: NameRun) -> Role | None:
    """A title, or "the mayor," before a name."""
    low = max(0, name.start - 90)
    text = prose.masked[low : name.start]
    found = _patterns()["and comma"].search(text)
    if found:
        return _role(prose, found["role"], low + found.start("role"), name.end)
    words = list(re.finditer(r"[^\W\d_][\w'.-]*", text))
    first = len(words)
    while first and _leads(text, words, first - 1, len(words)):
        first -= 1
    if first == len(words):
        return None
    return _role(prose, " ".join(text[words[first].start() :].split()), low + words[first].start(), name.end)


def _leads(text: str, words: list[re.Match[str]], at: int, size: int) -> bool:
    """Whether a word belongs to the title that ends right before the name."""
    word = words[at]
    end = len(text) if at == size - 1 else words[at + 1].start()
    if text[word.end() : end].strip() or not text[word.end() : end]:
        return False
    low = word[0].lower().rstrip(".").removesuffix("'s")
    if at == size - 1:
        is_plain = not word[0][0].isupper() or text[: word.start()].rstrip()[-1:] in (".", "\u2029", "")
        return low in TITLES | OFFICES | RANKS or (len(low) > 3 and may_be_somebody(low) and is_plain)
    return (
        low in BEFORE_ROLES
        or low in OFFICES
        or (word[0][0].isupper() and low in TITLES)
        or low in ("former", "late", "ex")
    )


def _behind(prose: Prose, name: NameRun) -> Role | None:
    """ "…, the mayor of X," behind a name, an age left out; or "…, who leads the survey,"."""
    found = _patterns()["leads"].match(prose.masked, name.end)
    if found:
        what = " ".join(found["what"].split())
        return Role(Sort.OFFICE, f"leader of {what}", name.start, found.end("what"))
    found = _patterns()["behind"].match(prose.masked, name.end)
    return _role(prose, found["role"], name.start, found.end("role")) if found else None


def _role(prose: Prose, words: str, start: int, end: int) -> Role | None:
    words = " ".join(words.split())
    article = re.match(r"(?i)(an?|the|its|his|her|their|our|one|[\w'-]+'s)\s+", words)
    kind = article[1].lower() if article else ""
    bare = words[article.end() :] if article and not article[1].endswith("'s") else words
    head = [word.lower() for word in re.findall(r"[^\W\d_][\w'-]*", _patterns()["of"].split(f"{bare} ", maxsplit=1)[0])]
    head = [word.removesuffix("'s") for word in head]
    if (
        not head
        or head[0] in ("who", "whose", "which", "aged")
        or kind in ("his", "her", "one")
        or _PAST.search(words)
        or head[-1] in KIN
        or head[-1] in NO_ROLES
    ):
        return None
    acting = head[0] == "acting"
    if acting:
        bare = bare.split(None, 1)[-1]
    if head[-1] in RANKS and not article and len(head) == 1:
        return Role(Sort.RANK, bare, start, end)
    if head[-1] in OFFICES and kind not in ("a", "an"):
        return Role(Sort.OFFICE, bare, start, end, acting)
    if may_be_somebody(head[-1]) or head[-1] in TITLES or head[-1] in OFFICES:
        return Role(Sort.OCCUPATION, bare, start, end)
    return None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    stop = rf"(?=[,.;:)\"\u2014!?]|$|\s+(?:{SAID}|who|is|was|has|had|will|whose|took|made|did|and|than|but)\b)"
    return {
        "and comma": re.compile(
            r"(?:^|[\s\"(])(?P<role>(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|[\w-]+'s)\s(?:[\w'-]+\s){0,5}?[\w'-]+),\s$"
        ),
        "behind": re.compile(
            rf",\s(?:\d{{1,3}},\s)?(?P<role>(?:(?:the|an?|its|their|his|her|our|[\w'-]+'s)\s+)?(?:[\w'-]+\s+){{0,7}}?[\w'-]+"
            rf"(?:\s+of\s[^,.;:()\"]{{1,60}}?)?){stop}"
        ),
        "leads": re.compile(
            r",\s+who\s+(?:leads|heads|runs|chairs)\s+(?P<what>(?:the|a|an|its)\s[^,.;:\"]{2,50})(?=[,.;])"
        ),
        "of": re.compile(r"\s(?:of|in|at|for|from|with|to|on|who|and|behind)\s"),
    }
