"""Words that tell what a number beside them is about: units, labels, and words that share, compare or repeat it."""

TIME = frozenset(
    "second seconds minute minutes hour hours day days night nights week weeks weekend weekends fortnight "
    "fortnights month months quarter quarters year years decade decades century centuries generation generations "
    "millennia".split()
)
UNITS = TIME | frozenset(
    "metre metres meter meters m km kilometre kilometres kilometer kilometers cm mm centimetre centimetres "
    "centimeter centimeters millimetre millimetres millimeter millimeters mile miles mph kph knots foot feet ft "
    "inch inches yard yards acre acres hectare hectares ha tonne tonnes ton tons kg kilogram kilograms kilo kilos "
    "gram grams pound pounds lb lbs ounce ounces stone litre litres liter liters gallon gallons pint pints barrel "
    "barrels degree degrees celsius fahrenheit watt watts kw kilowatt kilowatts mw megawatt megawatts gw gigawatt "
    "gigawatts kwh mwh volt volts hz ghz mhz gb tb mb gigabyte gigabytes terabyte terabytes megabyte megabytes "
    "byte bytes calorie calories square cubic light-years percent percentage pct pc per-cent point points basis "
    "dollar dollars euro euros cent cents pence penny yen yuan renminbi rouble roubles ruble rubles tenge franc "
    "francs rupee rupees krona kronor krone kroner peso pesos real reais won lira rand zloty forint hryvnia dinar "
    "dirham riyal usd eur gbp jpy chf kzt rub cny us-dollars time times fold".split()
)
SHORT = {
    "metre": "m", "meter": "m", "kilometre": "km", "kilometer": "km", "centimetre": "cm", "centimeter": "cm",
    "kilogram": "kg", "kilo": "kg", "tonne": "t", "ton": "t", "hectare": "ha", "foot": "ft", "feet": "ft",
    "pound": "lb", "%": "percent", "pct": "percent", "minute": "min", "second": "s", "hour": "h", "megawatt": "mw",
    "dollar": "usd", "euro": "eur",
}  # fmt: skip
"""What a unit may be called in the name of a property: height_m."""

BEFORE_UNITS = frozenset("us long full calendar working consecutive straight whole".split())
MONEY_SIGNS = frozenset("$€£¥₸₽₹₩₺₴")
AFTER_SIGNS = frozenset("%‰°′″")

LABELS = frozenset(
    "no nr num nos № # article articles chapter chapters section sections page pages paragraph paragraphs clause "
    "clauses verse verses psalm psalms line lines figures table tables scene part parts volume volumes issue "
    "episode season round phase step level grade class room rooms floor gate gates platform platforms lane "
    "terminal flight bus tram route highway road motorway interstate channel unit lot district ward zone sector "
    "area pool game lap week matchday day year exit pier hall studio version size age aged ranked seeded category "
    "tier quarter sonnet symphony opus resolution protocol rule law proposition amendment agenda goal option item "
    "kilometre formula apollo top under-".split()
)
LABELS_OR_VERBS = frozenset(
    "number numbers figure act stage house box building model series match race heat set group mark type rank "
    "seed train track stop target question point mile bill block size".split()
)
"""Words after which a number is a name, if it follows at once; after those that may be verbs only if no plural follows
it. Some of them are units too, but as such they stand behind a number."""

MORE = frozenset("more other others additional further extra another new".split())
"""Some beside others: the whole is larger."""

RATES = frozenset("each apiece per every daily weekly monthly yearly annually".split())

RECKONED = (
    r"\b(?:twice|thrice|\w+\s+times)\s+(?:as|the|its|that|this|more|fewer)\b|(?<!first )(?<!second )(?<!other )\bhalf\b"
    r"(?![- ](?:time|past|an?\s+(?:hour|day|year|century)|hour|a\s+(?:dozen|million|billion)|dozen|million|brother|"
    r"sister))|"
    r"\b(?:halves|halved|halving)\b|\b(?:a|one|two|three)[\s-]+(?:thirds?|quarters?|fifths?|tenths?)\b|\b(?:all|everybody|"
    r"everyone|each|nothing|none)\s+but\b|\b(?:doubl|tripl|trebl|quadrupl)(?:e|es|ed|ing)\b|\b\w+fold\b|\bother\s+than\b|"
    r"\bapart\s+from\b|\b(?:except|excluding|minus|plus|besides|respectively|average|averages|averaging|median|"
    r"pairs?|couples?|twins)\b|\bone\s+(?:has|had|was|left|closed|died|joined|resigned|withdrew)\b|\b(?:most|majority|minority)\s+of\s+(?:the|its|his|her|their|our|all|those|these|\d)"
)
"""A regular expression for words by which a number may be told without being written."""

RISES = frozenset(
    "by rose rises risen grew grows grown fell falls fallen dropped drops climbed gained lost added adding".split()
)
"""After these a number may be a difference."""

COMPARED = frozenset("against versus vs than unlike instead rather compared from".split())

DEFINITE = frozenset("the these those both all its his her their our my your first last next other".split())

LINKS = frozenset(
    "is are was were be been being totals total totalled totaled totalling numbers number numbered numbering "
    "reached reaches comprises counts counted of : = ( exceeded exceeds".split()
)
"""Words that tie a number to what stands before it: "the staff is 120", "a staff of 120"."""

LINKED_TO = frozenset(
    "comes came come rose risen grew grown fell fallen increased dropped climbed amounts amounted adds added up back "
    "down".split()
)
LINKED_AT = frozenset("stands stood put estimated estimates counted".split())
