"""A file without read permission: one fault. Root may read everything, so root gives its rights up first."""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from .corpora import GOOD_IDS, write_corpus

NOBODY = 65534
READ = """
import json, os, sys
from pathlib import Path
from belie.loading.corpus import load_corpus

root, user = Path(sys.argv[1]), int(sys.argv[2])
load_corpus(root / "facts")  # what is imported late is imported while it may be
if user:
    os.setgroups([])
    os.setgid(user)
    os.setuid(user)
if not os.access(root / "facts/good.yaml", os.R_OK):
    sys.exit("the folder for temporary files is closed to others")
corpus = load_corpus(root)
faults = [[fault.file, fault.line, fault.column, fault.message, fault.hint] for fault in corpus.faults]
print(json.dumps([faults, [claim.id for claim in corpus.claims]]))
"""


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX systems alone")
@pytest.mark.parametrize(
    ("path", "message"), [("facts/bad.yaml", "not permitted"), ("facts/shut", "a folder that cannot be opened")]
)
def test_what_may_not_be_read_is_one_fault(path: str, message: str) -> None:
    with TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        root = write_corpus(Path(folder), {"facts/bad.yaml": "source: {id: bad}\n", "facts/shut/a.yaml": "{}\n"})
        (root / path).chmod(0)
        user = NOBODY if os.geteuid() == 0 else 0
        command = [sys.executable, "-c", READ, folder, str(user)]
        read = subprocess.run(command, capture_output=True, text=True, check=False)
        (root / path).chmod(0o755)
    if "PermissionError" in read.stderr or "closed to others" in read.stderr:
        pytest.skip(f"rights cannot be given up here: {read.stderr.splitlines()[-1]}")
    faults, claims = json.loads(read.stdout)

    ((file, line, column, text, hint),) = faults
    assert (file, line, column) == (path, 1, 1)
    assert message in text
    assert "allow reading it" in hint
    assert claims == GOOD_IDS
