"""The address of a Spark master: whether it is one, and whether somebody answers there.

This is the only place where belie itself opens a connection, to the address that its user names.
"""

import re
import socket

_SORTS = ("local", "spark://", "k8s://", "yarn")
_STANDALONE = re.compile(r"spark://(\[[^]/]+\]|[^\[\]:/,]+):(\d{1,5})")
_PATIENCE = 10
"""Seconds within which a master must answer."""


class NoCluster(Exception):
    """Spark cannot be used; the text says why, and what to do."""


def knock(master: str) -> None:
    """See whether somebody answers at the address of a standalone master: Spark itself goes on asking for minutes.

    Of several masters (`spark://one:7077,two:7077`) Spark finds the one that leads. Raises NoCluster.
    """
    if not master.startswith(_SORTS):
        raise NoCluster(f"{master!r} is no Spark master; write it as spark://host:7077, k8s://…, yarn or local[*]")
    if not master.startswith("spark://") or "," in master:
        return
    address = _STANDALONE.fullmatch(master)
    if address is None:
        raise NoCluster(f"{master!r} is no address of a Spark master; write it as spark://host:7077")
    try:
        socket.create_connection((address[1].strip("[]"), int(address[2])), _PATIENCE).close()
    except (OSError, OverflowError) as error:
        raise NoCluster(f"no Spark master answers at {master}: {error}") from None
