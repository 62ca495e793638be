"""Kinds of values that options take."""

import re

import click

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII).fullmatch


class Day(click.ParamType):
    """A day as 2024-07-03, which becomes the number of days from 1970-01-01."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The day number; fails with a message for what is no day of the calendar."""
        if isinstance(value, int):
            return value
        from belie.values.dates import DateError, parse_date

        if not isinstance(value, str) or not _DAY(value):
            self.fail(f"{value!r} is no day; write it as 2024-07-03", param, ctx)
        try:
            return int(parse_date(value).first_day)
        except DateError as error:
            self.fail(f"{error.message}; {error.hint}", param, ctx)


DAY = Day()
