"""What the checks look for in English; `rules/lint.py` says what each row means."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# fmt: off

from __future__ import annotations

PATTERNS: dict[str, str] = {
    "lists": r"\b(?:the )?following (?:[\w-]+ ){0,3}?(?:information|data|purposes?|categories|types|kinds|cases|circumstances|situations|third parties|partners|rights|measures|recipients|cookies|grounds)\b(?! (?:section|paragraph|page|link|address))|\bas follows\b",
    "denial": r"\bwe (?:\w+ ){0,3}?(?:do not|don['’]t|does not|will not|won['’]t|never|shall not)(?: \w+){0,2}? (?:share|disclose|transfer|pass on|provide|give|release)\b[^.;]{0,60}\b(?:information|data|details)\b[^.;]{0,30}\b(?:third[- ]part(?:y|ies)|anyone|others?|any other|other companies|partners|outside)\b",
    "limit": r"\b(?:except|unless|without|other than|outside|beyond|apart from|save|only|solely|however|but|for (?:their|money|profit|third|direct|marketing|advertising|commercial)|(?:information|data|details) (?:that|which|about|collected|obtained|you)|publicly|sell|if you|because|certain|this kind|such|sensitive|child(?:ren)?|minors|under the age|as (?:described|set|provided)|where|until)\b",
    "sharing": r"\bwe (?:\w+ ){0,3}?(?:may|might|can|will|need to|must|also|do|sometimes|routinely|regularly|shall)? ?(?:\w+ )?(?:share|disclose|transfer|provide|pass on)\b(?! (?:this|these) (?:terms|policy))[^.;]{0,70}\b(?:information|data|details)\b[^.;]{0,50}\b(?:third[- ]part(?:y|ies)|partners?|advertis\w+|affiliat\w+|vendors?|service providers?|other companies)\b|\bwe (?:\w+ ){0,2}?share\b[^.;]{0,50}\bwith\b[^.;]{0,50}\b(?:third[- ]part(?:y|ies)|partners?|advertis\w+|affiliat\w+|vendors?|providers?)\b",
    "negated": r"\b(?:not|never|no|n['’]t)\b",
    "log": "change ?log|(?:revision|version|update|change) (?:history|log)|history of changes|summary of changes",
    "to_log": r"\b(?:see|in|under|at|our|the|this|consult|read)\b[^.;]{0,40}(?:{log})\b",
    "date_place": r"\bdate\b[^.;]{0,40}\b(?:at the (?:top|beginning|end|bottom)|above|below|on top)\b|\b(?:top|beginning) of (?:this|the) (?:page|policy|document)\b[^.;]{0,60}\bdate\b",
    "express": r"\b(?:express|explicit|separate) consent\b",
    "gaps": "insert|fill in|your|link to|specify|describe|name of|select one|company|company name|business|business name|organisation|organization|legal|contact|e-mail|email|phone|address|website|url|app name|date|effective date|country|state|jurisdiction|title|name",
    "asks": "insert|enter|fill in|specify|link to|your|name of|company name|business name",
}

MATTERS: dict[str, str] = {
    "complaint": r"\bcomplain(?:t|ts|ing)?\b[^.;]{0,80}\b(?:authorit|commissioner|regulator|supervis)|\b(?:supervisory|data protection) (?:authorit|commissioner)",
    "children": r"\b(?:children|child|minors?|under (?:the age of )?1[3-8])\b",
    "controller": r"\b(?:data )?controller\b",
    "sensitive_retention": r"\b(?:biometric|face ?(?:scans?|prints?)|facial|health|sensitive|fingerprints?|genetic)\b[^.;]{0,120}\b(?:retain\w*|retention|kept|stored (?:for|until)|deleted?|destroy\w*|days|months|years)\b|\b(?:retain\w*|retention|kept|deleted?|destroy\w*)\b[^.;]{0,80}\b(?:biometric|facial|face|health|sensitive|fingerprints?)\b",
    "agreement": r"\b(?:entire|whole|complete) (?:agreement|understanding)\b",
}

CONTENT: dict[str, str] = {
    "purpose": r"\bpurposes?\b|\bin order to\b|\bto (?:provide|improve|deliver|measure|offer|store|support|operate)\b",
    "retention": r"\bretain\w*|\bretention\b|\bas long as\b|\bkeep\b[^.]{0,60}\b(?:for|until|days|months|years)\b|\bstor(?:e|age)\b[^.]{0,60}\b(?:days|months|years|necessary)\b|\bhow long\b",
    "rights": r"\bright to\b|\byour rights\b|\baccess\b[^.]{0,60}\b(?:correct|delet|rectif)\w*|\b(?:delete|correct|withdraw)\b[^.]{0,60}\b(?:information|data|consent|account)\b",
    "withdraw_consent": r"\b(?:withdraw|revoke)\w*\b[^.]{0,60}\bconsent\b|\bconsent\b[^.]{0,60}\b(?:withdraw|revoke)\w*|\bopt[- ]?out\b|\bwithdraw your information\b",
    "complaint": r"\bcomplain\w*\b|\bsupervisory authority\b|\bdata protection authority\b",
    "exit": r"\b(?:terminate|cancel|close|end)\b[^.]{0,60}\b(?:agreement|account|subscription|contract|services?)\b|\bstop using\b|\bright to terminate\b",
    "sale": r"\b(?:sell|sale|sold|share|shared|sharing)\b",
    "change_process": r"\b(?:notif|inform|tell|let you know|announc|post)\w*\b[^.]{0,120}\b(?:chang|updat|revis|modif|amend)\w*|\b(?:chang|updat|revis|modif|amend)\w*\b[^.]{0,160}\b(?:notif|inform|tell|let you know|announc|post)\w*",
    "consent": r"\b(?:obtain|ask|seek|request)\w*\b[^.]{0,60}\bconsent\b|\bwith your (?:\w+ )?consent\b|\b(?:explicit|express)\w* consent\b",
    "separate_consent": r"\b(?:separate|explicit|express|specific) (?:\w+ )?consent\b|\bobtain\b[^.]{0,40}\bconsent\b",
    "parental_consent": r"\b(?:parent|guardian)\w*\b[^.]{0,100}\bconsent|\bconsent\b[^.]{0,100}\b(?:parent|guardian)",
    "recipient_contact": r"[\w.+-]{1,64}@[\w-]+\.\w|https?://|\b(?:contact|reach|write to) (?:them|the (?:recipient|processor|provider)|it)\b|\bcontact (?:details|information) of\b",
    "method": r"\b(?:by means of|encrypt\w*|automat\w*|processing method|via (?:api|sdk)|through (?:an? )?(?:api|sdk|interface)|stored|hosted|transmitted)\b",
    "data_category": r"\b(?:categor(?:y|ies)|types?|kinds?) of\b[^.]{0,30}\b(?:information|data)\b|\b(?:name|e-?mail|address|phone|identifiers?|location|statistics|usage|device|ip)\b",
    "necessity": r"\bnecess(?:ary|ity)\b|\brequired (?:to|for)\b|\bneeded (?:to|for)\b",
    "effect_on_rights": r"\b(?:effect|impact|risk)s?\b[^.]{0,60}\b(?:you|rights|interests)\b|\bif you (?:do not|don['’]t|refuse)\b",
}
