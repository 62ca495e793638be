"""All definitions of one id agree."""

from collections.abc import Iterator

from belie.model.corpus import Corpus
from belie.model.entity import Definition, Entity
from belie.model.finding import Finding, contradiction
from belie.model.rule import Group, rule


def by_entity(corpus: Corpus) -> Iterator[Group]:
    """Each entity, and each property, that is defined more than once; without claims."""
    for name, entity in corpus.entities.items():
        if len(entity.definitions) > 1:
            yield Group({"entity": name}, (), corpus.entities, defined=(entity,))
    for name, definitions in corpus.entities.definitions.items():
        if len(definitions) > 1 and name not in corpus.entities:
            entity = Entity(name, definitions[0].fields, definitions)
            yield Group({"entity": name}, (), corpus.entities, defined=(entity,))


@rule(kinds=(), key=("entity",), groups=by_entity, formed_of=(), least=0)
def entities_agree(group: Group) -> Iterator[Finding]:
    """All definitions of one id agree.

    Why: one id means one thing in the whole corpus. The definition of the first file by path is used meanwhile.

    Vague values: there are none in a definition. Aliases are united, and never disagree.

    No contradiction: a key that only some of the definitions give.
    """
    for entity in group.defined:
        steps, differing = list[str](), list[str]()
        for key in dict.fromkeys(key for definition in entity.definitions for key in definition.fields):
            given = [one for one in entity.definitions if key in one.fields]
            if key != "aliases" and len({_plain(one.fields[key]) for one in given}) > 1:
                differing.append(key)
                steps += [_place(one, key) for one in given]
        if differing:
            message = f"the definitions of {entity.id} differ in {' and '.join(differing)}"
            yield contradiction([entity], message, *steps, "one id means one thing in the whole corpus")


def _place(definition: Definition, key: str) -> str:
    line, column, *_ = definition.origin.place([key])
    return f"{definition.origin.path}:{line}:{column}: {key}: {definition.fields[key]}"


def _plain(value: object) -> str:
    """A value so that the same one written otherwise is equal: 25 and 25.0, 1991 and "1991", ids in another order."""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return str(sorted(value))
    if isinstance(value, list):
        return str([_plain(item) for item in value])
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
