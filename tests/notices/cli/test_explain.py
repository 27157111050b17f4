"""`notices --explain CODE`, and that every code of a notice is explained."""

import re
from pathlib import Path

import pytest

import notices
from notices.cli import main
from notices.explain import codes
from policydiff import explained

PACKAGE = Path(notices.__file__).parent
PAGE = (PACKAGE.parent / "docs" / "notices.md").read_text("utf-8")
LENGTHS = {f"length.{name}" for name in ("subject", "preheader", "push_title", "push_body")}
SIZES = {f"size.{channel}" for channel in ("email", "push", "webpush")}


def found_codes():
    pattern = re.compile(r'Finding\(\s*"([a-z_]+\.[a-z_]+)"')
    sources = PACKAGE.rglob("*.py")
    return {code for source in sources for code in pattern.findall(source.read_text("utf-8"))} | LENGTHS | SIZES


def test_every_code_is_explained():
    assert set(codes()) == found_codes()
    for found in codes().values():
        assert not found.means[0].isupper()
        assert found.mend.endswith(".")


@pytest.mark.parametrize("code", sorted(set(codes()) - LENGTHS - SIZES - {"length.body", "length.lines"}))
def test_every_code_is_documented(code):
    assert f"`{code}`" in PAGE or f"`{code.partition('.')[0]}.*`" in PAGE


def test_a_code_is_explained(capsys):
    assert main(["--explain", "audience.empty"]) == 0
    out = capsys.readouterr().out
    assert "Severity: high." in out
    assert '{code = "audience.empty", reason = "…", until = YYYY-MM-DD}' in out


def test_a_code_of_the_comparison_is_explained_too(capsys):
    assert main(["--explain", "promise.weakened"]) == 0
    assert explained("promise.weakened").mend[:20] in capsys.readouterr().out


def test_an_unknown_code_is_trouble(capsys):
    assert main(["--explain", "audience.emptyy"]) == 2
    assert 'did you mean "audience.empty"' in capsys.readouterr().err
    assert main(["--explain", "outline.gessed"]) == 2
    assert 'did you mean "outline.guessed"' in capsys.readouterr().err
    assert main(["--explain", "NOSUCH"]) == 2
    assert len(capsys.readouterr().err) < 120
