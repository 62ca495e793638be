"""The schemas describe themselves, and agree with their examples."""

from pathlib import Path

import jsonschema
import jsonschema_rs
import pytest
import referencing
import referencing.jsonschema

from .folder import BASE, DRAFT, SCHEMAS, Schema, target, validator, walk

KINDS = ("count", "event", "ordinal", "quote", "role", "statement")
PROPERTIES = [
    pytest.param(name, f"{pointer}/properties/{key}", value, id=f"{name}{pointer}/properties/{key}")
    for name, schema in SCHEMAS.items()
    for pointer, part in walk(schema)
    if not pointer.endswith("/properties")
    for key, value in part.get("properties", {}).items()
]
EXAMPLES = [
    pytest.param(name, pointer, example, id=f"{name}{pointer}/examples/{index}")
    for name, schema in SCHEMAS.items()
    for pointer, part in walk(schema)
    if not pointer.endswith("/properties")
    for index, example in enumerate(part.get("examples", ()))
]


def test_every_claim_kind_has_its_file_and_a_branch_of_the_fact_file() -> None:
    items = SCHEMAS["fact-file.schema.json"]["properties"]["claims"]["items"]
    files = {Path(name).name.removesuffix(".schema.json") for name in SCHEMAS if name.startswith("claims/")}

    assert files == set(KINDS)
    assert set(items["properties"]["kind"]["enum"]) == files
    assert {branch["then"]["$ref"] for branch in items["allOf"]} == {f"claims/{kind}.schema.json" for kind in files}


def test_every_entity_kind_has_a_closed_definition_and_a_branch() -> None:
    entity = SCHEMAS["entity.schema.json"]
    kinds = set(entity["properties"]["kind"]["enum"])

    assert {branch["then"]["$ref"] for branch in entity["allOf"]} == {f"#/$defs/{kind}" for kind in kinds}
    assert all(entity["$defs"][kind]["additionalProperties"] is False for kind in kinds)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_file_is_valid_json_schema(name: str) -> None:
    assert SCHEMAS[name]["$schema"] == DRAFT
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])
    jsonschema_rs.meta.validate(SCHEMAS[name])


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_file_has_no_id_so_that_editors_resolve_its_references_by_path(name: str) -> None:
    assert not [pointer for pointer, part in walk(SCHEMAS[name]) if isinstance(part.get("$id"), str)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_references_are_relative_and_lead_to_a_file_in_the_folder(name: str) -> None:
    for _, part in walk(SCHEMAS[name]):
        if isinstance(part.get("$ref"), str):
            assert "://" not in part["$ref"]
            assert target(name, part["$ref"])


@pytest.mark.parametrize(("name", "pointer", "part"), PROPERTIES)
def test_a_property_has_a_title_a_description_and_examples(name: str, pointer: str, part: Schema) -> None:
    described = {**(target(name, part["$ref"]) if "$ref" in part else {}), **part}

    assert described["title"], pointer
    assert described["description"].endswith((".", "..")), pointer
    assert described["examples"], pointer


@pytest.mark.parametrize(("name", "pointer", "example"), EXAMPLES)
def test_an_example_is_valid(name: str, pointer: str, example: object) -> None:
    validator(name, pointer.replace("$", "%24") if pointer else "").validate(example)


@pytest.mark.parametrize("name", [name for name in SCHEMAS if "examples" in SCHEMAS[name]])
def test_the_python_validator_reads_the_same_folder(name: str) -> None:
    registry = referencing.Registry().with_resources(
        (BASE + key, referencing.jsonschema.DRAFT202012.create_resource(schema)) for key, schema in SCHEMAS.items()
    )
    both = jsonschema.Draft202012Validator({"$ref": BASE + name}, registry=registry)

    assert all(both.is_valid(example) for example in SCHEMAS[name]["examples"])
    assert not both.is_valid({**SCHEMAS[name]["examples"][0], "unknown": 1})
