"""Words that may stand for somebody or something without a name."""

PERSONAL = frozenset(
    "he she him her his hers himself herself they them their theirs themselves we us our ours i me my mine you "
    "your yours one someone somebody everyone everybody nobody anyone both others whoever".split()
)
"""What may stand for a person."""

IMPERSONAL = frozenset(
    "it its itself they them their theirs themselves we us our ours this these one both others here there "
    "elsewhere".split()
)
"""What may stand for an organisation, a place or a thing."""

DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your two three four five some several many all both "
    "another other no each every".split()
)
TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady president minister prime premier chancellor secretary "
    "general secretary-general secretary king queen prince princess pope emperor bishop archbishop cardinal "
    "father sister brother saint st ambassador governor mayor senator congressman congresswoman deputy vice first "
    "foreign defence defense finance interior justice colonel captain major lieutenant admiral marshal sergeant "
    "judge director chairman chairwoman chairperson chair chief head leader coordinator representative speaker "
    "commissioner ceo coach envoy spokesman spokeswoman permanent resident special acting former ex un us uk eu "
    "honorary executive managing manager officer high editor author doctor singer actor actress composer "
    "conductor".split()
)
PERSON_NOUNS = frozenset(
    "man woman men women boy girl child children guest host chief head boss king queen coach star judge chair "
    "lawyer chef nurse pilot poet hero victim suspect son daughter wife husband father mother brother sister "
    "delegate delegates delegation candidate colleague colleagues counterpart counterparts crew team group family "
    "couple public crowd people residents staff president minister ministers premier chancellor secretary mayor "
    "pope prince princess official officials diplomat diplomats envoy spokesman spokeswoman head heads guests "
    "hosts leaders members participants visitors students pupils workers players friend friends neighbour "
    "neighbours neighbor neighbors successor predecessor deputy captain general colonel duo trio pair laureate "
    "native veteran champion runner-up hostess saint bishop witness statesman politician politicians candidates "
    "company firm bank club side union bloc alliance agency agencies institution party ministry government "
    "organisation organization body association federation council committee court office service department "
    "university school country nation state republic kingdom capital city town village region district province "
    "building site venue place house hall centre center island area home resort port airport station square "
    "street hosts".split()
)
_ENDINGS = (
    "er", "or", "ist", "ant", "ent", "man", "woman", "men", "women", "eer", "ee", "ian", "ers", "ors", "ists", "ants",
    "ents", "eers", "ees", "ians", "ess", "ette", "body", "one", "crat", "crats", "ive", "ives",
)  # fmt: skip
_OTHER_ENDINGS = ("ment", "ments", "ever", "event", "number", "after", "under", "over")


def may_be_somebody(word: str) -> bool:
    """Whether a word in lower case, if it is a noun, may stand for a person, an organisation or a place."""
    if word in PERSON_NOUNS:
        return True
    return word.endswith(_ENDINGS) and not word.endswith(_OTHER_ENDINGS)
