"""The sentences a summary is made of: a message with slots, each slot a slice of an edition."""

from __future__ import annotations

from policydiff.model import Severity
from policydiff.text.words import template_tags
from policydiff.values import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of a policy's own text inside a sentence."""

    text: str
    """Exactly as it stands in a heading or block of its edition."""
    cut_before: bool = False
    """Whether its own sentence began earlier; shown as `…`."""
    cut_after: bool = False

    def shown(self) -> str:
        """The text with `…` where it was cut, on one line; a template tag, which readers never see, is one as well."""
        text = self.text
        for start, end in reversed(template_tags(text)):
            text = f"{text[:start]}…{text[end:]}"
        bare = " ".join(text.split())
        return ("… " if self.cut_before else "") + bare + (" …" if self.cut_after else "")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One point before it is put into a language."""

    message: str
    """A key of `phrases.MESSAGES`."""
    severity: Severity
    topics: tuple[str, ...]
    changes: tuple[str, ...]
    """Ids of the changes it speaks of; never empty but for a date."""
    title: Slot | None = None
    old: Slot | None = None
    new: Slot | None = None
    count: int = 0
    """How often; 0 where the message does not say."""

    @property
    def slots(self) -> tuple[tuple[str, Slot], ...]:
        """Name and slice of every slot that is filled."""
        every = (("title", self.title), ("old", self.old), ("new", self.new))
        return tuple((name, slot) for name, slot in every if slot is not None)
