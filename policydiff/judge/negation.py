"""A negation on one side of a change in, the clause it denies out, and whether the other side affirms it."""

from __future__ import annotations

import re

from policydiff.judge.facts import ChangeSide, Fact
from policydiff.judge.folding import HAN
from policydiff.rules.phrase_book import stem
from policydiff.text.lazy import Lazy
from policydiff.values import dataclass

AUXILIARIES = frozenset(
    re.findall(
        r"\w+",
        """will shall may might can could must should would do does did is are was were be been being have has had to
        we you they it i also ever any further the a your our this that such
        werden wird wurde ist sind hat haben kann können darf dürfen wir sie ihre ne n sera est sont
        a ont se lo la le les""",
    )
)
"""Words between a negation and the verb or noun it denies, and before it; lower case."""
AROUND = 4
"""Words of a stretch that holds nothing but a negation and its auxiliaries, at most."""
TAIL = 8
"""Characters of a clause without spaces that are quoted after its negation."""
PRACTICES = (
    r"\b(?:shar|sell|sold|disclos|rent|collect|us(?:e|ed|ing)\b|transfer|stor|retain|train|track|provid|process|combin|access|requir|charg|release|trade)"
    r"|verkauf|weiterg[ei]b|offenleg|erheb|speicher|verwend|vend[eouisr]|partag|communiqu|utilis|conserv"
    r"|compart|recopil|recoge|condivid|raccogl|verko[op]|verzamel|gebruik|bewar|coleta|armazen"
    r"|sprzeda|udostępni|przekaz|zbiera|wykorzyst|przechow|판매|공유|제공|수집|이용|販売|共有|収集|利用"
    r"|出售|共享|提供|转让|披露|公开|收集|使用|存储|保存|传输|出境|分享|用于|读取|泄露|上传|留存|訓練|训练"
)
"""What a policy promises not to do: a whole sentence that denies one of these is worth a signal."""

CARRIES_ON = frozenset({"nor", "ni", "noch", "né", "nem", "ani"})
"""Words that deny again what is denied already."""
_NEGATION_BEFORE = Lazy(
    r"(?i)\b(?:neither|not|never|no|cannot|\w+n['’]t|ni|ne|non|pas|ninguna?|weder|nicht|keine?\w*|né|nem|não|noch|niet"
    r"|geen|ani|nie)\b"
)
"""A negation that another one can carry on."""

EXCEPTIONS = r"\b(?:unless|except|otherwise|prohibit|refus|declin)|除非|除外|拒绝|禁止"
"""What denies without a negation: "where not prohibited" and "unless it is prohibited" say the same."""


@dataclass(frozen=True, slots=True)
class Denial:
    """The words of a clause on both sides; `None` where the other side has no such clause."""

    old: tuple[int, int] | None
    new: tuple[int, int] | None
    flipped: bool
    """One side denies what the other says."""


def denial(fact: Fact, old: ChangeSide, new: ChangeSide) -> Denial | None:
    """What a negation that only one side has means for its clause; None where that is not worth telling."""
    gone = fact.old is not None
    cue = fact.old or fact.new
    if cue is None or (fact.old is not None and fact.new is not None):
        return None
    own, other = (old, new) if gone else (new, old)
    here, there = (fact.region.old, fact.region.new) if gone else (fact.region.new, fact.region.old)
    if _goes_on(own.text, cue.start, cue.end):
        return None
    start, end, word = _clause(own.text, cue.start, cue.end)
    if own.text[cue.start] >= HAN:
        here, there = _narrowed(own.text, other.text, here, there)
    if fact.inside and other.text:
        place = _counterpart(own.text, other.text, here, there, (start, end), word)
        if place is not None:
            return Denial((start, end), place, flipped=True) if gone else Denial(place, (start, end), flipped=True)
    if not re.search(PRACTICES, own.text[cue.start : end].lower()):
        return None
    return Denial((start, end), None, flipped=False) if gone else Denial(None, (start, end), flipped=False)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a negation only carries on one before it: "neither our staff nor we"."""
    if text[start:end].casefold() not in CARRIES_ON:
        return False
    sentence = max(text.rfind(sign, 0, start) for sign in ".!?;")
    return _NEGATION_BEFORE.search(text, sentence + 1, start) is not None


def _counterpart(
    own: str, other: str, here: tuple[int, int], there: tuple[int, int], clause: tuple[int, int], word: str
) -> tuple[int, int] | None:
    """Where the other side says the clause without its negation; None where it does not."""
    start, end = clause
    if re.search(EXCEPTIONS, other[slice(*there)].casefold()):
        return None
    first = max(0, there[0] - max(0, here[0] - start))
    if _only_small(own[here[0] : here[1]]) or end > here[1]:
        if own[here[1] : end] != other[there[1] : there[1] + max(0, end - here[1])]:
            return None
        last = there[1] + max(0, end - here[1])
        while first < last and other[first].isspace():
            first += 1
        return (first, last) if first < last else None
    for match in _WORD.finditer(other, *there):
        if word and stem(match[0].casefold())[:4] == stem(word)[:4]:
            return min(first, match.start()), match.end()
    return None


def _narrowed(
    own: str, other: str, here: tuple[int, int], there: tuple[int, int]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Two stretches less the signs that both begin and end with: without spaces a marked stretch can hold a clause."""
    a, b = own[slice(*here)], other[slice(*there)]
    most = min(len(a), len(b))
    first = next((k for k in range(most) if a[k] != b[k]), most)
    last = next((k for k in range(most - first) if a[-1 - k] != b[-1 - k]), most - first)
    return (here[0] + first, here[1] - last), (there[0] + first, there[1] - last)


_WORD = Lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
"""A word, with what follows its apostrophe."""


def _only_small(text: str) -> bool:
    """Whether a stretch holds nothing that a clause turns on besides its negation."""
    found = _WORD.findall(text)
    if any(w[0] >= HAN for w in found):
        return sum(map(len, found)) <= AROUND
    return len(found) <= AROUND and sum(w.casefold() not in AUXILIARIES for w in found) <= 1


def _clause(text: str, start: int, end: int) -> tuple[int, int, str]:
    """The words from the auxiliary before a negation to the first word it denies, and that word in lower case."""
    if text[start] >= HAN:
        tail = re.match(r"[^\s，。；、！？,.;]*", text[end : end + TAIL])
        return start, end + (tail.end() if tail else 0), ""
    first = max(0, start - 24)
    while 0 < first < start and text[first - 1].isalnum():  # no part of a word
        first += 1
    before = list(_WORD.finditer(text, first, start))
    if before and before[-1][0].casefold() in AUXILIARIES and text[before[-1].end() : start].isspace():
        start = before[-1].start()
    for match in _WORD.finditer(text, end, end + 80):
        if any(sign in text[end : match.start()] for sign in ".;:!?"):
            break
        if match[0].casefold() not in AUXILIARIES and not match[0].endswith("ly"):
            return start, match.end(), match[0].casefold()
    late = max(text.rfind(sign, 0, start) for sign in ".,:;!?") + 1
    return next((word.start() for word in before if word.start() >= late), start), end, ""
