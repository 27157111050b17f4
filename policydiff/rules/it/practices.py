"""What clauses of Italian policies do to their readers: group, kind = phrases parted by |; see `practices`."""

from __future__ import annotations

TABLES: dict[str, dict[str, str]] = {
    "parties": {
        "we": "noi",
        "you": "l'utente|gli utenti|utente|utenti|il cliente|i clienti|lei|tu",
    },
    "owners": {
        "yours": "tuoi|tua|tue|suoi|sua|dati personali|dati degli utenti",
    },
    "conditions": {
        "if": "se|qualora|nel caso|a meno che|salvo che",
        "break": ("ma|bensì|prima di|finché|perché|dopo"),
        "that": ("{dati,informazioni} che"),
        "optional": ("per {usare,utilizzare} {questa,queste}|se {desideri,desidera,vuoi,vuole}"),
    },
    "deeds": {
        "ignored": (
            "{accesso,uso,utilizzo,divulgazione,trattamento} non autorizzat*|registr* le modifiche|"
            "condizioni d'uso|termini di utilizzo|informativa sulla privacy"
        ),
        "share": (
            "condivi*|comunic* a|divulg*|trasfer*|trasmett*|trasmess*|ced*|pubblic*|forni*|destinatar*|inviat* a|"
            "invia a|invia dati"
        ),
        "sell": "vend*|vendita di|affitt*|monetizz*",
        "collect": "raccogl*|raccol*|otten*|registr*|ricev*|tracci*|monitor*|acquis*|rilev*",
        "use": "utilizz*|usare|usiamo|uso di|tratt*|elabor*|analizz*|acced*|combin*",
        "keep": "conserv*|archivi*|memorizz*|mantien*|manten*|trattien*",
        "train": "addestr*|apprendimento automatico|modelli di ia|intelligenza artificiale",
        "advertise": "pubblicità|pubblicitar*|annunci|marketing|commercial*|newsletter|promozional*",
    },
    "gifts": {
        "ignored": (
            "{dati,informazioni} {anonim,pseudonim}*|"
            "ci riserviamo il diritto|si riserva il diritto|diritti di proprietà|diritto d'autore|diritti riservati|"
            "puoi {trovare,consultare,leggere}"
        ),
        "right": (
            "{ti,le,vi} {concede,concediamo,conferisce}|{disponibile,disponibili} su richiesta|"
            "diritto di|diritto a|diritto alla|diritti|oppors*|opposizione|reclamo|autorità di controllo|garante|"
            "rettific*|cancellazione|portabilità|revoc*|recesso|ricorso|contest*"
        ),
        "choice": (
            "{ti,le,vi} {consente,consentono,permette,permettono}|"
            "puoi|può {scegliere,disattivare,richiedere,rifiutare,disiscriversi,annullare,revocare,disabilitare}|"
            "in qualsiasi momento|in ogni momento|disattiv*|disabilit*|annullare l'iscrizione|disiscri*|rifiut*|"
            "scegli*|preferenze|facoltativ*|impostazioni"
        ),
        "consent": "consenso|autorizzazione|previo accordo",
        "safeguard": (
            "cifrat*|crittograf*|crittografi*|anonim*|pseudonim*|protegg*|protezione|protett*|sicur*|riservat*|"
            "clausole contrattuali tipo|decisione di adeguatezza|certific*"
        ),
        "notice": (
            "notific*|avvis*|comunicheremo|preavviso|in anticipo|annunc*|informare|informeremo|informiamo|informato|"
            "informati|informerà"
        ),
        "free": (
            "{ti,le} {paghiamo,pagheremo,versiamo,verseremo}|"
            "{riceverai,riceverà,ricevi} {un,il,i,} {pagamento,pagamenti}|"
            "rinunciamo a|gratis|gratuit*|senza costi|rimbors*|indennizz*|sconto|sconti"
        ),
        "answer": "rispond*|risposta|riscontro",
        "erase": "eliminat*|eliminiamo|cancellat*",
    },
    "burdens": {
        "ignored": (
            "rinunciamo a|{ti,le,vi} {concede,concediamo,conferisce}|"
            "titolare del trattamento|responsabile del trattamento|responsabili del trattamento|obbligo legale|"
            "obblighi legali|obblighi di legge|informativa"
        ),
        "liability": (
            "essere {inesatt,incomplet,imprecis}*|contenere errori|neppure responsabili|"
            "non controlliamo|non controlla|nessun controllo|non abbiamo {controllo,il controllo,alcun controllo}|"
            "non è responsabile|non siamo responsabili|non sarà responsabile|esoner*|esclusione di responsabilità|"
            "nessuna garanzia|senza garanzi*|non garant*|proprio rischio|manlev*|indennizzare|arbitrato|rinunci*|"
            "limitazione di responsabilità|responsabilità"
        ),
        "power": (
            "a nostra discrezione|discrezione|senza preavviso|riserviamo il diritto|riserva il diritto|sospend*|"
            "chiudere l'account|blocc*|risolvere il contratto|unilateral*|modificare in qualsiasi momento"
        ),
        "ban": (
            "non può|non puoi|non possono|non deve|non devono|viet*|proibi*|non è consentito|non consentit*|può solo|"
            "solo se|non più {disponibile,possibile}"
        ),
        "duty": (
            "deve|devi|devono|dovrà|dovranno|obbligat*|accetta di|accetti|si impegna|è responsabile di|"
            "sei responsabile|garantisce che|tenuto a|riconosce"
        ),
        "terms": "{condizioni,termini} {aggiuntive,aggiuntivi,ulteriori}",
        "money": (
            "tariff*|prezz*|cost*|commission*|addebit*|fattur*|pagament*|pagare|non rimborsabil*|penal*|tass*|canone|"
            "rinnovo automatico"
        ),
        "licence": "licenza|licenze|irrevocabil*|sublicenz*|ci concede|mondiale",
    },
    "hedges": {
        "hedge": (
            "modifiche {sostanziali,rilevanti,significative}|"
            "direttamente|automaticamente|consapevolmente|intenzionalmente|generalmente|normalmente|solitamente|"
            "attualmente|permanente*|duraturo|in linea di principio|salvo|tranne|a meno che|per quanto possibile|"
            "ragionevoli sforzi|cerchiamo|cercheremo|tenteremo"
        ),
    },
}
