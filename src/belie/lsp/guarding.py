"""Answers that fail for a bug of belie: one line in the editor's log, no traceback, and the server goes on."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from pygls.exceptions import JsonRpcException

Params = TypeVar("Params")
Result = TypeVar("Result")
Tell = Callable[[Exception], None]

REQUEST_FAILED = -32803
"""The protocol's code for a request that is in order and yet cannot be done."""


class Declined(JsonRpcException):
    """What the server refuses to do, with the reason, which the editor shows."""

    CODE = REQUEST_FAILED
    MESSAGE = "it cannot be done"


def guarded(answer: Callable[[Params], Result], tell: Tell) -> Callable[[Params], Result | None]:
    """The answer, or None where it raises what is no refusal."""

    def answered(params: Params) -> Result | None:
        try:
            return answer(params)
        except JsonRpcException:
            raise
        except Exception as error:
            tell(error)
            return None

    return answered


def guarded_later(
    answer: Callable[[Params], Awaitable[Result]], tell: Tell
) -> Callable[[Params], Awaitable[Result | None]]:
    """As `guarded`, for an answer that takes its time."""

    async def answered(params: Params) -> Result | None:
        try:
            return await answer(params)
        except JsonRpcException:
            raise
        except Exception as error:
            tell(error)
            return None

    return answered
