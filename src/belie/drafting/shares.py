"""Statements on shares of some group: "two-thirds of sellers cut their price"."""

import re
from functools import cache

from belie.drafting.figure import Figure
from belie.drafting.material import Material
from belie.drafting.naming import property_of
from belie.drafting.parts import Value
from belie.drafting.verbs import is_verb
from belie.evidence.mentions.nouns import looks_plural
from belie.evidence.mentions.tokens import FUNCTION_WORDS

_NO_GROUPS = FUNCTION_WORDS - frozenset(("most", "those"))


def share_of(material: Material, figure: Figure) -> tuple[str, Value, int] | None:
    """What a share that leads its clause is one of, as the name of a property; the share; where the passage ends."""
    text, span = material.prose.masked, figure.span
    if not _patterns()["share"].search(span.text) or figure.amount.sort not in ("share", "amount"):
        return None
    if figure.amount.unit and figure.amount.sort == "amount":
        return None
    whole = _patterns()["whole"].match(text, figure.amount.end, figure.sentence.end)
    if whole is None:
        return None
    words = whole["rest"].split()
    verb = next((at for at in range(1, len(words)) if is_verb(words[at].lower().strip(",."), words[at - 1].lower())), 0)
    if not verb:
        verb = next(
            (
                at + 1
                for at in range(min(3, len(words) - 1))
                if looks_plural(words[at].lower()) and _is_plain(words[at + 1])
            ),
            0,
        )
    if not verb or verb > 6 or any("," in word for word in words[:verb]) or words[0].lower() in _NO_GROUPS:
        return None
    last = _patterns()["doing"].match(whole["rest"], len(" ".join(words[:verb])))
    if last is None:
        return None
    name = property_of(
        f"share of {' '.join(words[:verb])}{'' if words[verb].strip(',') == 'counted' else ' that'}{last['words']}"
    )
    value = " ".join(material.prose.text[span.start : figure.amount.end].split())
    return (name, value, whole.start("rest") + last.end()) if name else None


def _is_plain(word: str) -> bool:
    """Whether a word behind a group may be a verb that no list has."""
    return word.isalpha() and word.islower() and word not in FUNCTION_WORDS


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "share": re.compile(
            r"(?i)%|per\s?cent|\b(?:half|thirds?|quarters?|fifths?|sixths?|tenths?|most)\b|\b\w+\s(?:in|out\sof)\s\w+$"
        ),
        "whole": re.compile(r"\s(?:of\s(?:the\s|its\s|their\s|all\s)?)?(?P<rest>[A-Za-z][^.;:\x01\"()]+)"),
        "doing": re.compile(
            r"(?P<words>\s[a-z'-]+(?:\s(?:in|on|at|by|to|for|"
            r"with)\s[a-z'-]+)?(?:\s[a-z'-]+){0,5}?(?:\sby\s[a-z'-]+)?)(?=[,.;:]|$|"
            r"\s(?:in|on|at|by|when|while|last|and|but|this)\b)"
        ),
    }
