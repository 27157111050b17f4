"""The personal fields of a message: a page of recipients in, the value of a field for each of them out."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence

from notices.model import Field, Recipients

_CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")


def filler(field: Field, tags: Sequence[str]) -> Callable[[Recipients], list[str]]:
    """What fills a field for a page of recipients.

    Args:
        field: Of the message.
        tags: Of all fields; somebody's name may not be another field's tag.
    """
    before, _, after = field.form.partition("{value}")
    default, named = field.default, field.column == "name"
    shown = html.escape if field.html else str

    def fill(page: Recipients) -> list[str]:
        texts = page.names if named else page.ids
        together = "\n".join(texts)
        # What one of them needs is done to each; mostly none needs anything.
        if not "".join(texts).isprintable() or any(tag in together for tag in tags):
            texts = [_clean(text, tags) for text in texts]
            together = "\n".join(texts)
        filled = (before + shown(together).replace("\n", f"{after}\n{before}") + after).split("\n")
        return filled if all(texts) else [one if text else default for one, text in zip(filled, texts, strict=True)]

    return fill


def _clean(text: str, tags: Sequence[str]) -> str:
    if not text.isprintable():
        text = _CONTROL.sub(" ", text)
    for tag in tags:
        text = text.replace(tag, "")
    return text.strip()
