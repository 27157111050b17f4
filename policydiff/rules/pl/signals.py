"""What to look for in policies in the language "pl": group, kind, value = phrases parted by |.

Begun from the values of the English table, the words that the GDPR or the country's own privacy law has for them, and
grammars of the language; every phrase is ours.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "terms": {
        "ignored": {
            "not meant": "partnerstw*",
        },
        "recipient": {
            "advertisers": "reklamodawc*|partner* reklamow*|sieci* reklamow*",
            "affiliates": "podmiot* powiązan*|spółk* zależn*|spółk* z grupy|spółek z grupy",
            "service providers": "dostawc* usług|podmiot* przetwarzając*|podwykonawc*|usługodawc*",
            "third parties": "podmiot* trzeci*|osob* trzeci*|osób trzecich|stron* trzeci*",
            "partners": "partner|partnerzy|partnerom|partnerami|partnerów",
            "law enforcement": "policj*|organ* ścigania|prokuratur*",
            "public authorities": "organ* publiczn*|organ* państwow*|urząd skarbowy|urzęd* skarbow*",
            "insurers": "ubezpieczyciel*|zakład* ubezpieczeń",
            "social networks": "portal* społecznościow*|serwis* społecznościow*",
        },
        "purpose": {
            "advertising": "reklam*|celach reklamowych|spersonalizowan* reklam*",
            "marketing": "marketing*|newsletter*",
            "AI training": "trenowani* modeli|szkoleni* modeli|sztuczn* inteligencj*|uczeni* maszynow*",
            "profiling": "profilowani*",
            "automated decisions": "zautomatyzowan* podejmowani*|zautomatyzowan* decyzj*",
            "sale": "sprzedaż* danych",
        },
        "data_category": {
            "biometric data": "biometryczn*|odcisk* palc*|rozpoznawani* twarzy",
            "health data": (
                "dane o zdrowiu|danych o zdrowiu|stan* zdrowia|dane zdrowotne|danych zdrowotnych|dane medyczne|"
                "danych medycznych|tętn*"
            ),
            "genetic data": "genetyczn*",
            "race or ethnicity": "pochodzeni* etniczn*|pochodzeni* rasow*",
            "religion": "religi*|wyznani*",
            "political opinions": "pogląd* polityczn*",
            "sexual orientation": "orientacj* seksualn*|życi* seksualn*",
            "union membership": "związk* zawodow*",
            "criminal records": "karalnoś*|wyrok* skazując*",
            "children's data": "dane dzieci|danych dzieci",
            "sensitive data": "dane wrażliwe|danych wrażliwych|szczególn* kategori*",
            "precise location": "dokładn* lokalizacj*|precyzyjn* lokalizacj*|gps*",
            "location": "lokalizacj*|geolokalizacj*|dane lokalizacyjne|danych lokalizacyjnych|położeni*",
            "government identifiers": "dowod* osobist*|dowód osobisty|paszport*|praw* jazdy|pesel",
            "financial data": (
                "rachunk* bankow*|konto bankowe|kont* bankow*|dane finansowe|danych finansowych|dochod*"
            ),
            "payment data": "kart* kredytow*|kart* płatnicz*|dane płatnicze|danych płatniczych",
            "contacts": "książk* adresow*|list* kontaktów",
            "photos": "zdjęci*|fotografi*|selfie",
            "messages": "treść wiadomości|treści wiadomości",
            "browsing history": "histori* przeglądania",
            "audio": "nagrani* głosow*|nagrani* dźwięk*|mikrofon*",
            "IP addresses": "adres* ip",
        },
        "right": {
            "access": "prawo dostępu",
            "deletion": "prawo do usunięcia|prawo do bycia zapomnianym|usunięcia danych",
            "correction": "prawo do sprostowania",
            "portability": "przenoszenia danych",
            "objection": "prawo sprzeciwu|prawo do sprzeciwu|wnieść sprzeciw|wniesienia sprzeciwu",
            "withdrawal of consent": "wycofać zgodę|wycofania zgody|cofnąć zgodę|cofnięcia zgody",
            "complaint": "skarg*|skargi do organu",
            "refund": "odstąpienia od umowy",
        },
        "security": {
            "encryption": "szyfrow*|zaszyfrow*",
            "pseudonymisation": "pseudonimiz*",
            "anonymisation": "anonimiz*",
            "safeguards": "środk* bezpieczeństwa|środk* techniczn* i organizacyjn*",
        },
        "transfer": {
            "abroad": "za granicę|za granicą|państw* trzeci*|kraj* trzeci*",
            "outside Europe": (
                "poza unię europejską|poza unią europejską|poza ue|poza europejski obszar gospodarczy|poza eog"
            ),
            "safeguard: standard clauses": "standardow* klauzul*",
            "safeguard: adequacy": "decyzj* o adekwatności|decyzj* stwierdzając* odpowiedni",
        },
        "retention": {
            "indefinitely": "bezterminowo|na czas nieokreślony|przez czas nieokreślony",
            "as long as necessary": "tak długo jak to konieczne|przez okres niezbędny|okres konieczny",
        },
        "dispute": {
            "arbitration": "arbitraż*|sąd* polubown*",
            "courts": "sąd* właściw*",
        },
        "guardian": {
            "guardians": "rodzic*|opiekun*|przedstawiciel* ustawow*",
            "children": "małoletni*|nieletni*|dzieci",
        },
    },
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
