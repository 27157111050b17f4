"""What to look for in policies in the language "de": group, kind, value = phrases parted by |.

Begun from the values of the English table, the words that the GDPR or the country's own privacy law has for them, and
grammars of the language; every phrase is ours.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "terms": {
        "ignored": {
            "not meant": "drittel|der dritte|zum dritten|partnerschaft*|standortunabhängig*",
        },
        "recipient": {
            "advertisers": "werbepartner*|werbetreibend*|werbenetzwerk*|werbekunden|anzeigenkunden",
            "affiliates": (
                "verbundene* unternehmen|konzerngesellschaft*|tochtergesellschaft*|konzernunternehmen|"
                "muttergesellschaft"
            ),
            "service providers": (
                "dienstleister*|auftragsverarbeiter*|unterauftragnehmer*|subunternehmer*|auftragnehmer*"
            ),
            "third parties": "dritte|dritten|drittanbieter*|drittunternehmen",
            "partners": ("partner|partnern|partnerunternehmen|geschäftspartner*|vertragspartner*|kooperationspartner*"),
            "law enforcement": "strafverfolgungsbehörde*|polizei|staatsanwaltschaft*",
            "public authorities": "behörden|finanzamt|finanzbehörde*|aufsichtsbehörden",
            "data brokers": "datenhändler*|adresshändler*",
            "credit agencies": "auskunftei*|schufa|inkasso*",
            "insurers": "versicherer*|versicherungsunternehmen|versicherungen",
            "social networks": "soziale netzwerke|sozialen netzwerken",
        },
        "purpose": {
            "advertising": "werbung|werbezweck*|personalisierte werbung|werbemaßnahm*|interessenbezogene werbung",
            "marketing": "marketing*|direktwerbung|newsletter*",
            "analytics": "webanalyse*|reichweitenmessung|nutzungsanalyse*",
            "AI training": (
                "training von ki*|ki-modell*|ki-training|künstlich* intelligenz|maschinelle* lernen|sprachmodell*|"
                "trainingsdaten"
            ),
            "profiling": "profiling|profilbildung|nutzungsprofil*|persönlichkeitsprofil*",
            "automated decisions": "automatisierte entscheidung*|automatisierten entscheidung*",
            "sale": "verkauf ihrer daten|verkauf von daten|daten verkaufen",
        },
        "data_category": {
            "biometric data": "biometri*|fingerabdr*|gesichtserkennung*|stimmabdr*|gesichtsmerkmal*",
            "health data": (
                "gesundheitsdaten|gesundheitsinformation*|gesundheitszustand|gesundheitsbezogen*|krankheits*|"
                "herzfrequenz*|medizinisch*"
            ),
            "genetic data": "genetisch*|erbgut*",
            "race or ethnicity": "ethnisch*|rassisch*|ethnie",
            "religion": "religiös*|religionszugehörigkeit|weltanschaulich*|konfession*",
            "political opinions": "politische meinung*|politischen meinung*|politische überzeugung*",
            "sexual orientation": "sexuelle orientierung|sexuellen orientierung|sexualleben*",
            "union membership": "gewerkschaft*",
            "criminal records": "strafregister*|vorstrafen|strafrechtliche verurteilung*",
            "children's data": "daten von kindern|kinderdaten|daten minderjähriger",
            "sensitive data": "besondere* kategorien|sensible daten|sensiblen daten|sensibler daten",
            "precise location": "genaue* standort*|präzise* standort*|gps*|exakte* standort*",
            "location": (
                "standortdaten|standort*|ortungsdaten|ortung*|bewegungsprofil*|bewegungsdaten|geodaten|"
                "geolokalisierung|aufenthaltsort*"
            ),
            "government identifiers": (
                "personalausweis*|ausweis*|reisepass*|führerschein*|sozialversicherungsnummer*|"
                "steuer-identifikationsnummer|steueridentifikationsnummer"
            ),
            "financial data": "bankverbindung*|kontonummer*|iban|bankdaten|einkommen*|kontodaten|bonitätsdaten",
            "payment data": "zahlungsdaten|kreditkarte*|zahlungsinformation*",
            "contacts": "adressbuch*|kontaktliste*",
            "photos": "fotos|lichtbild*|profilbild*|selfie*",
            "messages": "chatverlauf*|chatverläufe|nachrichteninhalt*",
            "browsing history": "browserverlauf*|surfverhalten*|browserdaten",
            "audio": "sprachaufnahme*|tonaufnahme*|stimmaufnahme*|mikrofon*",
            "IP addresses": "ip-adresse*",
        },
        "right": {
            "access": "auskunftsrecht|recht auf auskunft|kopie ihrer daten",
            "deletion": "recht auf löschung|löschung ihrer daten|löschung verlangen",
            "correction": "recht auf berichtigung",
            "portability": "datenübertragbarkeit",
            "objection": "widerspruchsrecht|recht auf widerspruch|widerspruch einzulegen|widersprechen",
            "restriction": "einschränkung der verarbeitung",
            "withdrawal of consent": "einwilligung widerrufen|widerruf ihrer einwilligung|widerruf der einwilligung",
            "complaint": "beschwerde*|beschwerderecht",
            "refund": "widerrufsrecht|rücktrittsrecht",
        },
        "security": {
            "encryption": "verschlüssel*",
            "pseudonymisation": "pseudonymisier*",
            "anonymisation": "anonymisier*",
            "safeguards": (
                "sicherheitsmaßnahme*|technische und organisatorische maßnahmen|"
                "technischen und organisatorischen maßnahmen"
            ),
            "multi-factor authentication": "zwei-faktor*|zwei faktor authentifizierung",
        },
        "transfer": {
            "abroad": "drittland|drittländer*|drittstaat*|ins ausland|im ausland",
            "outside Europe": (
                "außerhalb {der eu,der europäischen union,des ewr,des europäischen wirtschaftsraums,der ewr,europas}"
            ),
            "safeguard: standard clauses": "standardvertragsklausel*|standarddatenschutzklausel*",
            "safeguard: adequacy": "angemessenheitsbeschluss*|angemessenes schutzniveau",
            "safeguard: framework": "data privacy framework|privacy shield",
        },
        "retention": {
            "indefinitely": "unbefristet*|dauerhaft gespeichert|auf unbestimmte zeit|zeitlich unbegrenzt",
            "as long as necessary": (
                "so lange wie nötig|solange erforderlich|solange dies erforderlich|so lange erforderlich"
            ),
        },
        "dispute": {
            "arbitration": "schiedsverfahren|schiedsgericht*",
            "courts": "gerichtsstand",
            "liability": "haftungsausschluss|haftungsbeschränkung*|haften nicht|haftet nicht",
        },
        "guardian": {
            "guardians": "erziehungsberechtigte*|sorgeberechtigte*|eltern",
            "children": "minderjährige*|kinder|kindern",
        },
    },
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
