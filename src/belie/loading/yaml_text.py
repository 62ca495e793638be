"""What stands between the bytes of a YAML file and libyaml, which follows YAML 1.1 in what ends a line.

In YAML 1.1 the characters U+0085, U+2028 and U+2029 end a line. In YAML 1.2, and in editors, they are like
any other; text that was copied from the web holds them. So they are swapped for private ones for libyaml.
"""

import codecs

_SEPARATORS = "\x85\u2028\u2029"
_PRIVATE_USE = range(0xE000, 0xF900)


def to_parse(data: bytes) -> tuple[bytes, dict[int, str]]:
    """The bytes of a file without their byte order mark, the separators swapped one for one, and what gives these back;
    most texts have neither."""
    data = data.removeprefix(codecs.BOM_UTF8)
    if data.isascii() or not any(separator.encode() in data for separator in _SEPARATORS):
        return data, {}
    text = data.decode()
    free = (code for code in _PRIVATE_USE if chr(code) not in text)
    hidden = dict(zip(free, _SEPARATORS, strict=False))
    return text.translate({ord(separator): code for code, separator in hidden.items()}).encode(), hidden


def restore_separators(value: object, hidden: dict[int, str]) -> object:
    """The value with the characters that `to_parse` took out of its text."""
    if not hidden:
        return value
    if isinstance(value, str):
        return value.translate(hidden)
    if isinstance(value, list):
        return [restore_separators(child, hidden) for child in value]
    if isinstance(value, dict):
        return {name.translate(hidden): restore_separators(child, hidden) for name, child in value.items()}
    return value
