"""What the clause on changes of a policy in Italian promises; `rules/clauses.py` says what the tables hold."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# One rule a line, for the same reason:
# fmt: off

WORDS = "modific|aggiorn|cambi|variaz|versione|notific|inform|comunic|vigore|continu|pubblic"

HEADINGS = (
    ("modific|aggiorn|cambi|variaz|revis", r"\b(?:modific\w+|aggiornament\w+|aggiornare|cambiament\w+|variazion\w+|revision\w+)\b.*\b(?:informativa|condizioni|termini|politica|policy|contratto|accordo|documento)|^[\W\d]*(?:modifiche|aggiornamenti|variazioni|revisioni|cambiamenti)(?: e \w+)?\W*$"),
)

OWN = (
    ("modific|aggiorn|cambi|variaz|revis", r"\b(?:modific\w+|aggiorn\w+|cambi\w+|variazion\w+|revision\w+)\b[^.;]{0,70}\b(?:informativa|condizioni|termini|politica|policy|contratto|accordo)\b"),
    ("modific|aggiorn|cambi|variaz|revis", r"\b(?:informativa|condizioni|termini|politica|policy|contratto|accordo)\b[^.;]{0,70}\b(?:modific\w+|aggiorn\w+|cambi\w+|variazion\w+|revision\w+)"),
)

BACK = (
    ("nuov|aggiornat|ultima|modificat", r"\b(?:nuov[aoie]|ultima) (?:versione|informativa|condizioni|termini)\b[^.;]{0,90}\b(?:pubblic|disponibil|vigore|pagina)|\bpubblic\w+[^.;]{0,40}\b(?:nuov|aggiornat|modificat)\w+"),
    ("modifich|aggiornament|cambiament|variazion|modifica", r"\b(?:modifiche|aggiornamenti|cambiamenti|variazioni|modifica)\b[^.;]{0,160}\b(?:notific\w+|comunic\w+|inform\w+|annunc\w+|pubblic\w+|vigore|accett\w+)"),
    ("notific|comunic|inform|annunc", r"\b(?:notific\w+|comunic\w+|inform\w+|annunc\w+)\b[^.;]{0,110}\b(?:modifiche|aggiornamenti|cambiamenti|variazioni|modifica)\b"),
    ("continu", r"\bcontinu\w+[^.;]{0,60}\b(?:us\w+|utilizz\w+)[^.;]{0,120}\b(?:modific|aggiorn|nuov)"),
)

OTHERS = ()

STRETCHES = (
    ("contatt|scriv", r"\b(?:contattar\w+|contattaci|scriver\w*|scrivici)\b[^.]*e-?mail[^.]*"),
)

NOTIFY = (
    ("notific|comunic|inform|annunc|avvis|invi|e-mail|email", r"\b(?:notific\w+|comunic\w+|inform(?:are|eremo|iamo|ato|ati|erà|azione)\w*|annunc\w+|avvis\w+|invi\w+|e-?mail)\b"),
)

CHANNELS = {
    "email": (
        ("mail|posta", r"\be-?mails?\b|\bposta elettronica\b"),
    ),
    "push": (
        ("push", r"\bnotific\w+ push\b"),
    ),
    "in_app": (
        ("app|pop|account|tecnologie", r"\b(?:nell['’]|tramite l['’]|attraverso l['’])\s?app(?:licazione)?\b|\bpop-?up|\b(?:nel|sul) (?:tuo|suo) account\b|\battraverso le tecnologie\b"),
    ),
    "site_notice": (
        ("banner|comunica|annunc|notific|inform|avvis", r"\bbanner\b|\bavviso (?:in evidenza|ben visibile)|\b(?:avvis\w+|notific\w+|annunc\w+|comunica\w+|inform\w+)\b(?:(?!\bpubblicando\b)[^.;]){0,60}\b(?:su|sul|sulla|nel|nella|tramite|attraverso) (?:il |la |i |nostro |nostra |nostri |presente )*(?:sito|pagina|piattaforma|servizi|homepage|home page)"),
    ),
    "policy_page": (
        ("pubblic|online|pagina|disponibil|consultabil", r"\bpubblic(?:are|heremo|hiamo|ata|ate|ati|ato|ando|azione|herà)\b(?! un avviso)|\bonline\b|\bsu questa pagina\b|\b(?:disponibil\w+|consultabil\w+)\b[^.;]{0,30}\b(?:sul|sulla|nel) (?:nostro |presente )?(?:sito|pagina)"),
    ),
    "blog_or_forum": (
        ("blog|forum", r"\bblogs?\b|\bforum\b"),
    ),
    "sms": (
        ("sms", r"\bsms\b"),
    ),
    "postal": (
        ("iscritto|posta|lettera|raccomandata", r"\bper iscritto\b|\bposta ordinaria\b|\braccomandata\b"),
    ),
    "phone": (
        ("telefon", r"\btelefonicamente\b|\bper telefono\b"),
    ),
    "unspecified": (
        ("altri|altro|mezzi|modalità|altre", r"\baltr[oie] (?:mezz\w+|mod\w+)|\bmezzi (?:idonei|appropriati)"),
    ),
}

CONSENT = {
    "continued_use": (
        ("continu|prosec|prosegu", r"\b(?:continu\w+|prosec\w+|prosegu\w+)\b[^.;]{0,160}\b(?:accett\w+|implic\w+|costitu\w+|consen\w+|vincol\w+)"),
    ),
    "express_consent": (
        ("consenso|accett", r"\bconsenso (?:esplicito|espresso|preventivo)|\b(?:chied|richied|otten)\w+[^.;]{0,30}\bconsenso"),
    ),
    "deemed_by_silence": (
        ("non |mancat", r"\b(?:mancat\w+ (?:recesso|opposizione)|non (?:si oppone|recede|rifiuta))\b[^.;]{0,120}\b(?:accett|consider)"),
    ),
    "opt_out_offered": (),
}

EFFECTIVE_DATE = (
    ("data", r"\bdata di (?:entrata in vigore|efficacia|decorrenza)\b|\bdata in cui\b[^.;]{0,40}\b(?:vigore|effetto)"),
)

NOT_EFFECTIVE_DATE = (
    ("data di", r"\b(?:prima|dopo|successiv\w+|a partire|entro) (?:del|alla|dalla|la|il) (?:la )?data di (?:entrata in vigore|efficacia|decorrenza)"),
)

FLAGS = {
    "materiality_threshold": (
        ("sostanzial|rilevant|significativ|important", r"\b(?:sostanzial|rilevant|significativ|important)\w*"),
    ),
    "last_updated_date": (
        ("ultimo|ultima|data", r"\bultimo aggiornamento\b|\bultima (?:modifica|revisione)"),
    ),
    "user_must_check": (
        ("periodic|regolar|rivedere|verific|consult", r"\btenuto a rivedere\b|\b(?:verific|consult|controll|visit|legg)\w*[^.;]{0,60}\b(?:periodica|regolar)mente|\bperiodicamente\b[^.;]{0,30}\b(?:verific|consult|controll|visit)"),
    ),
    "exit_or_reject_right": (
        ("reced|risolv|cancell|interromp", r"\brecedere\b|\brisolvere\b|\bcancellare (?:il|l['’])|\binterromp\w+"),
    ),
    "archive_of_versions": (
        ("versioni", r"\bversioni (?:precedenti|archiviate)"),
    ),
    "effective_on_posting": (
        ("immediat|pubblica", r"\beffetto immediato|\b(?:efficac|vigore|effetto)\w*[^.;]{0,30}\b(?:immediat\w+|dalla pubblicazione|al momento della pubblicazione)"),
    ),
    "prior_notice_unquantified": (
        ("preavviso|anticipo", r"(?<!\bsenza )(?<!\bsenza alcun )\bpreavviso\b|\bin anticipo\b"),
    ),
    "sole_discretion": (
        ("discrezione", r"\bdiscrezione"),
    ),
    "notice_hedged": (
        ("potremmo|possiamo", r"\b(?:potremmo|possiamo)\b[^.;]{0,30}\b(?:notific|inform|comunic)"),
    ),
    "non_regression": (
        ("retroattiv", r"\bretroattiv"),
    ),
    "summary_or_diff_promised": (
        ("riepilog", r"\briepilog"),
    ),
    "no_notice_clause": (
        ("senza", r"\bsenza (?:alcun )?(?:preavviso|notifica|avviso)"),
    ),
}

LEADS = {
    "after_posting_or_notice": (
        ("dopo|dalla|successiv", r"{Q} (?:dopo|dalla|successiv\w+ alla)"),
    ),
    "before_effective": (
        ("prima|preavviso|anticipo", r"{Q}[^.;]{0,10}\b(?:prima|di preavviso|di anticipo)|\bpreavviso di (?:almeno )?{Q}"),
    ),
    "objection_window": (
        ("entro", r"\bentro {Q}[^.;]{0,90}\b(?:opp|rifiut|reced)"),
    ),
}

UNITS = {
    "hour": "or[ae]",
    "day": "giorn[oi](?: lavorativi)?",
    "week": "settiman[ae]",
    "month": "mes[ei]",
    "year": "ann[oi]",
}

NUMBERS = {"un": 1, "uno": 1, "una": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sette": 7, "dieci": 10, "quattordici": 14, "quindici": 15, "venti": 20, "trenta": 30, "sessanta": 60, "novanta": 90}
