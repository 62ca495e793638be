"""What the words beside a person's name make of them: the holder of an office, or somebody with an occupation."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from belie.drafting.prose import Prose
from belie.drafting.role_words import BEFORE_ROLES, KIN, NO_ROLES, OFFICES, RANKS
from belie.drafting.verbs import is_verb
from belie.evidence.mentions.people_words import DETERMINERS, TITLES, may_be_somebody
from belie.evidence.mentions.saying import SAID
from belie.evidence.mentions.tokens import FUNCTION_WORDS
from belie.evidence.spans.names import NameRun

_PAST = re.compile(
    r"(?i)\b(?:formerly|once|then|late|retired|outgoing|incoming|designate|elect|future|would-be|next)\b"
)


_PEOPLE = frozenset(
    "founder co-founder analyst chef cook guide vicar priest monk nun apprentice athlete expert clerk".split()
)
_SERVANTS = frozenset(
    "barrister lawyer solicitor agent doctor biographer publicist trainer accountant attorney".split()
)
_MAYBE_FIRMS = frozenset(
    "owner publisher operator maker builder supplier retailer lender insurer carrier broadcaster developer "
    "contractor manufacturer employer sponsor brewer airline rival parent buyer seller group bank firm company club "
    "side union chain charity newspaper station site agency".split()
)
"""What organisations are called as well as people."""


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
    former: bool = False


def find_roles(prose: Prose, name: NameRun) -> list[Role]:
    """The roles that words right before and right behind a name give; past ones and family are left out."""
    found = [role for role in (_before(prose, name), _behind(prose, name)) if role]
    return [one for one in found if not any(other is not one and _repeats(one, other) for other in found)]


def may_be_firm(words: str) -> bool:
    """Whether a description fits an organisation as well as a person: "the owner"."""
    head = re.split(r"\s(?:of|in|at|for|from|with)\s", words.lower())[0].split()
    return bool(head) and head[-1] in _MAYBE_FIRMS


def _repeats(one: Role, other: Role) -> bool:
    """Whether a role says no more than another one."""
    return one.words.lower() in other.words.lower() and len(one.words) < len(other.words)


def _before(prose: Prose, name: NameRun) -> Role | None:
    """A title, or "the mayor," before a name."""
    sentence = prose.sentence_at(name.start)
    low = max(sentence.start if sentence else 0, name.start - 90)
    for dash in re.finditer(r"\s[\u2013\u2014-]\s|:\s", prose.masked[low : name.start]):
        low = max(low, dash.end() + max(sentence.start if sentence else 0, name.start - 90))
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
        is_somebody = low in _PEOPLE or (len(low) > 3 and may_be_somebody(low))
        return low in TITLES | OFFICES | RANKS or (is_somebody and is_plain)
    return (
        _is_noun(text, word, size - at)
        or low in BEFORE_ROLES
        or low in OFFICES
        or (word[0][0].isupper() and low in TITLES)
        or low in ("former", "late", "ex")
    )


def _is_noun(text: str, word: re.Match[str], distance: int) -> bool:
    """Whether a word before a title may belong to it, as in "harbour master" and "flight director"."""
    low = word[0].lower()
    is_titled = text[word.end() :].strip()[:1].isupper() and word[0].islower()
    if (
        distance > 3
        or is_titled
        or low in FUNCTION_WORDS | DETERMINERS
        or low.endswith("ly")
        or is_verb(low, "")
        or len(low) < 3
    ):
        return False
    return word[0].islower() or not text[: word.start()].strip()


def _behind(prose: Prose, name: NameRun) -> Role | None:
    """ "…, the mayor of X," behind a name, an age left out; or "…, who leads the survey,"."""
    found = _patterns()["leads"].match(prose.masked, name.end)
    if found:
        what = " ".join(found["what"].split())
        title = {"chairs": "chair", "heads": "head"}.get(found["verb"], "leader")
        return Role(Sort.OFFICE, f"{title} of {what}", name.start, found.end("what"))
    found = _patterns()["behind"].match(prose.masked, name.end)
    return _role(prose, found["role"], name.start, found.end("role")) if found else None


def _role(prose: Prose, words: str, start: int, end: int) -> Role | None:
    words = " ".join(words.split())
    article = re.match(r"(?i)(an?|the|its|his|her|their|our|one|[\w'-]+'s)\s+", words)
    kind = article[1].lower() if article else ""
    bare = words[article.end() :] if article and not article[1].endswith("'s") else words
    head = [word.lower() for word in re.findall(r"[^\W\d_][\w'-]*", _patterns()["of"].split(f"{bare} ", maxsplit=1)[0])]
    head = [word.removesuffix("'s") for word in head]
    former = bool(head) and head[0] in ("former", "ex")
    if former:
        bare, head = re.sub(r"(?i)^(?:former|ex)[\s-]", "", bare), head[1:]
    if (
        not head
        or head[-1] in _MAYBE_FIRMS
        or head[0] in FUNCTION_WORDS - {"first", "last", "former"}
        or head[0] in ("whose", "aged")
        or (kind in ("his", "her", "one") and (head[-1] in OFFICES or head[-1] not in _SERVANTS))
        or _PAST.search(words)
        or head[-1] in KIN
        or head[-1] in NO_ROLES
    ):
        return None
    acting = head[0] == "acting"
    if acting:
        bare = bare.split(None, 1)[-1]
    if (
        head[-1] in RANKS
        and not article
        and len(head) == 1
        and head[-1] != "captain"
        and (bare[0].isupper() or head[-1] not in OFFICES)
    ):
        return Role(Sort.RANK, bare, start, end)
    if head[-1] in OFFICES and kind not in ("a", "an"):
        return Role(Sort.OFFICE, bare, start, end, acting, former)
    if former:
        return None
    if may_be_somebody(head[-1]) or head[-1] in TITLES | OFFICES or head[-1] in _PEOPLE:
        return Role(Sort.OCCUPATION, bare, start, end)
    return None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    stop = rf"(?=[,.;:)\"\u2014!?]|$|\s+(?:{SAID}|who|is|was|has|had|will|whose|took|made|did|and|than|but)\b"
    stop += r"|\s+since\s+(?:[A-Z][a-z]+\s+)?\d)"
    return {
        "and comma": re.compile(
            r"(?:^|[\s\"(])(?P<role>(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|[\w-]+'s)\s(?:[\w'-]+\s){0,5}?[\w'-]+),\s$"
        ),
        "behind": re.compile(
            rf",\s(?:\d{{1,3}},\s)?(?P<role>(?:(?:the|an?|its|their|his|her|our|"
            rf"[\w'-]+'s)\s+)?(?:[\w'-]+\s+){{0,7}}?[\w'-]+"
            rf"(?:\s+of\s[^,.;:()\"]{{1,60}}?)?){stop}"
        ),
        "leads": re.compile(
            r",\s+who\s+(?P<verb>leads|heads|runs|chairs)\s+(?P<what>(?:the|a|an|its)\s[^,.;:\"]{2,50})(?=[,.;])"
        ),
        "of": re.compile(r"\s(?:of|in|at|for|from|with|to|on|who|and|behind)\s"),
    }
