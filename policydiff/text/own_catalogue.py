"""A company's own catalogue as it stands on disk: read and written; what could do harm is refused.

A catalogue may come with a stranger's pull request, and its messages are filled in by `str.format`: so a slot is a name
that the English message has, and nothing else.
"""

from __future__ import annotations

from io import BytesIO
from string import Formatter
from typing import TYPE_CHECKING

from policydiff.bounds import leads_away
from policydiff.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from gettext import GNUTranslations
    from pathlib import Path

    from babel.messages.catalog import Catalog, Message

LARGEST = 1_000_000
"""Bytes of a catalogue; ours have some 40,000."""


def read_own(path: Path, below: GNUTranslations | None) -> GNUTranslations:
    """The words of a company's own catalogue.

    Args:
        path: a `.po` file.
        below: our catalogue of the language or what it falls back to, for what this one leaves empty; None for English.

    Raises:
        ConfigError: it is too large or no catalogue, or a message has a slot that its English one lacks.
    """
    from gettext import GNUTranslations

    from babel.messages.mofile import write_mo

    parsed = parse_own(path)
    for message in parsed:
        if message.id and (wrong := next(wrong_slots(message), "")):
            raise ConfigError(f"{path}:{message.lineno}: {wrong}")
    compiled = BytesIO()
    write_mo(compiled, parsed)
    compiled.seek(0)
    words = GNUTranslations(compiled)
    if below is not None:
        words.add_fallback(below)
    return words


def parse_own(path: Path) -> Catalog:
    """The catalogue of a `.po` file.

    Raises:
        ConfigError: it is too large, a link out of its repository, or no catalogue in UTF-8.
    """
    from babel.core import UnknownLocaleError
    from babel.messages.pofile import PoFileError, read_po

    if leads_away(path):
        raise ConfigError(f"{path}: is a link out of its repository")
    try:
        if path.stat().st_size > LARGEST:
            raise ConfigError(f"{path}: a catalogue may have {LARGEST:,} bytes")
        with path.open("rb") as file:
            return read_po(file, abort_invalid=True)
    except (OSError, UnicodeDecodeError, PoFileError, UnknownLocaleError, ValueError) as error:
        raise ConfigError(f"{path}: cannot be read as a catalogue (.po, UTF-8): {error}") from error


def written(head: str, messages: Iterable[Message], strings: Mapping[str, tuple[str, ...]], forms: int) -> str:
    """The text of a `.po` file, its messages in the order of the template.

    Args:
        head: comment and header.
        messages: of the template.
        strings: the translations that there are, by the message or its form for one.
        forms: how many a message with a plural has.
    """
    lines = [head]
    for message in messages:
        ids = _texts(message.id)
        given = strings.get(ids[0], ())
        lines += ["", f"msgid {_quoted(ids[0])}"]
        if len(ids) == 1:
            lines.append(f"msgstr {_quoted(given[0] if given else '')}")
            continue
        lines.append(f"msgid_plural {_quoted(ids[1])}")
        for form in range(forms):
            lines.append(f"msgstr[{form}] {_quoted(given[form] if form < len(given) else '')}")
    return "\n".join(lines) + "\n"


def new_head(language: str) -> str:
    """Comment and header of a catalogue that nobody has signed yet.

    Raises:
        ConfigError: CLDR knows no such language.
    """
    from babel.core import Locale, UnknownLocaleError
    from babel.messages.plurals import get_plural

    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError) as error:
        raise ConfigError(f"{language}: no language of CLDR; write a tag such as tr or pt-PT") from error
    fields = {
        "Language": str(locale),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": get_plural(locale).plural_forms,
        "Translated": "unreviewed",
    }
    lines = (f'"{name}: {value}\\n"' for name, value in fields.items())
    return "\n".join((f"# {locale.english_name} words. Keep every {{slot}}.", 'msgid ""', 'msgstr ""', *lines))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _texts(text: str | Iterable[str] | None) -> tuple[str, ...]:
    """One form, or all of them."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def wrong_slots(message: Message) -> Iterator[str]:
    """What is wrong with the slots of a message's translations, a sentence each; nothing for an untranslated one."""
    ids, strings = _texts(message.id), _texts(message.string)
    wanted = {name for each in ids for name in _slots(each)}
    needed = {name for name in _slots(ids[-1]) if name not in COUNTS}
    for string in filter(None, strings):
        try:
            given = set(_slots(string))
        except ValueError as error:
            yield f"“{string}” cannot be filled in: {error}"
            continue
        if given - wanted:
            yield f"“{string}” has {{{min(given - wanted)}}}, which “{ids[0]}” has not"
        elif needed - given:
            yield f"“{string}” lacks {{{min(needed - given)}}} of “{ids[-1]}”"


COUNTS = ("n", "count")
"""Slots that a form may say in a word: `one day`."""


def _slots(text: str) -> Iterator[str]:
    """What stands between braces, as written: a name, or more than one may say."""
    for _, name, form, conversion in Formatter().parse(text):
        if name is not None:
            yield name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
