"""What a client may set when it starts the server."""

from collections.abc import Mapping
from dataclasses import dataclass

_DAYS = 90


@dataclass(frozen=True, slots=True)
class Settings:
    """`run_python`: run the rules of a corpus's own, `checks/*.py`. Waivers that are written in the editor are by
    `waive_by`, and hold for `waive_days` days."""

    run_python: bool = False
    waive_by: str = ""
    waive_days: int = _DAYS


def read_settings(options: object, run_python: bool = False) -> Settings:
    """The settings in a client's initialization options; whatever is of another sort is passed over.

    `run_python` is what the command line says.
    """
    fields = options if isinstance(options, Mapping) else {}
    fields = fields.get("belie", fields) if isinstance(fields.get("belie", fields), Mapping) else fields
    by, days = fields.get("waiveBy"), fields.get("waiveDays")
    return Settings(
        run_python or fields.get("runPython") is True,
        by.strip() if isinstance(by, str) else "",
        days if isinstance(days, int) and days is not True and 0 < days < 36_500 else _DAYS,
    )
