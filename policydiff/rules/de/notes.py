"""Words in German that no notice may use; `rules/notes.py` tells the rows."""

from __future__ import annotations

MARKETING = (
    "begeistert", "(?:wir )?freuen uns", "gute Nachrichten", "verbesser(?:n|t|te|ung(?:en)?)",
    "optimier(?:en|t|ung(?:en)?)", "(?:noch )?besseres (?:Erlebnis|Angebot)", "zu Ihrem Vorteil",
    "zu Ihrer Bequemlichkeit", "neue Funktionen", "Sonderangebote?", "Rabatte?",
    "Ihre? (?:Privatsphäre|Vertrauen) (?:ist|liegt) uns (?:sehr )?(?:wichtig|am Herzen)",
    "Privatsphäre liegt uns am Herzen", "modernste[nrs]?",
)  # fmt: skip

MINIMISING = (
    "geringfügige?[nrs]?", "unwesentliche?[nrs]?", "lediglich", "bloß", "kleine Anpassung(?:en)?", "keine Sorge",
    "wie (?:immer|gewohnt)", "nur zur Klarstellung", "für Sie ändert sich nichts",
)  # fmt: skip

IDLE = (
    "(?:Sie )?müssen nichts (?:weiter )?(?:tun|unternehmen)", "kein Handlungsbedarf",
    "keine (?:weiteren )?Maßnahmen (?:erforderlich|notwendig)",
)  # fmt: skip

EXAMPLES = (
    "zum Beispiel", "beispielsweise", "z\\. ?B",
)  # fmt: skip

LIMITS = (
    "wenn", "falls", "sofern", "soweit", "nur", "ohne", "außer", "bis", "nicht", "aber", "es sei denn",
)  # fmt: skip
