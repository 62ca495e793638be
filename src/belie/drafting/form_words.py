"""The words by which a text ties a figure to what it says something of: patterns by the names of the forms."""

import re
from functools import cache


@cache
def form_patterns() -> dict[str, re.Pattern[str]]:
    stop = r"(?=[,.;:]|$|\s(?:and|or|but|in|on|at|by|for|with|when|while|after|before|since|as|that|which|who)\b)"
    measure = (
        r"(?:profits?|sales|revenues?|turnover|loss|losses|income|debts?|earnings|savings|costs?|damages|dividend|"
        r"depth|height|"
        r"length|weight|speed|temperatures?|distance|range|turnout|price|budget|deficit|surplus|growth|fine|salary|"
        r"rent|fee|fees|"
        r"inflation|unemployment|output)"
    )
    return {
        "of noun": re.compile(
            r"\b(?:(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s(?P<what>(?:[a-z-]+\s)?(?P<noun>[a-z-]+))|"
            r"[Gg]usts|[Ww]inds)"
            r"\sof\s$"
        ),
        "measure of": re.compile(
            rf"(?:^|\s)(?P<what>(?:pre-tax\s|net\s|gross\s|annual\s|total\s)?(?P<noun>{measure}))\sof\s$"
        ),
        "measure": re.compile(rf"^(?:pre-tax_|net_|gross_|annual_)?{measure}$"),
        "beside": re.compile(r",\s(?:(?P<way>up|down)\s(?:by\s)?)?$"),
        "on year": re.compile(
            r"\s(?P<words>(?:on|from|since)\s(?:1\d{3}|20\d\d|last\syear|a\syear\s(?:earlier|ago)))\b"
        ),
        "tail": re.compile(
            r"\s(?P<words>(?!and\b|or\b|of\b|at\sa\stime\b)[a-z][A-Za-z'-]*(?:\s(?!was\b|were\b|is\b|are\b|had\b|"
            r"has\b|have\b|will\b)[A-Za-z'-]+){0,4}?)" + stop
        ),
        "closing": re.compile(
            r"\s(?P<words>to\s(?!the\b|an?\b|its\b|his\b|her\b|their\b)[a-z]+(?=\W|$)|(?:above|below|behind|ahead|"
            r"late|early|longer|shorter|higher|lower|faster|"
            r"slower|(?:more|less|fewer)\sthan|clear|away|apart|thick|off|up|down|along|across|outside|inside|into|"
            r"north|"
            r"south|east|west)(?:\s(?:of\s|for\s)?(?:the\s|a\s|an\s|its\s)?[a-z]+){0,2}?" + stop + ")"
        ),
        "adjective": re.compile(
            r"\s(?P<words>(?:from|above|below|behind|ahead|away|off|up|down|late|early|old|high|tall|long|deep|wide|"
            r"heavy|"
            r"across|thick)(?:\s(?:of\s)?(?:the\s|its\s)?[A-Za-z']+){0,3}?)" + stop
        ),
        "place": re.compile(
            r"\s(?P<words>(?:in|on|under|inside|left)(?:\s(?:the\s|a\s|an\s|its\s|his\s|her\s)?[a-z]+)?)(?=[,.;:]|$)"
        ),
        "bare": re.compile(
            r"\s(?:(?P<whole>of\s(?:them|(?:the|its|their|his|her)\s(?:[\w,-]+\s){0,3}?[a-z]+s)|[a-z]+s\sa\s(?:day|"
            r"week|month|"
            r"year|night))\s(?P<words>(?:are|were|have|had|will|may|could|[a-z]+ed)(?:\s[a-z'-]+){0,3}?)|"
            r"(?P<plain>(?P<verb>[a-z]+)(?:\s[a-z'-]+){0,3}?))"
            r"(?=[,.;:]|$|\s(?:in|on|at|within|by|when|while|and|but|from)\b)"
        ),
        "hyphened": re.compile(
            r"-(?P<unit>seat|page|member|room|bed|storey|car|team|nation|track|part|"
            r"point)\s(?P<what>[a-z][a-z-]+)(?=\W)"
        ),
        "named by": re.compile(
            r"[\s-](?P<what>[a-z][a-z-]+(?:\s(?!of|in|on|at|by|for|from|to|with|and|or|that|which|who|was|were|is|"
            r"are|will|has|had|have|"
            r"when|while|into|after|before)[a-z-]+)?)(?=[,.;:]|$|\s(?:of|in|on|at|by|for|from|to|with|and|or|that|"
            r"which|was|were|is|"
            r"are|will|has|had|have|when|while|into|after|before|\d)\b)"
        ),
        "of whole": re.compile(
            r"\sof\s(?:(?:the|its|his|her|their)\s(?:last\s|first\s|past\s)?(?:[\w,]+\s)?|(?:\d[\d,]*|"
            r"[a-z]+)\s(?:[a-z]+\s)?)"
            r"[a-z]{2,}s\b"
        ),
        "ranked": re.compile(r"\b(?:\w+th|first|second|third|last|next)\s"),
        "result": re.compile(
            r"(?:(?:,|\sand)\s\d+[-\u2013]\d+)*\s(?P<what>(?:win|victory|defeat|loss|draw|success)"
            r"(?:\s(?:over|against|to|at|by)\s[A-Z][\w'-]*(?:\s[A-Z][\w'-]*)*)?)"
        ),
        "score": re.compile(r"\d+[-\u2013]\d+(?![\d-])|\S+(?:\sper\scent|\spercent|%)?\sto\s\d"),
        "apart": re.compile(r"[\x01();:\"]|\b(?:one|all|both|none|some|most|any)\sof\b"),
        "former": re.compile(r"\b(?:against|from|than|compared\swith|versus)\s\w?$"),
        "counts only": re.compile(
            r"(?:\s[a-z][a-z'-]+){1,3}\s(?:in|over|within|after|for|since)\s(?:just\s|only\s|the\slast\s|the\spast\s)?"
        ),
        "attribute": re.compile(
            r"\s(?!of|in|on|at|by|for|from|to|with|and|or|but|a|an|the|per|last|this|next|more|less|up|down|above|"
            r"below|behind|"
            r"ahead|away|off|long|high|tall|wide|deep|old|thick|heavy|across|late|early|before|after|when|while|"
            r"since|as|than|"
            r"north|south|east|west|longer|shorter|into|out|over|under|through|along|earlier|later|each|apiece|"
            r"every|ago|"
            r"outside|inside|apart|clear|short|was|were|is|are|has|had|have|will|again|yesterday|today|because|during|until|within|if|so|about|around|"
            r"faster|"
            r"slower|higher|lower|all|both|it|he|she|they|which|that|who|worldwide|annually|online|together|"
            r"alone)[a-z]+\b"
        ),
        "end": re.compile(
            r"\s?(?:[,.;:)]|$|\s(?:and|in|on|at|by|for|from|to|with|was|were|had|have|came|saw|[a-z]+ed)\b)"
        ),
    }
