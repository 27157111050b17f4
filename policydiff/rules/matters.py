"""Matters that a policy should not lose in silence, and the words that tell them in every language that is read.

Written for this project; a matter counts as told where any of its words stands anywhere in a text, in lower case. They
are what readers and authorities look for first: Articles 13(1)(a), 13(2)(a) and (d) of Regulation (EU) 2016/679 ask for
the controller, the period and the right to complain; 16 CFR 312.4(d) for a clause on children.
"""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# fmt: off

from __future__ import annotations

from policydiff.rules.clauses import Rule
from policydiff.values import dataclass


@dataclass(frozen=True, slots=True)
class Matter:
    """One of them."""

    says: str
    """What a message calls it."""
    words: Rule
    """A place in a lower-case text that tells it."""


def _words(row: str) -> tuple[str, ...]:
    """The words of which one must occur, as for the clause on changes: most texts need no pattern then."""
    return tuple(row.split())


MATTERS = (
    Matter(
        "the right to complain to an authority",
        Rule(
            (_words("complain supervis authorit commissioner beschwerde aufsicht cnil aepd autor garante persoonsgegevens toezicht anpd nadzorcz 投诉 举报 監督 감독"),),
            r"\bcomplain(?:t|ts|ing)?\b[^.;]{0,80}\b(?:authorit|commissioner|regulator|supervis)|\b(?:supervisory|data protection)"
            r" (?:authorit|commissioner)|\bbeschwerde\b[^.;]{0,80}\b(?:aufsichts|behörde)|aufsichtsbehörde|autorité de contrôle"
            r"|\bcnil\b|autoridad de control|\baepd\b|autorità di controllo|garante (?:per la protezione|privacy)"
            r"|autoriteit persoonsgegevens|toezichthouder|autoridade de controlo|\banpd\b|organu? nadzorcz"
            r"|(?:监管|主管)部门[^。；]{0,20}(?:投诉|举报)|(?:投诉|举报)[^。；]{0,20}(?:监管|主管)部门|監督機関|감독기관"
        ),
    ),
    Matter(
        "children",
        Rule(
            (_words("child minor under kinder minderj enfant mineur niños menores crianças dzieci małoletni 未成年 儿童 兒童 子ども 아동"),),
            r"\b(?:children|child|minors?|under (?:the age of )?1[3-8]|kinder[ns]?|minderjährig\w*|enfants?|mineurs?|niños"
            r"|menores|minori|minorenni|kinderen|minderjarig\w*|crianças|dzieci|małoletni\w*)\b|未成年|儿童|兒童|未成年者|子ども|아동"
        ),
    ),
    Matter(
        "who is responsible for the data",
        Rule(
            (_words("controller verantwortliche responsa titolare verwerkings responsável administrator 处理者 取扱 처리자"),),
            r"\b(?:data )?controller\b|\bverantwortliche[rn]?\b|responsable (?:du traitement|del tratamiento)|titolare del trattamento"
            r"|verwerkingsverantwoordelijke|responsável pelo tratamento|administrator(?:em)? danych|个人信息处理者|個人情報取扱事業者"
            r"|개인정보 ?처리자"
        ),
    ),
    Matter(
        "how long sensitive data is kept",
        Rule(
            (_words("biometri biométri face facial health sensi fingerprint genetic gesundheits santé 敏感 生物 人脸 健康"),),
            r"\b(?:biometric|face ?(?:scans?|prints?)|facial|health|sensitive|fingerprints?|genetic)\b[^.;]{0,120}"
            r"\b(?:retain|retention|kept|keep|stored?|delet\w+|destroy\w*|days|months|years)\b"
            r"|\b(?:retain|retention|keep|kept|delet\w+|destroy\w*)\b[^.;]{0,80}\b(?:biometric|facial|face|health|sensitive|fingerprints?)\b"
            r"|\b(?:biometri\w+|gesundheitsdaten|données (?:sensibles|de santé)|biométrique\w*)[^.;]{0,120}"
            r"\b(?:gespeichert|gelöscht|aufbewahr\w*|conserv\w+|supprim\w+|bewaard|bewaren|verwijder\w*)"
            r"|(?:敏感个人信息|生物识别|人脸|健康)[^。；]{0,60}(?:保存|存储|删除)"
        ),
    ),
    Matter(
        "that it is the whole agreement",
        Rule(
            (_words("agreement understanding vereinbarung intégralité acuerdo accordo overeenkomst 协议 合意"),),
            r"\b(?:entire|whole|complete) (?:agreement|understanding)\b|\bgesamte vereinbarung\b|intégralité de (?:l['’]accord|la convention)"
            r"|\b(?:totalidad del acuerdo|acuerdo completo|intero accordo|gehele overeenkomst)\b|完整协议|全部协议|完全合意"
        ),
    ),
)
"""All of them, in the order in which they are reported."""
