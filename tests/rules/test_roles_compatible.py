"""roles_compatible: either side may declare the conflict, and days may be shared."""

from .judging import contradiction, found

ROLES = """
source: {id: a}
entities:
  treasurer: {kind: office, name: Treasurer%s}
  auditor: {kind: office, name: Auditor%s}
  venn: {kind: person, name: Venn}
claims:
  - {id: treasurer, kind: role, holder: venn, office: treasurer, from: 2012-01-01, until: %s}
  - {id: auditor, kind: role, holder: venn, office: auditor, from: 2015-01-01, until: 2020-01-01}
"""


def test_either_office_may_declare_the_conflict():
    for declared in ((", conflicts_with: [auditor]", ""), ("", ", conflicts_with: [treasurer]")):
        assert found("roles_compatible", ROLES % (*declared, "2016-01-01")) == contradiction("a#treasurer", "a#auditor")


def test_offices_that_do_not_conflict_may_be_held_together():
    assert found("roles_compatible", ROLES % ("", "", "2016-01-01")) == set()


def test_the_day_of_the_change_may_be_shared():
    assert found("roles_compatible", ROLES % ("", ", conflicts_with: [treasurer]", "2015-01-01")) == set()
