"""What starting the command loads: nothing heavy, so that help and bad arguments answer at once."""

import json
import subprocess
import sys

import pytest

HEAVY = ("markdown_it", "mdit_py_plugins", "jinja2", "rich", "yaml", "selectolax", "babel", "urllib3")

PROBE = """
import json, sys
sys.argv = ["policydiff", *sys.argv[1:]]
from policydiff.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(json.dumps(sorted({name.split(".")[0] for name in sys.modules})), file=sys.stderr)
"""


def loaded(*arguments: str) -> set[str]:
    """The top-level modules that are loaded when the command has answered these arguments."""
    done = subprocess.run([sys.executable, "-c", PROBE, *arguments], capture_output=True, text=True, check=True)
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize("flag", ["--help", "--version"])
def test_help_loads_nothing_heavy(flag: str) -> None:
    modules = loaded(flag)
    assert "policydiff" in modules
    assert not modules.intersection(HEAVY)


@pytest.mark.parametrize(("markup", "parsed"), [("We **keep** it.\n\n- One", False), ("> We keep it.", True)])
def test_a_comparison_loads_what_its_texts_need(tmp_path, markup: str, parsed: bool) -> None:
    for side, text in (("old.md", f"# A\n\n{markup}\n\nOne.\n"), ("new.md", f"# A\n\n{markup}\n\nTwo.\n")):
        (tmp_path / side).write_text(text)
    modules = loaded(str(tmp_path / "old.md"), str(tmp_path / "new.md"), "--format", "json")
    assert ("markdown_it" in modules) is parsed
    assert not modules.intersection({"jinja2", "rich", "selectolax", "babel", "urllib3"})


def test_the_package_alone_loads_none_of_its_rooms() -> None:
    code = "import sys, policydiff; print(*(m for m in sys.modules if m.startswith('policydiff.')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["policydiff.version"]
