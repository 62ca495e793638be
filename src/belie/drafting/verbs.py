"""English verbs as far as they give away where the subject of a clause ends: those that no ending tells."""

from belie.evidence.mentions.people_words import DETERMINERS

AUXILIARIES = frozenset(
    "is was are were be been cannot has have had will would can could may might must did does do should shall isn't "
    "wasn't aren't weren't hasn't haven't hadn't won't wouldn't can't couldn't didn't doesn't don't".split()
)
FUTURE = frozenset("will would may might must should shall can".split())
"""These tell of what is to come, or may."""

IRREGULAR = frozenset(
    "beat became began begun bet blew bought bound broke brought built burnt came caught chose cost crept cut "
    "dealt drank drew drove dug fell fed felt flew forgot fought found froze gave got grew heard held hid hit "
    "hung kept knew laid lay led left lent let lit lost made meant met outgrew overtook paid put quit ran rang "
    "read rode rose said sang sank sat saw sent sat set shot shut slept sold sought spent split spoke spread "
    "sprang stole stood struck stuck swam swept swore taught thought threw told took tore trod understood "
    "undertook underwent upheld went withdrew woke won wore wrote".split()
)
"""Pasts that end in no -ed."""

PRESENT = frozenset(
    "reopens dates recalls "
    "accounts adds aims allows amounts appears arrives asks attends attracts becomes begins belongs boasts brings "
    "buys calls carries causes celebrates closes comes consists contains continues costs counts covers creates "
    "cuts depends draws earns employs ends expects faces falls feeds fills finds flies gets gives goes grows has "
    "holds hosts houses includes involves joins keeps lacks lasts launches leads leaves lies limits lists lives "
    "loses makes manages marks meets moves needs numbers offers opens operates owes owns pays plans plays "
    "produces publishes puts reaches receives remains replaces reports requires resumes returns rises runs says "
    "seats sees sells sends serves shows shuts signs sits spans speaks spends stands starts stays takes teaches "
    "tells totals trains treats uses visits wants wears weighs wins works writes begin cost employ expect have "
    "lie live open own remain run say stand start stay take use want work go come get keep make give need hold grow "
    "pay seem".split()
)
"""Presents that are verbs more often than nouns where no article stands before them."""

_NO_PASTS = frozenset(
    "need feed seed speed breed hundred red bed shed indeed exceed proceed succeed agreed-upon sacred naked "
    "wicked kindred united retired sealed-bid aged unarmed unnamed so-called".split()
)


_BASES = frozenset(
    "vote meet face fear oppose support hope plan expect receive leave travel fall rise march play return visit arrive "
    "move share drop lose win climb come reach pay spend earn sell buy grow feel think believe back reject like "
    "prefer".split()
)
"""Presents of plurals that are nouns as well."""


def is_verb(word: str, before: str) -> bool:
    """Whether a word in lower case behind another one may be the verb of a clause."""
    if word in AUXILIARIES:
        return True
    if before in DETERMINERS or before in ("of", "and", "to", "by", "for", "with"):
        return word in IRREGULAR and before == "and"
    if word in IRREGULAR or word in PRESENT:
        return True
    if word in _BASES and (
        before in ("they", "we", "people", "who") or (before.endswith("s") and not before.endswith("ss"))
    ):
        return True
    return word.endswith("ed") and len(word) > 3 and word not in _NO_PASTS
