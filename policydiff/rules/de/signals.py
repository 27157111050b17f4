"""Consent, modal verbs, negation and scope in the language "de": group, kind, value = phrases parted by |.

Collected for this project from grammars of the language; nothing else is read in it but numbers and dates.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "consent": {
        "consent": {
            "opt-in": "einwilligung|zustimmung|ihrer zustimmung",
            "express": "ausdrückliche einwilligung|ausdrücklichen einwilligung|ausdrückliche zustimmung",
            "opt-out": "widerspruchsmöglichkeit|opt-out",
            "legitimate interest": "berechtigtes interesse|berechtigten interesse",
            "none": "ohne ihre einwilligung|ohne einwilligung",
        },
    },
    "modals": {
        "modal": {
            "may": (
                "darf|dürfen|dürft|dürfte|dürften|berechtigt|behalten uns vor|behält sich vor|möglicherweise|"
                "gegebenenfalls|unter umständen"
            ),
            "can": "kann|können|könnt|könnte|könnten",
            "should": "soll|sollen|sollte|sollten|sollt",
            "will": "wird|werden|werdet|verpflichten uns|sichern zu",
            "must": "muss|muß|müssen|müsst|verpflichtet|hat zu|haben zu|zwingend|erforderlich",
        },
    },
    "negations": {
        "ignored": {
            "not meant": "nicht nur|nicht beschränkt|ohne einschränkung|nicht später als|nicht mehr als",
        },
        "negation": {
            "not": (
                "nicht|kein|keine|keinen|keiner|keinem|keines|nie|niemals|ohne|weder|noch nie|keinesfalls|niemand|"
                "nichts|untersagt|verboten"
            ),
        },
    },
    "scope": {
        "scope": {
            "only": "nur|ausschließlich|lediglich|allein",
            "any": "alle|jede|jeder|jeglich|sämtliche|jegliche|jedes|jeden",
            "including": "einschließlich|zum beispiel|beispielsweise|insbesondere|wie etwa|unter anderem",
            "except": "außer|sofern nicht|es sei denn|ausgenommen",
            "at least": "mindestens|wenigstens",
            "at most": "höchstens|maximal|bis zu|spätestens",
        },
    },
}
