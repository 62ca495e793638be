"""The evidence of a claim stands in the text of its source."""

from collections import defaultdict
from collections.abc import Iterator
from typing import cast

from belie.evidence.anchor import Place, SourceText, find
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, contradiction, possible
from belie.model.rule import Group, rule

_MOST_PLACES = 6


def by_file(corpus: Corpus) -> Iterator[Group]:
    """The claims of each file that have evidence, and a text to look for it in."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in corpus.claims if corpus.texts else ():
        if "evidence" in claim.fields and claim.source.id in corpus.texts:
            found[claim.origin.path].append(claim)
    for path, claims in found.items():
        texts = {claim.source.id: corpus.texts[claim.source.id] for claim in claims}
        yield Group({"file": path}, tuple(claims), corpus.entities, texts=texts)


@rule(
    kinds=("event", "role", "count", "statement", "quote", "ordinal"),
    key=("file",),
    groups=by_file,
    compares=("evidence",),
    least=1,
    local=True,
)
def evidence_is_found(group: Group) -> Iterator[Finding]:
    """The evidence of a claim stands in the text of its source.

    Why: words are copied by hand and from memory, and a text is edited after it was read.

    Vague values: typography makes no difference: quotation marks, dashes, spaces, line breaks with their hyphens,
    ligatures, and the emphasis and links of Markdown. A changed word does, and so does a changed letter. Words that stand
    more than once, where no prefix or suffix says which are meant, are possible.

    No contradiction: a claim without evidence, and a source without a text. Claims of every basis and of the corpus's
    own kinds are asked.
    """
    from belie.evidence.visible import visible  # start-up is a feature

    texts = dict[str, SourceText]()
    for claim in group.claims:
        name = claim.source.id
        if name not in texts:
            texts[name] = SourceText(visible(group.texts[name], claim.source.text or ""))
        exact, prefix, suffix = _parts(claim)
        places = find(texts[name], exact, prefix, suffix)
        if not places:
            yield _missing(claim, texts[name], exact)
        elif len(places) > 1:
            yield possible(
                [claim],
                f"\"{_short(exact)}\" stands {len(places)} times in the text",
                f"{claim.source.text}: {_lines(places)}",
                "a prefix or a suffix says which is meant",
            )


def _parts(claim: Claim) -> tuple[str, str, str]:
    """The words of the evidence, and what stands before and after them."""
    evidence = claim.fields["evidence"]
    if isinstance(evidence, dict):
        parts = cast("dict[str, str]", evidence)
        return parts["exact"], parts.get("prefix", ""), parts.get("suffix", "")
    return str(evidence), "", ""


def _missing(claim: Claim, text: SourceText, exact: str) -> Finding:
    """The finding on words that the text does not hold, with what comes nearest to them."""
    from belie.evidence.nearest import find_nearest

    elsewhere = find(text, exact)
    if elsewhere:
        return contradiction(
            [claim],
            f"\"{_short(exact)}\" does not stand in the text with that prefix and suffix",
            f"{claim.source.text}: {_lines(elsewhere)} without them",
        )
    near = find_nearest(text, exact)
    nearest = (
        (f"did you mean \"{near.words}\" ({claim.source.text}, line {near.place.line})?", f"evidence -> text: {near.difference}")
        if near
        else (f"nothing in {claim.source.text} comes near to it",)
    )
    return contradiction([claim], f"the text does not say \"{_short(exact)}\"", *nearest)


def _lines(places: list[Place]) -> str:
    shown = ", ".join(f"line {place.line}" for place in places[:_MOST_PLACES])
    return shown + (f" and {len(places) - _MOST_PLACES} more" if len(places) > _MOST_PLACES else "")


def _short(words: str) -> str:
    """Words in one line, cut off where they are many."""
    line = " ".join(words.split())
    return line if len(line) <= 90 else line[:87].rsplit(" ", 1)[0] + " …"
