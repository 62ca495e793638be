"""A stated claim agrees with its own evidence."""

from collections import defaultdict
from collections.abc import Iterator

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, Verdict
from belie.model.rule import Group, rule
from belie.model.screening import Given, Rows, Screen, Stated
from belie.model.wording import say

_KINDS = ("event", "role", "count", "statement", "quote", "ordinal")
_COMPARES = (
    "value", "number", "when", "on", "from", "until", "where", "who", "holder", "office", "subject", "speaker", "words",
    "evidence",
)  # fmt: skip


def by_file(corpus: Corpus) -> Iterator[Group]:
    """The stated claims of each file that have evidence."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in corpus.claims:
        if claim.kind in _KINDS and "evidence" in claim.fields and claim.fields.get("basis", "stated") == "stated":
            found[claim.origin.path].append(claim)
    for path, claims in found.items():
        texts = {claim.source.id: corpus.texts[claim.source.id] for claim in claims if claim.source.id in corpus.texts}
        yield Group({"file": path}, tuple(claims), corpus.entities, texts=texts)


_SCREEN = Screen((Rows(_KINDS, ("file",), (Given(("evidence",)), Stated())),))


@rule(
    kinds=_KINDS,
    key=("file",),
    groups=by_file,
    compares=_COMPARES,
    least=1,
    local=True,
    alone=True,
    screen=_SCREEN,
)
def evidence_agrees(group: Group) -> Iterator[Finding]:
    """A stated claim agrees with its own evidence.

    Why: the words are copied, and then the number beside them is typed.

    Vague values: numbers, dates, weekdays, ordinals, names and quoted words of the evidence are read as widely as they
    can be meant, and all of them may be the claim's. A contradiction only if the evidence is sure to speak of what the
    claim says, and nothing in it can be what the claim says. Where that rests on a vague word of the evidence ("about",
    "dozens"), it is possible.

    No contradiction: evidence that does not mention it, or in another language than English; a value that is only a
    default; claims that are inferred, and those of a reference.
    """
    from belie.evidence.agreement.asking import Asked  # start-up is a feature
    from belie.evidence.agreement.glance import agrees
    from belie.evidence.pieces import SourceTexts, seen_words_of

    texts = SourceTexts(group.texts)
    for claim in group.claims:
        words = seen_words_of(claim)
        if agrees(claim, words, group.entities, texts):
            continue
        found = Asked(claim, words, group.entities, texts).disagreements()
        if found:
            yield Finding(
                Verdict.POSSIBLE if all(one.vague for one in found) else Verdict.CONTRADICTION,
                (claim,),
                f"{found[0].claimed} against {_quoted(found[0].mentioned)} in its own evidence",
                (
                    f"{claim.id}: {say(claim, group.entities)}",
                    f"its evidence: {_quoted(words)}",
                    *(one.reason for one in found),
                ),
            )


def _quoted(words: str) -> str:
    """Words in one line, between quotation marks if they bring none."""
    line = " ".join(words.split())
    return line if line[:1] in '"“„«' else f'"{line}"'
