"""A rule in words, from its docstring and from what is declared beside it."""

from collections.abc import Iterable

from belie.model.rule import Rule
from belie.reports.layout import WIDTH, clean, wrap

LOADING = {
    "file_is_valid": (
        "A file can be read and fits its schema.",
        "This goes for fact files, checks, waivers and schemas, and for the corpus's own rules. What does not hold is "
        "a fault: it names the place, what is expected there, and often the word that is meant. The faulty claim, or "
        "the faulty key of a source or an entity, is left out alone; all the rest is judged.",
    ),
    "references_resolve": (
        "Every id that is named exists, and is of the right kind.",
        "It looks at entities, sources, corrected claims, source texts and their digests, and for circles of "
        "`corrects` and of `within`. What does not hold is a fault. While a file cannot be read, ids that may stand in "
        "it are no faults; one note names them.",
    ),
    "ids_are_unique": (
        "A source's id is unique in the corpus, a claim's in its source.",
        "What does not hold is a fault; the first one by path and line is used meanwhile.",
    ),
    "waivers_hold": (
        "Every waiver is in date and matches a finding.",
        "A waiver that has ended, that matches nothing any more, or whose claims now say something else is a fault, "
        "and its finding fails again.",
    ),
}
"""The rules that loading holds a corpus to: what must hold, and what comes of it where it does not."""


def rule_list(rules: Iterable[Rule], width: int = WIDTH) -> str:
    """All rules, each with the property that it holds."""
    sentences = {name: sentence for name, (sentence, _) in LOADING.items()}
    sentences |= {rule.name: _paragraphs(rule.doc)[0] for rule in rules}
    lines = list[str]()
    for name in sorted(sentences):
        lines += [clean(name), *wrap(sentences[name], width, "  ")]
    return "\n".join(lines) + "\n"


def loading_text(name: str, width: int = WIDTH) -> str:
    """One of the rules that loading holds a corpus to."""
    sentence, rest = LOADING[name]
    return "\n".join([name, *wrap(sentence, width), "", *wrap(rest, width)]) + "\n"


def rule_text(rule: Rule, own: bool = False, width: int = WIDTH) -> str:
    """A rule: the property, why it must hold, and what it looks at. `own`: it is one of the corpus's own."""
    lines = [clean(rule.name) + (" (a rule of this corpus)" if own else "")]
    for number, paragraph in enumerate(_paragraphs(rule.doc)):
        lines += [*([""] if number else []), *wrap(paragraph, width)]
    kinds = ", ".join(rule.kinds) or "no claims, but definitions of entities"
    shared = " + ".join(rule.key)
    group = f"claims that share {shared}" if shared else "all claims"
    if rule.local or not rule.kinds:
        group = "each file" if rule.local else f"one {shared}"
    elif own and rule.least > 1:
        group += f", {rule.least} of them at least"
    facts = [("Looks at", kinds), ("Group", group), ("Compares", ", ".join(rule.compares)), ("Severity", rule.severity)]
    lines.append("")
    for label, value in facts:
        lines += wrap(value, width, f"{label:<10}") if value else []
    return "\n".join(lines) + "\n"


def _paragraphs(doc: str) -> list[str]:
    """The paragraphs of a docstring, each in one line; one that says so where there is none."""
    paragraphs = doc.strip().replace("\r\n", "\n").split("\n\n")
    return [" ".join(one.split()) for one in paragraphs if one.strip()] or ["(This rule has no docstring.)"]
