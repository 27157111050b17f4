"""What clauses of English policies do to their readers: group, kind = phrases parted by |; see `practices`."""

from __future__ import annotations

TABLES: dict[str, dict[str, str]] = {
    "parties": {
        "ignored": (
            "member {state,states,country,countries}|{customer,user} {service,support,interface,agreement,guide}"
        ),
        "we": "we",
        "you": "you|user|member|customer|participant|licensee|anyone|subscriber|purchaser",
    },
    "owners": {
        "yours": "your|personal information|personal data|user data|user information|users",
    },
    "conditions": {
        "if": "if|unless|whether|should you|in case|in the event|where you",
        "break": ("but {we,you,they,it,may,will,can,also,shall,must}|before|until|unless|because|so that|after"),
        "that": ("{information,data,content,details} {we,that we,which we}"),
        "optional": (
            "to use {this,these} {feature,function,option,functionality}|in order to use {this,these}|"
            "if you {want,wish,choose,decide} to|should you {wish,choose} to"
        ),
    },
    "deeds": {
        "ignored": (
            "unauthori* {use,access,disclosure,processing,transfer,collection}|"
            "{the,this,that,our,an,its,same,whole,such,takedown,review,appeal,notice} process|"
            "{request,requests} {will not be,will be,cannot be,can be,are,is} processed|"
            "{a,the} collection of {code,text,files,works,documents,tools,items,services,terms}|"
            "{to,please,you,by} {read,reading}|{read,reading} {more,about,this,these,our}|"
            "unlawful {use,access,disclosure,processing}|{privacy,additional,required,further} disclosures|"
            "disclosures {page,required,section}|{record,log,track,document} {the,all,any,these,our} changes|"
            "{you,who,users} {choose to ,wish to ,decide to ,}{share,provide,disclose,send,upload,submit,post,"
            "publish,make}|market share|share of|log in|logged in|log into|log out|sign in|to use the {service,"
            "services,site,website,app}|sharing economy|credit card|keep in mind|keep up|keep in touch|"
            "keep your {password,account,credential}*|keep it {secret,safe,secure,confidential}|track record|"
            "sold separately|in store|app store*|application store*|online store*|used to|train station|best seller|"
            "best selling"
        ),
        "share": (
            "share|shares|shared|sharing|disclose|discloses|disclosed|disclosing|disclosure of|disclosure to|"
            "transfer|transfers|transferred|transferring|transmit*|pass on|passed on|passes on|provided to|"
            "provide to|provided by us to|make available to|made available to|give to|given to|sent to|send to|sends|"
            "release to|released to|hand over|publish*|access to your|exchange with|communicate to|communicated to|"
            "recipient*|made public|publicly available|publicly visible|publicly accessible|sees {your,the,it,them}|"
            "see {your,the list,the data,it,them,them all}|seen by|visible to|shown to|viewed by"
        ),
        "sell": "sell|sells|sold|selling|rent|rents|rented|renting|monetiz*|monetis*",
        "collect": (
            "collect|collects|collected|collecting|collection|gather*|obtain|obtains|obtained|receive|receives|"
            "received|record|records|recorded|recording|log|logs|logged|logging|monitor*|track|tracks|tracked|"
            "tracking|capture*|scan|scans|scanned|scanning|infer|infers|inferred"
        ),
        "use": (
            "use|uses|used|using|process|processes|processed|processing|analyz*|analys*|combine|combined|combining|"
            "access|accesses|accessed|read|reads|examine*|work with|works with|partner with"
        ),
        "keep": (
            "retain*|retention|store|stores|stored|storing|storage|keep|keeps|kept|keeping|preserve|preserved|"
            "archive|archived|hold|holds|held"
        ),
        "train": (
            "{train,training} {our,the,its,their,an,ai,machine,new,artificial,large,general,generative,on,models,"
            "algorithms,and}|train models|trained on|training data|train ai"
        ),
        "advertise": (
            "targeted ads|targeted ad|personalized ads|personalised ads|ads|promotional {email,message,communication,"
            "offer}|marketing|newsletter|telemarketing|advertise|advertises|advertised|advertising|advertisement"
        ),
    },
    "gifts": {
        "ignored": (
            "{anonymized,anonymised,de-identified,pseudonymized,pseudonymised,aggregated} {data,information}|"
            "we {will,may,might,would} be able to|"
            "protected {as,by,under} {fair,copyright,trademark,law,laws,patent,intellectual,applicable}|"
            "{notification,security,authentication} {provider,providers,vendor,vendors,service,services,platform}|"
            "reserve the right|reserves the right|we have the right|right to {use,modify,change,terminate,refuse,"
            "suspend,remove,monitor,investigate,review,disable,assign,host,sublicense}|you can find|you can read|"
            "you can learn|you can see|you can view|you may be {charged,required,asked,subject,liable,held,billed}|"
            "you may {not,only,receive,lose,see,need,have to,also see,incur}|you can only|you may no longer|"
            "all rights reserved|intellectual property right*|consent to the {collection,use,processing,transfer}|"
            "you consent to|security reason*|national security|notice of {infringement,violation}|{privacy,cookie,"
            "this,copyright,legal,takedown,dmca,our,infringement} notice|notice and takedown|you may be able|"
            "security purpose*|security issue*|security and integrity|security threat*"
        ),
        "right": (
            "{may,can} {invoke,exercise}|"
            "{we ,will ,}{waive,waives,waived} {the,any,its,this,all} {rule,limit,restriction,requirement,prohibition}|"
            "grants you|grant you a|you are granted|{available,provided,copy} {upon,on} request|"
            "right to {access,delete,deletion,erasure,correct,correction,rectification,object,restrict,portability,"
            "withdraw,opt,appeal,complain,know,cancel,lodge,request,information,be,receive,obtain,not}|"
            "right of {access,erasure,rectification,withdrawal,portability}|you have the right|your rights|"
            "have the right to|lodge a complaint|file a complaint|complain to|supervisory authority|"
            "data protection authority|appeal|withdraw your consent|withdraw consent|counter notice|portability|"
            "dispute the|contest|request {deletion,erasure,access,correction,a copy,that,the}|{rights,right} under|"
            "human review|right of|privacy rights|legal rights|these rights|following rights"
        ),
        "choice": (
            "will be able to|"
            "allows you|allow you|lets you|let you|enables you|enable you|"
            "allow users|allows users|we {ve,have} allowed|window for {you,users,members,customers}|"
            "you can|you may|you are free to|you can always|may choose|can choose|choose whether|opt out|opt-out|"
            "opting out|opted out|unsubscribe|turn off|turn this off|turn it off|switch off|switch it off|disable it|"
            "disable this|deactivate|do not sell or share|in your settings|privacy settings|preferences|"
            "at your option|your choice|your choices|decline|you are able to|no obligation to|not required to|"
            "allowed to"
        ),
        "consent": (
            "{owner,user,customer,member,holder,subscriber} s {consent,permission,approval}|"
            "consent of the {owner,user,customer,member,holder,subscriber}|their {consent,permission}|"
            "your consent|your permission|your explicit consent|with consent|only if you|if you agree|if you consent|"
            "opt in|opt-in|opted in|your prior consent|your approval|ask you first|ask for your|your express consent|"
            "affirmative consent|explicit consent|rely on consent|after obtaining|after consent|your instructions|"
            "ask you|ask for permission"
        ),
        "safeguard": (
            "encrypt*|anonymi*|pseudonym*|de-identif*|protect|protects|protected|safeguard*|secure|securely|security|"
            "confidential*|minimi*|two-factor|multi-factor|need to know|restricted access|adequacy|"
            "standard contractual|privacy shield|data privacy framework|audit*|certif*|hashed|treat * as confidential"
        ),
        "notice": (
            "notify|notifies|notified|notification|inform you|let you know|give notice|prior notice|advance notice|"
            "notice of|notice before|days notice|tell you|alert you|email you|announce*|be informed|notice period|"
            "provide notice|written notice|contact you before|transparen*"
        ),
        "free": (
            "{we,will} waive|waives {the,any,its,this}|{fee,fees,charges} are waived|"
            "free of charge|at no cost|no charge|without charge|refund|refunds|refunded|refundable|reimburse*|"
            "{pay,pays} you|{payout,payouts,payment,payments} to you|payout for you|"
            "{you,ll,will} receive {a,your,} {payout,payouts,payment,payments}|"
            "free trial|discount*|credit you|compensat*|grace period"
        ),
        "answer": (
            "{request,requests} {will not be,will be,cannot be,are} processed|"
            "{get,receive} {a,an} {response,answer,reply}|"
            "{will,ll} address {it,your,the,this}|resolve your {request,complaint}|"
            "respond to|reply to|answer|answers|respond|responds|reply|replies|process your request|"
            "handle your request|act on your request"
        ),
        "erase": "delete|deletes|deleted|erase|erased|deletion of|remove your personal|destroy*|purge*|wipe*",
    },
    "burdens": {
        "ignored": (
            "in no event {with less,less,later}|"
            "{you,users} will not {get,receive,need,lose,have,see,be charged,be asked,be billed}|"
            "{we ,will ,}{waive,waives,waived} {the,any,its,this,all} {fee,charge,rule,limit}|grants you|grant you a|"
            "you are granted|"
            "{may,can} invoke binding arbitration|fees are waived|"
            "may not be able|you agree that we will|no fee|no fees|without any fee|without a fee|without fee|"
            "fee free|feel free|responsible disclosure|responsible for the processing|liable to tax|tax authorit*|"
            "tax identification|tax number"
        ),
        "liability": (
            "damages against|liable for damages|"
            "be {inaccurate,incomplete,out of date}|may contain errors|not be relied|"
            "not liable|not be liable|no liability|not be responsible|not responsible|no responsibility|disclaim*|"
            "sole risk|own risk|your risk|as is|without warranty|no warranty|no warranties|warranties of any kind|"
            "not guarantee|not warrant|cannot guarantee|no guarantee|indemnif*|indemnity|hold harmless|waive|waiver|"
            "limitation of liability|limit of liability|liability is limited|maximum liability|aggregate liability|"
            "we {do not,don't,cannot,can't} control|does not {control,endorse}|no control over|"
            "we {do not,don't} endorse|"
            "consequential damages|punitive damages|arbitration|class action|jury trial|limitation period|accepts no|"
            "assume no|assumes no|in no event"
        ),
        "power": (
            "sole discretion|our discretion|absolute discretion|full discretion|its discretion|without notice|"
            "without prior notice|without notifying|reserve the right|reserves the right|{we,may,can,to} {suspend,"
            "terminate,remove,disable,block,discontinue,refuse,restrict,revoke,deny,reject,limit}|account suspension|"
            "account termination|suspension of|right to {modify,change,terminate,refuse,suspend,remove,monitor,"
            "investigate,review,disable,access, review}|may be {suspended,terminated,removed,disabled,changed,"
            "modified,discontinued,updated}|any time for any reason|for any reason|with or without cause|"
            "compelled by|{suspend,terminate,close,disable,delete,block,cancel} your {account,access,use,content,"
            "subscription,license,profile}|we may {change,stop,end,delete,cancel,withdraw,charge}"
        ),
        "ban": (
            "discourage|under no circumstances {will,may,shall,should} {you,users,members,customers}|"
            "{you,users,user,customers,members,participants} {may,must,shall,should,can,will} not|you cannot|"
            "you can't|you must never|may only|can only be|may not {use,upload,post,copy,sell,share,advertise,access,"
            "attempt,be,sublicense,transfer,create,distribute}|must not|prohibited|not permitted|not allowed|"
            "do not allow|don't allow|not allow|not tolerate|forbidden|no longer {be able,available,offered,"
            "supported,support,offer,provide,possible}|not {be used,use} |restricted to|limited to one|at most one|"
            "only users|ineligible|not accept*|no longer accept*|not currently accept*|not currently {offer,support,"
            "available}|no longer {use,apply,work,accessible,included}"
        ),
        "duty": (
            "you {must,shall,agree,are required,need to,have to,are responsible,are solely,undertake,are obliged,"
            "will be responsible,represent,warrant,acknowledge,consent to,accept,will comply,are bound,should}|"
            "you {also,further,hereby} {must,agree,represent,warrant,acknowledge}|your responsibility|{users,user,"
            "customers,members,participants} {must,shall,agree,are required,need to,are responsible,should}|"
            "is required to|are required to|must {be,have,provide,comply,include,obtain,notify,ensure,identify,only,"
            "first,use,not,also,keep,give}|solely responsible|you are responsible|mandatory|deemed to|by continuing|"
            "continued use|required by us|your obligation|be asked to|may be required"
        ),
        "terms": "{additional,separate,further} terms|subject to {the terms,their terms,terms of}",
        "money": (
            "fee|surcharge|charged|charge you|non-refundable|nonrefundable|no refund|no refunds|not refund*|penalty|"
            "penalties|your expense|price increase|late fee|billed|billing|pay|payable|payment due|"
            "subscription price|automatic renewal|automatically renew*|auto-renew*|per unit|overage|price|pricing|"
            "tax|taxes|commission"
        ),
        "licence": (
            "{additional,further,broader,more} rights to|rights {to,in,over} {your,user} {content,work,works}|"
            "you grant|grants us|grant us|license to us|irrevocable|perpetual|royalty-free|sublicens*|worldwide|"
            "license to use your|we own|belongs to us|assign to us|moral rights|derivative works"
        ),
    },
    "hedges": {
        "hedge": (
            "{of,about,any,for} {material,significant,substantial} {change,modification,amendment,update}|"
            "automatically|directly|knowingly|intentionally|generally|normally|typically|usually|ordinarily|"
            "currently|necessarily|routinely|regularly|always|lasting|permanent|permanently|personally|by default|"
            "except|unless|where possible|where practicable|where feasible|commercially reasonable|"
            "reasonable efforts|endeavour|endeavor|try to|attempt to|aim to|strive to|in most cases|in principle|"
            "as far as possible|for their own|without your {consent,permission}"
        ),
    },
}
