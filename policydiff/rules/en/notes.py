"""Words in English that no notice may use; `rules/notes.py` tells the rows."""

from __future__ import annotations

MARKETING = (
    "excit(?:ed|ing)", "thrilled", "delighted", "(?:pleased|happy|glad|proud) to", "great news", "good news",
    "improv(?:e|es|ed|ing|ements?)", "enhanc(?:e|es|ed|ing|ements?)", "better (?:serve|protect|experience)",
    "for your convenience", "streamlin(?:e|ed|ing)", "new features?", "special offers?", "discounts?",
    "we (?:deeply |truly )?(?:value|care about|respect) your (?:privacy|trust)", "your (?:privacy|trust) matters",
    "your (?:privacy|trust) is (?:very )?important to us", "state[- ]of[- ]the[- ]art", "world[- ]class",
)  # fmt: skip

MINIMISING = (
    "minor", "(?:small|slight|tiny) (?:changes?|updates?|adjustments?)", "simply", "merely", "routine",
    "house-?keeping", "don['’]t worry", "nothing (?:changes|has changed) for you", "no need to worry",
    "as (?:always|usual)", "only clarif(?:y|ies|ications?)", "clarif(?:y|ies|ied|ications?)",
    "no (?:further )?action (?:is )?(?:required|needed)", "you (?:do not|don['’]t) (?:need|have) to do anything",
)  # fmt: skip

IDLE = (
    "no (?:further )?action (?:is )?(?:required|needed)", "you (?:do not|don['’]t) (?:need|have) to do anything",
)  # fmt: skip

EXAMPLES = ("such as", "including(?: but not limited to)?", "for example", "for instance", "e\\.g", "like")  # fmt: skip

LIMITS = ("if", "unless", "except", "only", "without", "until", "provided", "where", "when", "but", "not")
