"""Values of options, read."""

import re

import click

_MEMORY = re.compile(r"[1-9]\d*\s?(?:MB|GB|MiB|GiB)", re.ASCII).fullmatch
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII).fullmatch


def read_day(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """A day such as 2024-07-03 as the number of days from 1970-01-01. Raises click.BadParameter for what is none."""
    if value is None:
        return None
    from belie.values.dates import DateError, parse_date

    if not _DAY(value):
        raise click.BadParameter(f"{value!r} is no day; write it as 2024-07-03", ctx, param)
    try:
        return int(parse_date(value).first_day)
    except DateError as error:
        raise click.BadParameter(error.message, ctx, param) from None


def check_day(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A day as it is written, if it is one. Raises click.BadParameter for what is none."""
    read_day(ctx, param, value)
    return value


def read_memory(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """An amount of memory such as 4GB. Raises click.BadParameter for what is none."""
    if value is not None and not _MEMORY(value):
        raise click.BadParameter(f"{value!r} is no amount of memory; write it as 4GB", ctx, param)
    return value
