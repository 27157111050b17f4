"""Consent, modal verbs, negation and scope in the language "pl": group, kind, value = phrases parted by |.

Collected for this project from grammars of the language; nothing else is read in it but numbers and dates.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "consent": {
        "consent": {
            "opt-in": "zgoda|zgody|zgodę",
            "express": "wyraźna zgoda|wyraźnej zgody|wyraźną zgodę",
            "opt-out": "opt-out",
            "none": "bez twojej zgody|bez zgody",
        },
    },
    "modals": {
        "modal": {
            "may": (
                "zastrzegamy sobie prawo|zastrzega sobie prawo|ma prawo|mamy prawo|ewentualnie|jest uprawniony|wolno"
            ),
            "can": "może|mogą|możemy|możesz|mogłoby|można|mógłby|mogłaby",
            "should": "powinien|powinna|powinno|powinny|powinniśmy|zaleca się",
            "will": "będzie|będą|będziemy|zobowiązuje się|zobowiązujemy się",
            "must": "musi|muszą|musimy|musisz|należy|jest zobowiązany|trzeba|wymagane",
        },
    },
    "negations": {
        "ignored": {
            "not meant": "nie tylko|nie później niż|nie więcej niż|między innymi",
        },
        "negation": {
            "not": "nie|nigdy|bez|ani|żaden|żadna|żadnych|żadne|nikt|nic|zabronione",
        },
    },
    "scope": {
        "scope": {
            "only": "tylko|wyłącznie|jedynie",
            "any": "wszystkie|wszelkie|każdy|każde|wszystkich|wszelkich|dowolny",
            "including": "w tym|na przykład|takie jak|między innymi",
            "except": "z wyjątkiem|chyba że|oprócz",
            "at least": "co najmniej|przynajmniej",
            "at most": "co najwyżej|maksymalnie",
        },
    },
}
