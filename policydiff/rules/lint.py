"""What the checks look for in the text of one edition, by language: the `lint` of each folder.

Written for this project from how policies promise, deny and list; texts in languages without such a module are not
checked for it. Patterns meet one sentence in lower case; words are parted by bars.

| row | what it finds |
|---|---|
| lists | a list is announced: what follows must be one |
| denial | a flat denial of sharing, by the policy's own subject: "We do not share your data with anyone" |
| limit | what limits a denial, in its sentence: then it contradicts nothing |
| sharing | sharing that is said to happen: "We share some of your data with partners" |
| negated | a sentence that denies is not one that says so |
| log | what publishers call the place where they say what changed |
| to_log | a sentence sends readers there; `{log}` stands for the row `log` |
| date_place | a sentence speaks of the date at the top or at the end |
| express | express consent is promised |
| gaps | words that are a gap in a template: in capitals between brackets, or between `<` and `>` |
| asks | words that a gap in square brackets begins or ends with |

`CONTENT` of a folder finds what a rule of law asks a text to say, `MATTERS` what a policy should not lose; the latter
meets the whole text in lower case.
"""

from __future__ import annotations

import re
from functools import cache

from policydiff.rules.languages import LINTED, table
from policydiff.text.languages import primary
from policydiff.text.lazy import Lazy
from policydiff.text.words import LOCAL_PART
from policydiff.values import dataclass

CONTACT = Lazy(
    rf"[\w.+-]{{1,{LOCAL_PART}}} ?(?:@|\[at\]|\(at\)) ?[\w-]+\.\w|email[ -]protected"
    r"|\{\{[^}]{0,200}(?:contact|mail|support)"
    r"|\b(?:tel|phone|telephone|telefon|téléphone|teléfono|telefono)\b\.?:? ?\+?[\d(]"
    r"|\+\d[\d ()-]{7,}|电话[:：]? ?\d|電話[:：]? ?\d"
)
"""A way to reach whoever is behind the policy, in all languages."""

CONTACT_LINK = Lazy(
    r"^(?:mailto|tel):|contact|support|help|privacy|feedback|kontakt|hilfe|aide|ayuda|assistenza|email-protection"
)
"""The target of a link that leads to one."""


@dataclass(frozen=True, slots=True)
class Content:
    """Something that a rule can ask a text to say; what finds it is a pattern of its name in `CONTENT` of a folder."""

    says: str
    """What a message calls it."""
    near: bool = False
    """It must stand in the section where the change is, not just anywhere in the text."""
    only_with: str = ""
    """Another of `CONTENT`: where the text does not say that, this is not due."""


CONTENT = {
    "purpose": Content("the purpose", near=True),
    "retention": Content("how long data is kept"),
    "rights": Content("how people use their rights"),
    "withdraw_consent": Content("that consent can be withdrawn", only_with="consent"),
    "complaint": Content("the right to complain to an authority"),
    "exit": Content("the right to terminate"),
    "sale": Content("whether data is sold or shared"),
    "change_process": Content("how people are told of changes"),
    "consent": Content("that consent is obtained"),
    "separate_consent": Content("that separate consent is obtained", near=True),
    "parental_consent": Content("that parents consent", near=True),
    "recipient_contact": Content("the recipient's contact", near=True),
    "method": Content("how the data is processed", near=True),
    "data_category": Content("the kinds of data", near=True),
    "necessity": Content("why the data is necessary", near=True),
    "effect_on_rights": Content("what it means for people's rights", near=True),
}
"""Everything that a rule can ask a text to say."""


MATTERS = {
    "complaint": "the right to complain to an authority",
    "children": "children",
    "controller": "who is responsible for the data",
    "sensitive_retention": "how long sensitive data is kept",
    "agreement": "that it is the whole agreement",
}
"""What readers and authorities look for first, and how a message calls it, in the order in which it is reported.

Articles 13(1)(a), 13(2)(a) and (d) of Regulation (EU) 2016/679 ask for the controller, the period and the right to
complain; 16 CFR 312.4(d) for a clause on children.
"""

FALLBACK = "en"
"""The language whose words are looked for where a text's own are not known: templates are mostly English."""


@cache
def lint_pattern(row: str, language: str) -> re.Pattern[str] | None:
    """The pattern of a row for a language (BCP 47), to match lower-case text; None where the language has none."""
    return _pattern("PATTERNS", row, primary(language))


@cache
def pointer_pattern(row: str, language: str) -> re.Pattern[str]:
    """The same of `log`, `to_log`, `date_place` and `express`, which every language has; an unknown one is English."""
    own = _known(language)
    rows = table(own, "lint").PATTERNS
    return re.compile(rows[row].replace("{log}", rows["log"]))


@cache
def matter_pattern(name: str, language: str) -> re.Pattern[str]:
    """The pattern of one of `MATTERS`, to match lower-case text; that of `FALLBACK` where the language has none."""
    return re.compile(table(_known(language), "lint").MATTERS[name])


@cache
def gap_words(row: str, language: str) -> frozenset[str]:
    """The words of `gaps` or `asks` in a language and in English, in which most templates are written."""
    written = [table(one, "lint").PATTERNS[row] for one in (FALLBACK, _known(language))]
    return frozenset(word for words in written for word in words.split("|"))


def _known(language: str) -> str:
    own = primary(language)
    return own if own in LINTED else FALLBACK


@cache
def content_pattern(name: str, language: str) -> re.Pattern[str] | None:
    """The pattern of one of `CONTENT`, to match lower-case text; None where the language has none."""
    return _pattern("CONTENT", name, primary(language))


def _pattern(rows: str, name: str, language: str) -> re.Pattern[str] | None:
    if language not in LINTED:
        return None
    pattern = getattr(table(language, "lint"), rows, {}).get(name)
    return re.compile(pattern) if pattern else None
