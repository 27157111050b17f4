"""Words in Italian that no notice may use; `rules/notes.py` tells the rows."""

from __future__ import annotations

MARKETING = (
    "siamo lieti", "siamo felici", "buone notizie", "miglior(?:are|iamo|amento|amenti|ato|ata)",
    "ottimizz(?:are|iamo|azione)", "migliore (?:servizio|esperienza)", "per la Sua comodità", "nuove funzionalità",
    "offert[ae] special[ei]", "scont[oi]", "la Sua privacy (?:è importante per noi|ci sta a cuore)",
    "all['’]avanguardia",
)  # fmt: skip

MINIMISING = (
    "piccole modifiche", "lievi modifiche", "semplicemente", "non si preoccupi", "nulla cambia per Lei",
    "come sempre", "semplic[ei] chiariment[oi]",
)  # fmt: skip

IDLE = (
    "non (?:deve|occorre) fare nulla", "nessuna azione (?:è )?(?:richiesta|necessaria)",
)  # fmt: skip

EXAMPLES = (
    "ad esempio", "per esempio",
)  # fmt: skip

LIMITS = (
    "se", "salvo", "senza", "solo", "soltanto", "fino", "ma", "non", "tranne", "purché",
)  # fmt: skip
