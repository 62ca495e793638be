"""People who are named with a role: a title before the name, or words behind or before it that say who that is."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from belie.evidence.mentions.people_words import TITLES, may_be_somebody
from belie.evidence.mentions.tokens import FUNCTION_WORDS
from belie.evidence.spans.names import NameRun
from belie.evidence.spans.passage import Found, word_before
from belie.evidence.spans.place_words import IN_NAMES_OF_PLACES, ORGANISATIONS

_ALSO_TITLES = frozenset(
    "sen rep gov lt col gen capt sgt rev hon mp msp md council councillor cllr majority minority whip opposition "
    "shadow detective inspector constable superintendent sheriff commander commodore brigadier corporal private "
    "ranger rabbi imam sheikh baroness baron count countess duke duchess earl emir sultan striker goalkeeper "
    "midfielder defender referee skipper winger coach chef rapper comedian novelist poet sculptor painter farmer "
    "nurse teacher mum dad grandmother grandfather uncle aunt widow spokesperson whistleblower aide boss owner "
    "founder co-founder union official news reporter correspondent presenter analyst economist historian biologist "
    "astronomer archaeologist captain pilot driver resident student researcher midwife baker fisherman conductor "
    "cellist pianist violinist".split()
)
_HONOURS = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady king queen prince princess pope saint".split()
)


def people_spans(text: str, runs: Sequence[NameRun]) -> Iterator[Found]:
    """The people of a plain paragraph who have a role beside their name, in order. The span is the name alone."""
    for run in runs:
        size = _size_of_title(run)
        name = run.since(size, text) if 0 < size < len(run.words) else run
        title = text[run.start : name.start].strip() if name is not run else ""
        if len(name.words) < 2 and not (title and run.words[size - 1][0].lower().rstrip(".") in (*_HONOURS, *TITLES)):
            continue
        if (len(name.words) == 1 and name.words[0][0].lower() in TITLES | _ALSO_TITLES) or not _may_be_person(name):
            continue
        role = title or _role_before(text, name) or _role_behind(text, name)
        if role:
            yield Found(name.start, name.end, role)


def _size_of_title(run: NameRun) -> int:
    """How many words of a run are a title before a name."""
    size = 0
    for number, (word, _, _) in enumerate(run.words[:-1], 1):
        low = word.lower().rstrip(".")
        if low in ("saint", "st", "san"):
            return 0
        if low in TITLES or low in _ALSO_TITLES or (number < len(run.words) - 1 and may_be_somebody(low)):
            size = number
    return size


def _may_be_person(name: NameRun) -> bool:
    """Whether a name is none of an organisation, of a place or of an event."""
    words = [word.lower().rstrip(".") for word, _, _ in name.words]
    if len(words) > 5 or any(word in ORGANISATIONS for word in words) or words[-1] in IN_NAMES_OF_PLACES:
        return False
    return not all(word.isupper() and len(word) > 1 for word, _, _ in name.words)


def _role_before(text: str, name: NameRun) -> str:
    """The word for somebody that stands right before a name, or before a comma and the name: "the mayor, Ann Lee,"."""
    before = word_before(text, name.start)
    low = before.lower()
    if before and _is_somebody(low) and not before.endswith("."):
        return before
    found = _patterns()["role and comma"].search(text[max(0, name.start - 80) : name.start])
    if found and _names_somebody(found["role"]) and re.match(r"[,.;:]|\s+(?:said|told|says|who)\b|$", text[name.end :]):
        return " ".join(found["role"].split())
    return ""


def _role_behind(text: str, name: NameRun) -> str:
    """What words behind a name say of it: "Ann Lee, the mayor of Oldport", "Ann Lee, 45, a nurse", "Ann Lee, who …"."""
    found = _patterns()["behind"].match(text, name.end)
    if found is None:
        return ""
    if found["who"] or (found["age"] and not found["role"]):
        return found[0].strip(" ,()")
    role = found["role"] or ""
    return " ".join(role.split()) if _names_somebody(role) else ""


def _names_somebody(role: str) -> bool:
    """Whether words may say who somebody is: some noun for a person is among those before the first preposition."""
    head = re.split(r"\s(?:of|in|at|for|from|with|to|on|who|and|behind)\s", f" {role} ", maxsplit=1)[0]
    words = [word.lower().removesuffix("'s") for word in re.findall(r"[^\W\d_][\w'-]*", head)]
    return any(_is_somebody(word.rsplit("-", 1)[-1]) for word in words[-3:])


def _is_somebody(word: str) -> bool:
    """Whether a word in lower case may stand for a person with a role."""
    if word in FUNCTION_WORDS or len(word) < 2:
        return False
    return word in TITLES or word in _ALSO_TITLES or (len(word) > 3 and may_be_somebody(word))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    begins = r"(?:an?|the|his|her|its|their|our|my|one\s+of|then|now|once|formerly|former|[\w'-]+'s?)\s+"
    return {
        "role and comma": re.compile(
            r"(?:.*[\s(\"]|^)(?P<role>(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[\w-]+'s)\s+(?:[\w'-]+\s+){0,5}?[\w'-]+),\s+$"
        ),
        "behind": re.compile(
            rf"\s*\(?(?:,\s*)?(?P<age>\d{{1,3}}\b)?(?:(?<=\w),|\))?(?:(?<=[,)])|(?<=\w)(?=,)),?\s*"
            rf"(?:(?P<who>(?:who|whose)\s+\w+)|(?P<role>(?:{begins})?(?:[\w'-]+\s+){{0,6}}?[\w'-]+(?=[,.;:)\u2014]|$|\s+(?:said|told|who|is|was|has|of|in|at|for|from|with|"
            r"to|on|and)\b)(?:\s+(?:of|for|at|in|with|on|from)\s[^,.;:()]{1,60})?))?"
        ),
    }
