"""Whether a date is to come, and what stands before a subject and is none."""

import pytest

from .test_drafts import claims, draft, read


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Ann Lee, who retires in August, came.", "2024-08"),
        ("Ann Lee, a nurse, steps down on 3 March.", "2025-03-03"),
        ("Ann Lee, who retired in August, came.", "2023-08"),
        ("Ann Lee, a nurse, stepped down on 3 March.", "2024-03-03"),
    ],
)
def test_who_retires_has_not_done_so_yet(text, when, tmp_path):
    (event,) = claims(draft(tmp_path, text), "event")

    assert event["when"] == when


@pytest.mark.parametrize(
    "text",
    [
        "Between 1961 and 1975 the theatre was closed three times.",
        "Having served as deputy director from 2002, Nora Blythe was glad.",
        "Having lost 12 matches, the club sold its ground.",
    ],
)
def test_neither_a_year_nor_having_is_a_subject(text, tmp_path):
    entities = read(draft(tmp_path, text)).get("entities") or {}

    assert not [one for one in entities if "1975" in one or "having" in one]
