"""The messages of a summary and their translations: a language tag in, phrases out.

English is written here; other languages are gettext catalogues under `policydiff/locale`. A language
without a catalogue is told in English.
"""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from policydiff.summarise.sentence import Sentence
from policydiff.text.languages import fallbacks

LOCALE = Path(__file__).parent.parent / "locale"

MESSAGES = {
    "value": "{title}: {old} → {new}.",
    "section.added": "New section “{title}”.",
    "section.removed": "Section “{title}” removed.",
    "added": "{title}: added “{new}”.",
    "removed": "{title}: removed “{old}”.",
    "clause": "{title}: before “{old}”, now “{new}”.",
    "wording": "{title}: wording changed: before “{old}”, now “{new}”.",
    "renamed": "Section “{old}” is now called “{new}”.",
    "template": "{title}: a part that a template fills in changed; what it says there is not known.",
    "embedded": "{title}: the page embedded here changed; what it says is not known.",
    "address": "{title}: “{new}” now leads to another address.",
    "replaced": "“{old}” is now “{new}”.",
    "moved": "{title}: moved here, before “{old}”, now “{new}”.",
    "date.effective": "Effective date: {old} → {new}.",
    "date.effective.new": "Effective date: {new}.",
    "date.effective.gone": "Effective date no longer stated: {old}.",
    "date.updated": "Updated: {old} → {new}.",
    "date.updated.new": "Updated: {new}.",
    "date.updated.gone": "Date of the last update no longer stated: {old}.",
}
"""Key → English sentence; `{title}`, `{old}` and `{new}` are slices of the editions."""

TIMES = ("{sentence} Once.", "{sentence} {count} times.")
"""What follows a sentence that stands for many identical replacements."""

HEADLINES = {
    "identical": "No differences.",
    "material": "Material changes: {titles}.",
    "substantive": "Wording changed: {titles}.",
    "editorial": "Editorial changes only: {parts}.",
    "one.format": "Formatting only: {parts}.",
    "more": "{titles} and more",
    "preamble": "before the first heading",
    "join": ", ",
}

PARTS = {
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
    "layout": "layout",
}
"""What formatting changes are called."""


def _one_stop(said: str) -> str:
    """Leave out the full stop of a sentence that ends with a quote that has its own: `added “… it.”`."""
    last = said[:-1].rstrip("”」")
    return said[:-1] if last != said[:-1] and last.endswith((".", "!", "?", "…", "。", "！", "？")) else said


class Phrases:
    """All phrases in one language."""

    def __init__(self, catalogue: NullTranslations) -> None:
        """Take the catalogue to look messages up in."""
        self._catalogue = catalogue

    def headline(self, key: str, **slots: str) -> str:
        """One of `HEADLINES`, filled."""
        return self._catalogue.gettext(HEADLINES[key]).format(**slots)

    def part(self, key: str, count: int, names: str = "") -> str:
        """One of `PARTS` for a count."""
        one, several = PARTS[key]
        return self._catalogue.ngettext(one, several, count).format(count=count, names=names)

    def look(self, key: str) -> str:
        """One of `LOOKS`."""
        return self._catalogue.gettext(LOOKS[key])

    def spell(self, sentence: Sentence) -> str:
        """A sentence with its slots filled."""
        slots = {name: slot.shown() for name, slot in sentence.slots}
        if "title" in slots or "{title}" in MESSAGES[sentence.message]:
            slots["title"] = slots.get("title") or self.headline("preamble")
        said = _one_stop(self._catalogue.gettext(MESSAGES[sentence.message]).format(**slots))
        if not sentence.count:
            return said
        one, several = TIMES
        return self._catalogue.ngettext(one, several, sentence.count).format(sentence=said, count=sentence.count)


@cache
def phrases(language: str) -> Phrases:
    """The phrases for a language tag: its own catalogue, that of its script, else English."""
    for tag in fallbacks(language):
        found = LOCALE / tag.replace("-", "_") / "LC_MESSAGES" / "policydiff.mo"
        if found.is_file():
            with found.open("rb") as file:
                return Phrases(GNUTranslations(file))
    return Phrases(NullTranslations())
