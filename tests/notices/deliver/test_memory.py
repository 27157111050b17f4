"""What one request body needed is there for the next, and the collector goes by its own rule after a sending."""

import gc
import os
import platform
import subprocess
import sys
from contextlib import suppress

import pytest

from notices.deliver.memory import collect_seldom

BODIES = """
import resource
from notices.deliver.memory import keep_blocks

def faults():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt

before = faults()
{step}
touched = faults() - before
before = faults()
for _ in range(50):
    copies = [bytes([65 + number]) * 230_000 for number in range(4)]
    del copies
print(touched, faults() - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other allocators have rules of their own")
def test_a_body_takes_the_memory_of_the_one_before():
    # Dask sets MALLOC_TRIM_THRESHOLD_ for all that this process starts, and an allocator that is told does not learn.
    env = {name: value for name, value in os.environ.items() if not name.startswith(("MALLOC_", "GLIBC_"))}

    def faults(step):
        code = BODIES.format(step=step)
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)
        return map(int, run.stdout.split())

    touched, kept = faults("keep_blocks()")
    _, fetched = faults("pass")
    assert touched < 20
    assert kept < 1000 < fetched


@pytest.mark.parametrize("rule", [(700, 10, 10), (9_000, 5, 5), (0, 10, 10)])
def test_the_collector_looks_seldom_and_then_as_before(rule):
    before = gc.get_threshold()
    gc.set_threshold(*rule)
    try:
        with suppress(ZeroDivisionError), collect_seldom():
            during = gc.get_threshold()
            raise ZeroDivisionError
        after = gc.get_threshold()
    finally:
        gc.set_threshold(*before)
    assert during == (max(rule[0], 5_000) if rule[0] else 0, *rule[1:])
    assert after == rule
