"""What every passage of a notice is written from: the request, what its comparisons say, and the language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notices.compose.content import NoticeRequest
    from notices.compose.highlights import Highlights
    from notices.compose.translation import Translation


@dataclass(frozen=True, slots=True)
class Brief:
    """All that the words of a notice in one language are made from."""

    request: NoticeRequest
    highlights: Highlights
    """Of the request's comparisons."""
    translation: Translation
    """Into the request's language."""

    @property
    def names(self) -> str:
        """The policies' names as one phrase: `Privacy Policy and Terms of Use`."""
        return self.translation.join(tuple(dict.fromkeys(change.name for change in self.request.changes)))

    @property
    def full_name(self) -> str:
        """The policies' names with the product before them, unless they name it already."""
        names, product = self.names, self.request.product
        if product.lower() in names.lower():
            return names
        said = self.translation.say("{product}: {policy}", product=product, policy=names)
        if product and names and product[-1].isascii() and names[0].isascii():
            # A language without spaces between words still parts two Latin ones.
            return said.replace(f"{product}{names}", f"{product} {names}", 1)
        return said
