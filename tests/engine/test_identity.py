"""The digest of a finding changes with what its claims say, the day of publication included where they lean on it."""

import pytest

from ..rules.judging import report_on

TEXT = """
source: {id: a, published: %s}
entities: {e: {kind: event, name: E}, f: {kind: event, name: F}}
claims:
  - {id: long, kind: event, event: e, when: %s}
  - {id: later, kind: event, event: f, after: e, when: 2020-01-05}
"""


def digest_of(published, when):
    [finding] = report_on({"facts/a.yaml": TEXT % (published, when)}).findings
    return finding.digest


@pytest.mark.parametrize("when", ["2020-02/..", "[2020-02/.., 2020-03/..]"])
def test_what_still_goes_on_at_publication_is_another_claim_in_another_publication(when):
    assert digest_of("2020-04-01", when) != digest_of("2020-04-02", when)
    assert digest_of("2020-04-01", when) == digest_of("2020-04-01", when)


def test_what_is_dated_in_full_is_the_same_claim_in_any_publication():
    assert digest_of("2020-04-01", "[2020-02, 2020-03]") == digest_of("2020-04-02", "[2020-02, 2020-03]")
