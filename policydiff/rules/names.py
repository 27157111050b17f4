"""Names that policies give to recipients, places and laws: companies, countries, and how a law is cited.

Companies are those most often named as recipients or processors in policies that we read; countries by their
common English and Chinese names. A name that is missing is simply not typed: the change is shown all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from policydiff.text.lazy import Lazy
from policydiff.text.words import runs

COMPANIES = (
    "Google|Google Analytics|Google Ads|DoubleClick|Firebase|Facebook|Meta|Instagram|WhatsApp|Microsoft"
    "|MS Clarity|Microsoft Clarity|LinkedIn|Amazon|Amazon Web Services|AWS|Apple|Twitter|TikTok|ByteDance"
    "|Snapchat|Pinterest|Reddit|YouTube|Stripe|PayPal|Braintree|Adyen|Klarna|Mailchimp|SendGrid"
    "|Twilio|Brevo|Sendinblue|HubSpot|Salesforce|Zendesk|Intercom|Mixpanel|Amplitude|Hotjar|Heap"
    "|Criteo|Taboola|Outbrain|AppsFlyer|Sentry|Datadog|New Relic|Cloudflare|Fastly|Akamai"
    "|Snowflake|Databricks|MongoDB|Heroku|Vercel|Netlify|DigitalOcean|OVH|Hetzner|OpenAI|Anthropic"
    "|Mistral|Cohere|Oracle|SAP|Slack|Atlassian|GitHub|GitLab|Dropbox|Adobe|Shopify|Xero|QuickBooks"
    "|Experian|Equifax|TransUnion|Onfido|Jumio|Auth0|Okta|OneSignal|Braze|Klaviyo"
    "|Optimizely|FullStory|LogRocket|Alibaba|Tencent|WeChat|Huawei|Baidu|Matomo|Yandex|Nielsen|comScore"
    "|Bing|Yahoo|Trustpilot|Typeform|SurveyMonkey|Airtable|Calendly|DHL|UPS|FedEx|支付宝|微信|腾讯"
    "|阿里云|阿里巴巴|华为|百度|字节跳动|京东|美团|友盟|极光|个推|小米|新浪微博|抖音|高德地图|高德|腾讯云"
    "|火山引擎|TalkingData|神策|网易|快手|滴滴|OPPO|vivo"
)
"""Parted by `|`; matched as they are written, whole words only in Latin script."""

COUNTRIES = (
    "united states|usa|u.s.a|u.s|us|united kingdom|uk|china|mainland china"
    "|people's republic of china|hong kong|taiwan|macao|singapore|india|japan|korea|south korea"
    "|republic of korea|russia|russian federation|germany|france|spain|italy|ireland|netherlands|belgium"
    "|luxembourg|austria|switzerland|sweden|norway|finland|denmark|iceland|poland|portugal|canada|mexico"
    "|brazil|argentina|chile|colombia|australia|new zealand|israel|turkey|ukraine|south africa|nigeria"
    "|kenya|egypt|vietnam|thailand|indonesia|malaysia|philippines|european union|eu|eea"
    "|european economic area|romania|bulgaria|czech republic|hungary|greece|united arab emirates"
    "|saudi arabia|pakistan|bangladesh|california|virginia|oregon|washington|texas|new york|delaware"
    "|england|scotland|europe|asia"
)
"""Countries and the states and regions that policies name as places, lower case patterns parted by `|`."""

HAN_COUNTRIES = (
    "美国|英国|中国大陆|中国香港|香港|中国台湾|台湾|澳门|新加坡|印度|日本|韩国|俄罗斯|德国|法国|西班牙"
    "|意大利|爱尔兰|荷兰|瑞士|瑞典|加拿大|墨西哥|巴西|澳大利亚|新西兰|以色列|越南|泰国|印度尼西亚"
    "|马来西亚|菲律宾|欧盟|欧洲经济区|欧洲|美國|英國|韓國|俄羅斯|歐盟|印尼"
)

SAME_PLACE = {"us": "unitedstates", "usa": "unitedstates", "uk": "unitedkingdom", "eu": "europeanunion", "prc": "china"}
"""Short names of places → long ones, both without spaces and stops."""

HAN_PLACED = "存储|储存|存放|保存|传输|转移|服务器|数据中心|提供|处理|发送|位于|設於|存儲|傳輸|儲存"


def by_first_word(names: str) -> dict[str, tuple[str, ...]]:
    """Names parted by `|`, by the first word of each; the longer name first.

    >>> by_first_word("Google|Google Ads|Meta")["Google"]
    ('Google Ads', 'Google')
    """
    found: dict[str, list[str]] = {}
    for name in sorted(names.split("|"), key=lambda n: (-len(n), n)):
        found.setdefault(name.partition(" ")[0], []).append(name)
    return {first: tuple(listed) for first, listed in found.items()}


def words_in(names: Iterable[str]) -> frozenset[str]:
    """The word that each of some names begins with, in small letters: a text without them has none of the names.

    >>> sorted(words_in(("S.p.A", "New Relic", "newer")))
    ['new', 'newer', 's']
    """
    return frozenset(found[0] for name in names if (found := runs(name.lower())))


@cache
def companies() -> dict[str, tuple[str, ...]]:
    """Known companies by their first word, as they are written."""
    return by_first_word(COMPANIES)


@cache
def company_words() -> frozenset[str]:
    """One of them stands in each company that is known by a name in Latin letters."""
    return words_in(companies())


@cache
def countries() -> dict[str, tuple[str, ...]]:
    """Places by their first word, lower case."""
    return by_first_word(COUNTRIES)


@cache
def country_words() -> frozenset[str]:
    """One of them stands in each place."""
    return words_in(countries())


LEGAL_FORMS = (
    "Inc",
    "LLC",
    "L.L.C",
    "Ltd",
    "Limited",
    "GmbH",
    "S.A",
    "SAS",
    "SARL",
    "B.V",
    "BV",
    "Pty",
    "PLC",
    "plc",
    "Corp",
    "AG",
    "SpA",
    "S.p.A",
    "S.L",
    "AB",
    "ApS",
    "Oy",
    "K.K",
    "LLP",
)
"""What closes the name of a company; a text without any of them names none in full."""


_SPELT_OUT = "Corporation"

FORM_WORDS = words_in((*LEGAL_FORMS, _SPELT_OUT))
"""One of them stands in each full name."""


@cache
def full_name_pattern() -> re.Pattern[str]:
    """Capitalised words closed by a legal form: match as written."""
    forms = "|".join(re.escape(form) for form in LEGAL_FORMS)
    return re.compile(rf"(?<![\w@])[A-Z][\w&'’-]*(?: [A-Z][\w&'’-]*){{0,4}}?,? (?:{forms}|{_SPELT_OUT})(?!\w)")


def without_form(name: str) -> str:
    """A company's name less its legal form.

    >>> without_form("Alder Mail, Inc."), without_form("Alder Mail")
    ('Alder Mail', 'Alder Mail')
    """
    bare = name.rstrip(" .")
    form = next((form for form in LEGAL_FORMS if bare.endswith(f" {form}")), "")
    return bare[: len(bare) - len(form)].rstrip(" ,") if form else name


HAN_NAME = Lazy(r"[\u4e00-\u9fff（）]{4,24}(?:有限公司|股份公司|有限责任公司)")
"""A Chinese company in full."""


TOWARDS = Lazy(r"\b(?:in|to|into|within|at)\s+(?:the\s+)?([a-z][a-z.']*)")
"""A preposition before a place, whose first word is group 1; lower case."""


PLACING = ("transfer", "stor", "host", "server", "data cent", "sent", "kept", "process")
"""One of them stands in all that `PLACED` finds."""


PLACED = Lazy(
    r"\b(?:(?:transfer\w*|stor(?:ed|ing|age)|(?:we|to|may|will|and|or) store"
    r"|host(?:ed|ing)|servers?|data cent(?:er|re)s?|sent|kept)\b"
    r"[^.;:\n]{0,60}"
    r"|process(?:ed|ing)?\b[^.;:\n]{0,25})$"
)
"""A word that stores or transfers, and what may stand between it and the preposition at the end; lower case."""


HAN_PLACE = Lazy(
    rf"(?:{HAN_PLACED})[^。；\n]{{0,20}}?({HAN_COUNTRIES})"
    rf"|(?:在|至|到|往|向|于)({HAN_COUNTRIES})(?=[^。；\n]{{0,16}}(?:{HAN_PLACED}))"
)
"""A country after or before a word that stores or transfers, in Chinese; the country is group 1 or 2."""


_RULED = ("Law", "law", "Laws", "laws")
_ACTS = ("Act", "Directive", "Ordinance")
_NUMBERED = ("Regulation", "Directive")

LAW_WORDS = words_in((*_RULED, *_ACTS, *_NUMBERED))
"""One of them stands in each law, in small letters, or `LAW_BRACKET` does."""

LAW_BRACKET = "《"

LAW_SIGNS = (*(f"{law} of " for law in _RULED), *_ACTS, *(f"{act} (" for act in _NUMBERED), LAW_BRACKET)
"""One of them stands in each law, letter for letter: "by law" and "act" name none."""

LAW = Lazy(
    rf"\b(?:{'|'.join(_RULED)}) of (?:the )?(?:(?:State|Commonwealth|Republic|Province) of )?"
    r"[A-Z][\w’']+(?:,? (?:and |of )?[A-Z][\w’']+){0,3}"
    rf"|\b(?:[A-Z][\w’']+ ){{1,6}}(?:{'|'.join(_ACTS)})\b(?: \d{{4}})?"
    rf"|\b(?:{'|'.join(_NUMBERED)}) \((?:EU|EC)\) (?:No )?\d+/\d+"
    rf"|{LAW_BRACKET}[^》\n]{{2,40}}(?:法|条例|规定|办法|标准|规范|法律|條例|規定|辦法|典)》"
)
"""The law of a place, a named act, or a Chinese law in its brackets: match as written."""


MAIL = Lazy(r"(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+")
"""An e-mail address."""


PHONE = Lazy(
    r"\+\d[\d ().-]{7,18}\d(?!\w)|(?<![\w.-])(?:\(\d{3}\) ?|\d{3}-)\d{3}-\d{4}(?!\w)"
    r"|(?<![\w-])\d{3,4}-\d{7,8}(?!\w)|(?<![\w-])400-?\d{3}-?\d{4}(?!\w)"
)
"""A phone number with its country, in brackets as in America, or of a Chinese line."""


URL = Lazy(r"https?://[^\s<>\"'|\u3000-\u303f\uff00-\uffef]*[^\s<>\"'|.,;:!?)\]\u3000-\u303f\uff00-\uffef]")
"""A URL as it stands in a text, without the full stop after it."""
