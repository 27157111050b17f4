"""What to look for in policies in the language "it": group, kind, value = phrases parted by |.

Begun from the values of the English table, the words that the GDPR or the country's own privacy law has for them, and
grammars of the language; every phrase is ours.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "terms": {
        "ignored": {
            "not meant": "posizione di lavoro|posizione dominante|presa di posizione|a posizione",
        },
        "recipient": {
            "advertisers": "inserzionist*|partner pubblicitari|reti pubblicitarie",
            "affiliates": "società affiliate|società del gruppo|controllate|società madre",
            "service providers": (
                "fornitori di servizi|fornitore di servizi|responsabili del trattamento|subappaltator*|fornitori"
            ),
            "third parties": "terzi|terze parti|soggetti terzi",
            "partners": "partner|partner commerciali",
            "law enforcement": "polizia|forze dell'ordine|autorità giudiziaria",
            "public authorities": "autorità pubbliche|agenzia delle entrate|autorità competenti",
            "data brokers": "broker di dati",
            "insurers": "assicurazioni|compagnie assicurative",
            "social networks": "social network",
        },
        "purpose": {
            "advertising": "pubblicità|annunci personalizzati|finalità pubblicitarie|pubblicità mirata",
            "marketing": "marketing|newsletter|comunicazioni commerciali",
            "AI training": (
                "addestr* modelli|addestrare i|addestramento di|addestramento dei|intelligenza artificiale|"
                "apprendimento automatico"
            ),
            "profiling": "profilazione",
            "automated decisions": "decisioni automatizzate|processo decisionale automatizzato",
            "sale": "vendita dei dati|vendere i dati|vendere i suoi dati",
        },
        "data_category": {
            "biometric data": "biometric*|impront* digital*|riconoscimento facciale",
            "health data": (
                "dati sanitari|dati relativi alla salute|dati sulla salute|stato di salute|informazioni mediche|"
                "frequenza cardiaca"
            ),
            "genetic data": "genetic*",
            "race or ethnicity": "origine etnica|origine razziale",
            "religion": "religios*|religione",
            "political opinions": "opinioni politiche",
            "sexual orientation": "orientamento sessuale|vita sessuale",
            "union membership": "appartenenza sindacale",
            "criminal records": "casellario giudiziale|condanne penali|precedenti penali",
            "children's data": "dati dei minori|dati di minori|dati dei bambini",
            "sensitive data": "dati sensibili|categorie particolari",
            "precise location": "posizione precisa|posizione esatta|geolocalizzazione precisa|gps",
            "location": (
                "dati di localizzazione|geolocalizzazione|posizione geografica|dati sulla posizione|posizione"
            ),
            "government identifiers": "carta d'identità|documento d'identità|passaporto|patente|codice fiscale",
            "financial data": "conto bancario|conto corrente|dati bancari|dati finanziari|iban|reddito",
            "payment data": "carta di credito|dati di pagamento",
            "contacts": "rubrica|elenco dei contatti",
            "photos": "fotografie|foto|selfie",
            "messages": "contenuto dei messaggi|messaggi privati",
            "browsing history": "cronologia di navigazione",
            "audio": "registrazioni vocali|microfono",
            "IP addresses": "indirizzo ip|indirizzi ip",
        },
        "right": {
            "access": "diritto di accesso",
            "deletion": (
                "diritto alla cancellazione|diritto all'oblio|cancellazione dei dati|cancellazione dei suoi dati"
            ),
            "correction": "diritto di rettifica",
            "portability": "portabilità",
            "objection": "diritto di opposizione|opporsi|opporti",
            "withdrawal of consent": "revocare il consenso|revoca del consenso|ritirare il consenso",
            "complaint": "reclamo",
            "refund": "diritto di recesso",
        },
        "security": {
            "encryption": "crittografa*|crittografia|cifrat*",
            "pseudonymisation": "pseudonimizz*",
            "anonymisation": "anonimizz*",
            "safeguards": "misure di sicurezza|misure tecniche e organizzative",
        },
        "transfer": {
            "abroad": "all'estero|paesi terzi|paese terzo",
            "outside Europe": (
                "al di fuori dell'unione europea|fuori dall'unione europea|al di fuori dell'ue|fuori dall'ue|"
                "al di fuori del see|spazio economico europeo"
            ),
            "safeguard: standard clauses": "clausole contrattuali tipo|clausole contrattuali standard",
            "safeguard: adequacy": "decisione di adeguatezza",
        },
        "retention": {
            "indefinitely": "a tempo indeterminato|indefinitamente|illimitatamente",
            "as long as necessary": "tempo necessario|finché necessario",
        },
        "dispute": {
            "arbitration": "arbitrato",
            "courts": "foro competente|giurisdizione esclusiva",
        },
        "guardian": {
            "guardians": "genitori|tutore|tutori|potestà genitoriale",
            "children": "minori|bambini|minorenni",
        },
    },
    "consent": {
        "consent": {
            "opt-in": "consenso|il tuo consenso",
            "express": "consenso esplicito|consenso espresso",
            "opt-out": "opt-out",
            "legitimate interest": "legittimo interesse|interesse legittimo",
            "none": "senza il tuo consenso|senza consenso|senza il suo consenso",
        },
    },
    "modals": {
        "modal": {
            "may": (
                "si riserva il diritto|ci riserviamo il diritto|eventualmente|è autorizzato|è autorizzata|ha il diritto"
            ),
            "can": "può|possono|possiamo|potete|potrà|potranno|potremo|potrebbe|potrebbero|possa|puoi",
            "should": "dovrebbe|dovrebbero|dovresti|si consiglia",
            "will": "si impegna|ci impegniamo|sarà|saranno",
            "must": "deve|devono|dobbiamo|dovete|dovrà|dovranno|è tenuto|devi|obbligatorio|è necessario",
        },
    },
    "negations": {
        "ignored": {
            "not meant": "non solo|senza limitazione|non oltre|non limitato",
        },
        "negation": {
            "not": "non|mai|senza|né|nessun|nessuna|nessuno|neppure|neanche|vietato",
        },
    },
    "scope": {
        "scope": {
            "only": "solo|soltanto|esclusivamente|unicamente",
            "any": "qualsiasi|tutti|tutte|tutto|ogni|qualunque|tutta",
            "including": "incluso|inclusi|incluse|ad esempio|quali|tra cui|compreso|compresi",
            "except": "salvo|tranne|eccetto|a meno che",
            "at least": "almeno|minimo",
            "at most": "al massimo|fino a",
        },
    },
}
