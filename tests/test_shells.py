"""Completion and manuals of both commands: printed, understood by the shells themselves, and complete."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from notices.cli import COMMANDS as SENDING
from notices.cli import main as notices
from policydiff.cli import main as policydiff
from policydiff.cli.command_line import COMMANDS as COMPARING

if TYPE_CHECKING:
    from pathlib import Path

PROGRAMS = {"policydiff": (policydiff, COMPARING), "notices": (notices, SENDING)}

COMPLETE = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 ))
_shtab_$1 "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""
"""What bash does where a person presses the tabulator."""


def printed(capsys: pytest.CaptureFixture[str], program: str, *options: str) -> str:
    pytest.importorskip("shtab" if "--print-completion" in options else "argparse_manpage")
    assert PROGRAMS[program][0](list(options)) == 0
    return capsys.readouterr().out


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """With a policy and a folder in it."""
    (tmp_path / "privacy.md").write_text("# P\n")
    (tmp_path / "plans").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["policydiff", ""], set(COMPARING)),
        (["policydiff", "lo"], {"log"}),
        (["policydiff", "--fail-on", "m"], {"material"}),
        (["policydiff", "--format", "s"], {"sarif"}),
        (["policydiff", "--config", "p"], {"privacy.md", "plans"}),
        (["policydiff", "--lin"], {"--lint"}),
        (["policydiff", "hook", "pr"], {"privacy.md"}),
        (["policydiff", "hook", "--fo"], {"--format"}),
        (["policydiff", "since", "pr"], {"privacy.md"}),
        (["policydiff", "log", "-o", "p"], {"plans"}),
        (["notices", "pre"], {"preview"}),
        (["notices", "send", "--conf"], {"--confirm", "--config"}),
        (["notices", "send", "pl"], {"plans"}),
    ],
)
def test_bash_completes(folder, capsys, words, offered):
    script = folder / "completion"
    script.write_text(printed(capsys, words[0], "--print-completion", "bash"))
    done = subprocess.run(
        ["bash", "-c", COMPLETE, "bash", str(script), *words], capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) == offered, done.stderr


@pytest.mark.parametrize("program", PROGRAMS)
def test_bash_falls_back_to_files(capsys, program):
    script = printed(capsys, program, "--print-completion", "bash")
    assert f"complete -o bashdefault -o default -F _shtab_{program} {program}" in script


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize("program", PROGRAMS)
def test_each_shell_reads_its_script(tmp_path, capsys, program, shell):
    if not shutil.which(shell):
        pytest.skip(f"not here: no {shell}")
    script = tmp_path / "completion"
    script.write_text(printed(capsys, program, "--print-completion", shell))
    subprocess.run([shell, "-n", str(script)], check=True)


@pytest.mark.parametrize(
    ("line", "offered"),
    [("policydiff lo", "log"), ("policydiff pr", "privacy.md"), ("policydiff since pr", "privacy.md")],
)
def test_fish_completes(folder, capsys, line, offered):
    if not shutil.which("fish"):
        pytest.skip("not here: no fish")
    script = folder / "completion"
    script.write_text(printed(capsys, "policydiff", "--print-completion", "fish"))
    done = subprocess.run(
        ["fish", "-N", "-c", f"source {script}; complete -C '{line}'"], capture_output=True, text=True, check=True
    )
    assert offered in [row.split("\t")[0] for row in done.stdout.splitlines()]


def test_zsh_offers_files_beside_commands(capsys):
    script = printed(capsys, "policydiff", "--print-completion", "zsh")
    assert script.count("_describe 'policydiff commands' _commands\n  _files\n") == 1
    assert script.count("        *) _files ;;\n      esac\n  esac\n") == 1


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_manual_has_every_command_and_the_exit_statuses(capsys, program):
    page = printed(capsys, program, "--print-man")
    assert page.startswith(f'.TH {program.upper()} "1" "" "{program} ')
    for name in PROGRAMS[program][1]:
        assert f"'{program} {name}'".replace("-", "\\-") in page, name
    assert ".SH EXIT STATUS" in page
    assert page == printed(capsys, program, "--print-man")


@pytest.mark.parametrize("program", PROGRAMS)
def test_man_shows_it_without_complaint(tmp_path, capsys, program):
    if not shutil.which("groff"):
        pytest.skip("not here: no groff")
    page = tmp_path / f"{program}.1"
    page.write_text(printed(capsys, program, "--print-man"))
    done = subprocess.run(
        ["groff", "-man", "-Tascii", "-ww", "-P-c", "-P-b", "-P-u", str(page)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    assert "EXIT STATUS" in done.stdout


@pytest.mark.parametrize("option", [("--print-completion", "bash"), ("--print-man",)])
@pytest.mark.parametrize("program", PROGRAMS)
def test_what_is_not_installed_is_named(monkeypatch, capsys, program, option):
    monkeypatch.setitem(sys.modules, "shtab", None)
    monkeypatch.setitem(sys.modules, "argparse_manpage.manpage", None)
    assert PROGRAMS[program][0](list(option)) == 2
    assert "pip install 'policydiff[shell]'" in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(
    "words",
    [
        *([("policydiff",)] + [("policydiff", name) for name in COMPARING]),
        *([("notices",)] + [("notices", name) for name in SENDING]),
    ],
)
def test_help_fits_a_terminal_and_tells_the_exit_statuses(monkeypatch, capsys, words):
    monkeypatch.setenv("COLUMNS", "80")
    assert PROGRAMS[words[0]][0]([*words[1:], "--help"]) == 0
    shown = capsys.readouterr().out
    assert "exit status:" in shown
    assert [line for line in shown.splitlines() if len(line) > 80] == []
