"""Patterns that are kept between runs: the same patterns, and nothing but time lost where they cannot be kept."""

import marshal
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from policydiff.cli import patterns
from policydiff.cli.patterns import kept_patterns

SAMPLES: tuple[tuple[Any, int, Any], ...] = (
    (r"(?P<year>\d{4})-(?P<month>\d\d)", 0, "on 2031-04-05"),
    (r"[\u3040-\u30ff\u3400-\u9fff]+|[^\W_]+", 0, "約 30 days 第三方"),
    (r"\b(?:may|must)\b(?! not)", re.IGNORECASE, "You MAY, you must not"),
    (r"^(a)|(b)$", re.MULTILINE, "a\nb"),
    (rb"charset=([\w-]+)", 0, b"text/html; charset=utf-8"),
)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where patterns are kept, in a folder of the test's own; bytecode is wanted."""
    here = tmp_path / "patterns.codes"
    monkeypatch.setattr(patterns, "_place", lambda: str(here))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return here


def compiled() -> list[Any]:
    """What the samples find, each compiled in a run of the command."""
    re.purge()
    with kept_patterns():
        made = [re.compile(pattern, flags) for pattern, flags, _ in SAMPLES]
    re.purge()
    return found(made)


def expected() -> list[Any]:
    """What they find as they are."""
    re.purge()
    return found([re.compile(pattern, flags) for pattern, flags, _ in SAMPLES])


def kept_in(place: Path) -> Any:
    """Who made what was kept, and that."""
    return marshal.loads(place.read_bytes())  # noqa: S302  written by the test


def found(made: list[Any]) -> list[Any]:
    """All that can be asked of some patterns."""
    return [
        [one.pattern, one.flags, one.groups, one.groupindex, [(m.span(), m.groups()) for m in one.finditer(text)]]
        for one, (_, _, text) in zip(made, SAMPLES, strict=True)
    ]


def test_what_was_kept_finds_what_is_compiled(place: Path) -> None:
    assert sys.version_info[:2] in patterns.TRIED, "try this version, and name it in TRIED"
    first = compiled()
    assert place.is_file()
    kept = place.read_bytes()
    assert compiled() == first == expected()
    assert place.read_bytes() == kept


def test_nothing_is_compiled_twice(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled()
    monkeypatch.setattr("re._parser.parse", lambda *_: pytest.fail("parsed again"))
    compiled()
    assert place.is_file()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no codes",
        marshal.dumps((("another interpreter", 1, 4), {})),
        marshal.dumps(((sys.version, 1, 4), {})),
        marshal.dumps("short"),
        marshal.dumps((1, 2, 3)),
    ],
)
def test_a_file_of_anything_else_is_made_anew(place: Path, content: bytes) -> None:
    place.write_bytes(content)
    assert compiled() == expected()
    assert place.read_bytes() != content


def test_codes_that_the_interpreter_refuses_are_compiled_again(place: Path) -> None:
    compiled()
    maker, kept = kept_in(place)
    parts = {key: marshal.loads(one) for key, one in kept.items()}  # noqa: S302  as above
    place.write_bytes(marshal.dumps((maker, dict.fromkeys(kept, b""))))
    assert compiled() == expected()
    spoilt = {key: marshal.dumps((flags, code[:-4], *rest)) for key, (flags, code, *rest) in parts.items()}
    place.write_bytes(marshal.dumps((maker, spoilt)))
    assert compiled() == expected()


def test_without_bytecode_nothing_is_kept(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert compiled() == expected()
    assert not place.exists()


def test_a_folder_that_is_not_there_keeps_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_place", lambda: str(place.parent / "gone" / "patterns.codes"))
    assert compiled() == expected()


def test_versions_that_were_not_tried_are_left_alone(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "TRIED", ())
    assert compiled() == expected()
    assert not place.exists()


def test_what_is_kept_does_not_grow_without_end(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled()
    monkeypatch.setattr(patterns, "MOST", len(SAMPLES))
    re.purge()
    others = [f"another one, {number}" for number in range(patterns.FEW + 1)]
    with kept_patterns():
        for pattern in others:
            re.compile(pattern)
    assert [key for key, _ in kept_in(place)[1]] == others


def test_a_pattern_that_differs_from_run_to_run_is_not_written_each_time(place: Path) -> None:
    compiled()
    kept = place.read_bytes()
    re.purge()
    with kept_patterns():
        re.compile("put together from a set")
    assert place.read_bytes() == kept


@pytest.mark.usefixtures("place")
def test_re_is_its_own_again_afterwards() -> None:
    from re import _compiler  # type: ignore[attr-defined]

    before = _compiler.compile
    with pytest.raises(re.error), kept_patterns():
        re.compile("(")  # wrong patterns are told as ever
    assert _compiler.compile is before
