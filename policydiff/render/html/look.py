"""How a page is dressed: title, accent colour, logo and template in, what the page needs of them out."""

from __future__ import annotations

from policydiff.values import dataclass

ACCENT = "#1d4f91"
"""The colour of links and rules where none is configured: 8.0 to 1 on white."""

PAPER = {"light": "#ffffff", "dark": "#171c21"}
"""The grounds that the accent must be read on; the same as `--paper` in `base.css`."""

READABLE = 4.5
"""Least contrast of text (WCAG 2.2, 1.4.3)."""


@dataclass(frozen=True, slots=True)
class Look:
    """The owner's wishes for the page; every one may be left out."""

    accent: str = ACCENT
    """`#rrggbb`."""
    logo: str = ""
    """A `data:` URI of an image; empty for none."""
    titles: tuple[tuple[str, str], ...] = ()
    """Id of a policy and its title, where that is not what the text itself is called."""
    template: str = ""
    """The text of the owner's own template; empty for ours."""

    def title_of(self, policy: str) -> str:
        """The title that was set for a policy; empty where none was."""
        return dict(self.titles).get(policy, "")

    def accent_on(self, scheme: str) -> str:
        """The accent as `#rrggbb`, made darker or lighter until it can be read on the paper of a colour scheme."""
        goal = 0 if scheme == "light" else 255
        start = _channels(self.accent)
        for step in range(21):
            shade = tuple(round(value + (goal - value) * step / 20) for value in start)
            if _contrast(shade, _channels(PAPER[scheme])) >= READABLE:
                return "#{:02x}{:02x}{:02x}".format(*shade)
        return "#000000" if scheme == "light" else "#ffffff"


def _channels(color: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(color.removeprefix("#")))


def _contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Ratio of relative luminances, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _linear(part: float) -> float:
    """A channel of sRGB, 0 to 1, as light; the figures are those of WCAG 2.2."""
    dark = 0.04045
    return part / 12.92 if part <= dark else ((part + 0.055) / 1.055) ** 2.4


def _luminance(color: tuple[int, ...]) -> float:
    """Relative luminance of an sRGB colour, 0 to 1; the weights are those of WCAG 2.2."""
    linear = [_linear(channel / 255) for channel in color]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
