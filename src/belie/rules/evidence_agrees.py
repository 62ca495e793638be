"""A stated claim agrees with its own evidence."""

from collections import defaultdict
from collections.abc import Iterator

from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.finding import Finding, Verdict
from belie.model.rule import Group, rule
from belie.model.wording import say

_KINDS = ("event", "role", "count", "statement", "quote", "ordinal")
_COMPARES = ("value", "number", "when", "on", "from", "until", "where", "who", "holder", "office", "subject", "speaker", "words")


def by_file(corpus: Corpus) -> Iterator[Group]:
    """The stated claims of each file that have evidence in English."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in corpus.claims:
        if claim.kind in _KINDS and "evidence" in claim.fields and claim.fields.get("basis", "stated") == "stated":
            found[claim.origin.path].append(claim)
    for path, claims in found.items():
        yield Group({"file": path}, tuple(claims), corpus.entities)


@rule(kinds=_KINDS, key=("file",), groups=by_file, compares=(*_COMPARES, "evidence"), least=1, local=True)
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
    from belie.evidence.agreement.asking import disagreements  # start-up is a feature
    from belie.evidence.agreement.disagreement import Passage

    for claim in group.claims:
        evidence = claim.fields["evidence"]
        words = str(evidence["exact"]) if isinstance(evidence, dict) else str(evidence)
        found = disagreements(claim, Passage(words, claim.source.published), group.entities)
        if found:
            yield Finding(
                Verdict.POSSIBLE if all(one.vague for one in found) else Verdict.CONTRADICTION,
                (claim,),
                f"{found[0].claimed} against \"{' '.join(found[0].mentioned.split())}\" in its own evidence",
                (
                    f"{claim.id}: {say(claim, group.entities)}",
                    f"its evidence: \"{' '.join(words.split())}\"",
                    *(one.reason for one in found),
                ),
            )
