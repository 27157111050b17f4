"""What the clause on changes of a policy in Spanish promises; `rules/clauses.py` says what the tables hold."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# One rule a line, for the same reason:
# fmt: off

WORDS = "cambi|modific|actualiz|versión|notific|inform|avis|vigor|continu|sig|seguir|public"

HEADINGS = (
    ("cambi|modific|actualiz|revis|enmiend", r"\b(?:cambios?|modificaci(?:ón|ones)|modificar|actualizaci(?:ón|ones)|actualizar|revisi(?:ón|ones))\b.*\b(?:política|términos|condiciones|aviso|acuerdo|contrato|documento|declaración)"),
    ("cambi|modific|actualiz|revis", r"^[\W\d]*(?:cambios?|modificaci(?:ón|ones)|actualizaci(?:ón|ones)|revisi(?:ón|ones))(?: y \w+)?\W*$|\b(?:puede|podemos|podrá) (?:actualizar|modificar|cambiar)\b"),
)

OWN = (
    ("cambi|modific|actualiz|revis", r"\b(?:cambi\w+|modific\w+|actualiz\w+|revis\w+)\b[^.;]{0,70}\b(?:política|términos|condiciones|aviso|acuerdo|contrato|declaración)\b"),
    ("cambi|modific|actualiz|revis", r"\b(?:política|términos|condiciones|acuerdo|contrato|declaración)\b[^.;]{0,70}\b(?:cambi\w+|modific\w+|actualiz\w+|revis\w+)"),
)

BACK = (
    ("nuev|actualizad|modificad|última", r"\b(?:nuev[oa]s?|última) (?:versión|política|términos|condiciones)\b[^.;]{0,90}\b(?:public|disponible|vigor)|\bpublic\w+[^.;]{0,40}\b(?:nuev|actualizad|modificad)\w+"),
    ("cambio|modificaci|actualizaci", r"\b(?:cambios?|modificaci(?:ón|ones)|actualizaci(?:ón|ones))\b[^.;]{0,160}\b(?:notific\w+|inform\w+|avis\w+|comunic\w+|public\w+|vigor|acept\w+|acuerdo|surt\w+)"),
    ("notific|inform|avis|anunci|comunic", r"\b(?:notific\w+|inform\w+|avis\w+|anunci\w+|comunic\w+)\b[^.;]{0,110}\b(?:cambios?|modificaci(?:ón|ones)|actualizaci(?:ón|ones))\b"),
    ("continu|continú|sigu|siga|seguir", r"\b(?:contin[uú]\w+|sigu\w+|siga\w*|seguir)\b[^.;]{0,60}\b(?:us\w+|utiliz\w+)[^.;]{0,120}\b(?:cambios?|modific\w+|actualiz\w+|nuev\w+)"),
)

OTHERS = ()

STRETCHES = (
    ("contact|escrib", r"\b(?:contact\w*|escrib\w*)(?:nos| con nosotros)?\b[^.]*correo[^.]*"),
)

NOTIFY = (
    ("notific|inform|avis|anunci|comunic|envi|correo|enví", r"\b(?:notific\w+|inform\w+|avis\w+|anunci\w+|comunic\w+|envi\w+|enví\w+|correos?)\b"),
)

CHANNELS = {
    "email": (
        ("correo|mail", r"\bcorreos? electrónicos?\b|\be-?mail"),
    ),
    "push": (
        ("push", r"\bnotificaci(?:ón|ones) push\b"),
    ),
    "in_app": (
        ("app|aplicaci|emergente|cuenta", r"\b(?:en|dentro de|mediante|a través de) (?:la|nuestra|su|tu) (?:app|aplicación)\b|\bventana emergente|\b(?:mensaje|notificación|aviso)\b[^.;]{0,30}\ben (?:su|tu) cuenta\b"),
    ),
    "site_notice": (
        ("banner|aviso|anuncio|notificaci|mensaje", r"\bbanners?\b|\bblogs?\b[^.;]{0,20}\bavisos\b|\baviso (?:destacado|visible|prominente)"),
        ("aviso|anuncio|notific|mensaje|inform", r"\b(?:avisos?|anuncios?|notific\w+|mensajes?|inform\w+)\b(?:(?!\bpublicando\b)[^.;]){0,60}\b(?:en|a través de|mediante) (?:el|la|nuestro|nuestra|nuestros|los|este) (?:sitio|página|web|plataforma|servicios?|portal)"),
    ),
    "policy_page": (
        ("public", r"\bpublic(?:ar|aremos|amos|ará|arán|ada|adas|ados|ado|ando|ación|adas|an|a|amos)\b(?! (?:un|una) (?:aviso|anuncio))"),
        ("línea|linea|online|web|página", r"\ben línea\b|\bonline\b|\ben la web\b|\ben esta página\b"),
    ),
    "blog_or_forum": (
        ("blog|foro", r"\bblogs?\b|\bforos?\b"),
    ),
    "sms": (
        ("sms", r"\bsms\b"),
    ),
    "postal": (
        ("postal|escrito", r"\bcorreo postal\b|\bpor escrito\b"),
    ),
    "phone": (
        ("teléfono", r"\bpor teléfono\b"),
    ),
    "unspecified": (
        ("otro|medio|adecuad", r"\botros? medios?\b|\bmedios? (?:adecuad|apropiad)"),
    ),
}

CONSENT = {
    "continued_use": (
        ("continua|seguir|siga|sigue|continú", r"\b(?:uso continuado|continua\w*|continú\w*|seguir|siga|sigue|sigues)\b[^.;]{0,60}\b(?:us\w+|utiliz\w+|acced\w+)?[^.;]{0,140}\b(?:acept\w+|acuerdo|consent\w+|conform\w+|entender\w*)"),
        ("uso", r"\b(?:su|tu|el) uso\b[^.;]{0,100}\bdespués\b[^.;]{0,120}\bacept"),
    ),
    "express_consent": (
        ("consentimiento|acept", r"\bconsentimiento (?:expreso|explícito|previo)|\b(?:solicit|obten|ped)\w+[^.;]{0,30}\bconsentimiento"),
    ),
    "deemed_by_silence": (
        ("no ", r"\b(?:si )?no (?:se opone|manifiesta|objeta|rechaza)\b[^.;]{0,120}\b(?:acept|consider)"),
    ),
    "opt_out_offered": (),
}

EFFECTIVE_DATE = (
    ("fecha", r"\bfechas? de (?:entrada en vigor|vigencia|efectividad)\b|\bfechas? efectivas?\b|\bfecha en (?:la )?que\b[^.;]{0,40}\b(?:vigor|efecto)"),
)

NOT_EFFECTIVE_DATE = (
    ("fecha", r"\b(?:antes|después|a partir|posterior\w*|hasta|previa|tras) (?:de |a )?(?:la |dicha )?fecha de (?:entrada en vigor|vigencia)"),
)

FLAGS = {
    "materiality_threshold": (
        ("sustancial|material|significativ|importante|relevante|fundamental", r"\b(?:sustancial|material|significativ|importante|relevante|fundamental)\w*"),
    ),
    "last_updated_date": (
        ("última|ultima|fecha|actualización", r"\b[úu]ltima (?:actualización|modificación|revisión)|\bfecha indicada\b|\bactualización más reciente\b"),
    ),
    "user_must_check": (
        ("periódic|regular|frecuen", r"\b(?:revis|consult|visit|lea|verifi)\w*[^.;]{0,60}\b(?:periódica|regular|frecuente)mente|\bperiódicamente\b"),
    ),
    "exit_or_reject_right": (
        ("cancelar|rescindir|dejar de|terminar", r"\b(?:cancelar|rescindir|dejar de (?:usar|utilizar)|terminar)\b"),
    ),
    "archive_of_versions": (
        ("versiones", r"\bversiones (?:anteriores|previas|archivadas)"),
    ),
    "effective_on_posting": (
        ("publica|inmediat", r"\b(?:efectiv\w+|vigor|efecto)[^.;]{0,30}\b(?:inmediat\w+|(?:tras|desde|al) (?:su )?publica\w+)"),
    ),
    "prior_notice_unquantified": (
        ("antelación|previo|anticipación|previamente", r"\bcon (?:la debida )?(?:antelación|anticipación)\b|(?<!\bsin )(?<!necesidad de )\b(?:previo aviso|aviso previo)\b|\bpreviamente\b"),
    ),
    "sole_discretion": (
        ("discreción", r"\bdiscreción"),
    ),
    "notice_hedged": (
        ("podemos|podremos|podría", r"\b(?:podemos|podremos|podríamos)\b[^.;]{0,30}\b(?:notific|inform|avis)"),
    ),
    "non_regression": (
        ("retroactiv", r"\bretroactiv"),
    ),
    "summary_or_diff_promised": (
        ("resumen", r"\bresumen\b"),
    ),
    "no_notice_clause": (
        ("sin", r"\bsin (?:previo aviso|aviso|notificación)"),
    ),
}

LEADS = {
    "after_posting_or_notice": (
        ("después|tras|partir|siguientes", "{Q} (?:después|tras|a partir|siguientes)"),
    ),
    "before_effective": (
        ("antes|antelación|anticipación|preaviso", r"{Q}[^.;]{0,10}\b(?:antes|de antelación|de anticipación|de preaviso)"),
    ),
    "objection_window": (
        ("opon|rechaz|objet", r"\b(?:opon|rechaz|objet)\w*[^.;]{0,60}{Q}"),
    ),
}

CONTINUED = "si (?:sigue|continúa)|al (?:continuar|seguir)"

UNITS = {
    "hour": "horas?",
    "day": "días?(?: (?:naturales|hábiles|laborables))?",
    "week": "semanas?",
    "month": "mes(?:es)?",
    "year": "años?",
}

NUMBERS = {"un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "diez": 10, "catorce": 14, "quince": 15, "veinte": 20, "treinta": 30, "sesenta": 60, "noventa": 90}
