"""Where the files of a corpus name a claim: at its own id, in corrections and in waivers."""

from collections.abc import Iterator

from belie.editing.mentions_of import Mention
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.origin import Origin


def claim_mentions(corpus: Corpus, id: str) -> set[Mention]:
    """All places at which the id of a claim, source#claim, stands in claims that correct it and in waivers of it."""
    found = set[Mention]()
    for claim in (*corpus.claims, *corpus.corrected):
        if "corrects" in claim.fields:
            found.update(_in_list(claim.origin, "corrects", claim.refs("corrects"), id))
    for waiver in corpus.waivers:
        found.update(_in_list(waiver.origin, "claims", waiver.claims, id))
    return found


def own_id(claim: Claim) -> Mention:
    """The place at which a claim says its id, which there stands without that of its source."""
    text = claim.id.partition("#")[2]
    return Mention(claim.origin.path, claim.origin.place(("id",)), text)


def _in_list(origin: Origin, key: str, listed: tuple[str, ...], id: str) -> Iterator[Mention]:
    for number, item in enumerate(listed):
        if item == id:
            yield Mention(origin.path, origin.place((key, number)), id)
