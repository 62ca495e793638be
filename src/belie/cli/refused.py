"""What the command line refuses to do, and says why in one line."""

import click


class Refused(click.ClickException):
    """Wrong usage, or something that is in the way; exit status 2."""

    exit_code = 2
