"""What to look for in policies in the language "nl": group, kind, value = phrases parted by |.

Begun from the values of the English table, the words that the GDPR or the country's own privacy law has for them, and
grammars of the language; every phrase is ours.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "terms": {
        "ignored": {
            "not meant": "kinderbescherming|derde lid",
        },
        "recipient": {
            "advertisers": "adverteerder*|advertentiepartner*|advertentienetwerk*",
            "affiliates": (
                "groepsmaatschappij*|dochteronderneming*|gelieerde onderneming*|moedermaatschappij|dochterbedrijv*"
            ),
            "service providers": "dienstverlener*|verwerker|verwerkers|subverwerker*|leverancier*|onderaannemer*",
            "third parties": "derden|derde partijen|derde partij",
            "partners": "partner|partners|zakenpartner*|samenwerkingspartner*",
            "law enforcement": "politie|opsporingsinstantie*|justitie",
            "public authorities": "overheidsinstantie*|belastingdienst|autoriteiten|overheid",
            "data brokers": "datahandelar*|gegevenshandelar*",
            "insurers": "verzekeraar*",
            "social networks": "sociale netwerken|sociale media",
        },
        "purpose": {
            "advertising": "reclame*|gepersonaliseerde advertenties|advertentiedoeleinden|gerichte advertenties",
            "marketing": "marketing*|nieuwsbrief|nieuwsbrieven|direct marketing",
            "AI training": (
                "trainen van|trainen van modellen|ai-modellen|kunstmatige intelligentie|machine learning|"
                "machinaal leren"
            ),
            "profiling": "profilering",
            "automated decisions": "geautomatiseerde besluit*",
            "sale": "verkoop van uw gegevens|verkopen van gegevens",
        },
        "data_category": {
            "biometric data": "biometri*|vingerafdruk*|gezichtsherkenning*",
            "health data": (
                "gezondheidsgegevens|gezondheidsinformatie|gezondheidsdata|medische gegevens|hartslag*|"
                "gezondheidstoestand"
            ),
            "genetic data": "genetisch*",
            "race or ethnicity": "etnisch*|etniciteit|ras of",
            "religion": "religie*|godsdienst*|levensbeschouw*",
            "political opinions": "politieke opvatting*|politieke voorkeur*",
            "sexual orientation": "seksuele geaardheid|seksuele gerichtheid|seksuele voorkeur|seksleven",
            "union membership": "vakbond*",
            "criminal records": "strafrechtelijk*|strafblad",
            "children's data": "gegevens van kinderen|gegevens van minderjarigen",
            "sensitive data": "gevoelige gegevens|bijzondere categorieën|bijzondere persoonsgegevens",
            "precise location": "precieze locatie*|exacte locatie*|nauwkeurige locatie*|gps*",
            "location": "locatiegegevens|locatie*|geolocatie*|plaatsbepaling*|verblijfplaats",
            "government identifiers": (
                "paspoort*|identiteitskaart*|identiteitsbewij*|rijbewij*|burgerservicenummer|bsn"
            ),
            "financial data": "bankrekening*|bankgegevens|financiële gegevens|iban|inkomen*",
            "payment data": "creditcard*|betaalgegevens|betaalkaart*",
            "contacts": "adresboek*|contactenlijst*|contactlijst*",
            "photos": "foto's|pasfoto*|selfie*|profielfoto*",
            "messages": "inhoud van berichten|privéberichten|chatgeschiedenis",
            "browsing history": "browsegeschiedenis|surfgedrag",
            "audio": "spraakopname*|geluidsopname*|stemopname*|microfoon*",
            "IP addresses": "ip-adres*",
        },
        "right": {
            "access": "recht op inzage|inzagerecht|kopie van uw gegevens",
            "deletion": "recht op verwijdering|recht op vergetelheid|recht op wissing|verwijdering van uw gegevens",
            "correction": "recht op rectificatie|recht op correctie",
            "portability": "overdraagbaarheid",
            "objection": "recht van bezwaar|recht op bezwaar|bezwaar maken",
            "withdrawal of consent": "toestemming intrekken|intrekking van uw toestemming",
            "complaint": "klacht|klacht indienen",
            "refund": "herroepingsrecht",
        },
        "security": {
            "encryption": "versleutel*|encryptie",
            "pseudonymisation": "pseudonimis*|gepseudonimiseerd*",
            "anonymisation": "anonimis*|geanonimiseerd*",
            "safeguards": "beveiligingsmaatregel*|technische en organisatorische maatregelen",
        },
        "transfer": {
            "abroad": "buitenland|derde land|derde landen",
            "outside Europe": (
                "buiten de europese unie|buiten de eu|buiten de europese economische ruimte|buiten de eer|buiten europa"
            ),
            "safeguard: standard clauses": (
                "standaardcontractbepaling*|modelcontractbepaling*|standaard contractbepaling*"
            ),
            "safeguard: adequacy": "adequaatheidsbesluit*",
        },
        "retention": {
            "indefinitely": "onbeperkt bewaard|voor onbepaalde tijd|onbepaalde tijd",
            "as long as necessary": "zolang als nodig|zo lang als nodig|niet langer dan nodig|zolang nodig",
        },
        "dispute": {
            "arbitration": "arbitrage",
            "courts": "bevoegde rechter|exclusief bevoegd",
        },
        "guardian": {
            "guardians": "ouders|voogd*|wettelijk* vertegenwoordiger*",
            "children": "minderjarige*|kinderen",
        },
    },
    "consent": {
        "consent": {
            "opt-in": "toestemming",
            "express": "uitdrukkelijke toestemming|expliciete toestemming",
            "opt-out": "opt-out|afmelden",
            "none": "zonder uw toestemming|zonder je toestemming",
        },
    },
    "modals": {
        "modal": {
            "may": "mag|mogen|behoudt zich het recht voor|behouden ons het recht voor|eventueel|mogelijk",
            "can": "kan|kunnen|kunt|kon|zou kunnen|zouden kunnen",
            "should": "zou moeten|zouden moeten|dient",
            "will": "zal|zullen|zult|verbinden ons",
            "must": "moet|moeten|verplicht|is vereist|dienen",
        },
    },
    "negations": {
        "ignored": {
            "not meant": "niet alleen|zonder beperking|niet beperkt|niet later dan|niet meer dan",
        },
        "negation": {
            "not": "niet|geen|nooit|zonder|noch|niemand|niets|verboden",
        },
    },
    "scope": {
        "scope": {
            "only": "alleen|uitsluitend|enkel|slechts",
            "any": "alle|elk|elke|ieder|iedere|enige",
            "including": "waaronder|bijvoorbeeld|zoals|inclusief",
            "except": "behalve|tenzij|uitgezonderd",
            "at least": "minstens|ten minste|minimaal",
            "at most": "hoogstens|maximaal|tot en met",
        },
    },
}
