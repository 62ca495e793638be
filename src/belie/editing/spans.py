"""Where the parts of a YAML text stand: nodes with their characters from the start of the text."""

from collections.abc import Iterator

import yaml


class NotEditable(ValueError):
    """A text that is not laid out as the change needs it. The message says what is in the way."""


def compose(text: str) -> yaml.Node | None:
    """The one document of a text as nodes with marks; None where it holds nothing. Raises NotEditable."""
    try:
        node: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise NotEditable(" ".join(str(error).split())) from None
    return node


def entries(node: yaml.Node) -> dict[str, tuple[yaml.ScalarNode, yaml.Node]]:
    """The keys of a mapping, with the nodes of key and value; empty for what is no mapping."""
    if not isinstance(node, yaml.MappingNode):
        return {}
    return {key.value: (key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode)}


def is_flow(node: yaml.Node) -> bool:
    """Whether a mapping or a sequence is written with brackets."""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def end_of(node: yaml.Node) -> int:
    """The character after the last one that belongs to a node; blank lines and comments after it do not."""
    if isinstance(node, yaml.CollectionNode) and not is_flow(node):
        return max((end_of(leaf) for leaf in _children(node)), default=int(node.end_mark.index))
    return int(node.end_mark.index)


def line_end(text: str, index: int) -> int:
    """The end of the line that holds a character: that of its line break, or of the text."""
    found = text.find("\n", index)
    return len(text) if found < 0 else found + 1


def _children(node: yaml.CollectionNode) -> Iterator[yaml.Node]:
    for child in node.value:
        if isinstance(child, tuple):
            yield from child
        else:
            yield child
