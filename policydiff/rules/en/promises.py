"""What the clause on changes of a policy in English promises; `rules/clauses.py` says what the tables hold."""

# ruff: noqa: E501 - a pattern on one line can be read and searched; broken up it cannot
# One rule a line, for the same reason:
# fmt: off

WORDS = "chang|updat|amend|modif|revis|version|notif|notice|inform|effect|continu|not agree|n't agree|n’t agree|object|post|publish"

HEADINGS = (
    ("chang|updat|amend|modif|revis", r"\b(?:chang|updat|amend|modif|revis)\w*\b.*\b(?:polic(?:y|ies)|terms|agreement|statement|conditions|document|guidelines|contract|(?:privacy|cookie|legal|this|our|the) notice)\b"),
    ("chang|updat|amend|modif|revis", r"\b(?:polic(?:y|ies)|terms|agreement|statement|conditions|(?:privacy|cookie|legal|this|our) notice)\b.*\b(?:chang|updat|amend|modif|revis)\w*\b"),
    ("chang|updat|amend|modif|revis", r"^[\W\d]*(?:changes?|updates?|amendments?|modifications?|revisions?|updating|amending)(?:,? (?:and|or|&) \w+| to (?:this|it))?(?: ?\(.*\))?\W*$"),
    ("chang|updat|amend|modif|revis", r"\bhow (?:do |will )?we\b.*\b(?:chang|updat|amend|modif|revis)\w*\b"),
)

OWN = (
    ("chang|updat|amend|modif|revis|replac & polic|terms|agreement|notice|statement|conditions|guidelines|addendum|rules|document|annex", r"\b(?:chang(?:e|es|ed|ing)|updat(?:e|es|ed|ing)|amend(?:s|ed|ing|ments?)?|modif(?:y|ies|ied|ying|ications?)|revis(?:e|es|ed|ing|ions?)|replac(?:e|ing))\b(?:[,;]? (?!the |your |their )[\w-]+){0,7}? (?:(?:to|of|in) )?(?:(?:the )?(?:terms|provisions|portions|parts?|any|all|any part) (?:and conditions )?(?:of )?)?(?:(?:this|these|our|its|said) (?:[\w’'&-]+ ){0,4}?(?:polic(?:y|ies)|terms|agreement|notices?|statement|conditions|guidelines|addendum|rules|document|annex(?: \w)?)|(?:the|such) (?:[\w-]+ ){0,2}?(?:polic(?:y|ies)|terms|agreement|(?:privacy|cookie) (?:notice|statement)))\b"),
    ("updat|revis|chang|amend|modif & date", r"\b(?:updat|revis|chang|amend|modif)\w* the (?:[\w“”\"'‘’-]+ ){0,4}?date[”\"'’]? (?:[\w-]+ ){0,4}?(?:of|on|in) (?:this|these|our|the) (?:[\w-]+ ){0,2}?(?:polic(?:y|ies)|terms|agreement|notice|statement|conditions|page|document)\b"),
    ("chang|updat|amend|modif|revis|reviewed & polic|terms|agreement|notice|statement|conditions|document|guidelines", r"\b(?:this|these|our|the|its) (?:[\w’'&-]+ ){0,4}?(?:polic(?:y|ies)|terms|agreement|notice|statement|conditions|guidelines|document)\b(?! (?:of|which|that) (?:any|you))[^.;:]{0,30}\b(?:may|might|can|could|will|shall|is|are|from time to time)\b[^.;:]{0,30}\b(?:change|changed|changing|updat(?:e|ed)|amend(?:ed)?|modif(?:y|ied)|revis(?:e|ed)|reviewed)\b"),
)

BACK = (
    ("chang|updat|amend|modif|revis", r"\b(?:any|such|these|those|the|all|material|significant|substantial|important|proposed)\s(?:[\w-]+\s){0,2}(?:changes?|updates?|amendments?|modifications?|revisions?)\b[^.;]{0,160}\b(?:notif\w+|notice|inform\w*|announc\w+|e-?mail\w*|effective|effect|in force|post(?:ed|ing)?|publish\w*|accept\w*|object|agree\w*|consent)\b"),
    ("chang|updat|amend|modif|revis", r"\b(?:notif\w+|notice|inform\w*|announc\w+)\b[^.;]{0,90}\b(?:changes?|updates?|amendments?|modifications?|revisions?)\b"),
    ("continu|keep", r"\b(?:continu\w+|keep)\b[^.;]{0,60}\bus(?:e|ing)\b[^.;]{0,120}\b(?:changes?|chang\w+|updat\w+|modif\w+|amend\w*|revis\w+|new)\b"),
    ("chang|updat|amend|modif|revis", r"\bwe (?:may|might|can|could|will|shall|sometimes|reserve the right to)\b[^.;]{0,40}\bmake (?:[\w-]+ ){0,2}(?:changes|updates|amendments|modifications|revisions)\b(?: from time to time| at any time| here| to it| in (?:the )?future)?(?:[.,;]|$)"),
    ("chang", r"\b(?:anything|something|what(?:ever)? (?:stands|is (?:written|said))) (?:in |on |that )?(?:here|this page|above|it)\b[^.;]{0,20}\bchang|\b(?:what stands here|this page)\b[^.;]{0,20}\bchang|\bchang\w*\b[^.;]{0,20}\b(?:this page|what stands here)\b"),
    ("polic|terms|version", r"\b(?:latest|current|new|revised|updated|modified|amended|recent|prior|previous|older) (?:and \w+ )?(?:versions?|polic(?:y|ies)|terms)\b[^.;]{0,90}\b(?:post|publish|available|found|appl|notif|inform|archiv|effective|effect)"),
)

OTHERS = (
    ("terminat|cancel|renew|end & notice", r"^(?!.*\b(?:chang|amend|modif|updat|revis)).*\b(?:end|terminat\w+|cancel\w*|renew\w*)\b[^.;]{0,90}\bnotice\b"),
    ("ownership|control|merge|acqui", r"\b(?:change (?:of|in) (?:ownership|control)|change-of-ownership|merger|acquired by|acquisition)\b"),
    ("written|signed|writing", r"\bonly be (?:modified|amended|changed)[^.;]{0,30}\b(?:written|writing|signed)"),
    ("supersede", r"\bsupersedes?\b[^.;]{0,60}\b(?:prior|previous|proposal)"),
    ("you |user|member & information|data|account|detail|profile|preference|setting|address|password|choice|consent & chang|updat|modif|correct|edit|keep|maintain", r"\b(?:you|users?|members?) (?:may|can|must|should|will|agree to|are responsible (?:for|to))\b[^.;]{0,30}\b(?:chang|updat|modif|correct|edit|keep|maintain)\w*\b[^.;]{0,40}\b(?:information|data|account|details|profile|preferences|settings|address|password|choices|consent)\b"),
    ("price|pricing|fee|billing|subscription|charge|rate|payment|invoice", r"^(?!.*\b(?:polic(?:y|ies)|terms|agreement|conditions|statement|(?:privacy|cookie|this|legal) notice)\b).*(?:\b(?:chang|increas|adjust|updat|modif|rais|revis)\w*\b[^.;]{0,60}\b(?:prices?|pricing|fees?|billing|subscriptions?|charges?|rates?|payments?|invoices?)\b|\b(?:prices?|pricing|fees?|billing|subscription|charges|rates?|payments?|invoices?)\b[^.;]{0,60}\b(?:chang|increas|adjust|updat|modif|rais|revis))"),
    ("partner|part|vendor|supplier|advertiser|affiliate|publisher", r"\b(?:partners?|third[- ]part(?:y|ies)|vendors?|suppliers?|advertisers?|affiliates?|publishers?)\b[^.;]{0,50}\b(?:chang|updat|modif|revis|amend)\w*\b[^.;]{0,30}\btheir\b"),
    ("partner|vendor|supplier|reseller|publisher & notif|inform|tell|mail", r"\b(?:notif\w+|inform\w*|tell|e-?mail) (?:our |the |all |affected |its )?(?:partners|vendors|suppliers|resellers|publishers)\b"),
    ("processor|vendor|partner|recipient", r"^(?!.*\b(?:polic(?:y|ies)|terms|agreement|conditions|statement|this page)\b).*\b(?:(?:list|lists|page) of (?:our |the )?(?:sub-?processors|vendors|partners|recipients)|sub-?processors?)\b"),
    ("software|app|automatic", r"\b(?:automatic\w*|software|app) updat\w+"),
)

STRETCHES = (
    ("post|publi", r"\b(?:after|following|until|since|from the (?:date|day|time|moment)(?: on which| that| when)?) (?:(?:we|they|it|the changes?|such changes?|those|these|the (?:new|revised|updated|amended|modified) (?:\w+ )?(?:terms|policy|notice|version)) )(?:(?:have|has|had|were|was|are|is|been|being|first) )*(?:post|publish)\w*(?: (?:them|it|those|these|the (?:changes?|amendments?|updates?)))?"),
    ("contact us|write to us|reach us|mail us|mailing us|call us|tell us|inform us|notify us|let us", r"\b(?:contact|write to|reach|email|e-mail|emailing|e-mailing|call|mail|tell|inform|notify|let) us\b[^.;]*"),
    ("mail|address|contact & current|valid|accurate|correct|up to date|active|working|up-to|to-date", r"\b(?:updat\w*|keep|provide|provid\w+|have|maintain\w*|ensure|changes? (?:of|to|in) your)\b[^.;]{0,60}\b(?:current|valid|accurate|correct|up[- ]to[- ]date|active|working)\b[^.;]{0,30}\b(?:e-?mail|address|contact)[^.;]*"),
    ("mail", r"\b(?:current|valid|accurate|correct|up[- ]to[- ]date) e-?mail[^.;]*"),
    ("mail & opt|unsubscrib", r"\b(?:opt\w*|unsubscrib\w+)[^.;]{0,40}e-?mails?\b[^.;)]*"),
    ("mail", r"\bsubscrib\w+[^.;]{0,40}\be-?mails?\b"),
    ("mail", r"\bby (?:sending )?(?:an )?e-?mail(?:ing)? (?:to|at)\b[^.;]*@[^.;]*"),
)

NOTIFY = (
    ("notif|inform|notice|know|alert|announc|attention|advis|communicat|contact|send|tell|e-mail|email|messag|aware|display|prompt|remind|indicat|shown|texted|texting|letter", r"\b(?:notif\w+|inform\w*|notices?|let \w+ know|let \w+ \w+ know|alert\w*|announc\w+|(?:to|bring) [^.;]{0,20}attention|advis\w+|communicat\w+|contact\w*|send\w*|tell(?:s|ing)?|e-?mail\w*|messag\w+|aware|display\w*|prompt\w*|remind\w*|indicat\w*|shown|text(?:ed|ing)|letters?)\b"),
)

CHANNELS = {
    "email": (
        ("mail", r"\be-?mail(?:s|ed|ing)?\b"),
        ("electronic", r"\belectronic mail\b"),
    ),
    "push": (
        ("push", r"\bpush(?:ed)?[- ]?(?:notification|message|notice|alert)"),
        ("notif|alert", r"\b(?:device|mobile|phone) (?:notification|alert)"),
        ("notif", r"\bnotifications? (?:to|on) your (?:\w+ )?(?:device|phone)"),
    ),
    "in_app": (
        ("in-app|in app|in-product|in product|in-game|in game|in-platform|in platform|in-service|in service|inapp|inplatform|inproduct|inservice|ingame", r"\bin[- ]?(?:app|product|game|platform|service)\b(?! (?:terms|polic))"),
        ("pop", r"\bpop[- ]?ups?\b"),
        ("app", r"\b(?:via|through|in|within|on|using|inside|by) (?:the|our|your|its|his|a|any) (?:[\w®™&'’.-]+ ){0,3}(?:mobile )?app(?:s|lications?)?\b(?! (?:store|law))"),
        ("app", r"\bapp(?:lication)? (?:notification|message|banner|alert|screen)"),
        ("app", r"\bapp(?:lications?)? (?:or|and|and/or) (?:on |via |through )?(?:the |our )?(?:web ?)?site"),
        ("app", r"\b(?:web ?)?sites? (?:or|and|and/or) (?:in |via |through )?(?:the |our )?(?:mobile )?app"),
        ("app", r"\b(?:via|through|in|within|by)\b(?:(?!\bif\b|\bwhen\b)[^.;]){0,40}\bapp\b(?! store)"),
        ("account & messag|notic|notif|alert|posted", r"\b(?:messages?|notices?|notifications?|notify|notified|alerts?|posted)\b[^.;]{0,30}\b(?:to|in|on|within|via|through) (?:your|the user['’]?s?|his|their|each|the) (?:[\w-]+ ){0,3}?accounts?\b"),
        ("account", r"\baccount (?:notification|message|area|page|dashboard|settings)"),
        ("cent", r"\b(?:message|notification|help) cent(?:er|re)\b"),
        ("dashboard|console|inbox|panel|feed", r"\b(?:dashboard|console|inbox|control panel|admin panel|[a-z]+ feed)\b"),
        ("log|sign", r"\b(?:when|next time|each time|once|after|upon) (?:you |users? |they )?(?:next )?(?:log|sign|logging|signing)[- ]?(?:in|on)\b"),
        ("log|sign", r"\b(?:log|sign)[- ]?(?:in|on) (?:screen|page|prompt)"),
        ("user interface|system message|system notif|service notif|service message|service alert|product notif|product message|product alert|platform notif|platform message|platform alert", r"\b(?:user interface|system (?:message|notification)|(?:service|product|platform) (?:notification|message|alert)s?)\b"),
        ("device", r"\bmessages? to (?:your|the|a) (?:mobile )?device"),
        ("highlight", r"\bhighlight\w*\b[^.;]{0,30}\b(?:in|within|inside) (?:the|our) (?:services?|app|product|platform)"),
    ),
    "site_notice": (
        ("banner", r"\bbanners?\b"),
        ("notice|posting|announcement|message|statement|disclosure & prominent|conspicuous|special|clear|visible|general", r"\b(?:prominent(?:ly)?|conspicuous(?:ly)?|special|clear|visible|general) (?:\w+ ){0,2}(?:notices?|postings?|announcements?|messages?|statement|disclosure)\b(?! (?:cent|of (?:any )?(?:modif|chang)))(?![^.;(]{0,40}\bsuch as (?:by )?(?:send|e-?mail))"),
        ("prominent|conspicuous", r"\b(?:prominently|conspicuously)\b[^.;]{0,40}\b(?:post|display|plac|announc|notif|on)"),
        ("notice|announcement|message|notification", r"(?<!privacy )(?<!this )(?<!our )(?<!updated )(?<!revised )(?<!new )(?<!amended )(?<!modified )\b(?:notices?|announcements?|messages?|notifications?)\b(?! to (?:the|your) e-?mail)(?:(?!\bpost(?:ing)? (?:the|any|it|on this)|\bposted (?:here|on this)|updating|revis\w+ (?:terms|polic)|publish|in the app\b)[^.;]){0,70}\b(?:on|through|via|in|within|linked via) (?:or (?:through|via|on) )?(?:the|our|its|their|this|any of our)\s(?:[\w.®™’'&-]+\s){0,4}?(?:web ?sites?|sites?|services?|platforms?|home ?pages?|products?|network|portal|pages)\b"),
        ("notif|inform|alert|announc|advise|communicat|know|indicat & site|service|platform|product|network|portal & through|via|over|using|on the|on our|on its", r"\b(?:notif(?:y|ied|ying)|inform(?:ed|ing)?|alert(?:ed)?|announc\w+|advised?|communicated?|indicat(?:e|ed|ing)|let you know)\b(?:(?!\bposting\b|\bpublish|\bby updating\b)[^.;]){0,90}?\b(?:on|through|via|over|using) (?:the|our|its)\s(?:[\w.®™’'&-]+\s){0,3}?(?:web ?sites?|sites?|services?|platforms?|products?|network|portal)\b"),
        ("notif|inform|know|notice & app|mail|sms & site|services", r"\b(?:notif\w+|inform\w*|know|notices?)\b[^.;]{0,60}\b(?:via|through|on)\b[^.;]{0,40}\b(?:app|e-?mail|sms),? (?:and |or )?(?:our |the )?(?:web ?site|site|services)\b"),
        ("post|plac|display|publish", r"\b(?:post(?:ing|ed)?|plac(?:e|ing|ed)|display(?:ing|ed)?|publish(?:ing)?) (?:a|an|such|such a|the|any) (?:clear |general |prominent |public |electronic |additional )?(?:notices?|announcements?|messages?|alert)\b(?! of (?:any )?(?:modif|chang|updat)\w+ (?:to|of|in) (?:these|this|the) [^.;]{0,40}(?:this page|https?:))"),
        ("notice|notif", r"\bnotices?\b[^.;]{0,60}\b(?:will|shall|may) be (?:posted|placed|displayed)\b(?! (?:here|on this page))"),
        ("notice|posting", r"\bposting of (?:such|the|a|any) (?:notice|announcement)"),
        ("page", r"\b(?:home ?page|front page|landing page|start page|first page of)\b"),
    ),
    "policy_page": (
        ("post|publish|upload|display|plac|releas", r"\b(?:re-?)?(?:post(?:ed|ing|s)?|publish\w*|upload\w*|display(?:ed|ing)?|releas(?:e|ed|ing)|plac(?:ing|ed))\b(?!,)(?! (?:of )?(?:a|an|such|such a|any)? ?(?:\w+ )?(?:prominent|clear|general|conspicuous|special|more prominent)? ?(?:notices?|announcements?|messages?|banner)\b(?! of (?:any )?(?:modif|chang|updat|revis)\w+[^.;]{0,40}(?:this page|https?:)))[^.;]{0,80}\b(?:updat\w*|revis\w+|amend\w+|new|modif\w+|current|latest|chang\w+|versions?|adjust\w+|terms|polic(?:y|ies)|statement|agreement|them|it)\b"),
        ("post|publish|available|accessible|found|located|displayed|uploaded & updat|revis|amend|new|modif|current|latest|recent|chang|version", r"(?<!notice of any )(?<!notices of )(?<!last )\b(?:updat\w+|revis\w+|amend\w+|new|modif\w+|current|latest|recent|changes?|versions?)\b(?:(?!\bnotif|\bnotice\b|inform)[^.;]){0,70}\b(?:posted|published|made available|available|accessible|be found|be located|located|displayed|uploaded)\b(?! (?:account|to you by))"),
        ("page|here", r"\b(?:on|to|at|via|updating|update) this (?:web ?)?page\b"),
        ("here", r"\b(?:posted|available|published|updat\w+|changes|version) here\b"),
        ("by updat|by revis|by chang|by modif|by post|by publish|by amend", r"\bby (?:updating|revising|changing|modifying|posting|publishing|amending) (?:this|the|our|an|it|them|those|these|any|such|a (?:new|revised|updated|modified|current|copy))\b(?! (?:\w+ )?(?:notice|announcement)s?\b)"),
        ("see|find|for", r"\b(?:web ?sites?|site|page)\b[^.;]{0,30}\b(?:to (?:see|find)|for)\b[^.;]{0,20}\b(?:latest|recent|current|new|updated)\b[^.;]{0,20}\b(?:chang|version|terms|polic)"),
        ("publication|posting", r"\b(?:date|upon|on|time) of (?:its |their |the )?(?:publication|posting)\b"),
        ("online", r"\b(?:do so|available|posted|published|updat\w+|version)\b[^.;]{0,20}\bonline\b"),
        ("http|www", r"\b(?:version|posted|published|available|found|modif\w+)\b[^.;]{0,60}\b(?:at|on|to)\s(?:https?:|www\.)"),
        ("version", r"\b(?:most current|most recent|latest|current) version\b[^.;]{0,60}\b(?:on (?:this|our|the)|always|website|site)\b"),
    ),
    "date_line": (
        ("date", r"\b(?:updat|revis|chang|amend|modif|mov)\w* the (?:[\w“”\"'‘’-]+ ){0,3}?[“\"'‘]?(?:[\w-]+ ){0,2}?date[”\"'’]? (?:[\w-]+ ){0,2}?(?:at|on|in|above|below|of|near|shown)\b"),
    ),
    "sms": (
        ("sms", r"\bsms\b"),
        ("text", r"\btext(?:ed)? messages?\b"),
    ),
    "postal": (
        ("postal mail|regular mail|registered mail|certified mail|physical mail|ordinary mail|s. mail|s mail", r"\b(?:postal|regular|registered|certified|first[- ]class|physical|ordinary|u\.?s\.?) mail\b"),
        ("letter|post", r"\bby (?:letter|post)\b(?!ing)"),
        ("bill|invoice|statement", r"\b(?:on|with|in) your (?:bill|invoice|statement)\b"),
    ),
    "phone": (
        ("phone", r"\b(?:tele)?phone calls?\b|\bby (?:tele)?phone\b"),
    ),
    "blog_or_forum": (
        ("blog", r"\bblogs?\b"),
        ("forum", r"\bforums?\b"),
    ),
    "unspecified": (
        ("other|alternative|different|further", r"\b(?:other|another|further|different|alternative)\b[^.;]{0,30}\b(?:means?|methods?|ways?|manners?|channels?|forms?|communications?|notice|notification)\b"),
        ("otherwise|appropriate|reasonable|suitable|adequate", r"\botherwise (?:notif|inform|communicat|let|advis|contact)|\bin (?:an|any|the) (?:appropriate|suitable|reasonable|adequate) (?:manner|way|form)"),
    ),
}

CONSENT = {
    "continued_use": (
        ("continu|keep|ongoing|still & accept|agree|consent|acknowledg|bound|approv|appl|good with|subject to|understand|adher", r"\b(?:continu\w+|ongoing|keep|still)\b[^.;]{0,90}?\b(?:us(?:e|ing)|access\w*|participat\w+|availab\w+|interact\w*|play\w*|visit\w*|enjoy\w*)\b[^.;]{0,240}\b(?:accept\w*|agree\w*|consent\w*|acknowledg\w+|bound|approv\w+|appl(?:y|ies)|good with|subject to|understand|adher\w+)\b"),
        ("continu|keep", r"\b(?:by|if you) (?:continu\w+|keep)\b[^.;]{0,180}\b(?:accept\w*|agree\w*|consent\w*|bound|acknowledg\w+|appl(?:y|ies)|good with)\b"),
        ("continu|by using|by accessing|you use|next use|you keep & accept|bound|agree|apply|consent", r"\b(?:accept\w*|bound by|agree\w* to|apply|consent\w*)\b(?:(?!\bin order to\b)[^.;]){0,140}\b(?:by (?:continu\w+|using|accessing)|continu\w+ (?:to )?(?:us|access)\w*|(?:when|if|once) you (?:continue|keep|next use|use))"),
        ("use|using|access & after|following|subsequent|once & accept|agree|consent|bound|appl|assume|constitut|mean", r"\b(?:if you|your|you|by|any(?: \w+)?|users?)\s(?:access\w*\s(?:or|and)\s)?(?:us(?:e|es|ing)|access\w*)\b[^.;]{0,120}\b(?:after|following|subsequent to|once)\b[^.;]{0,160}\b(?:accept\w*|agree\w*|consent\w*|bound|appl(?:y|ies)|assume|constitut\w+|means?)\b"),
        ("use|access|visit & when|if |each time & bound|agree|accept", r"\b(?:bound by|agree to|accept)\b[^.;]{0,100}\b(?:when|if|each time|whenever) (?:they|you|users?|he|she) (?:use|access|visit)"),
    ),
    "express_consent": (
        ("consent|permission|agree|approv|accept & obtain|ask|seek|request|requir|get|secure|collect", r"\b(?:obtain\w*|ask(?:ed|ing)?|seek\w*|request\w*|requir\w+|get|secure|collect)\b[^.;]{0,60}\b(?:consent|permission|agree(?:ment)?|approval|accept(?:ance)?)\b"),
        ("explicit|express|affirmativ|separate|prior & consent|accept|agree|approv|opt", r"\b(?:explicit\w*|express\w*|affirmativ\w*|separate\w*|prior)\s(?:[\w-]+\s)?(?:accept\w*|consent\w*|agree|approv\w*|opt[- ]in)\b"),
        ("consent|permission|agree", r"\b(?:without|unless|until|only with|only after|if)\b[^.;]{0,30}\b(?:you (?:have )?(?:consent\w*|agree\w* to (?:the|these|this) (?:change|new))|(?:your|their|the|users?['’]) (?:[\w-]+ ){0,3}(?:consent|permission)(?: of)?)\b"),
        ("accept|consent|agree & must|have to|need to", r"\b(?:must|have to|need to) (?:first )?(?:accept|consent to|agree to) (?:the|those|these|such|any|our)\b[^.;]{0,40}\b(?:chang|new|updat|revis|modif|amend|terms|polic)"),
        ("acceptance|consent|agreement", r"\b(?:with|upon|subject to) your (?:prior |express |explicit )?(?:acceptance|consent|agreement)\b"),
        ("click", r"\bclick\w*\b[^.;]{0,40}\b(?:accept|agree|consent)"),
    ),
    "deemed_by_silence": (
        ("deemed|considered|treated|taken", r"^(?!.*\b(?:continu\w*|keep|using|use of)\b).*\b(?:deemed|considered|treated|taken)\b[^.;]{0,30}\b(?:accept\w*|agree\w*|approv\w*)\b|\b(?:deemed|considered|treated|taken)\b[^.;]{0,30}\b(?:accept\w*|agree\w*|approv\w*)\b[^.;]{0,40}\b(?:if you|unless you|if we do not) (?:(?:do not|don['’]t|fail to) )?(?:notify|object|reject|respond|terminate|cancel|hear)"),
        ("n't|n’t|not & object|notif|refuse|reject|respond|terminat|cancel|opt out & accept|agree|approv|bound|deemed", r"\b(?:do|does|did|have|has)(?: not|n['’]t) (?:object\w*|notif\w+|expressly refuse|reject\w*|respond\w*|terminat\w+|cancel\w*|opt out)\b[^.;]{0,160}\b(?:accept\w*|agree\w*|approv\w*|bound|deemed)\b"),
        ("failure|failing", r"\b(?:failure|failing) to (?:cancel|object|reject|terminate|respond|notify)\b[^.;]{0,140}\b(?:accept\w*|agree\w*|consent\w*)"),
        ("unless", r"\bunless (?:you|the customer|customer|user)\s[^.;]{0,40}\b(?:notif\w+|notice|object\w*|reject\w*|terminat\w+)\b[^.;]{0,90}"),
        ("hear", r"\bif we do not hear from you\b"),
    ),
    "opt_out_offered": (
        ("opt", r"\b(?:opt[- ]?(?:ing )?out) of (?:any |the |these |such )?(?:new|chang|updat|modif|revis|materially different)"),
        ("choice|option", r"\b(?:giv|offer|provid)\w*\b[^.;]{0,20}\b(?:a |the )?(?:choice|option)\b(?! of)"),
        ("opportunity|option|chance|ability|right", r"\b(?:opportunity|option|chance|ability|right) to (?:opt[- ]?out)"),
    ),
}

EFFECTIVE_DATE = (
    ("effective date", r"\beffective date\b(?!\W{0,3}(?:has|passes))"),
    ("date & effect|force & take|took|go|come|are|is", r"\bdate (?:on which |that |when |from which )?(?:the|these|this|those|such|any|they|it)\b[^.;]{0,40}\b(?:will |shall )?(?:take|takes|took|go|goes|come|comes|become|becomes|are|is)\b[^.;]{0,12}\b(?:effect|effective|force)"),
    ("when", r"\b(?:indicat|stat|specif|tell|inform|show|includ|say|set out)\w*\b[^.;]{0,40}\bwhen\b[^.;]{0,50}\b(?:take effect|effective|into effect|in force|apply)\b"),
    ("date specified|date stated|date indicated|date set out|date given|date mentioned", r"\bdate (?:specified|stated|indicated|set out|given|mentioned) (?:on|in|by) (?:the|our|such) (?:\w+ )?(?:notice|notification|e-?mail|communication|announcement)"),
)

NOT_EFFECTIVE_DATE = (
    ("effective date", r"\b(?:after|before|prior to|until|following|upon|on or after|as of|from|by|passes|past)\s(?:the|its|their|such|any|this|that)?\s?(?:new |revised |relevant |applicable |stated )?effective date\b"),
    ("effective date", r"\beffective date:? (?:\d|[a-z]{3,9} \d)"),
    ("the date & effect|force", r"\b(?:after|before|prior to|until|following|by)\sthe date (?:on which |that |when )?[^.;]{0,40}\b(?:effect|effective|force)\b"),
)

FLAGS = {
    "materiality_threshold": (
        ("material|significant|substantial|substantive|important|major|fundamental|detriment|adverse|meaningful", r"\b(?:(?:non-?|im)?material|significant|substantial|substantive|important|major|fundamental|detrimental|adverse|meaningful)(?:ly)?\b[^.;]{0,60}\b(?:chang|updat|amend|modif|revis|alter|lessen|affect|reduc|impact|differ|adjust|way)|\b(?:chang|updat|amend|modif|revis)\w*\b[^.;]{0,40}\b(?:material|significant|substantial|substantive|important|major|fundamental|detrimental|adverse|meaningful)(?:ly)?\b"),
        ("right", r"\b(?:reduc|limit|affect|lessen|diminish|alter)\w*\b[^.;]{0,20}\byour rights\b"),
    ),
    "last_updated_date": (
        ("last|latest|recent", r"\blast[- ](?:updated|modified|revised|changed|published|update|revision)\b"),
        ("date & updat|revis|chang|modif|indicat", r"\b(?:updat|revis|chang|modif|indicat)\w*\b[^.;]{0,25}(?<!effective )\bdate\b(?! (?:the (?:change|charge)|they|of the change))"),
        ("date & last|latest|recent|revision was|posted|updated|revised", r"\bdate (?:of|on which|the|when)\b[^.;]{0,50}\b(?:last|latest|most recent|revision was|posted|updated|revised)\b"),
        ("date at|dated", r"\bdate at the (?:top|bottom|beginning|end)\b"),
    ),
    "user_must_check": (
        ("check|review|visit|consult|look|read|refer|monitor & periodic|regular|frequent|from time to time|occasional|often|every |whenever|each time|now and then|at all times|changes|updates", r"\b(?:check|review|visit|consult|look at|read|refer to|revisit|monitor)\w*\b[^.;]{0,90}\b(?:periodic\w*|regular\w*|frequent\w*|from time to time|occasional\w*|often|every (?:time|so)|whenever|each time|now and then|at all times|for (?:any )?(?:changes|updates))"),
        ("periodic|regular|frequent & check|review|visit|consult|read|monitor", r"\b(?:periodic|regular|frequent)(?:ally|ly)?\b[^.;]{0,30}\b(?:check|review|visit|consult|read|monitor)"),
        ("check", r"\bcheck (?:back|this page|our (?:web ?)?site)"),
        ("responsib", r"\bresponsib\w+\b[^.;]{0,40}\b(?:check|review|read|monitor)"),
        ("encourag|advis|recommend|urg|invite|ask", r"\b(?:encourage|advise|recommend|urge|invite|ask)d?\b[^.;]{0,40}\b(?:review|check|read|visit|consult|refer|look)"),
    ),
    "exit_or_reject_right": (
        ("account|agreement|subscription|contract|service & terminat|cancel|close|deactivat|delet", r"\b(?:terminate|cancel|close|deactivate|delete)\w*\b[^.;]{0,40}\b(?:account|agreement|subscription|contract|services?)\b"),
        ("stop|cease|discontinu|no longer|not use|not access", r"\b(?:stop|cease|discontinue|no longer)\b[^.;]{0,25}\b(?:us(?:e|ing)|access\w*)\b|\bnot (?:use|access)\b"),
        ("reject|refuse|object|terminate|cancel|end", r"\b(?:right|free|may|can|option) to (?:reject|object|refuse|terminate|cancel)|\b(?:may|can) (?:reject|object|refuse|terminate|end|cancel)\b"),
    ),
    "archive_of_versions": (
        ("version|archive|changelog|change log|history", r"\b(?:prior|previous|older?|past|archived|earlier) versions?\b|\barchives? of\b|\b(?:change|version|view) history\b|\bhistory of (?:the )?changes\b|\bchange ?log\b"),
    ),
    "effective_on_posting": (
        ("immediate", r"\b(?:effective|effect|apply|in force)\b[^.;]{0,20}\bimmediately\b|\bimmediately (?:effective|apply|take effect|in force)|\bimmediately (?:make|implement)"),
        ("post|publi|upload|releas & effect|force|apply", r"\b(?:effective|effect|in force|apply)\b[^.;]{0,30}\b(?:upon|when|once|as of|as soon as|on|from|at)\b[^.;]{0,30}\b(?:post|publi|upload|releas)\w*"),
    ),
    "prior_notice_unquantified": (
        ("advance|prior|reasonable|sufficient", r"(?<!\bwithout )(?<!\bwithout any )(?<!\bno )(?<!\bwithout giving )(?<!\bwithout giving you )\b(?:advance|prior|reasonable|sufficient) (?:\w+ )?notice\b|\bin advance\b"),
        ("prior to|before|ahead", r"\b(?:prior to|before|ahead of)\b[^.;]{0,50}\b(?:tak\w+ effect|becom\w+ effective|go(?:es)? into effect|effective|in effect|into force|apply)"),
        ("opportunity", r"\bopportunity to review\b"),
    ),
    "sole_discretion": (
        ("discretion", r"\b(?:sole|absolute|own)\b[^.;]{0,25}\bdiscretion\b|\bat (?:our|its) discretion\b"),
    ),
    "notice_hedged": (
        ("might|could|may & notif|inform|mail|send|display|attempt|post a|contact|know|provide", r"\b(?:may|might|could)\s(?:also\s|choose to\s|in our discretion\s|try to\s)*(?:notif\w+|provide (?:[\w-]+ ){0,4}noti\w+|inform|e-?mail|send|display|attempt|post a|contact|let you know)"),
        ("try |endeavo|attempt|effort|steps & notif|notice|inform|mail|know|contact", r"\b(?:try to|endeavou?rs? to|attempt to|(?:reasonable|best) (?:efforts|steps))\b[^.;]{0,70}\b(?:notif\w*|notice|inform|e-?mail|let you know|contact)"),
        ("appropriate|always", r"\bnotice[^.;]{0,60}as (?:we deem )?appropriate|\bmay not always (?:provide|notify)"),
    ),
    "non_regression": (
        ("retroactiv", r"\bnot\b[^.;]{0,20}\bretroactiv"),
        ("less protective|reduce|lessen", r"\b(?:not|never)\b[^.;]{0,90}\b(?:less protective|reduces? your rights|lessen)"),
        ("collected|in effect|in place", r"\bin (?:effect|place) (?:at the time|when|while)|\bcollected (?:in the past|while|before|previously|prior)|\bwhile it was in (?:place|effect)"),
    ),
    "summary_or_diff_promised": (
        ("summar", r"\bsummar(?:y|ies|ise|ize|izing|ising)\b"),
        ("explain|highlight|point out|compar|describ", r"\b(?:explain|describ|highlight|point out|compar)\w*\b[^.;]{0,30}\bchanges?\b"),
    ),
    "no_notice_clause": (
        ("without & notice|notif|announc", r"\bwith(?:out| or without) (?:any |further |prior |advance |specific |giving |you |users |separate )*(?:notice|notifying|notification|announcement)"),
        ("without & notify|inform|telling", r"\bwithout (?:first |separately |individually )?(?:notifying|informing|telling) (?:you|users|members|customers|anyone)\b"),
        ("obligation|oblig|requir|duty|need & notif|inform|notice", r"\b(?:no (?:obligation|duty)|not (?:be )?(?:obliged|obligated|required)|need not|not need|not require)\b[^.;]{0,30}\b(?:notify|inform|notice|notification)\b"),
        ("notif|inform", r"\b(?:will|shall|do|does) ?(?:not|n['’]t) (?:be )?(?:notif(?:y|ied)|inform(?:ed)?)\b(?![^.;]{0,60}\b(?:unless|except|until)\b)"),
    ),
}

LEADS = {
    "before_effective": (
        ("notice|advance|prior|before|ahead|notification", r"(?<!within ){Q}['’]?s?['’]? ?(?:of )?(?:written |advance |prior |previous )*(?:notice|notification|in advance|prior|before(?:hand)?|ahead)\b"),
        ("notice|notif", r"\b(?:notice|notif\w+)\b[^.;]{0,40}?\b(?:of )?(?:at least|no(?:t)? (?:less|fewer|later) than|a minimum of) {Q}(?! (?:from|after|following))"),
        ("before|prior to|advance", r"{Q}[^.;]{0,40}\b(?:before|prior to|in advance of)\b"),
        ("notice|notif", r"\b(?:advance|prior) (?:written )?notice of {Q}"),
    ),
    "after_posting_or_notice": (
        ("effect|force|approved|appl|binding", r"\b(?:effective|effect|apply|applies|in force|into force|binding|approved)\b[^.;]{0,90}?{Q}[^.;]{0,25}\b(?:after|following|from|of (?:the )?(?:post|publi|notice|notif))"),
        ("post|publi|notice|notif|releas|dispatch|inform|receipt|update|sent", r"(?<!within )(?<!within the ){Q}[^.;]{0,12}\b(?:after|following|from|of)\b[^.;]{0,50}\b(?:post\w*|publi\w*|notice|notif\w*|release\w*|dispatch\w*|informed|update date|receipt|being sent|sent)\b"),
        ("not less|not earlier|not sooner", r"\bnot (?:less|earlier|sooner) than {Q} (?:from|after)\b"),
    ),
    "objection_window": (
        ("object|reject|refus|opt|terminat|cancel", r"\b(?:object\w*|reject\w*|refus\w*|opt(?:ing)?[- ]?out)\b[^.;]{0,90}\bwithin {Q}"),
        ("within", r"\bwithin {Q}[^.;]{0,90}\b(?:object\w*|reject\w*|refus\w*|opt[- ]?out)\b"),
    ),
    "display_period": (
        ("for", r"\b(?:display|post|announc|notice|publi)\w*\b[^.;]{0,60}\bfor (?:a period of )?(?:at least )?{Q}(?![^.;]{0,12}\b(?:before|prior|notice|after))"),
    ),
    "comment_period": (
        ("comment", r"\bcomment period\b[^.;]{0,40}{Q}|{Q}[^.;]{0,60}\bcomment"),
    ),
}

CONTINUED = r"(?:continu(?:e|ed|ing)|(?:go|going|carry|carrying) on|keep|keeping)\b[^.]{0,40}\b(?:us(?:e|ing)|access)"

UNITS = {
    "hour": "hours?",
    "day": "(?:calendar |business |working |full |consecutive )?days?",
    "week": "weeks?",
    "month": "(?:calendar )?months?",
    "year": "years?",
}

NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "twenty-one": 21, "twenty-eight": 28, "thirty": 30, "forty-five": 45, "sixty": 60, "ninety": 90}
