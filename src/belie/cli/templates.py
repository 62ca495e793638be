"""The files that `belie new` and `belie init` write."""

_EDITOR = "# yaml-language-server: $schema=../schemas/fact-file.schema.json\n"

_FACT_FILE = """\
## What one source says. Take away "# " before the lines that you need (an editor uncomments a whole block at once),
## and put the words and numbers of the source in place of these.
source:
  id: {name}
  # title: A day in the town hall
  # publisher: The Daily Example
  # published: 2024-07-03         # "last year", and counts without a date, are read against it
  ## The article itself, if it is at hand, as in text: ../articles/{name}.txt (the path starts from this folder):
  ## then evidence must stand in it word for word, and belie coverage shows what no claim covers.

# entities:
#   # What the claims are about. One id means one thing in all fact files; what another file defines need not be here.
#   town-hall:    {{kind: place, name: Town Hall}}
#   old-town:     {{kind: place, name: Old Town}}
#   ann-smith:    {{kind: person, name: Ann Smith}}
#   mayor:        {{kind: office, name: Mayor, seats: 1}}
#   hall-opening: {{kind: event, name: Opening of the Town Hall}}
#   summer-fair:  {{kind: event, name: Summer fair of 2024}}
#   town-fairs:   {{kind: series, name: Town fairs}}

# claims:
#   # event: something took place; when, where, with whom, or in which order (before, after, during, same_day_as)
#   - id: opened
#     kind: event
#     event: hall-opening
#     when: 2019-05                # as precise as the source is: 2019, 2019-05, 2019-05-14, "2019~" for about 2019
#     where: town-hall
#     who: [{{entity: ann-smith, as: mayor}}]
#     evidence: Ann Smith, the mayor, opened the town hall in May 2019
#   # role: somebody held an office; from and until, or on (a day or an event)
#   - id: mayor
#     kind: role
#     holder: ann-smith
#     office: mayor
#     from: 2018
#     until: 2022
#     evidence: mayor from 2018 to 2022
#   # count: how many; 18, more than 120, about 500, 10..20, dozens; on which day, unless that of publication
#   - id: rooms
#     kind: count
#     of: town-hall
#     what: rooms
#     value: more than 40
#     on: 2024-07-01
#     evidence: more than 40 rooms
#   # statement: a subject has a property; the value is an entity, a text, a number or a date
#   - id: place
#     kind: statement
#     subject: town-hall
#     property: located_in
#     value: old-town
#     evidence: the town hall, in the Old Town
#   # quote: somebody said exactly this, at an event or on a day
#   - id: welcome
#     kind: quote
#     speaker: ann-smith
#     words: This house is open to everybody.
#     at: hall-opening
#     evidence: '"This house is open to everybody," said Ann Smith'
#   # ordinal: the n-th of a series
#   - id: fair-number
#     kind: ordinal
#     item: summer-fair
#     series: town-fairs
#     number: 12
#     evidence: the 12th town fair
"""

_EXAMPLE = """\
# An example to look at and to change, or to delete. One file holds what one source says; `belie new ID` makes the next.
source:
  id: example
  title: Five years of the town library
  publisher: The Daily Example
  published: 2024-07-03

entities:
  library:      {kind: place, name: Town Library}
  reading-room: {kind: place, name: Reading room, within: library}
  hall:         {kind: place, name: Hall, within: library}
  opening:      {kind: event, name: Opening of the Town Library}
  first-night:  {kind: event, name: First night of reading}

claims:
  - id: opened
    kind: event
    event: opening
    when: 2019-05
    where: library
    evidence: The library opened in May 2019
  - id: first-night
    kind: event
    event: first-night
    when: 2019-09
    after: opening
    evidence: the first night of reading followed in September 2019

  # 70 and 50 are 120. Change one of them, and see what belie says.
  - id: seats
    kind: count
    of: library
    what: seats
    value: 120
    parts: [{of: reading-room, what: seats}, {of: hall, what: seats}]
    complete: true
    evidence: Of its 120 seats
  - {id: reading-room, kind: count, of: reading-room, what: seats, value: 70, evidence: 70 are in the reading room}
  - {id: hall, kind: count, of: hall, what: seats, value: 50, evidence: and 50 in the hall}
"""

CHECKS = """\
# Which rules run on this corpus, and how strictly. A rule that is not named runs with its defaults; `belie explain`
# lists all of them. An example:
#
#   - rule: counts_agree
#     window: 30 days              # compare counts that lie up to 30 days apart
#     severity: warning            # error, warning or off
#     only: {of: library}          # of these groups alone
checks: []
"""


def fact_file(name: str) -> str:
    """A fact file with the source `name` that is valid as it stands, and still is with all of it uncommented."""
    return _EDITOR + _FACT_FILE.format(name=name)


def example_file() -> str:
    """A small fact file whose claims agree."""
    return _EDITOR + _EXAMPLE
