"""What the clause on changes of a policy in Portuguese promises; `rules/clauses.py` says what the tables hold."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# One rule a line, for the same reason:
# fmt: off

NAMES = {
    "CHANGE": r"(?:alter\w+|atualiz\w+|modific\w+|mudan\w+|revis\w+)",
    "DOC": r"(?:política|políticas|termos|condições|aviso|contrato|acordo|declaração|documento|regulamento)",
}

WORDS = "alter|atualiz|modific|mudan|muda|revis|versão|notific|avis|inform|comunic|vigor|continu|public"

HEADINGS = (
    ("alter|atualiz|modific|mudan|revis", r"\b{CHANGE}\b.*\b{DOC}|\b{DOC}\b.*\b{CHANGE}|^[\W\d]*(?:alterações|atualizações|mudanças|modificações|revisões)(?: e \w+)?\W*$"),
)

OWN = (
    ("alter|atualiz|modific|mudan|revis", r"\b{CHANGE}\b[^.;]{0,70}\b{DOC}\b"),
    ("alter|atualiz|modific|mudan|revis", r"\b{DOC}\b[^.;]{0,70}\b{CHANGE}"),
)

BACK = (
    ("nova|novos|atualizad|revisad|última|alterad|modificad", r"\b(?:novas?|novos|atualizad[ao]s?|revisad[ao]s?|última|alterad[ao]s?) (?:versão|política|políticas|termos|condições|aviso|contrato|acordo|declaração|documento|regulamento)\b[^.;]{0,90}\b(?:public|dispon|vigor|página|site)|\bpublic\w+[^.;]{0,40}\b(?:nova|atualizad|alterad|modificad)\w*"),
    ("alteraç|atualizaç|mudança|modificaç", r"\b(?:alteraç(?:ão|ões)|atualizaç(?:ão|ões)|mudanças?|modificaç(?:ão|ões))\b[^.;]{0,160}\b(?:notific\w+|comunic\w+|inform\w+|avis\w+|public\w+|vigor|aceit\w+|e-?mail)\b"),
    ("notific|comunic|inform|avis", r"\b(?:notific\w+|comunic\w+|inform\w+|avis\w+)\b[^.;]{0,110}\b(?:alteraç|atualizaç|mudança|modificaç)"),
    ("continu", r"\bcontinu\w+[^.;]{0,60}\b(?:us\w+|utiliz\w+)[^.;]{0,120}\b(?:alteraç|atualiz|mudança|modific|nov)"),
)

OTHERS = (
    ("preço|tarifa|assinatura|fatura|cobrança|pagamento", r"^(?!.*\b{DOC}\b).*\b(?:preços?|tarifas?|assinatura|fatura\w*|cobrança|pagamentos?)\b"),
    ("seus dados|sua conta|seu perfil|suas preferências|sua senha & alter|atualiz|modific|mudan|revis|mudar", r"\b(?:seus dados|sua conta|seu perfil|suas preferências|sua senha)\b[^.;]{0,50}\b(?:alterar|atualizar|modificar|mudar)|\b(?:alterar|atualizar|modificar|mudar)\b[^.;]{0,30}\b(?:seus dados|sua conta|seu perfil|suas preferências|sua senha)\b"),
)

STRETCHES = (
    ("publicaç", r"\b(?:após|depois d[ae]|desde|a partir d[ae]|contados da) (?:a |sua |a sua )?publicação"),
    ("contat|escrev|fale", r"\b(?:contat\w+|entre em contato|entrar em contato|escrev\w+|fale conosco)\b[^.]*e-?mail[^.]*"),
)

NOTIFY = (
    ("notific|comunic|inform|avis|envi|e-mail|email|alert|anunci|destaque|mensage", r"\b(?:notific\w+|comunic\w+|inform\w+|avis(?:ar\w*|amos|aremos|ad[oa]s?|os?)|envi\w+|e-?mails?|mensage\w+|alert\w+|anunci\w+|destaque)\b"),
)

CHANNELS = {
    "email": (
        ("mail|correio", r"\be-?mails?\b|\bcorreio eletr[ôó]nico\b"),
    ),
    "push": (
        ("push", r"\bpush\b"),
    ),
    "in_app": (
        ("aplicativo|app|pop|conta|aplicação|entrar|login", r"\b(?:no|pelo|através do|dentro do|por meio do) (?:nosso |seu )?(?:aplicativo|app)\b|\b(?:na|pela|através da) (?:nossa |sua )?aplicação\b|\bpop-?ups?\b|\b(?:na|em) sua conta\b|\bao (?:entrar|fazer login)"),
    ),
    "site_notice": (
        ("banner|aviso|notific|anúncio|comunica|inform|avis|página inicial", r"\bbanner\b|\bpágina inicial\b|\baviso (?:em destaque|destacado|visível)|\b(?:avisos?|avisa\w+|notific\w+|anúncios?|comunica\w+|inform\w+)\b(?:(?!\bpublicando\b)[^.;]){0,60}\b(?:no|em|na|através d[oa]|por meio d[oa]|pel[oa]) (?:nosso |nossa |nossos |seu |próprio )?(?:site|sites|website|plataforma|serviço|serviços|portal|sítio)\b"),
    ),
    "policy_page": (
        ("public|página|dispon|online|consult", r"\bpublic(?:ar|aremos|amos|ada|adas|ado|ados|ando|ação|ará)\b(?! um aviso)|\bnesta página\b|\bonline\b|\b(?:disponí\w+|consultad\w+)\b[^.;]{0,30}\b(?:no|na|em) (?:nosso |nossa )?(?:site|página|website)"),
    ),
    "date_line": (
        ("data", r"\b(?:atualiz\w+|alter\w+|modific\w+) a data\b[^.;]{0,60}\b(?:topo|início|final|acima|abaixo|página|última)"),
    ),
    "sms": (
        ("sms|mensage", r"\bsms\b|\bmensage\w+ de texto"),
    ),
    "postal": (
        ("carta|postal|escrito", r"\bpor (?:carta|escrito)\b|\bcorreio postal\b"),
    ),
    "phone": (
        ("telefon", r"\bpor telefone\b|\btelefonicamente\b"),
    ),
    "blog_or_forum": (
        ("blog|fórum", r"\bblogs?\b|\bfórum\b"),
    ),
    "unspecified": (
        ("outro|meios|adequad|outra", r"\boutr[oa]s? (?:meios?|formas?|canais|canal)|\bmeios (?:adequados|apropriados)"),
    ),
}

CONSENT = {
    "continued_use": (
        ("continu|uso contínuo|utilização & aceit|concord|consent|vincul|acordo", r"\b(?:continu\w+|uso contínuo|utilização (?:contínua|continuada))\b[^.;]{0,160}\b(?:aceit\w+|concord\w+|consent\w+|vinculad\w+|acordo)|\b(?:aceit\w+|concord\w+|vinculad\w+)\b[^.;]{0,80}\bao continuar"),
    ),
    "express_consent": (
        ("consentimento|aceite|aceitação|autorização|concordância", r"\b(?:consentimento|aceite|aceitação|autorização|concordância) (?:expresso|expressa|explícit\w+|prévi\w+|específic\w+)|\b(?:solicit|pedir|obter|obt|requer|exig)\w*[^.;]{0,40}\b(?:consentimento|aceite|autorização|concordância)"),
    ),
    "deemed_by_silence": (
        ("não |silêncio", r"\b(?:não (?:se opuser|recusar|rescindir|se manifestar|se opor)|silêncio)\b[^.;]{0,120}\b(?:aceit|consider|concord)"),
    ),
    "opt_out_offered": (
        ("opção|direito|possibilidade", r"\b(?:opção|direito|possibilidade) de (?:recusar|optar|não aceitar)"),
    ),
}

EFFECTIVE_DATE = (
    ("data", r"\bdata de (?:entrada em vigor|vigência|efetivação)\b|\bdata (?:em que|na qual|a partir da qual)\b[^.;]{0,40}\b(?:vigor|efeito)"),
    ("quando", r"\b(?:inform\w*|indic\w*)\b[^.;]{0,60}\bquando\b[^.;]{0,30}\b(?:em vigor|efeito)"),
)

NOT_EFFECTIVE_DATE = (
    ("data de", r"\b(?:antes|depois|após|a partir|até) (?:da|a) data de (?:entrada em vigor|vigência|efetivação)"),
)

FLAGS = {
    "materiality_threshold": (
        ("substanci|relevante|significativ|importante|materia", r"\b(?:substancia\w+|relevantes?|significativ\w+|importantes?|materiais)\b"),
    ),
    "last_updated_date": (
        ("última|data", r"\búltima (?:atualização|alteração|revisão|modificação)|\bdata (?:da|de) (?:última|atualização)"),
    ),
    "user_must_check": (
        ("periodicamente|regularmente|frequen|frequência", r"\b(?:consult\w*|verific\w*|revis\w*|visit\w*|l(?:er|eia)|confer\w*)\b[^.;]{0,60}\b(?:periodicamente|regularmente|frequen\w+|com frequência)|\b(?:periodicamente|regularmente)\b[^.;]{0,30}\b(?:consult|verific|revis|visit|confer)"),
    ),
    "exit_or_reject_right": (
        ("rescind|cancel|encerr|deixar de|interromp|recusar", r"\b(?:rescindir|cancelar|encerrar|deixar de (?:usar|utilizar)|interromper o uso|recusar)\b"),
    ),
    "archive_of_versions": (
        ("versões", r"\bversões (?:anteriores|arquivadas|antigas)"),
    ),
    "effective_on_posting": (
        ("imediat|publicação", r"\b(?:vigor|efeito|efetiv\w+|válid\w+)\b[^.;]{0,40}\b(?:imediat\w+|(?:após|desde|a partir d|no momento d|com) ?(?:sua |a sua |a )?publicação)|\bimediatamente\b[^.;]{0,30}\b(?:vigor|efeito)"),
    ),
    "prior_notice_unquantified": (
        ("antecedência|prévi|antes|previamente", r"\bcom (?:a devida )?antecedência\b|(?<!\bsem )(?<!\bsem qualquer )\b(?:aviso|notificação) prévi[oa]\b|\bpreviamente\b|\bantes (?:de|que)\b[^.;]{0,40}\bvigor"),
    ),
    "sole_discretion": (
        ("critério", r"\bcritério\b"),
    ),
    "notice_hedged": (
        ("poderemos|podemos", r"\b(?:poderemos|podemos)\b[^.;]{0,30}\b(?:notific|inform|comunic|avis)"),
    ),
    "non_regression": (
        ("retroativ", r"\bretroativ"),
    ),
    "summary_or_diff_promised": (
        ("resumo", r"\bresumo\b"),
    ),
    "no_notice_clause": (
        ("sem", r"\bsem (?:qualquer )?(?:aviso|notificação|comunicação)(?: prévi[oa])?"),
    ),
}

LEADS = {
    "before_effective": (
        ("antes|antecedência|prévi", r"{Q}[^.;]{0,12}\b(?:antes|de antecedência|de aviso prévio)|\bantecedência (?:mínima )?de (?:pelo menos )?{Q}|\baviso prévio de (?:pelo menos )?{Q}"),
    ),
    "after_posting_or_notice": (
        ("após|depois|da publicação|da notificação|contados", "{Q} (?:após|depois d|contados d)|{Q} da (?:publicação|notificação)"),
    ),
    "objection_window": (
        ("prazo|dentro|em até", r"\b(?:no prazo de|dentro de|em até) {Q}[^.;]{0,90}\b(?:opo|recus|rescind|manifest)"),
    ),
}

CONTINUED = "continu(?:ar|e|ando) (?:a |o )?(?:us|utiliz)|uso continuado|uso contínuo"

UNITS = {
    "hour": "horas?",
    "day": "dias?(?: úteis| corridos)?",
    "week": "semanas?",
    "month": "m[eê]s(?:es)?",
    "year": "anos?",
}

NUMBERS = {"um": 1, "uma": 1, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "cinco": 5, "sete": 7, "oito": 8, "dez": 10, "quatorze": 14, "catorze": 14, "quinze": 15, "vinte": 20, "trinta": 30, "sessenta": 60, "noventa": 90}
