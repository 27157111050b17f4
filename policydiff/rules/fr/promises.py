"""What the clause on changes of a policy in French promises; `rules/clauses.py` says what the tables hold."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# One rule a line, for the same reason:
# fmt: off

WORDS = "modif|mise|mettr|chang|évol|version|inform|notifi|averti|vigueur|effet|continu|refus|publi"

HEADINGS = (
    ("modif|mise|chang|évol|révis|actualis|acceptation", r"\b(?:modifi\w+|mises? à jour|changement|évolution|révision|actualisation|acceptation)s?\b.*(?:politique|conditions|charte|avis|déclaration|cgu|cgv|contrat|accord|document|notice|règles|mentions|présente)"),
    ("modif|mise|chang|évol|révis", r"^[\W\d]*(?:article \d+\W*)?(?:modification|mises? à jour|changement|évolution|révision)s?(?: et [\w ]+)?\W*$"),
)

OWN = (
    ("modif|mise|chang|révis|actualis|évolu|mett", r"\b(?:modifi\w+|mises? à jour|mett\w+ à jour|chang\w+|révis\w+|actualis\w+|évolu\w+)\b[^.;]{0,70}\b(?:politique|conditions|charte|avis|déclaration|cgu|cgv|contrat|accord|notice|termes)\b"),
    ("modif|mise|mettr|chang|révis|actualis|évolu", r"\b(?:politique|conditions|charte|présent avis|déclaration|cgu|cgv|contrat|accord|notice)\b[^.;]{0,70}\b(?:modifi\w+|mises? à jour|chang\w+|révis\w+|actualis\w+|évolu\w+)"),
)

BACK = (
    ("nouvelle|version|dernière|toute", r"\b(?:nouvelles?|dernière|toute) (?:version|politique|conditions)\b[^.;]{0,90}\b(?:publi|disponible|en ligne|vigueur|applicable|s['’]applique)"),
    ("modification|changement|mise|évolution", r"\b(?:modifications?|changements?|mises? à jour|évolutions?)\b[^.;]{0,160}\b(?:inform\w+|notifi\w+|averti\w*|avis\w*|communiqu\w+|publi\w+|vigueur|effet|accept\w+|oppos\w+|refus\w+)"),
    ("inform|notifi|averti|avis|communiqu", r"\b(?:inform\w+|notifi\w+|avertir\w*|averti\w*|avisé\w*|communiqu\w+)\b[^.;]{0,110}\b(?:modifications?|changements?|mises? à jour|évolutions?)\b"),
    ("continu|utilisation", r"\b(?:continu\w+|utilisation)\b[^.;]{0,160}\b(?:modifi\w+|changement|mise à jour|nouvelle)"),
)

OTHERS = (
    ("vos|votre", r"\b(?:veuillez|vous (?:devez|pouvez))\b[^.;]{0,30}\b(?:nous (?:informer|aviser)|modifier|corriger|mettre à jour)\b[^.;]{0,40}\b(?:vos|votre)\b"),
)

STRETCHES = (
    ("nous contacter|contactez|écri", r"\b(?:nous contacter|contactez-nous|contactez nous|nous écrire|écrivez-nous)\b[^.;]*"),
    ("adresse", r"\badresse (?:e-?mail|électronique) (?:que|valide|à jour)[^.;]*"),
)

NOTIFY = (
    ("inform|notifi|averti|avis|communiqu|adress|envoy|e-mail|email|courri|alert|porté|annonc|préven|signal|affich|mention|évidence|publi|connaissance", r"\b(?:inform\w+|notifi\w+|averti\w*|avis\w*|communiqu\w+|adress\w+|envoy\w+|e-?mails?|courri\w+|alert\w+|port\w+ à (?:votre|la) connaissance|annonc\w+|préven\w+|signal\w+|affich\w+|mention\w*|évidence|publi\w+)\b"),
)

CHANNELS = {
    "email": (
        ("mail|courriel|courrier|voie", r"\be-?mails?\b|\bcourriels?\b|\bcourriers? électroniques?\b|\bvoie électronique\b"),
    ),
    "push": (
        ("push|appareil|téléphone|mobile", r"\bnotifications? push\b|\bnotifications? sur (?:votre|vos) (?:appareil|téléphone|mobile)"),
    ),
    "in_app": (
        ("app", r"\b(?:dans|via|sur|par|au sein de|depuis) (?:l['’]|notre |votre |nos |une )?(?:appli(?:cation)?s?(?: mobile)?|app)\b(?! (?:store))"),
        ("pop", r"\bpop-?up"),
        ("directement|messagerie|compte|connexion|espace", r"\bnotification envoyée directement|\bservice de messagerie|\b(?:dans|sur|via|au sein de) (?:votre|leur|son) (?:compte|espace)|\blors de (?:votre|la) (?:prochaine )?connexion"),
    ),
    "site_notice": (
        ("banni|bandeau", r"\bbannières?\b|\bbandeau\b"),
        ("avis|notification|mention|annonce|déclaration|message|information", r"\b(?:avis|notification|mention|annonce|déclaration|message|information)s?\b[^.;]{0,40}\b(?:visible|spéciale?|bien en vue|en évidence)"),
        ("avis|mention|annonce|message|inform|averti|notifi", r"\b(?:avis|notification|mention|annonce|message|inform\w+|averti\w*|notifi\w+)\b(?:(?!\ben publiant|\bpubli\w+ (?:la|les|une))[^.;]){0,70}\b(?:sur|par|via|par le biais de|à travers|au sein de) (?:le|la|notre|nos|ce|du|votre) ?(?:[\w-]+ )?(?:sites?|plate-?formes?|services?|page d['’]accueil|pages?)\b"),
        ("évidence", r"\b(?:mettant|mis\w*|mettre)\b[^.;]{0,20}\ben évidence\b"),
        ("accueil", r"\bpages? d['’]accueil\b"),
        ("services|endroits|biais", r"\bpar le biais de (?:nos|notre|la|le) (?:services?|plate-?forme|site)|\baux endroits\b"),
    ),
    "policy_page": (
        ("publi", r"\bpubli(?:er|ons|ée?s?|ant|erons|cation|era|ent)\b(?! (?:un|une) (?:avis|annonce|message))"),
        ("en ligne|disposition|disponible|site|sur cette", r"\b(?:mis\w*|mettr\w+|mettons|accessible|disponible|consultable)\b[^.;]{0,40}\b(?:en ligne|à (?:votre |leur )?disposition|sur (?:cette page|le site|notre site|ce site))"),
        ("mett|modifi|actualis", r"\bmett\w+\b[^.;]{0,60}\b(?:à (?:votre |leur )?disposition|en ligne)\b|\bmett\w+ à jour sur (?:le|la|notre|cette)\b|\ben (?:modifiant|actualisant|mettant à jour) (?:la|cette|le|notre)\b"),
        ("page|site|conditions|politique|version", r"\bsur cette page\b|\b(?:version|politique|conditions)\b[^.;]{0,40}\b(?:disponible|accessible|affichée?s?)\b[^.;]{0,20}\b(?:sur|à)\b"),
        ("affich", r"\baffich(?:age|er|erons|ant|ées?)\b[^.;]{0,20}\b(?:des|les|la|ces) (?:modifications|changements|version|nouvelle)"),
    ),
    "sms": (
        ("sms|texto", r"\bsms\b|\btextos?\b"),
    ),
    "postal": (
        ("courrier|écrit|lettre", r"\bcourrier postal\b|\bpar courrier\b(?! élec)|\blettre (?:simple|recommandée)"),
    ),
    "phone": (
        ("téléphone", r"\bpar téléphone\b"),
    ),
    "blog_or_forum": (
        ("blog|forum", r"\bblogs?\b|\bforums?\b"),
    ),
    "unspecified": (
        ("autre|appropri|tout", r"\b(?:autres?|tout) (?:moyens?|manière|voie|canal)|\bmoyens? appropriés?"),
    ),
}

CONSENT = {
    "continued_use": (
        ("continu|poursui", r"\b(?:continu\w+|poursui\w+)\b[^.;]{0,160}\b(?:accept\w+|constitu\w+|signifi\w+|vau(?:t|dra)|considér\w+|soumi\w+|soumet\w*|lié\w*|consent\w+|approuv\w+)"),
        ("utilisation", r"\b(?:votre|toute|chaque|l['’])\s?(?:nouvelle )?utilisation\b[^.;]{0,160}\b(?:accept\w+|constitu\w+|signifi\w+|vau(?:t|dra)|considér\w+|soumi\w+|soumet\w*|lié\w*)"),
        ("continu", r"\b(?:accept\w+|réput\w+)\b[^.;]{0,100}\bcontinu\w+ (?:à|d['’])\s?(?:utiliser|accéder|visiter)"),
    ),
    "express_consent": (
        ("consentement|accord|accept", r"\b(?:obtien\w+|obtenir|sollicit\w+|demand\w+|recueill\w+|requ\w+)\b[^.;]{0,40}\b(?:consentement|accord|acceptation)\b|\binvité\w* à accepter\b|\bconsentement (?:explicite|exprès|préalable)|\bvotre consentement (?:à|préalable|exprès)"),
    ),
    "deemed_by_silence": (
        ("défaut", r"\b[aà] défaut (?:de|d['’])\s?(?:désinscription|refus|opposition|résiliation)"),
        ("réputé|considéré", r"\b(?:réputé|considéré)\w*[^.;]{0,30}\baccept\w+(?![^.;]*continu)"),
        ("silence", r"\b(?:votre|le) silence\b[^.;]{0,60}\b(?:accept|vau)"),
    ),
    "opt_out_offered": (),
}

EFFECTIVE_DATE = (
    ("date d", r"\bdate d['’](?:entrée en vigueur|effet|application)\b"),
    ("date", r"\bdate (?:à laquelle|de prise d['’]effet)\b[^.;]{0,40}\b(?:vigueur|effet|appli)"),
)

NOT_EFFECTIVE_DATE = (
    ("date d", r"\b(?:avant|après|à compter de|jusqu['’]à|suivant|postérieur\w* à) (?:la |leur |cette )?date d['’](?:entrée en vigueur|effet)\b[^.;]{0,20}"),
    ("date d", r"\bdate d['’](?:entrée en vigueur|effet) (?:des|de la nouvelle|de toute|de ces)\b(?! changements apportés)"),
)

FLAGS = {
    "materiality_threshold": (
        ("important|substantiel|significati|majeur|sensiblement|diminution|essentiel", r"\b(?:modification|changement|mise à jour|évolution)s?\b[^.;]{0,30}\b(?:important|substantiel|significati|majeur|essentiel)\w*|\bsensiblement\b|\bdiminution de vos droits\b|\bsont\b[^.;]{0,40}\bimportantes\b"),
    ),
    "last_updated_date": (
        ("dernière|date|mise à jour le|derniere", r"\bderni[èe]re (?:mise à jour|modification|révision|fois le)|\bdate (?:de la |figurant|indiquée|de (?:la )?mise)|\bmise à jour le\b"),
    ),
    "user_must_check": (
        ("consult|vérifi|revoir|lire|prendre connaissance|visit", r"\b(?:consult|vérifi|revoir|lire|visit|prendre connaissance)\w*[^.;]{0,60}\b(?:régulièrement|périodiquement|fréquemment|souvent)|\b(?:régulièrement|périodiquement|fréquemment)\b[^.;]{0,30}\b(?:consult|vérifi|revoir|lire|visit)"),
    ),
    "exit_or_reject_right": (
        ("résili|désinscri|libre|refus|oppos|supprim", r"\brésili\w+|\bdésinscri\w+|\blibre de (?:ne plus|se)|\brefus\w+\b|\bs['’]oppos\w+|\bsupprimer votre compte"),
    ),
    "archive_of_versions": (
        ("version|archiv|historique", r"\bversions? (?:antérieure|précédente|archivée|ancienne)s?|\banciennes versions\b|\bhistorique des"),
    ),
    "effective_on_posting": (
        ("immédiat|dès|publication|disponible", r"\b(?:effet|vigueur|opposable|applicable)\w*\b[^.;]{0,40}\b(?:immédiat\w*|dès (?:leur|sa) (?:publication|mise en ligne)|à compter de (?:leur|sa|la date à laquelle elle sera) (?:publication|disponible))|\bimmédiatement (?:en vigueur|applicable|opposable)|\bdès (?:leur|sa) (?:publication|mise en ligne)"),
    ),
    "prior_notice_unquantified": (
        ("avance|préalable|avant", r"\bà l[’']avance\b|\bpréalablement\b|\bavant (?:son|leur|toute) entrée en vigueur|\bau préalable\b"),
    ),
    "sole_discretion": (
        ("discrétion|appréciation", r"\b(?:seule|entière) (?:discrétion|appréciation)"),
    ),
    "notice_hedged": (
        ("pourr|pouvons|efforcerons|efforts", r"\b(?:pou(?:rrons|vons)|efforcerons|efforts)\b[^.;]{0,40}\b(?:inform|avert|notifi)"),
    ),
    "non_regression": (
        ("rétroacti", r"\brétroacti"),
    ),
    "summary_or_diff_promised": (
        ("résumé|nature", r"\brésumé\b|\bnature et (?:de )?la portée"),
    ),
    "no_notice_clause": (
        ("sans", r"\bsans (?:préavis|notification|avertissement|avis préalable)"),
        ("sans & informer|prévenir|avertir|aviser|notifier", r"\bsans (?:avoir à )?(?:vous|les utilisateurs)?\s?(?:en )?(?:informer|prévenir|avertir|aviser|notifier)\b"),
        ("tenu|obligation|oblig", r"\b(?:pas (?:tenus?|obligés?)|aucune obligation)\b[^.;]{0,40}\b(?:informer|prévenir|avertir|aviser|notifier)"),
    ),
}

LEADS = {
    "after_posting_or_notice": (
        ("suivant|après|compter", "{Q} (?:suivant|après|à compter)"),
    ),
    "before_effective": (
        ("avant|avance", r"{Q}[^.;]{0,20}\b(?:avant|à l['’]avance)\b"),
        ("préavis", r"\bpréavis (?:d['’]au moins |de |d['’]|minimum de )?{Q}|\b{Q} de préavis"),
    ),
    "objection_window": (
        ("refus|oppos|dispos|délai|contest", r"\b(?:refus|oppos|contest)\w*\b[^.;]{0,80}{Q}|\bdélai (?:de|d['’]) ?{Q}[^.;]{0,60}\b(?:refus|oppos|contest)"),
    ),
}

CONTINUED = "continu(?:ez|ant) (?:à|d')"

UNITS = {
    "hour": "heures?",
    "day": "jours?(?: (?:calendaires|ouvrés|ouvrables|francs))?",
    "week": "semaines?",
    "month": "mois",
    "year": "ans?|années?",
}

NUMBERS = {"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "dix": 10, "quatorze": 14, "quinze": 15, "vingt": 20, "trente": 30, "soixante": 60, "quatre-vingt-dix": 90}
