"""Values as a person would write them in one line of YAML, for hints."""

from belie.loading.yaml_scalars import type_plain

_SPECIAL = "?:,[]{}#&*!|>'\"%@`"


def write_flow(value: object) -> str:
    """A value as YAML in one line: `{said: last year, is: 2023}`."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{write_flow(name)}: {write_flow(part)}" for name, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(write_flow, value)) + "]"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if not isinstance(value, str):
        return str(value)
    return value if _is_plain(value) else write_quoted(value)


def write_quoted(text: str) -> str:
    """A text in quotes: double ones, or single ones where it holds what double ones would change."""
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'


def _is_plain(text: str) -> bool:
    """Whether the text may stand without quotes, in a list in brackets too."""
    return (
        text == text.strip()
        and type_plain(text) == text
        and not any(char in text for char in ",[]{}\n")
        and text[0] not in _SPECIAL + "-"
        and ": " not in text
        and " #" not in text
        and not text.endswith(":")
    )
