"""What to look for in English policies: group, kind, value = phrases parted by |; clauses.py has the rest.

Phrases of one group never overlap, and one of `ignored` only takes its words away; see phrases.py for the notation.
Begun from the project's own lexicon of materiality signals and from the OPP-115 annotation scheme (Wilson et al. 2016),
widened by reading policies; every phrase is ours.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, dict[str, str]]] = {
    "terms": {
        "ignored": {
            "of news": (
                "{newsletter,email,e-mail,mailing list,news,alert,rss,notification,push} subscription|"
                "subscription to {our,the,a,its,this} {newsletter,mailing list,blog,news,alerts,updates}|"
                "free subscription|subscription {preference,confirmation,link}"
            ),
            "not meant": (
                "third-party {content,link,website,site,cookie,service,material,software,application,app,product,"
                "trademark,license,licence,right,claim}|"
                "third-party {terms,policy,policies,tool,platform,intellectual,components,code,data,account,"
                "beneficiary,beneficiaries,technology,technologies}|"
                "cookie {policy,notice,banner,setting,preference,consent}|government-issued|error message|"
                "text message {rate,fee}|profile name|domain name|brand name|file name|product name|trade name|"
                "package name|repository name|company name|business name|on behalf|in the name of|health care plan|"
                "face value|on the face of|public face|race condition|in view of the age|contact us|contacts us|"
                "contacting us|to contact you|contact you|contact details of|service partner|advertising of|"
                "government id|right to use|right to modify|right to change|right to terminate|right to refuse|"
                "right to suspend|right to remove|race to|general public|location of the server|"
                "for the sake of security|health and safety|reserve the right|reserves the right|security reason|"
                "social security number|age of|of age"
            ),
        },
        "recipient": {
            "advertisers": (
                "advertiser|advertising partner|advertising network|ad network|ad partner|advertising company|"
                "advertising companies|advertising platform"
            ),
            "marketing partners": "marketing {partner,platform,company,companies,agency,agencies,firm}",
            "affiliates": (
                "affiliate|affiliated company|affiliated companies|subsidiary|parent company|group company|"
                "group companies|corporate family|related company|related companies|sister company"
            ),
            "contractors": "contractor|subcontractor|sub-contractor",
            "service providers": (
                "service provider|third-party service provider|vendor|supplier|third-party provider|hosting provider|"
                "cloud provider"
            ),
            "processors": "processor|sub-processor|subprocessor|data processor",
            "third parties": (
                "third party|third-party|third-parties|other company|other companies|other organization|"
                "other organisation"
            ),
            "partners": (
                "partner|business partner|trusted partner|commercial partner|integration partner|content partner"
            ),
            "law enforcement": "law enforcement|police|prosecutor|law enforcement agency|intelligence agency",
            "public authorities": (
                "government|public authority|government agency|governmental authority|regulator|regulatory authority|"
                "tax authority|public body|government authority|competent authority|judicial authority"
            ),
            "data brokers": "data broker|data reseller|data aggregator|information broker",
            "analytics providers": (
                "analytics provider|analytics partner|analytics company|analytics service|measurement partner|"
                "analytics vendor|measurement company|research partner"
            ),
            "social networks": (
                "social network|social media platform|social media company|social media provider|social media site|"
                "social media network"
            ),
            "payment providers": (
                "third-party payment {processor,provider}|payment processor|payment provider|payment service provider|"
                "payment company|card issuer|payment partner"
            ),
            "insurers": "insurer|insurance company|insurance companies",
            "employers": "employer|your company|your organization|your organisation",
            "credit agencies": (
                "credit bureau|credit reference agency|credit agency|credit reporting agency|debt collector|"
                "collection agency"
            ),
            "researchers": "researcher|academic institution|research institution|university",
            "acquirers": "acquirer|successor|acquiring company|purchaser|buyer of the business|prospective buyer",
            "advisers": (
                "professional adviser|professional advisor|auditor|accountant|lawyer|legal counsel|consultant"
            ),
            "publishers": "publisher|media partner|broadcaster",
            "app developers": "app developer|third-party developer|application developer|developer of third-party",
            "sponsors": "event sponsor|co-sponsor",
            "banks": "bank|financial institution",
            "distributors": "distributor|reseller|dealer|retailer|merchant",
            "shipping companies": (
                "carrier|shipping company|delivery company|courier|delivery partner|logistics provider|postal service"
            ),
            "telecom operators": (
                "telecom operator|telecommunications provider|mobile operator|network operator|"
                "internet service provider"
            ),
            "everyone": "the public|search engine",
        },
        "purpose": {
            "advertising": (
                "advertising|targeted ad|targeted advertisement|personalized ad|personalised ad|behavioral advertising|"
                "behavioural advertising|advertisement|retargeting|cross-context behavioral advertising|"
                "advertising purpose|ad targeting"
            ),
            "marketing": (
                "marketing|direct marketing|promotional email|promotional message|marketing communication|newsletter|"
                "promotional offer|marketing purpose|promotional communication"
            ),
            "analytics": (
                "analytics|usage statistics|usage analysis|audience measurement|web analytics|statistical analysis|"
                "measure usage"
            ),
            "personalisation": (
                "personalize|personalise|personalization|personalisation|customize|customise|tailor|recommendation|"
                "personalizing|personalising|personalized content|tailored content"
            ),
            "research": "research|scientific research|market research|research purpose|academic research",
            "product improvement": (
                "improve our|improving our|product improvement|develop new|product development|develop our|"
                "improve the service"
            ),
            "fraud prevention": (
                "fraud|fraud prevention|prevent fraud|detect fraud|anti-fraud|abuse prevention|prevent abuse"
            ),
            "AI training": (
                "machine learning|artificial intelligence|ai model|generative ai|train ai|train our|training of ai|"
                "ai training|language model|train model|train machine|model training|ai system|ai feature|"
                "train and improve|to train|training data"
            ),
            "profiling": "profiling|build a profile|create a profile|user profile|scoring|profile you",
            "automated decisions": (
                "automated decision|automated decision-making|automated processing|automated individual"
            ),
            "sale": (
                "sell your|sell personal|sell user|sell any personal|sale of personal|sell data|sell the data|"
                "sell information|sale of data|sale of your|sell or share|sold to|data sale|sell the personal|"
                "rent your|monetize|monetise|commercial purpose"
            ),
            "legal compliance": (
                "legal obligation|comply with the law|legal requirement|court order|subpoena|legal process|"
                "comply with law"
            ),
            "tracking": "tracking|track you|cross-site tracking|fingerprinting|track your",
            "credit checks": (
                "credit check|creditworthiness|credit score|identity verification|verify your identity|background check"
            ),
            "customer support": "customer support|customer service|support request",
        },
        "data_category": {
            "names": (
                "first name|last name|full name|your name|real name|surname|contact name|name and email|"
                "name and e-mail|name and address|user name|username|given name"
            ),
            "email addresses": "email address|e-mail address|email and|your email",
            "phone numbers": "phone number|telephone number|mobile number|mobile phone number",
            "postal addresses": (
                "postal address|mailing address|billing address|home address|shipping address|street address|"
                "physical address|delivery address|residential address"
            ),
            "dates of birth": "date of birth|birthdate|birth date|birthday",
            "age": "your age|age and|user age|age range|age group",
            "gender": "gender|sex and",
            "government identifiers": (
                "passport|social security|driver's license|driver's licence|national identification|national id|"
                "identity card|identity document|government-issued|government identifier|tax identification|id number|"
                "id card"
            ),
            "payment data": (
                "payment information|payment data|payment card|payment details|credit card|debit card|card number|"
                "billing information|billing data|payment method|transaction data|transaction history|purchase history|"
                "purchase data"
            ),
            "financial data": (
                "bank account|financial information|financial data|account number|income|credit history|iban|salary"
            ),
            "precise location": (
                "precise location|precise geolocation|exact location|gps|gps location|gps data|precise location data|"
                "gps coordinates"
            ),
            "location": (
                "location|location data|geolocation|location information|approximate location|location history|"
                "whereabouts"
            ),
            "IP addresses": "ip address|internet protocol address",
            "device identifiers": (
                "device identifier|device id|unique identifier|mobile identifier|imei|mac address|serial number|"
                "hardware identifier"
            ),
            "device data": (
                "device information|device data|device type|operating system|browser type|device model|crash report|"
                "crash data|technical information|technical data|diagnostic data"
            ),
            "advertising identifiers": "advertising id|advertising identifier|idfa|oaid|android id|advertiser id",
            "cookies": (
                "cookie|web beacon|tracking pixel|local storage|pixel tag|similar technologies|tracking technology|"
                "tracking technologies"
            ),
            "contacts": (
                "address book|contact list|your contacts|phone contacts|list of contacts|friend list|contacts list"
            ),
            "photos": "photo|photograph|image|picture|screenshot|camera roll|profile picture|profile photo",
            "video": "video|video recording|camera footage|cctv|screen recording|live stream",
            "audio": (
                "audio|voice|voice recording|voice data|microphone|recording of your voice|audio recording|"
                "call recording|voice sample"
            ),
            "biometric data": (
                "biometric|biometric data|biometric identifier|faceprint|voiceprint|facial recognition|"
                "facial recognition data|face data|facial data|fingerprint|iris scan|facial geometry|face scan|"
                "biometric information"
            ),
            "health data": (
                "health|health data|health information|medical data|medical information|heart rate|fitness data|"
                "medical record|sleep data|mental health|wellness data|sleep pattern"
            ),
            "genetic data": "genetic|genetic data|genetic information|dna",
            "race or ethnicity": "race|racial|racial origin|ethnic|ethnicity|ethnic origin",
            "religion": "religion|religious|religious belief|philosophical belief",
            "political opinions": "political opinion|political affiliation|political view|political belief",
            "sexual orientation": "sexual orientation|sex life|sexual preference|gender identity",
            "union membership": "trade union|union membership",
            "criminal records": (
                "criminal record|criminal conviction|criminal history|criminal offence|criminal offense"
            ),
            "immigration status": "immigration status|citizenship status",
            "browsing history": (
                "browsing history|browsing data|web history|page view|pages you visit|browsing activity|clickstream|"
                "browsing behavior|browsing behaviour"
            ),
            "search history": "search history|search query|search queries|search term|search data",
            "messages": (
                "{your,private,direct,chat,text} messages|{private,direct} message|chats|chat {history,log}|"
                "content of {communication,message}|message content|email content"
            ),
            "calls": "call log|call history|call data|call record",
            "usage data": (
                "usage data|usage information|interaction data|log data|log file|server log|activity data|telemetry|"
                "telemetry data"
            ),
            "inferences": "inferences|inferred {data,information,interest}|derived data",
            "children's data": (
                "children's data|data of children|data from children|children's personal|children's information|"
                "information from children|information about children|data about children|child's personal|"
                "child's information|data of minors|minors' data|information of children|minor's data|"
                "personal data of minors"
            ),
            "education": "education|educational record|educational background|student record|school record",
            "employment": (
                "employment|employment history|job title|curriculum vitae|résumé|employment information|work history|"
                "professional information"
            ),
            "clipboard": "clipboard|clipboard content|clipboard data",
            "installed apps": "installed app|installed application|list of apps|app list",
            "passwords": "password|credential|login credential|login information",
            "user content": (
                "user content|your content|user-generated content|uploaded file|files you upload|your files|prompts|"
                "your prompts|your inputs"
            ),
            "sensor data": "sensor data|accelerometer|motion data|gyroscope|bluetooth|wi-fi network|nearby device",
            "vehicle data": (
                "vehicle data|license plate|licence plate|driving data|driving behavior|driving behaviour|trip data"
            ),
            "demographics": (
                "demographic|demographic data|demographic information|marital status|household data|family status|"
                "nationality"
            ),
            "sensitive data": (
                "sensitive data|sensitive information|sensitive personal|special category|special categories"
            ),
        },
    },
}
