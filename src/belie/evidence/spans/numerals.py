"""How numbers are written, in digits and in words: parts of regular expressions. Words are matched in any case."""

ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
SMALL = (
    rf"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-]{ONES})?|ten|eleven|twelve|thirteen|fourteen|"
    rf"fifteen|sixteen|seventeen|eighteen|nineteen|zero|{ONES})"
)
SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen)"
VAGUE = r"(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)"

DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|[1-9]\d{0,2}(?: \d{3})+(?![\d-])|\d+(?:\.\d+)?|\.\d+)"
SHORT_SCALE = r"(?:bn|mn|mln|tn|k|m|b|K|M|B)"
FRACTION_SIGN = r"[\u00bc-\u00be\u2150-\u215e]"

_LEAD = rf"(?:(?:{SMALL}|an?|half[\s-]an?|several|a\s+few|a\s+couple\s+of|many)[\s-]+)"
IN_WORDS = (
    rf"(?i:{_LEAD}{SCALE}(?:[\s-]+{SCALE})*(?:(?:,?\s+and\s+|,?\s+|-){SMALL}(?:[\s-]+{SCALE})*)*"
    rf"|{SMALL}\s+point(?:\s+{SMALL})+|(?:{VAGUE}\s+of\s+|many\s+|several\s+)*{VAGUE}|{SMALL})(?!\w)(?:[\s-]and[\s-]an?[\s-](?:half|quarter)\b)?"
)
"""A number in words: "twenty-five", "two hundred and five", "half a million", "tens of thousands", "two and a half"."""

MONEY = (
    r"(?:(?:US|A|C|HK|NZ)?\$|[\u20ac\u00a3\u00a5\u20b8\u20bd\u20b9\u20a9\u20ba\u20b4]|(?:USD|EUR|GBP|CHF|KZT|Rs\.?)\s?)"
)
UNIT_SIGN = (
    r"(?:\s?[%\u2030]|\s?\u00b0\s?(?:[CF]\b)?|(?:km/h|kWh|mph|kph|km|cm|mm|kg|mg|lbs?|[GMk]Wh?|[GTMk]B|[GMk]?Hz|ml|ft(?:\s?\d{1,2}(?:in)?)?|in|hrs?|"
    r"mins?|secs?|pc|pts?|ha|bhp|hp|[gltCFpxhm])(?!\w)|(?<=\.\d)s\b|(?<=\.\d\d)s\b)"
)
"""What may be written right behind the digits."""

IN_DIGITS = (
    rf"(?:{MONEY}\s?)?{DIGITS}(?:\s?{FRACTION_SIGN}|{SHORT_SCALE}(?!\w)|[\s-](?i:{SCALE})(?:[\s-](?i:{SCALE}))?(?!\w))?"
    rf"(?:{UNIT_SIGN}|[\s-](?i:percent|per\s+cent|pc)\b)?"
)
NUMBER = (
    rf"(?:{IN_DIGITS}(?![\w])|(?:{MONEY})?{FRACTION_SIGN}|"
    rf"(?<![\w-]){IN_WORDS}(?:[\s-](?i:percent|per\s+cent)\b)?)"
)
"""A number without its modifiers, with the signs of its money or its unit."""
