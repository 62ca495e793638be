"""What a client sets."""

import pytest

from belie.lsp.settings import Settings, read_settings

CASES = [
    (None, Settings()),
    ({}, Settings()),
    ([1], Settings()),
    ({"runPython": True, "waiveBy": " desk ", "waiveDays": 30}, Settings(True, "desk", 30)),
    ({"belie": {"runPython": True}}, Settings(True)),
    ({"belie": 3, "waiveBy": "desk"}, Settings(waive_by="desk")),
    ({"runPython": "yes", "waiveBy": 1, "waiveDays": -1}, Settings()),
    ({"waiveDays": True}, Settings()),
]


@pytest.mark.parametrize(("options", "settings"), CASES)
def test_settings_are_read_and_whatever_is_no_setting_is_passed_over(options, settings):
    assert read_settings(options) == settings


def test_the_command_line_can_run_rules_too():
    assert read_settings({"runPython": False}, run_python=True).run_python
