"""Runs a command as the only child of a small process, and writes down what it took: CPU seconds (user and system),
seconds by the clock, and the most memory that it held, as the system tells it.

A process begins with the memory of the one that starts it, and that counts too; so the bench, which grows, starts none
itself. `python alone.py FILE COMMAND …`: the figures go to the file, as JSON; the exit status is that of the command.
"""

import json
import os
import subprocess
import sys
import time

start = time.perf_counter()
process = subprocess.Popen(sys.argv[2:])
_, status, usage = os.wait4(process.pid, 0)
clock = time.perf_counter() - start
with open(sys.argv[1], "w", encoding="utf-8") as file:
    json.dump([usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss], file)
sys.exit(os.waitstatus_to_exitcode(status))
