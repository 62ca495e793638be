"""two_witnesses: off unless a check says so, and copied stories count once."""

from .judging import contradiction, found

FLOOD = """
source: {id: %s%s}
claims:
  - {id: flood, kind: event, event: flood, when: 2024-01-02}
"""
ENTITIES = "entities: {flood: {kind: event, name: Flood}}"
AGENCY = FLOOD % ("agency", "")


def test_it_is_off_by_default():
    assert found("two_witnesses", ENTITIES, AGENCY) == set()


def test_two_copies_of_one_report_are_one_witness():
    papers = [FLOOD % (paper, ", derived_from: [agency]") for paper in ("echo", "herald")]
    agency = AGENCY.replace("claims:", "").replace("  - {id: flood, kind: event, event: flood, when: 2024-01-02}\n", "")

    assert found("two_witnesses", ENTITIES, agency, *papers, severity="warning") == contradiction(
        "echo#flood", "herald#flood"
    )


def test_a_check_sets_how_many_are_wanted():
    other = FLOOD % ("brigade", "")

    assert found("two_witnesses", ENTITIES, AGENCY, other, severity="error") == set()
    assert found("two_witnesses", ENTITIES, AGENCY, other, severity="error", witnesses=3) == contradiction(
        "agency#flood", "brigade#flood"
    )


def test_a_check_names_the_kind_of_claim_that_wants_witnesses():
    texts = (ENTITIES, AGENCY)

    assert found("two_witnesses", *texts, severity="error", only={"kind": ["count"]}) == set()
    assert found("two_witnesses", *texts, severity="error", only={"kind": ["event"]}) == contradiction("agency#flood")
