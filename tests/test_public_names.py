"""The public names: listed, loadable, and nothing else is."""

import importlib
import inspect
import pydoc
from importlib.metadata import version
from pathlib import Path

import pytest

import policydiff


@pytest.mark.parametrize("name", policydiff.__all__)
def test_every_public_name_can_be_loaded_and_is_documented(name: str) -> None:
    value = getattr(policydiff, name)
    assert isinstance(value, str) or value.__doc__


def test_each_name_stands_once() -> None:
    assert len(policydiff.__all__) == len(set(policydiff.__all__))


def test_an_unknown_name_is_an_attribute_error_that_names_it() -> None:
    with pytest.raises(AttributeError, match="'compare_none'"):
        policydiff.compare_none  # noqa: B018  reading the attribute is the test


def test_what_was_read_can_be_compared() -> None:
    old, new = (policydiff.Source("a.md", text, "markdown") for text in (b"# Rules\n\nOne.\n", b"# Rules\n\nTwo.\n"))
    editions = policydiff.read.read(old), policydiff.read.read(new)
    assert policydiff.compare_editions(*editions) == policydiff.compare(old, new)


def test_the_version_is_the_one_installed() -> None:
    assert policydiff.__version__ == version("policydiff")


def test_every_error_is_of_the_one_family() -> None:
    errors = importlib.import_module("policydiff.errors")
    classes = [value for value in vars(errors).values() if isinstance(value, type)]
    assert len(classes) > 1
    assert all(issubclass(each, errors.PolicydiffError) and each.__doc__ for each in classes)


def test_texts_files_and_sources_are_compared_alike(tmp_path) -> None:
    texts = "# Rules\n\nOne.\n", "# Rules\n\nTwo.\n"
    paths = tmp_path / "old.md", tmp_path / "new.md"
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, "utf-8")
    sources = (policydiff.Source(str(path), text.encode(), "markdown") for path, text in zip(paths, texts, strict=True))
    from_files = policydiff.compare(*paths)
    assert from_files == policydiff.compare(*sources)
    from_texts = policydiff.compare(*texts)
    assert from_texts.sections == from_files.sections
    assert (from_texts.old.source, from_texts.new.source) == ("old", "new")
    page = policydiff.read_edition("<html><body><h1>Rules</h1><p>One.</p></body></html>")
    assert (page.format, page.title) == ("html", "Rules")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("privacy.md", r"give Path\('privacy.md'\)"),
        ("legal/terms.html", "a text is asked for"),
        ("https://example.com/privacy", "fetch it and give what it holds"),
        ("", "is empty"),
        (Path("gone.md"), "gone.md: No such file or directory"),
        (7, "int: cannot be compared; give a text, a Path or a Source"),
    ],
)
def test_what_is_no_text_is_said(given, said) -> None:
    with pytest.raises(policydiff.PolicydiffError, match=said):
        policydiff.compare(given, "# Rules\n\nOne.\n")


@pytest.mark.parametrize("name", ["Source", "Policy", "Comparison"])
def test_help_shows_what_a_value_is_made_of(name) -> None:
    cls = getattr(policydiff, name)
    signature = inspect.signature(cls)
    assert tuple(signature.parameters) == cls.__match_args__
    assert all(each.annotation is not each.empty for each in signature.parameters.values())
    assert f" |  {name}({next(iter(signature.parameters.values()))}, " in pydoc.plaintext.document(cls)
