#!/usr/bin/env python3
"""Set the project up and run it: needs Python 3.11 or later and nothing else.

    python3 dev.py demo          compare the revisions in examples/, preview their notice, send it to a test server
    python3 dev.py test [ARGS]   run the tests, all of them on every core; ARGS go to pytest
    python3 dev.py check         format, lint, types, import layers and tests: what CI runs
    python3 dev.py bench [ARGS]  measure against other tools; ARGS go to benchmarks/compare.py
    python3 dev.py lowest [ARGS] run tests with the oldest releases that pyproject.toml allows; needs uv
    python3 dev.py pythons [ARGS]  run tests on each Python from 3.11 that uv finds on this machine
    python3 dev.py catalogues    compile the translations after a .po file has changed
    python3 dev.py setup         only make the environment that the others make when they need it

The environment is the folder `.venv` beside this file. It is made with uv where that is installed, else with what
this Python has, and is brought up to date when pyproject.toml changes.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parent
OLDEST = (3, 11)
TROUBLE = 2

DEMO = (
    ("examples/v1/privacy.md", "examples/v2/privacy.md"),
    ("examples/v1", "examples/v2", "--stat"),
)
"""The comparisons that the demo shows: one edition whole, then all of them at a glance."""

PREVIEW = (
    "preview",
    "examples/v1",
    "examples/v2",
    "--config",
    "examples/policydiff.toml",
    "--today",
    "2026-02-01",
    "-o",
    ".cache/demo/notice",
)
"""The dry run of the notice: every message in both languages, and a page that shows them."""

SENDING = ("examples/send_demo.py", ".cache/demo/sending")
"""Sends the notice to a server of its own on 127.0.0.1; the folder is made anew each time, its ledger too."""

CHECKS = (
    ("format", ("ruff", "format", "--check", ".")),
    ("lint", ("ruff", "check", "--output-format", "concise", ".")),
    ("types", ("mypy",)),
    (
        "scripts",
        (
            "mypy",
            "dev.py",
            "ci/github_comment.py",
            "ci/github_compare.py",
            "examples/send_demo.py",
            "benchmarks/compare.py",
            "benchmarks/inputs.py",
            "benchmarks/scale.py",
            "benchmarks/shapes.py",
        ),
    ),
    ("layers", ("lint-imports", "--no-logo")),
)
"""Name and command of every check but the tests, which come last so that their summary closes the output."""

ALL_TESTS = ("--numprocesses", "auto", "--dist", "loadfile")
"""How pytest runs the whole suite; the tests of one file stay together, with the servers that they share."""

SMOKE = ("tests/read", "tests/source", "tests/render", "tests/cli", "tests/stories", "tests/notices/compose",
         "tests/notices/audience", "tests/notices/plan", "tests/notices/providers", "tests/notices/ledger")  # fmt: skip
"""What is run in another environment: whatever calls a library."""

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
"""The oldest that is promised, to the newest."""

BYTECODE = ("-m", "compileall", "-q", "policydiff", "notices")

ADVICE = """\
{python} cannot make a virtual environment with pip in it (no ensurepip), has no pip itself, and neither uv nor
virtualenv is installed. Any one of these mends it; then run the same command again:
  Debian, Ubuntu   apt-get install python3-venv
  Fedora           dnf install python3-pip
  anywhere         install uv"""


class SetupError(Exception):
    """The environment cannot be made; the text says why and how to mend it."""


@dataclass(frozen=True)
class Environment:
    """A virtual environment, which may not exist yet."""

    folder: Path

    def program(self, name: str) -> str:
        """The path of one of its commands."""
        return str(self.folder / "Scripts" / f"{name}.exe" if os.name == "nt" else self.folder / "bin" / name)

    @property
    def works(self) -> bool:
        """Whether it is there and its Python runs; one whose base Python was removed does not."""
        return attempt(self.program("python"), "-c", "import sys; sys.exit(sys.version_info < (3, 11))") is None

    @property
    def stamp(self) -> Path:
        """The file that says what was installed last."""
        return self.folder / "policydiff-installed.txt"


@dataclass(frozen=True)
class Way:
    """One way to make an environment and to install into it."""

    name: str
    make: tuple[str, ...]
    install: tuple[str, ...]
    """Begins the command line; what to install is added."""
    probe: tuple[str, ...]
    """Succeeds where `install` can be used on an environment that exists already."""


def say(text: str) -> None:
    """Tell the person at the terminal what happens, in one line."""
    print(f"dev: {text}", flush=True)


def attempt(*command: str) -> str | None:
    """Run a command of the set-up quietly: None when it went well, else what it said."""
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        return str(error)
    return None if done.returncode == 0 else (done.stdout + done.stderr).strip() or f"exit {done.returncode}"


def ways(environment: Environment) -> Iterator[Way]:
    """The ways that this machine offers, best first; Debian's Python has ensurepip only with python3-venv."""
    here, there, folder = sys.executable, environment.program("python"), str(environment.folder)
    own_pip = (there, "-m", "pip", "install", "--quiet")
    has_pip = (there, "-m", "pip", "--version")
    if uv := shutil.which("uv"):
        install = (uv, "pip", "install", "--quiet", "--python", there)
        yield Way("uv", (uv, "venv", "--quiet", "--python", here, folder), install, (uv, "--version"))
    if importlib.util.find_spec("ensurepip") is not None:
        yield Way("venv", (here, "-m", "venv", folder), own_pip, has_pip)
    if attempt(here, "-m", "pip", "--version") is None:
        bare = (here, "-m", "venv", "--without-pip", folder)
        outer_pip = (here, "-m", "pip", "--python", there, "install", "--quiet")
        yield Way("venv and the pip of this Python", bare, outer_pip, (here, "-m", "pip", "--version"))
    if virtualenv := shutil.which("virtualenv"):
        yield Way("virtualenv", (virtualenv, "--quiet", "--python", here, folder), own_pip, has_pip)


def make(environment: Environment) -> tuple[str, ...]:
    """Make the environment where none works, and return the beginning of the command that installs into it.

    Raises:
        SetupError: nothing on this machine can make one, or its folder holds something else.
    """
    if environment.works:
        for way in ways(environment):
            if attempt(*way.probe) is None:
                return way.install
    troubles = ""
    for way in ways(environment):
        if environment.folder.exists():
            if not (environment.folder / "pyvenv.cfg").exists():
                raise SetupError(f"{environment.folder} is no virtual environment: move it out of the way")
            shutil.rmtree(environment.folder)
        say(f"making {environment.folder.name} with {way.name}")
        trouble = attempt(*way.make)
        if trouble is None:
            return way.install
        troubles += f"\n{way.name}: {trouble}"
    raise SetupError(ADVICE.format(python=sys.executable) + troubles)


def ready(environment: Environment, *extras: str) -> None:
    """Bring the environment up to date with pyproject.toml and the extras, and the bytecode with the source.

    An editable installation brings no bytecode, and where `PYTHONDONTWRITEBYTECODE` is set none is ever written:
    every start would then compile the packages anew, half of its time.

    Raises:
        SetupError: it cannot be made, or the packages cannot be installed.
    """
    digest = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    before = environment.stamp.read_text("utf-8").split() if environment.stamp.exists() else []
    if before[:1] == [digest] and set(extras) <= set(before[1:]) and environment.works:
        attempt(environment.program("python"), *BYTECODE)
        return
    install = make(environment)
    wanted = sorted({*extras, *before[1:]})
    say(f"installing policydiff with its extras {', '.join(wanted)} (the first time takes a minute)")
    trouble = attempt(*install, "--editable", f".[{','.join(wanted)}]")
    if trouble:
        raise SetupError(f"installation failed:\n{trouble}")
    attempt(environment.program("python"), *BYTECODE)
    environment.stamp.write_text("\n".join([digest, *wanted, ""]), "utf-8")


def run(*command: str) -> int:
    """Run a command of the project in its folder, its output going where ours goes; returns its exit status."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def demo(environment: Environment, _: list[str]) -> int:
    """Compare the examples, preview their notice and send it; differences and findings are what it is to show."""
    ready(environment, "dev")
    for arguments in DEMO:
        print(f"\n$ policydiff {' '.join(arguments)}\n", flush=True)
        status = run(environment.program("policydiff"), *arguments, "--no-pager")
        if status not in (0, 1):
            return status
    print(f"\n$ notices {' '.join(PREVIEW)}\n", flush=True)
    status = run(environment.program("notices"), *PREVIEW)
    if status not in (0, 3):
        return status
    status = run(environment.program("python"), *SENDING)
    print(f"\nNow open {PREVIEW[-1]}/preview.html in a browser: the mail, the decision and the digest.", flush=True)
    return status


def test(environment: Environment, arguments: list[str]) -> int:
    """Run the tests: all of them on every core, those that are named in one process, which starts at once."""
    ready(environment, "dev")
    return run(environment.program("python"), "-m", "pytest", *(arguments or ALL_TESTS))


def check(environment: Environment, arguments: list[str]) -> int:
    """Run every check, also after one has failed; ends with the test runner's summary."""
    ready(environment, "dev")
    failed = []
    for name, (program, *rest) in CHECKS:
        begun = time.monotonic()
        trouble = attempt(environment.program(program), *rest)
        say(f"{name:7} {'ok' if trouble is None else 'FAILED'}  {time.monotonic() - begun:.1f} s")
        if trouble is not None:
            print(trouble, flush=True)
            failed.append(name)
    tested = test(environment, arguments)
    if failed:
        say(f"failed before the tests: {', '.join(failed)}")
    return tested or (1 if failed else 0)


def aside_tool() -> str:
    """The path of uv, which makes the environments beside the usual one.

    Raises:
        SetupError: it is not installed.
    """
    uv = shutil.which("uv")
    if not uv:
        raise SetupError("this needs uv, which is not installed here")
    return uv


def aside(name: str, python: str, resolution: str, arguments: list[str]) -> int:
    """Run tests in an environment of their own, made anew; the tests' own tools are the newest.

    Args:
        name: Of its folder in `.cache`.
        python: What uv is to make it with.
        resolution: uv's: `lowest-direct` or `highest`.
        arguments: For pytest; empty for `SMOKE`.

    Raises:
        SetupError: there is no uv, or something cannot be installed.
    """
    import tomllib  # an older Python is told so first

    uv = aside_tool()
    environment = Environment(ROOT / ".cache" / name)
    shutil.rmtree(environment.folder, ignore_errors=True)
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    runtime = next(tool for tool in extras["dev"] if tool.startswith("policydiff["))
    tools = [tool for tool in extras["dev"] if not tool.startswith(("policydiff", "mypy", "ruff", "types-"))]
    install = (uv, "pip", "install", "--python", environment.program("python"))
    for command in (
        (uv, "venv", "--python", python, str(environment.folder)),
        (*install, "--resolution", resolution, "--editable", runtime.replace("policydiff", ".")),
        (*install, *tools),
    ):
        if trouble := attempt(*command):
            raise SetupError(f"{' '.join(command)}: {trouble}")
    say(f"{name}: testing")
    return run(environment.program("python"), "-m", "pytest", *(arguments or (*SMOKE, "-m", "not slow")))


def lowest(_: Environment, arguments: list[str]) -> int:
    """Test with the oldest release of everything that pyproject.toml allows: what it promises must be true."""
    return aside("lowest", sys.executable, "lowest-direct", arguments)


def pythons(_: Environment, arguments: list[str]) -> int:
    """Test on every Python that is promised; says which are not on this machine.

    Raises:
        SetupError: there is no uv, or none of them is here: nothing tested is no success.
    """
    uv = aside_tool()
    failed, tested = 0, False
    for version in PYTHONS:
        if attempt(uv, "python", "find", version):
            say(f"Python {version} is not on this machine")
            continue
        failed = aside(f"python{version}", version, "highest", arguments) or failed
        tested = True
    if not tested:
        raise SetupError("no Python was tested: uv finds none of them on the PATH, and `uv python install` brings one")
    return failed


def bench(environment: Environment, arguments: list[str]) -> int:
    """Measure against other tools."""
    ready(environment, "bench", "dev")
    return run(environment.program("python"), "benchmarks/compare.py", *arguments)


def catalogues(environment: Environment, _: list[str]) -> int:
    """Write the templates of the translations and compile what the programs read."""
    ready(environment, "dev")
    return run(environment.program("python"), "benchmarks/make_catalogues.py")


def setup(environment: Environment, _: list[str]) -> int:
    """Make the environment and stop."""
    ready(environment, "dev")
    say(f"ready: {environment.folder.name} is up to date")
    return 0


COMMANDS: dict[str, Callable[[Environment, list[str]], int]] = {
    "demo": demo,
    "test": test,
    "check": check,
    "lowest": lowest,
    "pythons": pythons,
    "bench": bench,
    "catalogues": catalogues,
    "setup": setup,
}


def main(arguments: list[str]) -> int:
    """Run one of the commands; returns its exit status, 2 where it could not be run at all."""
    if sys.version_info < OLDEST:
        say(f"needs Python {OLDEST[0]}.{OLDEST[1]} or later; {sys.executable} is {sys.version.split()[0]}")
        return TROUBLE
    if not arguments or arguments[0] not in COMMANDS:
        print(__doc__)
        return 0 if arguments[:1] in (["-h"], ["--help"], ["help"]) else TROUBLE
    try:
        return COMMANDS[arguments[0]](Environment(ROOT / ".venv"), arguments[1:])
    except SetupError as error:
        say(str(error))
        return TROUBLE
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
