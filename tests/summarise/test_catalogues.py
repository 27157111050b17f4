from __future__ import annotations

import gettext
import re

import pytest

from policydiff.summarise.messages import HEADLINES, LOCALE, LOOKS, MESSAGES, PARTS, TIMES, phrases

CATALOGUES = sorted(path.name for path in LOCALE.iterdir() if path.is_dir())
SINGLE = [*MESSAGES.values(), *HEADLINES.values(), *LOOKS.values()]
PLURAL = [*PARTS.values(), TIMES]


def slots(message: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", message))


@pytest.fixture(params=CATALOGUES)
def catalogue(request: pytest.FixtureRequest) -> gettext.GNUTranslations:
    with (LOCALE / request.param / "LC_MESSAGES" / "policydiff.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


@pytest.mark.parametrize("message", SINGLE)
def test_every_message_is_translated_with_its_slots(catalogue: gettext.GNUTranslations, message: str) -> None:
    said = catalogue.gettext(message)
    assert said != message or not re.search(r"[A-Za-z]{2}", re.sub(r"\{\w+\}", "", message))
    assert slots(said) == slots(message)


@pytest.mark.parametrize("pair", PLURAL)
@pytest.mark.parametrize("count", [1, 2, 5])
def test_every_count_is_translated(catalogue: gettext.GNUTranslations, pair: tuple[str, str], count: int) -> None:
    said = catalogue.ngettext(*pair, count)
    assert said not in pair
    assert slots(said) == slots(pair[1])


@pytest.mark.parametrize("name", CATALOGUES)
def test_the_compiled_catalogue_is_made_from_its_source(name: str) -> None:
    mofile = pytest.importorskip("babel.messages.mofile")
    pofile = pytest.importorskip("babel.messages.pofile")
    folder = LOCALE / name / "LC_MESSAGES"
    with (folder / "policydiff.po").open("rb") as po, (folder / "policydiff.mo").open("rb") as mo:
        source, compiled = pofile.read_po(po), mofile.read_mo(mo)
    said = [sorted(f"{[*m.id]} {[*m.string]}" for m in one if m.id) for one in (source, compiled)]
    assert said[0] == said[1]


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("en", "No differences."), ("en-GB", "No differences."), ("fr", "No differences."), ("und", "No differences."),
        ("zh", "没有差异。"), ("zh-CN", "没有差异。"), ("zh-Hans-SG", "没有差异。"),
        ("zh-TW", "沒有差異。"), ("zh-Hant", "沒有差異。"), ("zh-HK", "沒有差異。"),
    ],
)  # fmt: skip
def test_which_language_is_spoken(tag: str, said: str) -> None:
    assert phrases(tag).headline("identical") == said
