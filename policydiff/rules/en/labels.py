"""What documents in English call themselves, their parts and their dates; `rules/labels.py` tells the rows."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "effective": (
        "effective date|date effective|effective as of|effective from|effective on|effective since|effective|"
        "date of effect|date of entry into force|in effect from|in effect as of|in effect since|in force from|"
        "in force since|in force as of|take effect|takes effect|took effect|taking effect|go into effect|"
        "goes into effect|went into effect|going into effect|come into effect|comes into effect|came into effect|"
        "coming into effect|come into force|comes into force|came into force|enter into force|enters into force|"
        "entered into force|enter into effect|enters into effect|with effect from|apply from|applies from|"
        "apply as of|applies as of|apply starting|applies starting|applicable from|applicable as of|valid from|"
        "valid as of|valid since|in force|in effect"
    ),
    "updated": (
        "date of last update|date of last revision|date of last modification|date of the last update|"
        "date of most recent update|last updated date|last update date|date last updated|date last revised|"
        "date last modified|last updated on|last updated|last-updated|last update|latest update|last modified on|"
        "last modified|last modification|last revised on|last revised|last revision date|last revision|"
        "latest revision|last changed|last change|last amended|last amendment|last edited|most recent update|"
        "most recently updated|most recently revised|most recent revision|recently updated|update date|updated date|"
        "date updated|updated as of|updated on|updated|revision date|date of revision|date revised|revised date|"
        "revised as of|revised on|revised|modified on|modified|modification date|date of modification|amended on|"
        "amended|amendment date|version date|version dated|version of|updates on|update|version:"
    ),
    "stand": "as of|as at|dated",
    "other": (
        "published on|published|publication date|date of publication|posted on|date posted|posted|date of posting|"
        "issued|issue date|adopted|approved|created|first published|copyright|founded|incorporated|signed|printed|"
        "accessed|retrieved|reviewed|next review"
    ),
    "earlier": (
        "expires|expired|expiry|valid until|until|superseded|supersedes|replaces|replaced|replacing|prior version|"
        "prior versions|previous version|previous versions|earlier version|earlier versions|older version|"
        "previously|prior to|before|archived|former|no longer|as amended|as amended on|as last amended on|"
        "as updated on|as revised on|if you|unless"
    ),
    "changes": (
        "change log|changelog|change history|version history|revision history|document history|history of changes|"
        "update history|history|revisions|summary of changes|recent changes"
    ),
    "versions": (
        "previous versions|prior versions|past versions|older versions|earlier versions|archived versions|archive"
    ),
    "announcing": "preview|read the new|read new|see the new|view the new|review the new|upcoming version",
    "laws": (
        "act|acts|brexit|ccpa|code|coppa|cpra|decree|deliberation|directive|dma|dsa|framework|gdpr|law|laws|pipeda|"
        "pipl|regulation|regulations|shield|statute|treaty"
    ),
    "subjects": (
        "policy|policies|terms|agreement|notice|statement|conditions|guidelines|rules|document|version|changes|"
        "updates|amendments|modifications|revisions|addendum|charter|code of conduct|standards"
    ),
    "within": (
        "this|these|our|your|changes|change|updates|update|modifications|amendments|revisions|to|about|how|why|what|"
        "other|section|last|version|general|additional"
    ),
    "fillers": (
        "a|addendum|agreement|all|am|an|and|archive|archived|are|as|at|be|been|by|change|changes|click|condition|"
        "conditions|cookie|cookies|current|data|date|dated|document|documents|download|effect|for|from|guidelines|"
        "has|have|here|history|in|is|it|last|legal|log|new|notice|notices|of|older|on|our|page|past|pdf|per|"
        "policies|policy|previous|print|prior|privacy|protection|rev|revision|rules|see|service|services|show|since|"
        "site|statement|term|terms|the|these|this|to|use|user|users|v|version|versions|view|was|we|website|were|"
        "what's|will|with|existing|others|everyone|customers|members|registered|accounts"
    ),
    "parts": "article|section|clause|part|chapter|appendix|annex|schedule|exhibit|paragraph|art.|sec.|step",
    "references": (
        "sections?|clauses?|articles?|paragraphs?|parts?|chapters?|sub-?sections?|points?|schedule|annex|appendix|"
        "items?"
    ),
    "of_another": "of|in|under|from",
    "own_text": "these|this|our|the (?:terms|agreement|policy|contract|present)",
    "subparts": "para|no|sentence|lit|subsection",
    "joined": "and|or|to|through",
    "terms": "terms|agreement|conditions",
    "privacy": "privacy|data protection|cookie",
    "files": "privacy|terms",
    "short_files": "policy|policies|legal|tos|tou|eula|cookies?|gdpr|dpa|aup",
    "whole": r"any|all|ever|each|every|whatsoever|at all|in any way|other|else|also|further|directly or indirectly",
    "stating": (
        "not|no|never|without|only|any|all|must|may|will|shall|can|cannot|n't|don't|won't|opt|consent|sell|sells|"
        "sold|sale"
    ),
    "common": "the|of|and|to|in|that|for|is|with|you|your|we|our|or|be|as|are|this|by|not|may|will|from|any",
    "whom": (
        "for new|for existing|for current|for all|for others|for everyone|for users|for customers|for members|"
        "for registered"
    ),
    "pointers": (
        r"see (?:also )?(?:sections?|clauses?|articles?|paragraphs?) [\divx(]+|"
        r"(?:you can (?:also )?)?(?:learn more|read more|find out more)|for (?:more|further) details|"
        r"(?:for|to (?:get|find|obtain)) (?:more|further|additional|detailed) (?:information|details?|info)\b"
        r".{0,120}\b(?:see|visit|review|read|refer to|check|consult|go to)|"
        r"(?:please )?(?:see|visit|review|read|refer to|check|consult)\b.{0,90}"
        r"\b(?:for|to find|to get) (?:more|further|additional) (?:information|details?)"
    ),
    "logs": (
        r"\bchange ?log\b|\b(?:revision|version|update|change) (?:history|log|notes)\b|"
        r"\bsummary of (?:the |our |these |recent |key |material )*(?:changes|updates)\b|"
        r"\bwhat(?:['’]s| is| has)? (?:new|changed|changing|updated)\b|"
        r"\b(?:recent|latest|key) (?:changes|updates)\b|\bhistory of changes\b|\bchanges (?:at a glance|"
        r"since|in this (?:version|update))\b"
    ),
    "log_titles": "history|log|notes|changes|updates|what",
    "log_nouns": "update|revision|version|edition|change|revised|amended",
    "logging": (
        r"\b(?:(?:most recent|latest|last|current|this|present) (?:update|revision|version|edition|change)s?\b"
        r"[^.;]{0,60}? (?:introduc|add|remov|clarif|chang|includ|updat|expand|reflect)(?:\w{0,3}s|\w{0,2}ed)\b|"
        r"we(?: have|['’]ve)? (?:recently )?(?:updated|revised|amended|changed) (?:this|our|the|these) [^.;]{0,60}?"
        r" (?:to|by|in order to) (?:add|includ|introduc|reflect|clarif|remov|explain|expand|describ|make)\w*)"
    ),
    "version_line": (r"(?:document |policy )?(?:version|revision)|ver|rev"),
    "furniture": (
        r"(?:back|return|go) to (?:the )?top|skip to (?:main )?content|(?:share|share this(?: page|"
        r" article)?)(?: on| via| by)? (?:facebook|twitter|x|linkedin|e-?mail|whatsapp|reddit)|"
        r"share this(?: page| article)?|print(?: this page)?|copy link|main menu|menu|breadcrumbs?|"
        r"you are here|accept all(?: cookies)?|reject all(?: cookies)?|cookie settings|manage cookies|"
        r"on this page|table of contents|was this (?:page|article) helpful\??(?: yes)?(?: no)?"
    ),
    "abbreviated": (
        r"street=st|avenue=ave,av|road=rd|suite=ste|boulevard=blvd|drive=dr|lane=ln|floor=fl|building=bldg|"
        r"apartment=apt|square=sq|place=pl|highway=hwy|parkway=pkwy|room=rm"
    ),
    "contents": "contents|table of contents",
}
