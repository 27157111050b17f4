"""Words of titles and texts in English, by the topic they speak for, parted by `|`."""

from __future__ import annotations

TOPICS: dict[str, str] = {
    "collection": (
        "collect|collection|information we|data we|personal data|personal information|cookies|use of data|"
        "use of information|how we use|why we use|purpose|purposes|processing|what we|tracking technologies|"
        "log data|usage data|analytics|legal basis|we process|gather|we use"
    ),
    "sharing": (
        "share|sharing|disclose|disclosure|third party|third parties|third-party|recipient|recipients|subprocessors|"
        "sub-processors|service providers|transfer|transfers|sell|sale|affiliates|partners|international transfers|"
        "processors|vendors|data transfer|cross-border"
    ),
    "choice": "choice|choices|opt out|opt-out|consent|preferences|control|controls|settings|unsubscribe|marketing",
    "access": (
        "rights|your rights|access|deletion|delete|correct|rectification|portability|managing your|access and|"
        "user rights|data subject"
    ),
    "retention": "retention|retain|how long|storage period|keep|data storage|store",
    "security": "security|secure|protect|protection|safeguard|safety|encryption|breach",
    "policy-change": (
        "change to this|changes to this|changes to the|changes to these|changes to our|policy changes|"
        "update to this|updates to this|updates to the|updates to our|amendment|amendments|modification|"
        "modifications|modification of|revision|revisions|changes|policy updates|notification of change"
    ),
    "do-not-track": "do not track|dnt|global privacy control",
    "audience": (
        "children|minors|child|california|europe|european|eea|eu|uk|international|residents|students|age|region|"
        "specific jurisdictions|gdpr|ccpa|korea|brazil|canada|virginia|eligibility|teen|parents|regional"
    ),
    "price": (
        "price|prices|pricing|payment|payments|fee|fees|billing|refund|refunds|subscription|subscriptions|"
        "cancellation|renewal|purchases|taxes|paid"
    ),
    "disputes": (
        "dispute|disputes|arbitration|governing law|jurisdiction|applicable law|law|class action|complaint|"
        "complaints|resolution|venue|choice of law"
    ),
    "liability": (
        "liability|warranty|warranties|disclaimer|disclaimers|indemnification|indemnity|limitation|damages|as is|"
        "indemnify"
    ),
    "licence": (
        "license|licence|licensing|intellectual property|copyright|content|ownership|user content|trademark|dmca|"
        "proprietary rights|feedback"
    ),
    "termination": (
        "termination|terminate|suspension|account closure|cancel|cancelling|survival|suspend|ban|enforcement|unpublish"
    ),
    "service-change": (
        "service changes|changes to the service|modification of service|discontinue|discontinuation|availability|"
        "beta|end of life|changes to service"
    ),
    "contact": (
        "contact|contacting|questions|reach us|how to reach|data controller|controller|representative|"
        "data protection officer|who we are|about us"
    ),
    "ai-training": "ai|artificial intelligence|machine learning|training|generative|model|copilot",
}
