"""Words in Polish that no notice may use; `rules/notes.py` tells the rows."""

from __future__ import annotations

MARKETING = (
    "z radością", "cieszymy się", "dobre wieści", "ulepsz(?:amy|enia|enie|yliśmy|ony)",
    "udoskonal(?:amy|enia|enie)", "lepsz(?:a|e|ej|ego) (?:obsług\\w+|usług\\w+|doświadczeni\\w+)",
    "dla Państwa wygody", "nowe funkcje", "oferty? specjaln(?:e|a|ej)", "rabat(?:y|ów)?",
    "Państwa prywatność jest dla nas (?:bardzo )?ważna", "najnowocześniejsz\\w+",
)  # fmt: skip

MINIMISING = (
    "drobn(?:e|ych) (?:zmiany|zmian)", "niewielki(?:e|ch) (?:zmiany|zmian)", "jedynie", "po prostu",
    "proszę się nie martwić", "nic się dla Państwa nie zmienia", "jak zawsze", "tylko doprecyzowanie",
)  # fmt: skip

IDLE = (
    "nie muszą Państwo nic robić", "żadne działanie nie jest (?:wymagane|konieczne)",
)  # fmt: skip

EXAMPLES = (
    "na przykład", "np\\.",
)  # fmt: skip

LIMITS = (
    "jeśli", "jeżeli", "chyba", "bez", "tylko", "ale", "nie", "oprócz", "gdy",
)  # fmt: skip
