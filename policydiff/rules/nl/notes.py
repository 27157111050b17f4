"""Words in Dutch that no notice may use; `rules/notes.py` tells the rows."""

from __future__ import annotations

MARKETING = (
    "verheugd", "met trots", "goed nieuws", "verbeter(?:en|d|de|ing|ingen)", "geoptimaliseerd", "optimaliseren",
    "betere? (?:dienst|ervaring)", "voor uw gemak", "nieuwe functies", "speciale aanbieding(?:en)?",
    "korting(?:en)?", "uw privacy (?:is|vinden wij) (?:ons )?(?:zeer )?belangrijk", "state-of-the-art",
)  # fmt: skip

MINIMISING = (
    "kleine (?:wijzigingen|aanpassingen)", "geringe wijzigingen", "slechts", "maakt u zich geen zorgen",
    "voor u verandert er niets", "zoals altijd", "louter ter verduidelijking",
)  # fmt: skip

IDLE = (
    "u hoeft niets te doen", "geen actie (?:nodig|vereist)",
)  # fmt: skip

EXAMPLES = (
    "bijvoorbeeld", "zoals",
)  # fmt: skip

LIMITS = (
    "als", "indien", "tenzij", "behalve", "zonder", "alleen", "tot", "maar", "niet", "mits",
)  # fmt: skip
