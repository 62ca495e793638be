"""Words that names of places and of organisations are made with, in lower case."""

IN_NAMES_OF_PLACES = frozenset(
    "street road avenue lane drive square boulevard terrace crescent bridge river lake mount mountain mountains "
    "hill hills valley island islands bay beach harbour harbor port sound strait sea ocean coast cape forest woods "
    "moor desert falls creek canyon glacier peninsula peak pass park gardens garden stadium arena church cathedral "
    "chapel abbey mosque temple synagogue castle palace tower hall square market plaza airport station junction "
    "terminal pier dock docks quay wharf canal dam reservoir county district province region city town village "
    "quarter isle isles highway motorway route cemetery end".split()
)
BUILDINGS = frozenset(
    "prison hospital school museum gallery theatre theater library observatory clinic court lodge inn hotel "
    "university college centre center parliament house".split()
)
BEFORE_NAMES_OF_PLACES = frozenset(
    "lake mount river cape port fort saint st san santa via rue highway route gulf isle loch".split()
)
ORGANISATIONS = frozenset(
    "party company corporation corp inc ltd plc group bank union association federation council committee court "
    "office ministry department agency institute university college club united athletic rovers wanderers fc afc "
    "cup league championship championships trophy prize award awards festival olympics games act bill treaty times "
    "post herald tribune gazette telegraph news press television radio orchestra choir band ensemble board "
    "commission parliament senate congress assembly cabinet house government army navy police service trust "
    "foundation society fund holdings partners airlines airways motors records pictures studios systems "
    "technologies industries energy hospital school museum gallery theatre theater library centre center symphony "
    "no phase journal magazine review".split()
)
NO_PLACES = frozenset(
    "parliament senate congress cabinet english french german spanish russian chinese latin arabic italian japanese "
    "christmas easter olympics god i journal proceedings annals bulletin transactions".split()
)
ADJECTIVE_ENDINGS = (
    "ish",
    "ese",
    "ian",
    "ean",
    "ican",
    "French",
    "Dutch",
    "Czech",
    "Greek",
    "Thai",
    "Iraqi",
    "Israeli",
)
