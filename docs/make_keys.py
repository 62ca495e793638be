"""Tables of keys, made from the JSON Schemas, where a page asks for them.

Between `<!-- keys of claims/event.schema.json -->` and `<!-- end -->` stands a table of all keys that this schema
knows, without those that every claim may have. `entity.schema.json#/$defs/place` is a part of a schema; `: id, kind`
after a name asks for these keys alone.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

SCHEMAS = Path(__file__).parents[1] / "schemas"
OF_EVERY_CLAIM = ("id", "kind", "basis", "evidence", "credited_to", "note", "checked", "corrects")

_ASKED = re.compile(
    r"^(<!-- keys of ([\w./-]+)(#[\w/$]+)?(?:: ([\w, ]+))? -->\n).*?^<!-- end -->$", re.MULTILINE | re.DOTALL
)

Schema = Mapping[str, Any]


class _Plain(yaml.SafeDumper):
    """Writes YAML as belie reads it, which is YAML 1.2: a date needs no quotes, and `on` is a word."""

    yaml_implicit_resolvers = {
        first: [
            (tag, re.compile("true|false") if tag.endswith(":bool") else pattern)
            for tag, pattern in found
            if not tag.endswith(":timestamp")
        ]
        for first, found in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }


def with_keys(markdown: str) -> str:
    """A page with the tables that it asks for, as they are now."""

    def written(asked: re.Match[str]) -> str:
        table = "\n".join(_table(asked[2], asked[3] or "#", asked[4]))
        return f"{asked[1]}\n{table}\n\n<!-- end -->"

    return _ASKED.sub(written, markdown)


def _table(name: str, pointer: str, wanted: str | None) -> Iterator[str]:
    file = SCHEMAS / name
    schema = _at(_read(file), pointer)
    left_out = OF_EVERY_CLAIM if name.startswith("claims/") and not wanted else ()
    keys = wanted.split(", ") if wanted else [key for key in schema["properties"] if key not in left_out]
    yield from ("| key | says | for example |", "|---|---|---|")
    for key in keys:
        part = _resolved(schema["properties"][key], file)
        needed = " (required)" if key in schema.get("required", ()) else ""
        shown = ", ".join(f"`{_written(example)}`" for example in part.get("examples", ())[:3])
        yield f"| `{key}`{needed} | {_cell(part['description'])} | {shown} |"


def _read(file: Path) -> Schema:
    schema: Schema = json.loads(file.read_text(encoding="utf-8"))
    return schema


def _at(schema: Schema, pointer: str) -> Schema:
    for step in pointer.removeprefix("#").strip("/").split("/") if pointer != "#" else ():
        schema = schema[step]
    return schema


def _resolved(part: Schema, file: Path) -> Schema:
    """A part of a schema with what it refers to; what stands beside the reference comes first."""
    if "$ref" not in part:
        return part
    name, _, pointer = part["$ref"].partition("#")
    other = (file.parent / name).resolve() if name else file
    return {**_resolved(_at(_read(other), f"#{pointer}"), other), **part}


def _written(example: object) -> str:
    """An example as one line of YAML, as a table can hold it."""
    text = yaml.dump(example, Dumper=_Plain, default_flow_style=True, width=1_000, allow_unicode=True, sort_keys=False)
    return text.removesuffix("\n").removesuffix("\n...").replace("|", "\\|")


def _cell(text: str) -> str:
    return re.sub(r"([<>|*_\\{}~\[\]])", r"\\\1", text)
