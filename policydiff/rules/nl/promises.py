"""What the clause on changes of a policy in Dutch promises; `rules/clauses.py` says what the tables hold."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# One rule a line, for the same reason:
# fmt: off

NAMES = {
    "DOC": r"(?:beleid|verklaring|statement|voorwaarden|overeenkomst|document|policy|kennisgeving|reglement)",
}

WORDS = "wijzig|aanpass|aangepast|bijwerk|bijgewerkt|verander|herzien|update|versie|inform|melding|bericht|hoogte|ingang|van kracht|blijf|blijven|publice"

HEADINGS = (
    ("wijzig|aanpass|verander|update|herzien", r"\b(?:wijzig\w*|aanpass\w*|verander\w*|updates?|herzien\w*)\b.*{DOC}|{DOC}.*\b(?:wijzig\w*|aanpass\w*|verander\w*|updates?|herzien\w*)|^[\W\d]*(?:wijzigingen|aanpassingen|veranderingen|updates)(?: en \w+)?\W*$"),
)

OWN = (
    ("wijzig|aanpass|aangepast|bijwerk|bijgewerkt|verander|herzien|updat", r"\b(?:wijzig\w*|gewijzigd|aanpass\w*|aangepast|bijwerk\w*|bijgewerkt|verander\w*|herzien|updaten?)\b[^.;]{0,70}{DOC}\b"),
    ("wijzig|aanpass|aangepast|aan te passen|bijwerk|bij te werken|bijgewerkt|verander|herzien", r"{DOC}\b[^.;]{0,70}\b(?:(?:te )?wijzigen|gewijzigd|aanpassen|aan te passen|aangepast|bijwerken|bij te werken|bijgewerkt|veranderen|veranderd|herzien|wijziging\w*)"),
)

BACK = (
    ("nieuw|gewijzig|bijgewerkt|laatste|aangepast|recente", r"\b(?:nieuwe|gewijzigde|bijgewerkte|aangepaste|laatste|meest recente) (?:versie|beleid|verklaring|statement|voorwaarden|overeenkomst|document|policy|kennisgeving|reglement|privacy\w*)\b[^.;]{0,90}\b(?:publi|plaats|beschikbaar|ingang|kracht|pagina|website|vind)"),
    ("wijziging|aanpassing|verandering", r"\b(?:wijziging|aanpassing|verandering)(?:en)?\b[^.;]{0,160}\b(?:inform\w+|melding|melden|meld|bericht|hoogte|mededel\w*|bekend|publice\w*|ingang|van kracht|e-?mail\w*|accept\w*)"),
    ("inform|melding|melden|bericht|hoogte|laten we|laat", r"\b(?:inform\w+|melding\w*|melden|bericht\w*|op de hoogte|laten we (?:je|u|het))\b[^.;]{0,110}\b(?:wijziging|aanpassing|verandering)"),
    ("blijf|blijven|voortgezet|voortzet", r"\b(?:blijft|blijf|blijven|voortgezet\w*|voortzetten)\b[^.;]{0,60}\b(?:gebruik\w*)\b[^.;]{0,120}\b(?:wijzig|aanpass|nieuw)"),
)

OTHERS = (
    ("prij|tari|abonnement|factu", r"^(?!.*{DOC}).*\b(?:prij\w+|tarie\w+|abonnement\w*|factu\w+)\b"),
    ("gegevens|jouw|veranderen|aanpassen|bijwerken|wijzigen & wijzig|aanpass|bijwerk|verander", r"\b(?:je|jouw|uw)\b[^.;]{0,20}\b(?:gegevens|account|profiel|wachtwoord|instellingen|voorkeuren)\b[^.;]{0,40}\b(?:wijzigen|aanpassen|bijwerken|veranderen)\b"),
)

STRETCHES = (
    ("contact|mail|schrijf|stuur", r"\b(?:neem contact|contact opnemen|mail ons|e-?mail ons|schrijf ons|stuur ons)\b[^.]*"),
)

NOTIFY = (
    ("inform|meld|mededel|bericht|hoogte|e-mail|email|stuur|sturen|kondig|waarschuw|notific|attend|zien|getoond|geïnformeerd|laten", r"\b(?:inform\w+|geïnformeerd|meld\w*|gemeld|melding\w*|mededel\w*|bericht\w*|op de hoogte|laten (?:we|wij)|laten (?:\w+ ){0,3}weten|e-?mail\w*|stuur|sturen|gestuurd|aankondig\w*|aangekondigd|kondigen|waarschuw\w*|notificatie\w*|attenderen|attendeer\w*|getoond)\b"),
)

CHANNELS = {
    "email": (
        ("mail", r"\be-?mails?\b|\be-?mailbericht\w*"),
    ),
    "push": (
        ("push", r"\bpush-?(?:bericht|melding|notificatie)\w*|\bpush\b"),
    ),
    "in_app": (
        ("app|account|pop|inlog|logt", r"\b(?:in|via|binnen) (?:de|onze|je|uw) app\b|\bin-?app\b|\bpop-?ups?\b|\b(?:in|via) (?:je|jouw|uw) account\b|\b(?:wanneer|als|zodra) (?:je|u) (?:inlogt|in logt)|\bapps\b"),
    ),
    "site_notice": (
        ("banner|melding|mededeling|bericht|aankondig|kennisgeving|homepage|voorpagina|startpagina", r"\bbanner\b|\b(?:homepage|voorpagina|startpagina)\b|\b(?:melding|mededeling|bericht|aankondiging|kennisgeving)\w*\b[^.;]{0,50}\b(?:op|via) (?:de|onze|deze) (?:[\w-]+ )?(?:website|site|platform|dienst\w*)"),
        ("inform|hoogte|meld|maken & website|site|platform|dienst", r"\b(?:inform\w+|op de hoogte|meld\w*|maken (?:we|wij) bekend)\b[^.;]{0,50}\b(?:op|via) (?:de|onze|deze) (?:[\w-]+ )?(?:website|site|platform|diensten|dienst)\b"),
    ),
    "policy_page": (
        ("publice|plaats|pagina|website|beschikbaar|online|vinden", r"\b(?:publiceren|publiceert|gepubliceerd|plaatsen|plaatst|geplaatst)\b(?! (?:we|wij)? ?een (?:melding|bericht|banner))|\bop deze (?:web)?pagina\b|\b(?:beschikbaar|te vinden|vinden|online)\b[^.;]{0,30}\b(?:op|via) (?:de|onze|deze) (?:website|site|pagina)"),
    ),
    "date_line": (
        ("datum", r"\b(?:passen|pas|wijzigen|wijzig|werken|aanpassen|bijwerken|vermelden)\b[^.;]{0,40}\bdatum\b[^.;]{0,30}\b(?:boven|onder|bovenaan|onderaan|begin|eind)|\bdatum (?:boven|onder)aan\b"),
    ),
    "sms": (
        ("sms", r"\bsms\b"),
    ),
    "postal": (
        ("post|brief|schriftelijk", r"\bper (?:post|brief)\b|\bschriftelijk\b"),
    ),
    "phone": (
        ("telefon", r"\btelefonisch\b"),
    ),
    "blog_or_forum": (
        ("blog|forum", r"\bblogs?\b|\bforum\b"),
    ),
    "unspecified": (
        ("ander|passend|geschikt", r"\b(?:op|via) (?:een )?andere? (?:wijze|manier|weg|kanaal|kanalen)|\bandere (?:middelen|kanalen)|\bop (?:passende|geschikte) wijze"),
    ),
}

CONSENT = {
    "continued_use": (
        ("blijf|blijven|voortgezet|voortzet|verder gebruik|door & accept|akkoord|stem|instem|gebonden|aanvaard", r"\b(?:blijft|blijf|blijven|voortgezet\w*|voortzetten|verder gebruik)\b[^.;]{0,160}\b(?:accept\w*|akkoord|stemt?|instemm\w*|gebonden|aanvaard\w*)|\b(?:accept\w*|akkoord|aanvaard\w*|gebonden)\b[^.;]{0,100}\b(?:door|als|wanneer) (?:je|u|het)?[^.;]{0,40}\b(?:te blijven gebruiken|blijft gebruiken|blijven gebruiken|voortgezet gebruik)"),
    ),
    "express_consent": (
        ("toestemming|akkoord|instemming", r"\b(?:uitdrukkelijke?|expliciete?|voorafgaande) (?:toestemming|instemming|akkoord)|\b(?:vragen|vraagt|verzoeken|vereist|nodig)\b[^.;]{0,40}\b(?:toestemming|instemming|akkoord)|\b(?:toestemming|akkoord)\b[^.;]{0,20}\b(?:vragen|gevraagd|vereist|nodig)"),
    ),
    "deemed_by_silence": (
        ("bezwaar|reageer|opzeg|opgezegd|geen & accept|akkoord|aanvaard|ingestemd", r"\b(?:geen bezwaar|niet reageert|niet (?:binnen [^.;]{0,20})?opzegt|geen reactie)\b[^.;]{0,120}\b(?:geaccepteerd|akkoord|aanvaard|ingestemd)"),
    ),
    "opt_out_offered": (
        ("afmeld|bezwaar maken tegen|keuze", r"\b(?:mogelijkheid|kans|recht)\b[^.;]{0,30}\bafmelden"),
    ),
}

EFFECTIVE_DATE = (
    ("ingangsdatum|datum", r"\bingangsdatum\b|\bdatum (?:van inwerkingtreding|waarop)\b[^.;]{0,60}(?:ingang|ingaan|ingaat|kracht|werking|inwerkingtreding)|\bdatum van inwerkingtreding"),
    ("vermeld|meld|inform|laten", r"\b(?:vermeld\w*|meld\w*|inform\w*|laten weten)\b[^.;]{0,60}\bwanneer\b[^.;]{0,40}\b(?:ingaan|ingaat|in werking|van kracht)"),
)

NOT_EFFECTIVE_DATE = (
    ("datum", r"\b(?:voor|vóór|na|vanaf|tot) de (?:ingangsdatum|datum van inwerkingtreding)"),
)

FLAGS = {
    "materiality_threshold": (
        ("belangrijk|wezenlijk|ingrijpend|materie|significant|substantieel|substantiële|materiële", r"\b(?:belangrijke|wezenlijke|ingrijpende|materiële|significante|substantiële)\b"),
    ),
    "last_updated_date": (
        ("laatst|datum", r"\blaatst (?:bijgewerkt|gewijzigd|aangepast|herzien)|\blaatste (?:wijziging|update|versie van)|\bdatum (?:boven|onder)aan\b"),
    ),
    "user_must_check": (
        ("regelmatig|geregeld|periodiek|tijd tot tijd", r"\b(?:regelmatig|geregeld|periodiek|van tijd tot tijd)\b[^.;]{0,40}\b(?:raadple\w+|controle\w+|bekijk\w*|lezen|check\w*|te bezoeken)|\b(?:raadple\w+|controle\w+|bekijk\w*|lees|check\w*)\b[^.;]{0,60}\b(?:regelmatig|geregeld|periodiek)"),
    ),
    "exit_or_reject_right": (
        ("opzeg|beëindig|stop|verwijder|account|staken", r"\b(?:opzeggen|beëindigen|stoppen met|staken|account (?:te )?(?:verwijderen|sluiten))\b"),
    ),
    "archive_of_versions": (
        ("versies", r"\b(?:eerdere|oude|oudere|vorige) versies"),
    ),
    "effective_on_posting": (
        ("direct|onmiddellijk|meteen|zodra|publicatie", r"\b(?:direct|onmiddellijk|meteen)\b[^.;]{0,20}\b(?:van kracht|in werking|ingang|geldig)|\b(?:van kracht|in werking|gelden|ingang)\b[^.;]{0,40}\b(?:onmiddellijk|direct|zodra|op het moment van publicatie|bij publicatie)"),
    ),
    "prior_notice_unquantified": (
        ("voraf|vooraf|van tevoren|tijdig|voordat", r"\b(?:vooraf|van tevoren|tijdig)\b|\bvoordat\b[^.;]{0,40}\b(?:ingaan|ingaat|van kracht|in werking)"),
    ),
    "sole_discretion": (
        ("goeddunken|inzicht|eenzijdig", r"\b(?:eigen goeddunken|eigen inzicht|eenzijdig)\b"),
    ),
    "notice_hedged": (
        ("kunnen", r"\bkunnen (?:we|wij)\b[^.;]{0,30}\b(?:inform|meld|mailen|berichten)"),
    ),
    "non_regression": (
        ("terugwerkend", r"\bterugwerkende kracht"),
    ),
    "summary_or_diff_promised": (
        ("samenvatting|overzicht", r"\bsamenvatting|\boverzicht van (?:de |alle )?(?:wijzigingen|aanpassingen)"),
    ),
    "no_notice_clause": (
        ("zonder", r"\bzonder (?:voorafgaande |verdere |nadere )?(?:kennisgeving|aankondiging|melding|mededeling|bericht)"),
        ("zonder & hoogte|informeren|berichten|inlichten|melden|kondigen", r"\bzonder (?:u|je|jou|gebruikers)\b[^.;]{0,40}\b(?:op de hoogte|informeren|berichten|inlichten)|\bzonder (?:dit |dat )?(?:vooraf )?(?:te melden|aan te kondigen)"),
        ("verplicht", r"\bniet verplicht\b[^.;]{0,70}\b(?:informeren|melden|op de hoogte|aan te kondigen)"),
    ),
}

LEADS = {
    "before_effective": (
        ("voor|vooraf|tevoren|vóór", r"{Q}[^.;]{0,12}\b(?:voordat|voor|vóór|vooraf|van tevoren|voorafgaand)\b"),
        ("termijn", r"\btermijn van (?:ten minste |minimaal |minstens )?{Q}"),
    ),
    "after_posting_or_notice": (
        ("na ", "{Q} na (?:de )?(?:publicatie|kennisgeving|plaatsing|melding|bekendmaking|bericht|dat)"),
    ),
    "objection_window": (
        ("binnen", r"\bbinnen {Q}[^.;]{0,90}\b(?:bezwaar|opzeg|weiger|afwijz)"),
    ),
}

CONTINUED = "(?:blijf(?:t|ven)?|voortgezet|verder)[^.]{0,40} gebruik"

UNITS = {
    "hour": "u(?:ur|ren)",
    "day": "(?:kalender|werk)?dag(?:en)?",
    "week": "we(?:ek|ken)",
    "month": "maand(?:en)?",
    "year": "ja(?:ar|ren)",
}

NUMBERS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "tien": 10, "veertien": 14, "vijftien": 15, "twintig": 20, "dertig": 30, "zestig": 60, "negentig": 90}
