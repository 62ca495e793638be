"""What went wrong on a cluster, in one line, from all that Spark, Java and Python say about it."""

import re

_ERROR = re.compile(r"^(?:: )?(?:[\w.$]+\.)?(\w+(?:Error|Exception)): (.+)$", re.MULTILINE)
_LONGEST = 500
_EMPTY_WORDS = ("An error occurred while calling", "Traceback (most recent call last)", "Setting default log level")


def explain(text: str) -> str:
    """The reason why a run did not come to its end, with what to do where that is known."""
    missing = next((words for name, words in _ERROR.findall(text) if name == "ModuleNotFoundError"), None)
    if missing is not None:
        return (
            f"the Python of the executors lacks a library: {missing}. It needs the libraries of belie, PyYAML and "
            "jsonschema-rs; belie itself is sent to it. PYSPARK_PYTHON names another Python"
        )
    return f"the cluster did not finish its work: {reason_in(text)}"


def reason_in(text: str) -> str:
    """The last error that is named in a text; else its first line."""
    found = _ERROR.findall(text)
    if found:
        return f"{found[-1][0]}: {found[-1][1].strip()}"[:_LONGEST]
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith(_EMPTY_WORDS)]
    return lines[0][:_LONGEST] if lines else "no reason is given"
