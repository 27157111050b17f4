"""Tables of ways to write the same word: British and American, contracted and full, Chinese variants.

Also the known words of English, unpacked when first asked for. Nothing here knows about changes.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

STEMS = (
    ("our", r"\b(behavi|col|end?eav|fav|flav|harb|hon|hum|lab|neighb|rig|rum|vap|vig|splend|od|arm)our", r"\1or"),
    ("isation", r"(?<=[a-z]{3})isation", "ization"),
    ("is", r"(?<=[a-z]{3})is(e|ed|es|er|ers|ing|able)\b", r"iz\1"),
    ("lys", r"(?<=[a-z]{2})lys(e|ed|es|er|ers|ing)\b", r"lyz\1"),
    ("re", r"\b(cent|met|theat|fib|calib|lit|kilomet)re(s?)\b", r"\1er\2"),
    ("ll", r"\b(cancel|travel|label|model|fuel|signal|channel|counsel|level)l(ed|ing|er|ers|ations?)\b", r"\1\2"),
    ("ll", r"\b(tunnel|total|dial|initial)l(ed|ing|er|ers)\b", r"\1\2"),
    ("l", r"\b(fulfil|enrol|instal|skil|wil)l?(ment|ments|ful)\b", r"\1\2"),
    ("ll", r"\b(fulfil|enrol|instil|distil)l\b", r"\1"),
    ("c", r"\b(licen|practi|defen|offen|preten)c(e|es|ed|ing)\b", r"\1s\2"),
    ("ogue", r"\b(catal|dial|anal|monol|epil)ogue(s?)\b", r"\1og\2"),
    ("programme", r"\bprogramme(s?)\b", r"program\1"),
    ("gement", r"\b(judg|acknowledg|abridg)ement(s?)\b", r"\1ment\2"),
    ("ageing", r"\bageing\b", "aging"),
    ("st", r"\b(among|amid|whil)st\b", r"\1"),
    ("wards", r"\b(to|after|for|back)wards\b", r"\1ward"),
    ("grey", r"\bgrey(s?)\b", r"gray\1"),
    ("while", r"\bwhile\b", "whil"),
    ("an", r"\ban\b", "a"),
)
"""Letters that a word must hold, a pattern over lower-case words, and what both spellings become.

Made for this project from common usage guides."""

CONTRACTIONS = {
    "can't": "can not", "won't": "will not", "shan't": "shall not", "cannot": "can not",
    "don't": "do not", "doesn't": "does not", "didn't": "did not", "isn't": "is not", "aren't": "are not",
    "wasn't": "was not", "weren't": "were not", "haven't": "have not", "hasn't": "has not", "hadn't": "had not",
    "couldn't": "could not", "wouldn't": "would not", "shouldn't": "should not", "mustn't": "must not",
    "we'll": "we will", "you'll": "you will", "they'll": "they will", "it'll": "it will",
    "we're": "we are", "you're": "you are", "they're": "they are", "we've": "we have", "you've": "you have",
    "they've": "they have", "it's": "it is", "that's": "that is", "there's": "there is", "here's": "here is",
    "let's": "let us", "i'm": "i am", "we'd": "we would", "you'd": "you would",
}  # fmt: skip
"""Contracted form → the words it stands for, all lower case with a straight apostrophe."""

AGREEING = {
    "en": (("is", "are"), ("was", "were"), ("has", "have"), ("does", "do"), ("doesn't", "don't")),
    "de": (("ist", "sind"), ("war", "waren"), ("hat", "haben"), ("wird", "werden")),
    "fr": (("est", "sont"), ("a", "ont"), ("était", "étaient")),
    "es": (("es", "son"), ("está", "están"), ("ha", "han")),
    "it": (("è", "sono"), ("ha", "hanno")),
    "pt": (("é", "são"), ("está", "estão"), ("tem", "têm")),
    "nl": (("is", "zijn"), ("was", "waren"), ("heeft", "hebben"), ("wordt", "worden")),
    "pl": (("jest", "są"), ("był", "byli")),
}
"""By language, forms of one verb between which only the grammar decides: "data is" and "data are" say the same."""

EMPTY_WORDS = {
    "en": ("a", "an", "the", "that", "is", "are", "was", "were", "be", "been", "please"),
    "de": (
        *("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines"),
        *("ist", "sind", "sei", "bitte"),
    ),
    "fr": ("le", "la", "les", "l", "un", "une", "des", "est", "sont"),
    "es": ("el", "la", "los", "las", "un", "una", "unos", "unas", "es", "son"),
    "it": ("il", "lo", "la", "i", "gli", "le", "l", "un", "uno", "una", "è", "sono"),
    "pt": ("o", "a", "os", "as", "um", "uma", "é", "são"),
    "nl": ("de", "het", "een", "is", "zijn", "gelieve"),
    "zh": ("的", "请", "請"),
}
"""By language, words whose coming or going alone mends a sentence without a change of what it says, lower case."""

JOINERS = {
    "en": ("and",), "de": ("und",), "fr": ("et",), "es": ("y", "e"), "it": ("e", "ed"), "pt": ("e",), "nl": ("en",),
    "pl": ("i", "oraz"),
}  # fmt: skip
"""By language, what may stand beside a comma of a list or not."""

OWN_NAMES = {
    "en": ("policy", "notice", "statement", "declaration"),
    "de": ("datenschutzerklärung", "datenschutzrichtlinie", "datenschutzhinweise", "datenschutzbestimmungen"),
    "fr": ("politique", "déclaration", "charte", "notice"),
    "es": ("política", "aviso", "declaración"),
    "it": ("informativa", "politica", "dichiarazione"),
    "pt": ("política", "aviso", "declaração"),
    "nl": ("privacybeleid", "privacyverklaring", "privacystatement", "privacyreglement"),
    "pl": ("polityka", "informacja", "oświadczenie"),
}
"""By language, what a policy calls itself: one of them for another is no other document, lower case."""

OWN_KINDS = {"en": frozenset({"privacy", "data", "protection"})}
"""By language, what stands before such a name: "data policy" and "privacy policy" are one."""

SAME_SIGN = {"&": "and", "＆": "and"}
"""Signs that are read as a word."""

CHINESE_VARIANTS = str.maketrans(
    "帐佔佈裡着衆羣台爲僞脩嚐咀床線啟啓証妳您箇",
    "账占布裏著眾群臺為偽修嘗嘴牀綫启启證你你個",
)
"""Variant characters of one meaning, and the polite and the plain "you", to one form each."""

CHINESE_SAME = (
    ("其它", "其他"), ("登陆", "登录"), ("登陸", "登錄"), ("唯一", "惟一"), ("图象", "图像"), ("身分", "身份"),
    ("定单", "订单"), ("帐号", "账号"), ("帐户", "账户"), ("截至", "截止"), ("的", "地"), ("得", "地"),
)  # fmt: skip
"""Words of the same length that are written for one another; the three structural particles count as one."""

FOLDED_CHINESE = {a: b for a, b in CHINESE_SAME if len(a) == len(b) == 1}


@lru_cache(maxsize=20_000)
def one_spelling(word: str) -> str:
    """The form that a lower-case English word and its spelling variants share; not always a word itself."""
    for hint, pattern, form in STEMS:
        if hint in word:
            word = re.sub(pattern, form, word)
    return word


@cache
def _english() -> bytes:
    import zlib  # few changes look like slips

    return zlib.decompress(Path(__file__).with_name("words_en.z").read_bytes())


def is_english(word: str) -> bool:
    """Whether a lower-case word is in the list of 65,000 common English words, British and American.

    The list is SCOWL's size 60 (see `words_en.LICENSE.txt`), lower-case words only; reading it takes
    about 3 ms, once, and a look-up a tenth of that.
    """
    return b"\n%s\n" % word.encode() in _english()


def looks_english(word: str) -> bool:
    """Whether every three neighbouring letters of a lower-case word, its edges counted, occur in some English word."""
    edged = b"\n%s\n" % word.encode()
    return all(edged[k : k + 3] in _english() for k in range(len(edged) - 2))
