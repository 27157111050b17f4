"""What makes an English sentence matter to a reader: kind of cue = words parted by |, `*` for any ending.

Collected for this project by reading policies and what people told of their changes; every word list is ours.
"""

from __future__ import annotations

CUES = {
    "share": (
        "share|shares|shared|sharing|disclos*|transfer*|provide to|pass on|passed on|make available|made available|"
        "give to|sent to|send to|release|released|rent|rented|reveal*|provided to|transmit*|report to|forward*"
    ),
    "sell": "sell|sells|selling|sold|sale|monetiz*|monetis*",
    "collect": (
        "collect*|gather*|obtain*|receive|receives|received|record|records|recorded|recording|log|logs|logged|"
        "capture*|scan|scanned|scans|monitor*|photograph*|film|filmed|ask you for|ask for"
    ),
    "use": "use|uses|used|using|process|processes|processed|processing|analyz*|analys*|combin*|link|matched",
    "keep": "keep|keeps|kept|retain*|retention|store|stores|stored|storing|archiv*|preserv*|backup*|stays|stay up",
    "delete": "delet*|eras*|destroy*|anonymi*|deidentif*",
    "train": "train|training|trains|trained|machine learning|artificial intelligence|ai|generative|model|models|llm*",
    "advertise": (
        "advertis*|ads|ad|marketing|promot*|targeted|personaliz*|personalis*|newsletter*|tracking|tracker*|pixel*|"
        "cookie*|analytics|profiling|beacon*"
    ),
    "not": (
        "not|never|no|cannot|neither|nor|without|don't|won't|doesn't|isn't|aren't|can't|prohibit*|forbid*|forbidden|"
        "no longer|refus*|declin*|ineligible"
    ),
    "only": "only|solely|exclusively|limited to|except|unless|strictly",
    "must": (
        "must|shall|required|requires|require|requiring|need to|needs to|have to|agree|agrees|responsible for|"
        "obligat*|acknowledg*|comply|complying|represent and|subject to|mandatory"
    ),
    "may": (
        "may|might|could|discretion|reserve|reserves|for any reason|at any time|without notice|without prior|"
        "as we see fit|any purpose|if we believe|if we suspect|suspect*"
    ),
    "right": (
        "right|rights|opt out|opt|unsubscrib*|object|withdraw*|revoke|choose|choice|choices|control|portability|"
        "appeal|appeals|complain*|lodge|correct|access your|request that|ask us|able to|entitled|free to|option"
    ),
    "consent": (
        "consent*|permission*|authoriz*|authoris*|approv*|accept|acceptance|continued use|continuing to use|"
        "continue to use|explicit*"
    ),
    "fee": (
        "fee|fees|charge|charges|charged|price|prices|pricing|pay|pays|paid|paying|payment|payments|billing|billed|"
        "refund*|subscription*|tax|taxes|renew*|cost|costs|donation*|tip|tips"
    ),
    "end": (
        "terminat*|suspend*|suspension*|cancel*|remov*|disabl*|ban|banned|bans|block|blocked|restrict*|discontinu*|"
        "clos*|unpublish*|takedown*|take down|end|ends|expire*|withhold*|limit your|stop|stops"
    ),
    "liability": (
        "liab*|indemnif*|warrant*|damages|disclaim*|own risk|as is|harmless|not responsible|claims|loss|losses"
    ),
    "dispute": (
        "arbitrat*|court|courts|class action|jury|governing law|laws of|jurisdiction|venue|mediat*|dispute|disputes|"
        "lawsuit*|legal action|settlement|complaint*"
    ),
    "licence": (
        "licen*|intellectual property|copyright*|ownership|royalt*|sublicens*|irrevocab*|perpetual*|worldwide|"
        "trademark*|fair use|public domain|own|owns"
    ),
    "notice": "notif*|notice|inform you|advance|announce*|email you|let you know|in writing|tell you",
    "safeguard": (
        "secur*|encrypt*|protect*|safeguard*|pseudonym*|confidential*|audit*|privacy shield|contractual clauses|"
        "adequa*|framework|principles"
    ),
    "abroad": (
        "outside|international*|cross-border|third countr*|united states|overseas|abroad|eea|european|country|"
        "countries|eu|switzerland|swiss|california*"
    ),
    "minor": "child*|minor|minors|under the age|years old|years of age|parent|parents|parental|guardian*|teen*",
    "authority": (
        "law enforcement|police|authorit*|government*|court order|subpoena*|legal process|regulator*|legal request*|"
        "applicable law|legal obligation"
    ),
    "party": (
        "third part*|partner*|affiliate*|provider*|vendor*|processor*|subprocessor*|contractor*|advertiser*|sponsor*|"
        "subsidiar*|companies|organizations|publisher*|exhibitor*|inc|ltd|llc|gmbh|corporation|controller*|licensee*|"
        "app stores|parent company|developers|researchers"
    ),
    "data": (
        "location|ip address*|email address*|phone*|photo|photos|image|images|video|videos|voice|audio|device*|"
        "browsing|contacts|name|names|postal|zip|address|date of birth|demograph*|age|usage data|identif*|log data|"
        "personal data|personal information|crash*|search*|messages|content|account information|company|job|gender|"
        "private repositor*|credentials|metadata"
    ),
    "sensitive": (
        "biometric*|health|medical|genetic|race|racial|religio*|sexual*|ethnic*|passport*|social security|"
        "identification|government id|precise|gps|selfie*|bank|credit card|card number|fingerprint*|facial|political*|"
        "identity|driver's|ssn|financial"
    ),
    "purpose": (
        "purpose|purposes|in order to|to improve|to develop|to prevent|to detect|research*|fraud*|verify|verification|"
        "recommend*|measure|investigat*|enforce*"
    ),
    "scope": (
        "applies to|apply to|apply|applies|covers|cover|eligib*|exempt*|qualif*|excluded|included|available to|"
        "affected|any"
    ),
    "effective": "effective|takes effect|take effect|as of|starting|beginning",
    "example": "for example|such as|for instance|e.g|including|like when|among other*|includes",
    "define": "means|refers to|refer to|referred to|is defined|defined|collectively|hereinafter",
    "more": (
        "learn more|more information|more about|read more|see our|see the|visit|click|here|faq*|please see|"
        "details|find out|below|described in|listed|section|page|link"
    ),
    "contact": "contact|email|e-mail|write to|reach|questions|form|support|mail",
    "praise": (
        "committed|important to us|thank*|welcome|enjoy|best|value|transparen*|believe|strive|help|helps|understand*|"
        "easier|clarif*|respect|please"
    ),
    "we": "we|our|us",
    "you": "you|your|yours|user|users",
}
UNITS = "second*|minute*|hour*|day|days|week|weeks|month|months|year|years|business days"
NUMERALS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|eighteen|twenty|thirty|forty|sixty|"
    "ninety|hundred|a"
)
OPENINGS = "if|when|where|while|although|because|in case|unless|once|before|after|as|in order|for|to"
JOINING = "and or which that who when if unless including such whether where while because but so"
"""Words before which a clause can begin; empty where only signs part clauses."""
PAIRING = "and or nor"
"""Those of them that may join two nouns as well."""
