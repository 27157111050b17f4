"""Numbers written as words, units of time and ages, by language; numerals and units follow CLDR's names.

words: word=number. units: measure, how many of it, pattern; the measures are h hours, b business days, m months, for a
month is no fixed number of days. age_after and age_before: what stands beside an age. Patterns match lower-case text.
"""

from __future__ import annotations

from typing import Any

TABLES: dict[str, Any] = {
    "en": {
        "words": (
            "zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 "
            "thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 "
            "forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000 million=1000000 "
            "billion=1000000000"
        ),
        "units": (
            ("h", "1/60", "minutes?"),
            ("h", "1", "hours?|hrs?"),
            ("b", "1", "(?:business|working|banking|work)[- ]days?"),
            ("h", "24", "(?:calendar )?days?"),
            ("h", "168", "weeks?"),
            ("m", "3", "quarters?"),
            ("m", "1", "(?:calendar )?months?"),
            ("m", "12", "(?:calendar )?years?"),
            ("h", "1/3600", "seconds?"),
        ),
        "age_after": (
            "[- ]?years?[- ](?:old|of[- ]age)|[- ]year[- ]olds?|[- ]years?[- ]olds?|(?= (?:or|and) (?:older|over|above|"
            r"younger|under)\b)"
        ),
        "age_before": (
            r"(?:\bages? (?:of )?|\baged |\b(?:under|over|below|above|at least|older than|younger than|least|reached|"
            "turn(?:ed)?) (?:the age of )?|minimum age (?:is |of )?)$"
        ),
    },
    "zh": {
        "units": (
            ("b", "1", "个?(?:工作日|工作天|交易日)"),
            ("h", "24", "(?:个)?(?:自然日|日历日|日|天)"),
            ("h", "168", "(?:个)?(?:周(?!岁|歲)|星期|礼拜)"),
            ("m", "3", "个?季度"),
            ("m", "1", "[个個](?:自然)?月"),
            ("m", "12", "(?:个)?(?:自然)?年(?!龄|滿|满)"),
            ("h", "1", "(?:个)?(?:小时|小時|钟头)"),
            ("h", "1/60", "分钟|分鐘"),
            ("h", "1/3600", "秒"),
        ),
        "age_after": "周岁|週歲|周歲|岁|歲",
    },
    "de": {
        "words": (
            "ein=1 eine=1 einem=1 einen=1 einer=1 eines=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 "
            "zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 "
            "neunzehn=19 zwanzig=20 einundzwanzig=21 vierundzwanzig=24 achtundzwanzig=28 dreißig=30 dreissig=30 "
            "vierzig=40 fünfundvierzig=45 achtundvierzig=48 fünfzig=50 sechzig=60 siebzig=70 zweiundsiebzig=72 "
            "achtzig=80 neunzig=90 hundert=100 tausend=1000"
        ),
        "units": (
            ("b", "1", "(?:werk|arbeits|bank)tage?n?s?"),
            ("h", "24", "(?:kalender)?tage?n?s?"),
            ("h", "168", "wochen?"),
            ("m", "1", "(?:kalender)?monate?n?s?"),
            ("m", "12", "jahre?n?s?(?! alt)"),
            ("h", "1", "stunden?"),
            ("h", "1/60", "minuten?"),
        ),
        "age_after": r"[- ]?jahren? (?:alt|vollendet)|[- ]jährige[nr]?|\.? lebensjahr",
        "age_before": r"(?:\balter von |\bunter |\büber |\bmindestens )$",
    },
    "fr": {
        "words": (
            "un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 "
            "quatorze=14 quinze=15 seize=16 dix-sept=17 dix-huit=18 dix-neuf=19 vingt=20 vingt-quatre=24 trente=30 "
            "quarante=40 quarante-cinq=45 quarante-huit=48 cinquante=50 soixante=60 soixante-douze=72 "
            "quatre-vingt-dix=90 cent=100 mille=1000"
        ),
        "units": (
            ("b", "1", "jours? ouvr(?:és?|ables?)"),
            ("h", "24", "jours?(?: calendaires| francs)?"),
            ("h", "168", "semaines?"),
            ("m", "1", "mois"),
            ("m", "12", "an(?:née)?s?"),
            ("h", "1", "heures?"),
            ("h", "1/60", "minutes?"),
        ),
        "age_after": " ans(?: révolus)?(?= ou|[,.;]|$)",
        "age_before": r"(?:\bâge de |\bâgée?s? de (?:moins de |plus de )?|\bmoins de |\bplus de )$",
    },
    "es": {
        "words": (
            "un=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 "
            "catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 veinte=20 veinticuatro=24 treinta=30 "
            "cuarenta=40 cincuenta=50 sesenta=60 setenta=70 noventa=90 cien=100 mil=1000"
        ),
        "units": (
            ("b", "1", "días? (?:hábiles?|laborables?)"),
            ("h", "24", "días?(?: naturales)?"),
            ("h", "168", "semanas?"),
            ("m", "1", "mes(?:es)?"),
            ("m", "12", "años?"),
            ("h", "1", "horas?"),
            ("h", "1/60", "minutos?"),
        ),
        "age_after": " años de edad",
        "age_before": r"(?:\bedad de |\bmenores de |\bmayores de )$",
    },
    "it": {
        "words": (
            "un=1 uno=1 una=1 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 "
            "tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 venti=20 ventiquattro=24 "
            "trenta=30 quaranta=40 cinquanta=50 sessanta=60 novanta=90 cento=100 mille=1000"
        ),
        "units": (
            ("b", "1", "giorn[oi] lavorativ[oi]"),
            ("h", "24", "giorn[oi]"),
            ("h", "168", "settiman[ae]"),
            ("m", "1", "mes[ei]"),
            ("m", "12", "ann[oi]"),
            ("h", "1", "or[ae]"),
            ("h", "1/60", "minut[oi]"),
        ),
        "age_after": " anni di età",
        "age_before": r"(?:\betà di |\bminori di |\bmaggiori di |\betà inferiore a(?:i)? )$",
    },
    "pt": {
        "words": (
            "um=1 uma=1 dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 doze=12 treze=13 "
            "catorze=14 quatorze=14 quinze=15 dezesseis=16 dezoito=18 vinte=20 trinta=30 quarenta=40 cinquenta=50 "
            "sessenta=60 noventa=90 cem=100 mil=1000"
        ),
        "units": (
            ("b", "1", "dias? úteis"),
            ("h", "24", "dias?"),
            ("h", "168", "semanas?"),
            ("m", "1", "m[eê]s(?:es)?"),
            ("m", "12", "anos?"),
            ("h", "1", "horas?"),
        ),
        "age_after": " anos de idade",
        "age_before": r"(?:\bidade de |\bmenores de |\bmaiores de )$",
    },
    "nl": {
        "words": (
            "een=1 één=1 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 dertien=13 "
            "veertien=14 vijftien=15 zestien=16 achttien=18 twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 "
            "negentig=90 honderd=100"
        ),
        "units": (
            ("b", "1", "werkdag(?:en)?"),
            ("h", "24", "dag(?:en)?"),
            ("h", "168", "we(?:ek|ken)"),
            ("m", "1", "maand(?:en)?"),
            ("m", "12", "ja(?:ar|ren)"),
            ("h", "1", "u(?:ur|ren)"),
        ),
        "age_after": " jaar (?:oud|of ouder)",
        "age_before": r"(?:\bleeftijd van |\bjonger dan |\bonder de )$",
    },
    "pl": {
        "words": (
            "jeden=1 jedna=1 jednego=1 dwa=2 dwie=2 dwóch=2 trzy=3 trzech=3 cztery=4 czterech=4 pięć=5 pięciu=5 "
            "sześć=6 sześciu=6 siedem=7 siedmiu=7 osiem=8 dziewięć=9 dziesięć=10 dziesięciu=10 dwanaście=12 "
            "trzynaście=13 czternaście=14 czternastu=14 piętnaście=15 szesnaście=16 osiemnaście=18 dwadzieścia=20 "
            "trzydzieści=30 trzydziestu=30 sześćdziesiąt=60 dziewięćdziesiąt=90 sto=100"
        ),
        "units": (
            ("b", "1", "dni roboczych"),
            ("h", "24", "d(?:zień|ni|nia)"),
            ("h", "168", "tygod(?:ni|nie|nia|zień)"),
            ("m", "1", "miesi(?:ąc|ące|ęcy|ąca)"),
            ("m", "12", "lat|rok|lata|roku"),
            ("h", "1", "godzin[ya]?"),
        ),
        "age_after": " lat(?= lub|[,.;]|$)| rok życia",
        "age_before": r"(?:\bponiżej |\bukończył\w* )$",
    },
    "ja": {
        "units": (
            ("b", "1", "営業日"),
            ("h", "24", "日(?:間)?"),
            ("h", "168", "週間"),
            ("m", "1", "(?:か|カ|ヶ|ケ|箇)月(?:間)?"),
            ("m", "12", "年(?:間)?"),
            ("h", "1", "時間"),
            ("h", "1/60", "分(?:間)?"),
        ),
        "age_after": "歳|才",
    },
    "ko": {
        "words": "하나=1 한=1 두=2 세=3 네=4 다섯=5 열=10 십=10 삼십=30 육십=60 구십=90 열네=14 열여덟=18",
        "units": (
            ("b", "1", "영업일"),
            ("h", "24", "일(?:간)?"),
            ("h", "168", "주(?:간)?"),
            ("m", "1", "개월"),
            ("m", "12", "년(?:간)?"),
            ("h", "1", "시간"),
            ("h", "1/60", "분"),
        ),
        "age_after": "세",
    },
    # What stands beside a number, in every language. after_: right after it. before_: right before it, to its edge.
    "beside": {
        "after_percent": (
            r"\s?(?:%|％|percent\b|per cent\b|prozent\b|pour cent\b|por ciento\b|per cento\b|procent\b|パーセント)"
        ),
        "before_percent": "百分之$",
        "after_money": (
            r"\s?(?:[$€£¥￥₩₹]|(?:us dollars?|u\.s\. dollars?|dollars?|usd|eur|euros?|gbp|pounds?|cny|rmb|yuan|jpy|yen|"
            "krw|chf|francs?|cad|aud|hkd|cents?|złotych|pln|sek|元|人民币|人民幣|美元|欧元|港元|日元|万元|円|"
            "원)(?![a-z]))"
        ),
        "before_money": (
            r"(?:(?:\b(?:usd?|eur|gbp|cny|rmb|jpy|chf|cad|aud|hkd)\s?)?[$€£¥￥₩₹]|\b(?:usd|eur|gbp|cny|rmb|jpy|chf|cad|"
            r"aud|hkd))\s?$"
        ),
        "after_again": r"\s*[(（]\s*([\w ]+?)\s*[)）]",
        "after_range": (
            r"\s*(?:-|–|—|to|and|or|bis|à|a|至|到|~)\s*(\d+|[a-z]+|[一二三四五六七八九十百]+)(?=[\s-]|[^\x00-\x7f])"
        ),
        # Before "a" and its like, which are a number only then.
        "before_article": (
            r"\b(?:within|for|after|of|than|least|every|once|once in|per|over|innerhalb|binnen|dans|nach|während|entro|"
            r"dentro de|durante)\s$"
        ),
        # After an age without a unit: "under 13 may not", but not "over 100 countries".
        "after_person": (
            r"\s*(?:[.,;:)]|$|(?:years?|or|and|who|are|is|may|must|in|to|you|without|unless|cannot|can|shall|will|when|"
            r"at|with|oder|ans|años|anni|jahren?)\b)"
        ),
        "before_aged": "(?:age|alter|edad|âg|età|idade|leeftijd)",
        # Signs that make a bare Chinese or Japanese number count something.
        "after_counted": r"\s*[个個次条條台项項名份种種张倍页层位家部款]",
        # Ordinals, times of day and compounds that count nothing.
        "after_uncounted": (
            r"(?:st|nd|rd|th)\b|[./:]\d|\s?[-‑]?(?:factor|step|way|sided|fold)\b|\s?(?:a\.m|p\.m|am\b|pm\b)"
        ),
        # Words whose number names or refers: Section 8, ISO 27001, version 2.
        "before_uncounted": (
            r"(?:\b(?:sections?|articles?|art\.|clauses?|paragraphs?|chapters?|annex|schedule|no\.|nr\.|number|version|"
            "v|iso|iec|soc|steps?|part|title|page|phone|tel|fax|suite|floor|box|artikel|abschnitt|artículo|articolo|"
            "rgpd|gdpr|regulation|directive|usc|cfr|rule|level|phase|ios|android|windows|appendix|exhibit|module|form|"
            "web|room|building|block|office|january|february|march|april|may|june|july|august|september|october|"
            r"november|december)|[§#+*号第法])\s?$"
        ),
    },
}
