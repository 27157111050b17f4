"""What the clause on changes of a policy in German promises; `rules/clauses.py` says what the tables hold."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# One rule a line, for the same reason:
# fmt: off

WORDS = "änder|geändert|aktualisier|anpass|fassung|version|mitteil|informier|benachrichtig|in kraft|wirksam|weiter|widersp|veröffentlich"

HEADINGS = (
    ("änder|aktualisier|anpass|überarbeit|ergänzung", r"\b(?:änderung|aktualisierung|anpassung|ergänzung|überarbeitung)\w*\b.*(?:richtlinie|erklärung|hinweis|bedingungen|agb|vereinbarung|vertrag|bestimmungen|datenschutz|regelung)"),
    ("änder|aktualisier|anpass|ergänzung", r"^[\W\d]*(?:änderung|aktualisierung|anpassung|ergänzung)(?:en)?(?: und \w+)?\W*$"),
    ("änder|aktualisier|anpass", r"(?:richtlinie|erklärung|hinweis|bedingungen|agb|vertrag)\w*\b.*\b(?:änder|aktualisier|anpass)\w*"),
)

OWN = (
    ("änder|aktualisier|anpass|überarbeit|angepasst", r"(?:änder|geändert|aktualisier|anpass|angepasst|überarbeit)\w*\b[^.;]{0,70}(?:richtlinie|erklärung|hinweis|bedingungen|\bagb\b|vereinbarung|vertrag|bestimmungen|policy)"),
    ("änder|aktualisier|anpass|überarbeit", r"(?:richtlinie|erklärung|hinweis|bedingungen|\bagb\b|vereinbarung|vertrag|bestimmungen|policy)\w*\b[^.;]{0,70}(?:änder|geändert|aktualisier|anpass|überarbeit)"),
)

BACK = (
    ("neue|geändert|aktualisiert", r"\b(?:neue|geänderte|aktualisierte)[nrs]? (?:fassung|version|\w*richtlinie|\w*erklärung|\w*bedingungen)\b[^.;]{0,90}\b(?:veröffentlich|abrufbar|in kraft|gilt|gelten|informier|mitteil)"),
    ("änderung|aktualisierung|anpassung", r"\b(?:änderung|aktualisierung|anpassung)(?:en)?\b[^.;]{0,160}\b(?:mitteil|mitgeteilt|teil(?:en|t)|informier|benachrichtig|ankündig|angekündigt|veröffentlich|wirksam|in kraft|akzept|zustimm|einwillig|widersp|kommunizier)"),
    ("mitteil|teilen|teilt|informier|benachrichtig|hinweis|ankündig", r"\b(?:mitteil|mitgeteilt|teil(?:en|t)\b|informier|benachrichtig|hinweis|ankündig)\w*\b[^.;]{0,110}\b(?:änderung|aktualisierung|anpassung)"),
    ("weiter", r"\bweiter\w*\b[^.;]{0,60}(?:nutz|verwend)\w*[^.;]{0,120}(?:änderung|aktualisier|neue|geändert)"),
)

OTHERS = ()

STRETCHES = (
    ("kontakt|uns", r"\b(?:kontaktieren|schreiben|teilen|informieren|benachrichtigen) sie uns\b[^.;]*"),
    ("kontakt", r"\bkontakt\w*[^.;]{0,40}e-?mail[^.;]*"),
    ("aktuell|gültig", r"\b(?:aktuelle|gültige)\w* e-?mail[^.;]*"),
)

NOTIFY = (
    ("mitteil|teilen|teilt|informier|benachrichtig|ankündig|angekündigt|hinweis|hingewiesen|kommunizier|setzen|e-mail|unterricht|bekannt|zusend|übersend|kenntnis|email", r"mitteil|mitgeteilt|\bteil(?:en|t)\b[^.;]{0,90}\bmit\b|informier|benachrichtig|ankündig|angekündigt|hinweis|hingewiesen|kommunizier|in kenntnis|e-?mail|unterricht|bekannt|zusend|übersend"),
)

CHANNELS = {
    "email": (
        ("mail|textform", r"\be-?mails?\b|\btextform\b"),
    ),
    "push": (
        ("push", r"\bpush[- ]?(?:nachricht|benachrichtigung|mitteilung|meldung)?"),
    ),
    "in_app": (
        ("app", r"\b(?:in|über|innerhalb|mittels) (?:der|die|unserer|unsere) (?:[\w-]+[ -])?app\b|\bin-app\b"),
        ("pop", r"\bpop-?up"),
        ("login|anmeld|einlogg", r"\bbeim (?:nächsten )?(?:login|anmelden|einloggen)"),
        ("konto|account|postfach", r"\b(?:in|über) (?:ihr|ihrem|dein|deinem|das|dem) (?:[\w-]*konto|account|[\w-]*postfach)|nutzerkonto"),
    ),
    "site_notice": (
        ("banner", r"\bbanner"),
        ("hinweis|mitteilung|meldung|stelle", r"(?:deutlich\w*|gut|auffällig\w*|prominent\w*) (?:sichtbar\w* |platziert\w* )?(?:hinweis|mitteilung|meldung)|an geeigneter stelle"),
        ("hinweis|mitteilung|benachrichtig|ankündig|informier|bekanntmachung", r"(?:hinweis|mitteilung|benachrichtig\w*|ankündigung|informier\w*|bekanntmachung)\b(?:(?!veröffentlichung der)[^.;]){0,60}\b(?:auf|über|in) (?:unserer|unseren|unsere|der|dieser|den) (?:[\w-]+ )?(?:website|webseite|startseite|homepage|internetseite|seite|dienste?n?|plattform)"),
    ),
    "policy_page": (
        ("veröffentlich|online|abrufbar|bereitgestellt|einsehbar", r"veröffentlich\w*|\bonline\b|abrufbar|einsehbar"),
        ("seite|url|website", r"\b(?:auf|unter) (?:dieser|unserer|der) (?:seite|internetseite|webs(?:ite|eite)|url)\b"),
    ),
    "sms": (
        ("sms", r"\bsms\b"),
    ),
    "postal": (
        ("schriftlich|post|brief", r"\bschriftlich\b|\bper (?:post|brief)\b"),
    ),
    "phone": (
        ("telefon", r"\btelefonisch\b|\bper telefon\b"),
    ),
    "blog_or_forum": (
        ("blog|foren|forum", r"\bblogs?\b|\bblog-|\bforen\b|\bforum\b"),
    ),
    "unspecified": (
        ("andere|geeignet|angemessen|sonstig", r"\b(?:andere[rn]?|sonstige[rn]?|geeignete[rn]?|angemessene[rn]?) (?:weise|weg|form|mittel|art)"),
    ),
}

CONSENT = {
    "continued_use": (
        ("weiter", r"\bweiter\w*\b[^.]{0,60}(?:nutz|verwend|gebrauch)\w*[^.]{0,160}(?:akzept|einverstanden|einverständnis|zustimm|angenommen|annahme|gebunden)"),
        ("weiter", r"(?:akzept|einverstanden|zustimm)\w*[^.]{0,120}\bweiter\w*\b[^.]{0,40}(?:nutz|verwend)"),
        ("weiterhin nutz|weiter nutz|weiternutz", r"\b(?:weiterhin|weiter) nutzen\b[^.]{0,120}(?:gehen wir davon aus|gelten|gilt)"),
        ("nutz", r"\bnutz\w*\b[^.]{0,60}\bnach\b[^.]{0,80}(?:änderung|inkrafttreten)\w*[^.]{0,100}(?:akzept|einverstanden|einverständnis|zustimm)"),
    ),
    "express_consent": (
        ("zustimmung|einwilligung", r"\b(?:ausdrückliche|vorherige|erneute)\w* (?:zustimmung|einwilligung)(?! gilt)|\bhol(?:en|t)\b[^.;]{0,60}(?:zustimmung|einwilligung)[^.;]{0,20}\bein\b|(?:zustimmung|einwilligung)\b[^.;]{0,40}\b(?:einhol|einzuhol|eingeholt|bitten|erforderlich|ersuchen)|\bum (?:ihre|deine|eure)\b[^.;]{0,20}(?:zustimmung|einwilligung)"),
    ),
    "deemed_by_silence": (
        ("widersp", r"widersp\w+[^.]{0,120}(?:nicht|kein)[^.]{0,160}(?:akzept|genehmigt|angenommen|gelten|gilt|erteilt)"),
        ("nicht|kein", r"\b(?:nicht|kein\w*)\b[^.]{0,80}widersp\w*[^.]{0,160}(?:akzept|genehmigt|angenommen|gelten|gilt|erteilt)"),
        ("gelten|gilt", r"\b(?:gelten|gilt)\b[^.]{0,60}\bals (?:akzeptiert|genehmigt|angenommen|erteilt)"),
    ),
    "opt_out_offered": (),
}

EFFECTIVE_DATE = (
    ("datum des inkrafttretens|inkrafttretensdatum|wirksamkeitsdatum|datum des wirksamwerdens", "datum des inkrafttretens|inkrafttretensdatum|wirksamkeitsdatum|datum des wirksamwerdens"),
    ("zeitpunkt|datum|wann", r"\b(?:datum|zeitpunkt|wann)\b[^.;]{0,60}\b(?:in kraft (?:tritt|treten)|wirksam wird|wirksam werden|gilt|gelten)\b"),
)

NOT_EFFECTIVE_DATE = (
    ("inkrafttreten", r"\b(?:nach|vor|ab|bis) (?:dem )?(?:datum des )?inkrafttretens?\b"),
    ("inkrafttretens", "datum des inkrafttretens (?:solcher|der|einer) (?:änderung|neu)"),
)

FLAGS = {
    "materiality_threshold": (
        ("wesentlich|erheblich|bedeutend|gravierend", r"(?:wesentlich|erheblich|bedeutend|gravierend)\w*"),
    ),
    "last_updated_date": (
        ("zuletzt|letzte|stand", r"zuletzt (?:aktualisiert|geändert|überarbeitet)|letzte[nr]? (?:aktualisierung|änderung|überarbeitung)|\bstand\b"),
    ),
    "user_must_check": (
        ("regelmäßig|gelegentlich|ab und zu|von zeit", r"(?:regelmäßig|gelegentlich|von zeit zu zeit)[^.;]{0,50}(?:prüf|les|einseh|besuch|informier|ansehen|aufruf)|(?:prüf|les|besuch|schauen)\w*[^.;]{0,60}regelmäßig"),
    ),
    "exit_or_reject_right": (
        ("widersp|kündig", r"widersp(?:rech|ruch|rich)\w*|\b(?:ge)?kündig(?:en|ung|t)"),
    ),
    "archive_of_versions": (
        ("frühere|ältere|vorherige|archiv", r"(?:frühere|ältere|vorherige)\w* (?:fassung|version)|\barchiv"),
    ),
    "effective_on_posting": (
        ("veröffentlich|sofort|unverzüglich", r"(?:in kraft|wirksam)[^.;]{0,60}veröffentlich|veröffentlichung[^.;]{0,40}(?:wirksam|in kraft)|\bsofort (?:wirksam|in kraft)"),
    ),
    "prior_notice_unquantified": (
        ("rechtzeitig|im voraus|vorab|vorher", r"rechtzeitig|im voraus|\bvorab\b|\bvorher\b"),
    ),
    "sole_discretion": (
        ("ermessen", "ermessen"),
    ),
    "notice_hedged": (
        ("gegebenenfalls|können|ggf|bemüh", r"(?:gegebenenfalls|ggf\.?|können|bemühen)[^.;]{0,60}(?:informier|benachrichtig|mitteil)"),
    ),
    "non_regression": (
        ("rückwirk", "rückwirk"),
    ),
    "summary_or_diff_promised": (
        ("zusammenf|zusammengefasst|erläuter", "zusammengefasst|zusammenfass|erläuter"),
    ),
    "no_notice_clause": (
        ("ohne", r"\bohne (?:vorherige |gesonderte )?(?:ankündigung|mitteilung|benachrichtigung|hinweis)"),
        ("ohne & vorankündigung|vorabinformation|benachrichtig|informier|unterricht|hinzuweisen|mitzuteilen|anzukündigen", r"\bohne (?:vorankündigung|vorabinformation)|\bohne (?:sie|dich|euch|dies|darauf|nutzer|kunden)\b[^.;]{0,40}\b(?:zu benachrichtigen|zu informieren|zu unterrichten|hinzuweisen|mitzuteilen|anzukündigen)"),
        ("verpflichtet", r"\bnicht (?:dazu )?verpflichtet\b[^.;]{0,80}\b(?:zu informieren|zu benachrichtigen|hinzuweisen|mitzuteilen|anzukündigen)"),
    ),
}

LEADS = {
    "after_posting_or_notice": (
        ("nach", "{Q} nach (?!zugang)"),
    ),
    "before_effective": (
        ("vor", r"{Q}[^.;]{0,20}\b(?:vor|im voraus|vorher|zuvor)\b"),
        ("frist", r"\bfrist von (?:mindestens )?{Q}"),
    ),
    "objection_window": (
        ("widersp", r"\b(?:binnen|innerhalb(?: von)?) {Q}[^.;]{0,120}widersp|widersp[^.;]{0,120}\b(?:binnen|innerhalb(?: von)?) {Q}"),
    ),
}

CONTINUED = "weiter(?:hin)? (?:nutz|verwend)"

UNITS = {
    "hour": "stunden?",
    "day": "(?:kalender|werk|arbeits|bank)?tage?n?s?",
    "week": "wochen?",
    "month": "monate?n?s?",
    "year": "jahre?n?s?",
}

NUMBERS = {"ein": 1, "eine": 1, "einem": 1, "einen": 1, "eines": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "zehn": 10, "vierzehn": 14, "fünfzehn": 15, "zwanzig": 20, "dreißig": 30, "dreissig": 30, "sechzig": 60, "neunzig": 90}
