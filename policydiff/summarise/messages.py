"""The messages of a summary and their translations: a language tag in, phrases out.

English is written here; other languages are gettext catalogues under `policydiff/locale`. A language
without a catalogue is told in English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.text.catalogues import catalogue

if TYPE_CHECKING:
    from policydiff.text.catalogues import Vocabulary

MESSAGES = {
    "titled": "{title}: {said}.",
    "section.added": "New section “{title}”: {said}.",
    "section.removed": "Section “{title}” removed: {said}.",
    "section.added.short": "New section “{title}”: {said}",
    "section.removed.short": "Section “{title}” removed: {said}",
    "section.added.named": "New section “{title}”",
    "section.removed.named": "Section “{title}” removed",
    "said.added": "added {new}",
    "said.removed": "removed {old}",
    "said.pair": "before {old}, now {new}",
    "said.changed": "{new}",
    "labelled": "{label}: {said}",
    "column.added": "column added: {new}",
    "column.removed": "column removed: {old}",
    "quoted": "“{text}”",
    "then": "; ",
    "renamed": "Section “{old}” is now called “{new}”.",
    "template": "{title}: a part that a template fills in changed; what it says there is not known.",
    "embedded": "{title}: the page embedded here changed; what it says is not known.",
    "address": "{title}: “{new}” now leads to another address.",
    "replaced": "“{old}” is now “{new}”.",
    "log": "The policy’s own note: {said}.",
    "date.effective": "Effective date: {old} → {new}.",
    "date.effective.new": "Effective date: {new}.",
    "date.effective.gone": "Effective date no longer stated: {old}.",
    "date.updated": "Updated: {old} → {new}.",
    "date.updated.new": "Updated: {new}.",
    "date.updated.gone": "Date of the last update no longer stated: {old}.",
}
"""Key → English sentence or part of one; `{title}`, `{old}` and `{new}` are slices of the editions."""

MORE = ("{said} and one more", "{said} and {count} more")
"""What follows entries of a list of which some are left out."""

TIMES = ("{sentence} Once.", "{sentence} {count} times.")
"""What follows a sentence that stands for many identical replacements."""

HEADLINES = {
    "identical": "No differences.",
    "material": "Material changes: {facts}.",
    "substantive": "Changed: {facts}.",
    "rewritten": "Rewritten in large parts: {facts}.",
    "editorial": "Editorial changes only: {parts}.",
    "one.format": "Formatting only: {parts}.",
    "preamble": "before the first heading",
    "join": ", ",
}

PARTS = {
    "order": ("order changed: {count} entry", "order changed: {count} entries"),
    "duplicate": ("duplicates: {count} block", "duplicates: {count} blocks"),
    "encoding": ("broken characters mended: {count} block", "broken characters mended: {count} blocks"),
    "grammar": ("grammar: {count} block", "grammar: {count} blocks"),
    "outside": ("page furniture: {count} block", "page furniture: {count} blocks"),
    "translated": ("in another language: {count} block", "in another language: {count} blocks"),
    "title": ("headings worded anew: {count}", "headings worded anew: {count}"),
    "address": ("addresses written in another way: {count}", "addresses written in another way: {count}"),
    "version": ("version numbers: {count}", "version numbers: {count}"),
    "typing": ("typing errors mended: {count}", "typing errors mended: {count}"),
    "signs": ("punctuation or capitals: {count} block", "punctuation or capitals: {count} blocks"),
    "format": ("formatting: {count} block", "formatting: {count} blocks"),
    "format.named": ("{count} block ({names})", "{count} blocks ({names})"),
    "date": ("date lines: {count}", "date lines: {count}"),
    "moved": ("moved: {count} part", "moved: {count} parts"),
    "numbering": ("numbering: {count} heading", "numbering: {count} headings"),
    "paragraphs": ("paragraphs split or joined: {count}", "paragraphs split or joined: {count}"),
    "box": ("boxes ticked or cleared: {count}", "boxes ticked or cleared: {count}"),
    "front": ("front matter: {count} field", "front matter: {count} fields"),
    "other": ("spelling and references: {count} block", "spelling and references: {count} blocks"),
}
"""What editorial changes are called, for one and for several."""

LOOKS = {
    "link": "link targets",
    "emphasis": "emphasis",
    "struck": "struck text",
    "list": "list markers",
    "level": "heading levels",
    "layout": "layout",
}
"""What formatting changes are called."""


CLOSING = "”“’」»\u00a0\u202f "
"""Signs that end a quotation in a language that there is a catalogue for, and the space that French puts before one."""


def _one_stop(said: str) -> str:
    r"""Leave out the full stop of a sentence that ends with a quote that has its own: `added “… it.”`.

    >>> _one_stop("Ajout de «\u00a0ceci.\u00a0».")[-3:], _one_stop("Ajout de «\u00a0…\u00a0»")[-3:]
    ('.\xa0»', '…\xa0»')
    """
    if not said.endswith((".", "。")):
        return said
    last = said[:-1].rstrip(CLOSING)
    return said[:-1] if last != said[:-1] and last.endswith((".", "!", "?", "…", "。", "！", "？")) else said


class Phrases:
    """All phrases in one language."""

    def __init__(self, words: Vocabulary) -> None:
        """Take the catalogue to look messages up in."""
        self._words = words

    def headline(self, key: str, **slots: str) -> str:
        """One of `HEADLINES`, filled."""
        return self._words.gettext(HEADLINES[key]).format(**slots)

    def part(self, key: str, count: int, names: str = "") -> str:
        """One of `PARTS` for a count."""
        one, several = PARTS[key]
        return self._words.ngettext(one, several, count).format(count=count, names=names)

    def look(self, key: str) -> str:
        """One of `LOOKS`."""
        return self._words.gettext(LOOKS[key])

    def message(self, key: str, **slots: str) -> str:
        """One of `MESSAGES`, filled."""
        return self._words.gettext(MESSAGES[key]).format(**slots)

    def word(self, key: str) -> str:
        """What stands between two clauses: `join` or `then`."""
        return self.headline("join") if key == "join" else self.message(key)

    def quoted(self, *texts: str) -> str:
        """Slices between marks of quotation, one after another."""
        return self.word("join").join(self.message("quoted", text=text) for text in texts)

    def said(self, verb: str, old: tuple[str, ...], new: tuple[str, ...]) -> str:
        """What is said of one candidate."""
        return self.message(f"said.{verb}", old=self.quoted(*old), new=self.quoted(*new))

    def point(self, key: str, title: str, said: str) -> str:
        """A whole sentence under a title; the text before the first heading has a name of its own."""
        return _one_stop(self.message(key, title=title or self.headline("preamble"), said=said))

    def more(self, said: str, count: int) -> str:
        """Entries of a list, and how many are left out."""
        one, several = MORE
        return self._words.ngettext(one, several, count).format(said=said, count=count)

    def times(self, said: str, count: int) -> str:
        """A sentence that stands for so many places."""
        one, several = TIMES
        return self._words.ngettext(one, several, count).format(sentence=said, count=count)


def phrases(language: str) -> Phrases:
    """The phrases for a language tag: its own catalogue, that of its script, else English."""
    return Phrases(catalogue(language).words)
