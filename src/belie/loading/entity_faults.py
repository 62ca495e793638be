"""Keys of entities that lead nowhere, or round in a circle: they are left out, the entity stays."""

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from belie.loading.complaint import Complaint, fault_at
from belie.loading.references import KnownIds, of_entity
from belie.model.entity import Entity
from belie.model.finding import Fault

_REFERRING = frozenset(("within", "of", "conflicts_with"))


def check_entities(entities: Mapping[str, Entity], ids: KnownIds) -> tuple[dict[str, Entity], list[Fault]]:
    """The entities without the ids in their keys that lead nowhere, and the faults for these."""
    checked, faults = dict(entities), list[Fault]()
    for name, entity in entities.items():
        lost: list[tuple[str, str]] = []
        for definition in entity.definitions:
            if definition.fields.keys().isdisjoint(_REFERRING):
                continue
            for reference in of_entity(definition.fields):
                complaints, sound = ids.check([reference])
                for complaint in complaints:
                    fault = fault_at(definition.origin, "references_resolve", complaint, f"entities.{name}")
                    faults.append(fault)
                if not sound:
                    lost.append((cast(str, reference[0][0]), reference[1]))
        if lost:
            checked[name] = replace(entity, fields=_leave_out(entity.fields, lost))
    return checked, faults + _break_circles(checked)


def _leave_out(fields: Mapping[str, object], lost: list[tuple[str, str]]) -> dict[str, object]:
    """The fields without some ids, each given with its key."""
    kept: dict[str, object] = {}
    for key, value in fields.items():
        if isinstance(value, list):
            kept[key] = [part for part in value if (key, part) not in lost]
        elif (key, value) not in lost:
            kept[key] = value
    return kept


def _break_circles(entities: dict[str, Entity]) -> list[Fault]:
    """Take the key `within` out of the entities that lie within each other."""
    faults, done = list[Fault](), set[str]()
    for start in sorted(entities):
        path, current = list[str](), entities[start].within
        path.append(start)
        while current is not None and current in entities and current not in done and current not in path:
            path.append(current)
            current = entities[current].within
        if current in path and start not in done:
            circle = sorted(path[path.index(current) :])
            faults.append(_complain_of_circle(entities, circle))
            for name in circle:
                fields = {key: value for key, value in entities[name].fields.items() if key != "within"}
                entities[name] = replace(entities[name], fields=fields)
        done.update(path)
    return faults


def _complain_of_circle(entities: Mapping[str, Entity], circle: list[str]) -> Fault:
    """The fault at the first definition that has a part in the circle."""
    name = circle[0]
    definition = next(one for one in entities[name].definitions if "within" in one.fields)
    message = "these lie within each other in a circle: " + ", ".join(circle)
    complaint = Complaint(("within",), False, message, "take away the within that is wrong")
    return fault_at(definition.origin, "references_resolve", complaint, f"entities.{name}")
