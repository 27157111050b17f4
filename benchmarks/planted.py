"""Plants edits of known kind into texts of a folder, compares, and prints recall and precision of each kind of signal.

    python benchmarks/planted.py FOLDER [--seed 1] [--rounds 2] [--misses 10]

FOLDER is searched for Markdown files in English and Chinese. Every text becomes one pair a round: each of its
paragraphs may get one edit. A planted edit is found when a signal of its kind covers it on both sides; a signal of a
measured kind where no such edit was planted counts against precision.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from policydiff.model import Change, Kind, Source
from policydiff.pipeline import compare

KINDS = ("number", "duration", "modal", "negation", "recipient", "consent", "transfer")
SHARE = 0.6
"""Of the paragraphs that get an edit."""
LIKE = 0.6
"""Share of words in common from which a change is believed to be that of a paragraph."""
SMALL = 60
"""Characters below which a paragraph is no prose."""


@dataclass(frozen=True)
class Edit:
    """One paragraph before and after, and what a signal must cover on either side; empty where it stands alone."""

    kind: str
    old: str
    new: str
    old_value: str
    new_value: str


Planter = Callable[[str, random.Random], Edit | None]

MODALS = {
    "en": [
        ("may", "will"),
        ("will", "may"),
        ("must", "may"),
        ("may", "must"),
        ("can", "must"),
        ("should", "must"),
        ("must", "should"),
        ("shall", "may"),
    ],
    "zh": [
        ("可能会", "将会"),
        ("应当", "可以"),
        ("必须", "可以"),
        ("将会", "可能会"),
        ("可以", "必须"),
        ("应当", "可能"),
        ("有权", "必须"),
    ],
}
NEGATIONS = {
    "en": [("do not", "do"), ("does not", "does"), ("will not", "will"), ("may not", "may"), ("cannot", "can"), ("should not", "should"), ("must not", "must"),
           ("are not", "are"), ("is not", "is"), ("will", "will not"), ("may", "may not"), ("can", "cannot"), ("we do not", "we"), ("must", "must not")],
    "zh": [("不会", "会"), ("不得", "得"), ("不能", "能"), ("我们会", "我们不会"), ("我们将", "我们不将"), ("可以", "不可以"), ("您可以", "您不可以"), ("没有", "有")],
}  # fmt: skip
RECIPIENTS = {
    "en": ["advertisers", "data brokers", "law enforcement agencies", "insurance companies", "our affiliates", "credit bureaus", "marketing partners",
           "social media platforms", "government agencies", "academic researchers", "analytics providers", "payment processors", "subcontractors",
           "Brightwell Metrics, Inc.", "prospective buyers"],
    "zh": ["广告主", "关联公司", "数据经纪商", "保险公司", "支付机构", "广告合作伙伴", "境外接收方", "征信机构", "政府部门", "开发者", "公安机关", "研究机构"],
}  # fmt: skip
HOSTS = {
    "en": r"\b(?:third parties|service providers|partners|vendors|users|advertisers|affiliates|subprocessors|suppliers|law enforcement)\b",
    "zh": r"第三方|合作伙伴|关联公司|服务商|合作方|用户|供应商",
}
CONSENTS = {
    "en": [("with your consent", "unless you opt out"), ("with your explicit consent", "with your consent"), ("with verifiable parental consent", "with your consent"),
           ("only if you opt in", "unless you object"), ("with your permission", "without your consent"), ("unless you opt out", "with your express consent"),
           ("with your affirmative consent", "by your continued use of the service")],
    "zh": [("经您单独同意", "经您同意"), ("经您明示同意", "除非您拒绝"), ("征得监护人同意", "征得您的同意"), ("征得您的同意", "无需征得您的同意"), ("除非您拒绝", "取得您的书面同意"),
           ("取得您的单独同意", "您继续使用即视为同意")],
}  # fmt: skip
TRANSFERS = {
    "en": ["outside the European Economic Area", "abroad", "on servers located in the United States", "in countries outside your own country of residence",
           "to third countries", "across borders", "outside of your country", "in other countries"],
    "zh": ["并传输至境外", "并存储于境外服务器", "并提供给海外的机构", "并跨境传输", "并在中华人民共和国境外处理", "并存储在新加坡的服务器"],
}  # fmt: skip
CARRIERS = {
    "number": {"en": [("You may connect up to {} devices.", ("five", "eight")), ("Each account includes {} seats.", ("3", "12")), ("At most {} copies are kept.", ("two", "4"))],
               "zh": [("每个账号最多可绑定{}台设备。", ("5", "8")), ("您每月可修改{}次。", ("三", "十")), ("最多可添加{}个成员。", ("10", "20"))]},
    "duration": {"en": [("We answer within {}.", ("30 days", "sixty days")), ("Copies are kept for {}.", ("two weeks", "18 months")), ("You have {} to reply.", ("24 hours", "ten business days"))],
                 "zh": [("我们将在{}内答复。", ("15个工作日", "30天")), ("上述信息保存{}。", ("六个月", "三年")), ("您可在{}内提出异议。", ("7日", "24小时"))]},
}  # fmt: skip
UNITS = {"en": r"(?:days|months|years|hours|weeks)\b", "zh": r"(?:日|天|个月|年|小时)"}


def plant_number(language: str) -> Planter:
    return lambda text, rng: _carried("number", language, text, rng)


def plant_duration(language: str) -> Planter:
    def plant(text: str, rng: random.Random) -> Edit | None:
        found = [
            m
            for m in re.finditer(rf"(?<![\d.])\d{{1,3}}(?= ?{UNITS[language]})", text)
            if "年" not in text[m.end() : m.end() + 1]
        ]
        if not found:
            return _carried("duration", language, text, rng)
        match = rng.choice(found)
        value = str(int(match[0]) * 2 + 1)
        return Edit("duration", text, text[: match.start()] + value + text[match.end() :], match[0], value)

    return plant


def plant_swap(kind: str, swaps: list[tuple[str, str]], language: str) -> Planter:
    def plant(text: str, rng: random.Random) -> Edit | None:
        for a, b in rng.sample(swaps, len(swaps)):
            edge = r"\b" if language == "en" else ""
            stop = r"(?! not\b| only\b|[-'’])" if language == "en" else r"(?![话员议计是否不及])"
            found = list(re.finditer(rf"(?<![\[*`(/_不并-]){edge}{a}{edge}{stop}", text))
            if found:
                match = rng.choice(found)
                values = (re.sub("^(?:我们|您)", "", side) for side in (a, b))
                return Edit(kind, text, text[: match.start()] + b + text[match.end() :], *values)
        return None

    return plant


def plant_recipient(language: str) -> Planter:
    def plant(text: str, rng: random.Random) -> Edit | None:
        found = list(re.finditer(HOSTS[language], text))
        free = [
            r
            for r in RECIPIENTS[language]
            if not set(re.findall(r"\w+", r.lower())) & set(re.findall(r"\w+", text.lower())) and r not in text
        ]
        if not found or not free:
            return None
        match, name = rng.choice(found), rng.choice(free)
        return Edit(
            "recipient",
            text,
            text[: match.end()] + {"en": " and ", "zh": "和"}[language] + name + text[match.end() :],
            "",
            name.rstrip("."),
        )

    return plant


def plant_consent(language: str) -> Planter:
    def plant(text: str, rng: random.Random) -> Edit | None:
        a, b = rng.choice(CONSENTS[language])
        return _appended(
            "consent",
            text,
            {"en": " " + a, "zh": "，" + a}[language],
            {"en": " " + b, "zh": "，" + b}[language],
            (a, b),
        )

    return plant


def plant_transfer(language: str) -> Planter:
    def plant(text: str, rng: random.Random) -> Edit | None:
        if re.search("outside|abroad|countr|overseas|境外|跨境|海外|出境|新加坡", text):  # said again it would be nothing new
            return None
        phrase = rng.choice(TRANSFERS[language])
        return _appended("transfer", text, "", {"en": ", also " + phrase, "zh": "，" + phrase}[language], ("", phrase))

    return plant


def _appended(kind: str, text: str, old: str, new: str, values: tuple[str, str]) -> Edit | None:
    """Words put before the full stop of the last sentence."""
    match = re.search(r"(?<=[\w)])[.。](?=\s*$)", text)
    if match is None:
        return None
    return Edit(
        kind,
        text[: match.start()] + old + text[match.start() :],
        text[: match.start()] + new + text[match.start() :],
        *values,
    )


def _carried(kind: str, language: str, text: str, rng: random.Random) -> Edit | None:
    """A sentence of ours at the end of the paragraph on both sides, its value changed."""
    if not re.search(r"[.。]\s*$", text):
        return None
    sentence, values = rng.choice(CARRIERS[kind][language])
    a, b = rng.sample(values, 2)
    gap = " " if language == "en" else ""
    return Edit(kind, text + gap + sentence.format(a), text + gap + sentence.format(b), a, b)


def planters(language: str) -> dict[str, Planter]:
    return {
        "number": plant_number(language), "duration": plant_duration(language), "modal": plant_swap("modal", MODALS[language], language),
        "negation": plant_swap("negation", NEGATIONS[language], language), "recipient": plant_recipient(language),
        "consent": plant_consent(language), "transfer": plant_transfer(language),
    }  # fmt: skip


def is_prose(paragraph: str, language: str) -> bool:
    plain = (
        not re.match(r"\s*([-*+|>#<{]|\d+[.)]|```|!?\[[^\]]*\]:|---)", paragraph)
        and "|" not in paragraph
        and "\n" not in paragraph.strip()
    )
    return plain and len(paragraph) > (SMALL if language == "en" else SMALL // 3)


def edited(text: str, language: str, rng: random.Random) -> tuple[str, str, list[Edit]]:
    """Both sides of a text and the edits between them."""
    parts, old, new, edits = re.split(r"(\n\s*\n)", text), [], [], []
    tools = planters(language)
    seen = Counter(parts)
    for part in parts:
        edit = None
        if is_prose(part, language) and seen[part] == 1 and rng.random() < SHARE:
            edit = tools[rng.choice(KINDS)](part, rng)
        old.append(edit.old if edit else part)
        new.append(edit.new if edit else part)
        edits += [edit] if edit else []
    return "".join(old), "".join(new), edits


def texts(folder: Path) -> Iterator[tuple[str, str, str]]:
    for path in sorted(folder.rglob("*.md")):
        text = path.read_text("utf-8", "replace")
        if text.startswith("---\n"):
            text = text.split("\n---\n", 1)[-1]
        han, letters = len(re.findall(r"[\u4e00-\u9fff]", text)), len(re.findall(r"\w", text)) + 1
        kana = len(re.findall(r"[\u3040-\u30ff]", text))
        if han / letters > 0.3 and not kana:
            yield path.as_posix(), "zh", text
        elif len(re.findall(r"\b(?:the|and|of)\b", text)) / letters > 0.012:
            yield path.as_posix(), "en", text


def plain(text: str) -> str:
    return re.sub(r"[^\w]+", "", re.sub(r"\]\([^)]*\)|<[^>]*>", "", text)).lower()


def is_found(edit: Edit, change: Change) -> bool:
    def covers(said: str | None, value: str) -> bool:
        if not value:
            return True
        a, b = plain(said or ""), plain(value)
        return bool(a) and (b in a or a in b)

    pair = [s for s in change.signals if s.kind == edit.kind]
    return any(covers(s.old, edit.old_value) and covers(s.new, edit.new_value) for s in pair)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--misses", type=int, default=0, help="print so many misses and false signals of each kind")
    options = parser.parse_args()
    rng = random.Random(options.seed)  # noqa: S311 it chooses places to edit, not keys
    figures: dict[str, dict[str, Counter[str]]] = {}
    for _ in range(options.rounds):
        for name, language, text in texts(options.folder):
            old, new, edits = edited(text, language, rng)
            if edits:
                score(
                    name,
                    language,
                    (old, new),
                    edits,
                    figures.setdefault(language, {k: Counter() for k in KINDS}),
                    options.misses,
                )
    for language, rows in sorted(figures.items()):
        print(f"{language:8} {'kind':10} {'planted':>8} {'recall':>8} {'precision':>9}")
        for kind, row in rows.items():
            recall, precision = (
                row["found"] / max(1, row["planted"]),
                row["right"] / max(1, row["right"] + row["wrong"]),
            )
            print(f"{'':8} {kind:10} {row['planted']:8} {recall:8.3f} {precision:9.3f}")
    return 0


def likest(text: str, changes: list[Change]) -> Change | None:
    """The change whose new text has most words of a paragraph, where markup keeps them from being equal."""
    words = set(re.findall(r"\w+", text))

    def shared(change: Change) -> float:
        other = set(re.findall(r"\w+", change.new.text if change.new else ""))
        return len(words & other) / max(1, len(words | other))

    best = max(changes, key=shared, default=None)
    return best if best is not None and shared(best) > LIKE else None


def score(
    name: str, language: str, sides: tuple[str, str], edits: list[Edit], rows: dict[str, Counter[str]], misses: int
) -> None:
    sources = [Source(name, side.encode(), "markdown", language=language) for side in sides]
    changes = [c for s in compare(*sources).sections for c in s.changes if c.kind is not Kind.EQUAL]
    by_text: dict[str, Change] = {}
    for change in changes:
        for block in (change.old, change.new):
            if block is not None:
                by_text.setdefault(plain(block.text), change)
    own: dict[str, Edit] = {}
    for edit in edits:
        change = by_text.get(plain(edit.new)) or by_text.get(plain(edit.old)) or likest(edit.new, changes)
        rows[edit.kind]["planted"] += 1
        if change is not None:
            own[change.id] = edit
        if change is not None and is_found(edit, change):
            rows[edit.kind]["found"] += 1
        elif rows[edit.kind]["missed"] < misses:
            rows[edit.kind]["missed"] += 1
            told = [(s.kind, s.old, s.new) for s in change.signals] if change else "no change"
            print(f"MISSED {language} {edit.kind}: {edit.old_value!r} → {edit.new_value!r} {told}", file=sys.stderr)
    for change in changes:
        edit = own.get(change.id)
        for signal in change.signals:
            if signal.kind in rows:
                right = edit is not None and edit.kind == signal.kind
                rows[signal.kind]["right" if right else "wrong"] += 1
                if not right and rows[signal.kind]["shown"] < misses:
                    rows[signal.kind]["shown"] += 1
                    print(f"WRONG {language} {signal.kind}: {signal.old!r} → {signal.new!r} by {edit}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
