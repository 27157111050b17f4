"""Options stand anywhere among the names; what is not understood is said in one line."""

import argparse

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff import OptionParser, split_command
from policydiff.errors import UsageError


def parser() -> OptionParser:
    made = OptionParser(prog="tool show", allow_abbrev=False)
    made.add_argument("old", nargs="?")
    made.add_argument("new", nargs="?")
    made.add_argument("more", nargs="*")
    made.add_argument("-o", "--output", action="append", default=[])
    made.add_argument("-q", "--quiet", action="store_true")
    made.add_argument("--kind", choices=("one", "two"), default="one")
    made.add_argument("--number", type=int)
    return made


NAMES = st.lists(st.sampled_from(["v1", "v2", "-", "a b.md", "policies/en.md", "REV:x"]), max_size=5)
OPTIONS = st.lists(
    st.sampled_from([["-o", "x"], ["-ox"], ["--output=x"], ["--output", "v1"], ["-q"], ["--kind", "two"]]), max_size=4
)


@given(NAMES, OPTIONS, st.randoms())
def test_where_the_options_stand_does_not_matter(names, options, random):
    pieces = [[name] for name in names]
    for option in options:
        pieces.insert(random.randint(0, len(pieces)), option)
    # Their order among themselves may: the same file twice is the same, but lists are compared in order.
    order = [piece for piece in pieces if piece in options]
    mixed = parser().understand([word for piece in pieces for word in piece])
    first = parser().understand([word for piece in order for word in piece] + names)
    assert mixed == first
    assert [name for name in (mixed.old, mixed.new, *mixed.more) if name is not None] == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["--", "-v1", "--kind"], ["-v1", "--kind"]),
        (["v1", "--", "-q"], ["v1", "-q"]),
        (["-q", "--", "--"], ["--"]),
    ],
)
def test_after_two_dashes_all_are_names(words, names):
    found = parser().understand(words)
    assert [name for name in (found.old, found.new, *found.more) if name is not None] == names


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["v1", "--outptu", "x", "v2"], '--outptu: there is no such option; did you mean "--output"?'),
        (["--knid=two"], '--knid: there is no such option; did you mean "--kind"?'),
        (["--zzz"], "--zzz: there is no such option; tool show --help shows what there is"),
        (["-x"], "-x: there is no such option; tool show --help shows what there is"),
        (["v1", "-o"], "-o/--output: expected one argument (tool show --help shows what there is)"),
        (["--kind", "three"], "--kind three: there is no such value; it takes one, two"),
        (["--kind", "tow"], '--kind tow: there is no such value; did you mean "two"?'),
        (["--number", "x"], "--number: wants a whole number, not 'x' (tool show --help shows what there is)"),
    ],
)
def test_what_is_not_understood(words, said):
    with pytest.raises(UsageError) as caught:
        parser().understand(words)
    assert str(caught.value).startswith(said)
    assert "\n" not in str(caught.value)


def test_help_shows_itself(capsys):
    with pytest.raises(SystemExit) as left:
        parser().understand(["v1", "--help"])
    assert left.value.code == 0
    assert "--kind" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "command", "rest"),
    [
        (["log"], "log", []),
        (["-q", "log", "log"], "log", ["-q", "log"]),
        (["--config", "log", "since", "v1"], "since", ["--config", "log", "v1"]),
        (["--config=log", "v1", "log"], "", ["--config=log", "v1", "log"]),
        (["./log"], "", ["./log"]),
        (["--", "log"], "", ["--", "log"]),
        (["-", "log"], "", ["-", "log"]),
        ([], "", []),
    ],
)
def test_the_command_is_the_first_name(words, command, rest):
    assert split_command(words, ("log", "since"), ("--config",)) == (command, rest)


def test_it_is_argparse_that_reads():
    """What argparse gives is what comes out: defaults, lists and types."""
    assert parser().understand([]) == argparse.Namespace(
        old=None, new=None, more=[], output=[], quiet=False, kind="one", number=None
    )
