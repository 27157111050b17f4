"""The public names: listed, loadable, and nothing else is."""

import importlib
from importlib.metadata import version

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
