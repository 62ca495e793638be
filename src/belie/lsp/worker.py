"""One thread that judges while the editor goes on: jobs in order, one at a time."""

import asyncio
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import TypeVar

Result = TypeVar("Result")
_Job = Callable[[], None]


class Worker:
    """Runs jobs in a thread of its own, which does not keep the process alive."""

    def __init__(self) -> None:
        self._jobs: SimpleQueue[_Job] = SimpleQueue()
        threading.Thread(target=self._run, name="belie-judge", daemon=True).start()

    def submit(self, job: Callable[[], Result]) -> "asyncio.Future[Result]":
        """The future result of a job, for the event loop that asks for it. A job that nobody waits for is left out."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Result] = loop.create_future()
        self._jobs.put(lambda: _do(job, future, loop))
        return future

    def _run(self) -> None:
        while True:
            self._jobs.get()()


def _do(job: Callable[[], Result], future: "asyncio.Future[Result]", loop: asyncio.AbstractEventLoop) -> None:
    if future.cancelled():
        return
    result: Result | None = None
    failure: Exception | None = None
    try:
        result = job()
    except Exception as error:  # it belongs to whoever waits
        failure = error

    def settle() -> None:
        if future.cancelled():
            return
        if failure is not None:
            future.set_exception(failure)
        else:
            future.set_result(result)  # type: ignore[arg-type]  # the job's own result

    if not loop.is_closed():
        loop.call_soon_threadsafe(settle)
