"""YAML text to a document: YAML 1.2 core with JSON's numbers, over the events of PyYAML's C parser.

Whatever makes the meaning of a file doubtful (a key given twice, a tag, a merge key, a second document) ends
the reading with one problem, as broken syntax does.
"""

from yaml import MarkedYAMLError, YAMLError

from belie.loading.document import Document
from belie.loading.files import find_bad_encoding
from belie.loading.yaml_builder import YamlBuilder
from belie.loading.yaml_problems import Unreadable, explain, find_bad_character
from belie.loading.yaml_text import restore_separators, to_parse


def read_yaml(data: bytes, path: str) -> Document:
    """Read the bytes of a file; `path` is what people see. Never raises: problems are in the document."""
    problem = find_bad_encoding(data)
    if problem is None:
        try:
            plain, hidden = to_parse(data)
            value = restore_separators(YamlBuilder(plain).read_document(), hidden)
            return Document(path, value, (), data)
        except Unreadable as found:
            problem = found.problem
        except MarkedYAMLError as error:
            problem = explain(error, data)
        except YAMLError:
            problem = find_bad_character(data)
    return Document(path, None, (problem,), data)
