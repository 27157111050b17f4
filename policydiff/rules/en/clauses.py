"""What to look for in the clauses of English policies: group, kind, value = phrases parted by |; goes with signals.py.

Begun and made as that one is.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "terms": {
        "right": {
            "access": (
                "right of access|right to access|access your personal|access your data|request a copy|obtain a copy|"
                "right to know|copy of your data|access to your data|download your data|access your information|"
                "copy of your personal"
            ),
            "deletion": (
                "right to delete|right to deletion|right to erasure|right of erasure|right to be forgotten|"
                "delete your personal|delete your data|delete your account|request deletion|request the deletion|"
                "erase your|deletion of your|have your data deleted|delete your information|account deletion|"
                "close your account|erasure of"
            ),
            "correction": (
                "right to correct|right to correction|right to rectification|right of rectification|correct your|"
                "rectify|rectification|correction of|correct inaccurate|update your personal|correct or update"
            ),
            "portability": (
                "data portability|right to portability|machine-readable|portable format|transfer your data to another"
            ),
            "objection": (
                "right to object|object to the processing|object to processing|object to our|object to such|"
                "object to the use"
            ),
            "restriction": (
                "right to restrict|right to restriction|restriction of processing|restrict processing|"
                "restrict the processing|limit the use|right to limit"
            ),
            "withdrawal of consent": (
                "withdraw consent|withdraw your consent|revoke your consent|withdrawal of consent|revoke consent|"
                "withdrawing consent"
            ),
            "complaint": (
                "lodge a complaint|file a complaint|right to complain|make a complaint|supervisory authority|"
                "data protection authority|complaint with|complain to|submit a complaint|complaint to|complaints to|"
                "ombudsman"
            ),
            "opt-out of sale": (
                "opt out of the sale|opt-out of the sale|do not sell my|do not sell or share my|opt out of sale|"
                "opt-out of sale"
            ),
            "human review": (
                "human review|human intervention|contest the decision|contest a decision|explanation of the decision|"
                "review by a human"
            ),
            "appeal": (
                "right to appeal|appeal the decision|appeal our|may appeal|appeal a decision|counter notice|"
                "counter-notice"
            ),
            "refund": (
                "right to a refund|right of withdrawal|right to cancel|cooling-off period|right to withdraw from"
            ),
            "unsubscribe": (
                "unsubscribe|unsubscribe link|opt out of receiving|opt-out of receiving|opt out of marketing"
            ),
            "non-discrimination": "not discriminate|non-discrimination|not be discriminated",
        },
        "security": {
            "encryption": (
                "encrypt|encrypted|encryption|encrypting|end-to-end encryption|end-to-end encrypted|encryption at rest|"
                "ssl|tls|encrypted at rest|secure socket layer"
            ),
            "pseudonymisation": (
                "pseudonymization|pseudonymisation|pseudonymized|pseudonymised|pseudonymize|pseudonymise|pseudonymous|"
                "hashed|hashing|tokenization|tokenisation"
            ),
            "anonymisation": (
                "anonymization|anonymisation|anonymized|anonymised|anonymize|anonymise|de-identified|de-identify|"
                "de-identification|aggregated form|anonymous form"
            ),
            "access control": (
                "access control|need-to-know|need to know basis|least privilege|restricted access|authorized personnel|"
                "authorised personnel|role-based access"
            ),
            "multi-factor authentication": "two-factor|multi-factor|two-step verification|2fa|mfa|multifactor",
            "firewalls": "firewall|intrusion detection|malware scan|virus scan|intrusion prevention",
            "audits": (
                "security audit|penetration test|penetration testing|iso 27001|soc 2|security review|"
                "vulnerability scan|security assessment|independent audit"
            ),
            "breach notice": ("data breach|security breach|breach notification|security incident|personal data breach"),
            "backups": "backup|back-up|backup copy",
            "physical security": "physical safeguard|physical security|locked|security guard",
            "safeguards": (
                "security measure|technical and organizational measure|technical and organisational measure|safeguard|"
                "appropriate measure|industry standard|industry-standard|security practice|reasonable measure|"
                "security control"
            ),
            "training": (
                "staff training|employee training|confidentiality agreement|confidentiality obligation|"
                "train our employees|train our staff"
            ),
        },
        "transfer": {
            "abroad": (
                "abroad|overseas|cross-border|across {borders,national borders,international borders}|"
                "third {country,countries}|international {transfer,data transfer}|transferred internationally|"
                "transfer internationally|internationally transferred|"
                "{outside,outside of,beyond} {your,the,their,its}{ own, home,} {country,jurisdiction,region}|"
                "outside your {home,state}|{another,foreign,different} country|"
                "{other,foreign,different} {countries,jurisdictions}|{country,countries} other than|transferred abroad|"
                "offshore"
            ),
            "outside Europe": (
                "{outside,outside of,beyond} {the ,}{european economic area,eea,eu,european union,europe,uk,united "
                "kingdom,switzerland,eu/eea}|non-{eea,eu} {country,countries}"
            ),
            "outside China": (
                "outside china|outside of china|outside the prc|outside mainland china|outside of mainland china"
            ),
            "outside the US": ("outside the united states|outside of the united states|outside the us|outside the u.s"),
            "safeguard: standard clauses": (
                "standard contractual clause|model clause|standard data protection clause|sccs"
            ),
            "safeguard: adequacy": "adequacy decision|adequate level of protection|adequate protection",
            "safeguard: framework": "data privacy framework|privacy shield|safe harbor|safe harbour|dpf",
            "safeguard: binding rules": "binding corporate rule",
        },
        "retention": {
            "as long as necessary": (
                "as long as necessary|as long as is necessary|no longer than necessary|as long as needed|"
                "as long as required|longer than necessary|as long as it is necessary|as long as we need|"
                "only as long as|for as long as"
            ),
            "indefinitely": "indefinitely|permanently|in perpetuity|forever|perpetual|perpetuity|unlimited period",
            "until deletion": (
                "until you delete|until your account|until you close|until the account|until you request|until you ask|"
                "until deleted"
            ),
            "retained": (
                "retention period|retention of|retained for|data retention|stored for|kept for|keep it for|"
                "keep your data|keep your personal|storage period"
            ),
            "deleted": (
                "deleted after|delete after|automatically deleted|permanently deleted|deleted within|delete it within|"
                "erased after|delete them after|delete it after"
            ),
        },
        "law": {
            "GDPR": "gdpr|general data protection regulation",
            "UK law": "data protection act|uk gdpr|laws of england|law of england|english law",
            "CCPA": "ccpa|cpra|california consumer privacy act|california privacy rights act",
            "COPPA": "coppa|children's online privacy protection act",
            "HIPAA": "hipaa",
            "PIPL": "pipl|personal information protection law|cybersecurity law|data security law",
            "LGPD": "lgpd",
            "Digital Services Act": "digital services act|digital markets act",
            "PIPEDA": "pipeda",
            "export controls": "export control|sanctions law|trade sanction|economic sanction",
            "governing law": (
                "governing law|governed by the {law,laws}|governed by and construed|choice of law|law of the state"
            ),
            "CISG": "united nations convention on contracts",
        },
        "dispute": {
            "arbitration": "arbitration|binding arbitration|arbitrator|arbitral|arbitrate|arbitrated",
            "class action": (
                "class action|class-action|class arbitration|collective action|class proceeding|representative action"
            ),
            "jury": "jury trial|trial by jury|jury",
            "courts": (
                "exclusive jurisdiction|small claims|courts of|courts located|competent court|state court|"
                "federal court|venue|court of competent"
            ),
            "mediation": "mediation|mediator|dispute resolution|online dispute resolution|informal resolution",
            "limitation": "statute of limitations|limitation period|time-barred|barred",
            "liability": (
                "limitation of liability|not liable|liable for|liability|consequential damages|punitive damages|"
                "indirect damages"
            ),
            "indemnity": "indemnify|indemnification|indemnity|hold harmless",
            "warranty": "as is|as-is|warranty|merchantability|without warranty|warranties of",
        },
        "price": {
            "fees": "fee|service fee|subscription fee|surcharge|processing fee|late fee",
            "prices": "price|pricing|price increase|price change",
            "refunds": "refund|refundable|non-refundable|money back|money-back",
            "renewal": "automatic renewal|automatically renew|auto-renew|renewal|auto-renewal|renews automatically",
            "trials": "free trial|trial period",
            "subscriptions": "subscription|paid plan|recurring payment|recurring billing",
            "taxes": "tax|vat|sales tax",
            "free of charge": "free of charge|without charge|at no cost|no charge|no cost",
        },
        "guardian": {
            "guardians": (
                "guardian|legal guardian|parent|parental|parent or guardian|custodian|parent or legal guardian"
            ),
            "children": "child|minor|teen|teenager|underage|under-age|youth",
        },
        "notice": {
            "email": (
                "by email|by e-mail|via email|via e-mail|email you|e-mail you|send you an email|email notification|"
                "notify you by email|an email|through email|emailing you|e-mail notification"
            ),
            "push": "push notification|push message",
            "in-app": (
                "in-app|in the app|in-app notice|in-app message|in-product|pop-up|popup|within the app|"
                "in-app notification"
            ),
            "site notice": (
                "notice on our website|notice on our site|notice on the website|banner|prominent notice|post a notice|"
                "posting a notice|announcement|on our home page|on our homepage|conspicuous notice"
            ),
            "prior notice": (
                "prior notice|advance notice|reasonable notice|in advance|before the change|before they take effect|"
                "prior to the change|before the changes|before any change|before it takes effect|prior written notice|"
                "written notice"
            ),
            "without notice": "without notice|without prior notice|at any time without|without notifying",
            "notification": (
                "notify you|inform you|give you notice|let you know|provide notice|provide you with notice|"
                "notify users|inform users"
            ),
            "material changes": (
                "material change|significant change|substantial change|materially change|important change"
            ),
        },
        "contact": {
            "controller": "data controller|controller|joint controller",
            "data protection officer": "data protection officer|dpo|privacy officer|grievance officer",
            "representative": (
                "eu representative|uk representative|article 27|representative in the|authorised representative|"
                "authorized representative"
            ),
            "support": "contact form|support team|help center|help centre|customer care|help desk",
        },
    },
    "consent": {
        "ignored": {
            "not meant": "consent decree|age of consent|consent order|consent banner",
        },
        "consent": {
            "none": (
                "without your consent|without consent|without your permission|without asking you|"
                "without your explicit consent|without your express consent|without your prior consent|"
                "without obtaining your consent|without further consent|consent is not required|no consent|"
                "without asking for"
            ),
            "legitimate interest": "legitimate interest|legitimate business interest",
            "continued use": (
                "continued use|continue to use|continuing to use|by using|implied consent|deemed to consent|"
                "deemed to have accepted|deemed to accept|deemed to have agreed|your use of the service constitutes|"
                "deemed consent|deemed to agree|continued access|keep using|by accessing|by continuing"
            ),
            "opt-out": (
                "opt-out|opt out|unless you object|unless you opt out|opted out|opting out|turn off|turn it off|"
                "unless you disable|enabled by default|unless you tell us not to|unless you decline"
            ),
            "opt-in": (
                "opt-in|opt in|opted in|opting in|with your consent|with your permission|your consent|your permission|"
                "you consent|if you agree|obtain consent|ask for consent|your agreement|you have consented|"
                "with consent|consent of|obtain your|permission from you|consented to|your approval|your authorization|"
                "your authorisation|prior permission|user's consent|users' consent|consent from|their consent"
            ),
            "express": (
                "explicit consent|express consent|your explicit consent|your express consent|"
                "with your explicit consent|with your express consent|affirmative consent|separate consent|"
                "written consent|explicitly consent|expressly consent|prior consent|prior written consent|"
                "explicit permission|express permission|explicitly agree|expressly agree|your prior consent|"
                "explicitly opt in|unambiguous consent|your affirmative consent|your written consent|"
                "your separate consent|informed consent|double opt-in|express written consent|explicit opt-in|"
                "your prior written consent|explicit approval"
            ),
            "parental": (
                "parental consent|verifiable parental consent|consent of a parent|consent of your parent|"
                "parent's consent|guardian's consent|consent of a guardian|permission of a parent|parental permission|"
                "parent or guardian's consent|consent of your guardian|consent of parents|"
                "consent of a parent or guardian|consent of your parent or guardian|consent of your parents|"
                "parent's permission|consent from a parent|permission from a parent|parental approval"
            ),
        },
    },
    "modals": {
        "ignored": {
            "not meant": "free will|last will|good will|at will|may 1|can be found",
        },
        "modal": {
            "may": (
                "may|might|is allowed to|are allowed to|is permitted to|are permitted to|is entitled to|"
                "are entitled to|reserve the right to|reserves the right to|at our discretion|at our sole discretion|"
                "in our sole discretion|is free to|are free to"
            ),
            "can": "can|could|is able to|are able to|cannot|can't",
            "should": "should|ought to|shouldn't|we recommend|is recommended",
            "will": (
                "will|shall|won't|shan't|ll|is going to|are going to|undertake to|commit to|promise to|guarantee to"
            ),
            "must": (
                "must|is required to|are required to|has to|have to|needs to|need to|is obliged to|are obliged to|"
                "is obligated to|are obligated to|mustn't"
            ),
        },
    },
    "negations": {
        "ignored": {
            "not meant": (
                "not only|whether or not|not limited to|no later than|not later than|no more than|not more than|"
                "no less than|not less than|no fewer than|not exceed|not exceeding|not-for-profit|"
                "do not track {signal,request,header,setting,preference,feature,mechanism,option,browser,technology,"
                "standard,policy,disclosure}|{to,of,a,browser} do not track|"
                "without limitation|without limiting|no longer than|no matter|if not|including without limitation|"
                "without prejudice|do not sell my|do not sell or share my|nor any|not for profit|why not|or not|"
                "if any or none"
            ),
        },
        "negation": {
            "not": (
                "not|no|never|none|nor|neither|without|cannot|no longer|nothing|nobody|under no circumstances|"
                "in no event|don't|doesn't|didn't|isn't|aren't|won't|can't|wouldn't|shouldn't|couldn't|haven't|hasn't|"
                "hadn't|wasn't|weren't|mustn't|shan't|refrain from|prohibited from|refuse to|unable to"
            ),
        },
    },
    "scope": {
        "ignored": {
            "not meant": (
                "in any case|at all times|after all|all rights reserved|at any time|above all|if any|not at all|"
                "only one|one and only"
            ),
        },
        "scope": {
            "only": "only|solely|exclusively|strictly|limited to|merely|not for any other",
            "any": "any|all|every|each|whatsoever|any and all|whatever|everything",
            "including": (
                "including|including but not limited to|such as|for example|including without limitation|among others|"
                "among other things|and similar|and other|or other|etc|e g|for instance"
            ),
            "at least": "at least|no less than|not less than|no fewer than|a minimum of|minimum of",
            "at most": (
                "at most|up to|no more than|not more than|no longer than|not exceed|not exceeding|a maximum of|"
                "maximum of|no later than|not later than"
            ),
            "except": (
                "except|except for|except where|except as|unless|unless otherwise|other than|excluding|save for|"
                "with the exception"
            ),
            "some": "some|certain|a few|several|selected|limited",
        },
    },
}
