"""dev.py on machines that lack something: the real script in a small project of its own, without a network.

The project builds itself (no build requirement to fetch) and installs a `policydiff` that says what it was asked.
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

DEV = Path(__file__).parents[1] / "dev.py"

PYPROJECT = """
[build-system]
requires = []
build-backend = "build_itself"
backend-path = ["."]
[project]
name = "policydiff"
version = "1"
"""

BACKEND = '''
"""The least that pip asks of a build backend: one editable wheel."""
import zipfile
from pathlib import Path

DIST = "policydiff-1.dist-info"

def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "policydiff-1-py3-none-any.whl"
    files = {
        "policydiff_demo.py": "import sys\\ndef main():\\n    print('asked:', *sys.argv[1:])\\n    return 1\\n"
        "def preview():\\n    main()\\n    return 3\\n",
        f"{DIST}/METADATA": "Metadata-Version: 2.1\\nName: policydiff\\nVersion: 1\\n"
        "Provides-Extra: dev\\nProvides-Extra: bench\\n",
        f"{DIST}/WHEEL": "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
        f"{DIST}/entry_points.txt": "[console_scripts]\\npolicydiff = policydiff_demo:main\\n"
        "notices = policydiff_demo:preview\\n",
    }
    files[f"{DIST}/RECORD"] = "".join(f"{path},,\\n" for path in [*files, f"{DIST}/RECORD"])
    with zipfile.ZipFile(Path(folder) / name, "w") as wheel:
        for path, text in files.items():
            wheel.writestr(path, text)
    return name
'''

WITHOUT_ENSUREPIP = """
import runpy, sys
sys.modules["ensurepip"] = None
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""
"""Runs a script in a Python that lacks the module, as Debian's does without python3-venv."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    shutil.copy(DEV, folder / "dev.py")
    (folder / "pyproject.toml").write_text(PYPROJECT)
    (folder / "build_itself.py").write_text(BACKEND)
    (folder / "examples").mkdir()
    (folder / "examples" / "send_demo.py").write_text("import sys\nprint('to send in:', *sys.argv[1:])\n")
    return folder


def dev(
    project: Path, *arguments: str, python: str = sys.executable, ensurepip: bool = True, path: str = "/nowhere"
) -> tuple[int, str]:
    """Run dev.py where no uv or virtualenv is found but on `path`: its exit status and all it said."""
    hidden = [] if ensurepip else ["-c", WITHOUT_ENSUREPIP]
    surroundings = {**os.environ, "PATH": path, "PIP_NO_INDEX": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run(
        [python, *hidden, str(project / "dev.py"), *arguments],
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=600,
        check=False,
    )
    return done.returncode, done.stdout


@pytest.mark.slow
def test_the_environment_is_made_once_and_renewed_when_pyproject_changes(project: Path) -> None:
    status, said = dev(project, "demo")
    assert status == 0, said
    assert "dev: making .venv with venv" in said
    assert "asked: examples/v1" in said, "differences, exit status 1, are what a demo is there to show"
    assert "to send in: .cache/demo/sending" in said
    assert "Now open .cache/demo/notice/preview.html in a browser" in said.splitlines()[-1]

    status, said = dev(project, "demo")
    assert status == 0
    assert "dev: " not in said

    stamp = project / ".venv" / "policydiff-installed.txt"
    stamp.write_text(stamp.read_text() + "bench\n")
    (project / "pyproject.toml").write_text(PYPROJECT + "# changed\n")
    status, said = dev(project, "setup")
    assert status == 0, said
    assert "making" not in said
    assert "installing policydiff with its extras bench, dev" in said


@pytest.mark.slow
def test_a_python_without_ensurepip_uses_its_own_pip(project: Path) -> None:
    if subprocess.run([sys.executable, "-m", "pip", "--version"], capture_output=True, check=False).returncode:
        pytest.skip("needs pip in the Python that runs the tests")
    status, said = dev(project, "setup", ensurepip=False)
    assert status == 0, said
    assert "making .venv with venv and the pip of this Python" in said
    assert not list((project / ".venv").glob("lib/python*/site-packages/pip"))


def test_a_python_without_ensurepip_and_pip_says_what_to_install(project: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "bare", with_pip=False)
    bare = tmp_path / "bare" / ("Scripts" if os.name == "nt" else "bin") / "python"
    status, said = dev(project, "setup", python=str(bare), ensurepip=False)
    assert status == 2
    assert "apt-get install python3-venv" in said
    assert "Traceback" not in said


def test_a_folder_that_is_no_environment_is_left_alone(project: Path) -> None:
    (project / ".venv").mkdir()
    (project / ".venv" / "thesis.txt").write_text("do not delete")
    status, said = dev(project, "setup")
    assert status == 2
    assert "is no virtual environment" in said
    assert (project / ".venv" / "thesis.txt").exists()


@pytest.mark.parametrize("command", ["lowest", "pythons"])
def test_without_uv_nothing_is_said_to_be_tested(project: Path, command: str) -> None:
    assert dev(project, command) == (2, "dev: this needs uv, which is not installed here\n")


def test_where_no_python_is_found_nothing_was_tested_and_that_is_trouble(project: Path, tmp_path: Path) -> None:
    uv = tmp_path / "bin" / "uv"
    uv.parent.mkdir()
    uv.write_text("#!/bin/sh\nexit 2\n")
    uv.chmod(0o755)
    status, said = dev(project, "pythons", path=str(uv.parent))
    assert status == 2
    assert said.startswith("dev: Python 3.11 is not on this machine\n")
    assert "dev: no Python was tested" in said


@pytest.mark.parametrize(("arguments", "expected"), [((), 2), (("celebrate",), 2), (("--help",), 0)])
def test_unknown_commands_show_the_known_ones(project: Path, arguments: tuple[str, ...], expected: int) -> None:
    status, said = dev(project, *arguments)
    assert status == expected
    assert "dev.py check" in said
    assert not (project / ".venv").exists()


def test_no_package_registry_is_named() -> None:
    assert "://" not in DEV.read_text("utf-8")
