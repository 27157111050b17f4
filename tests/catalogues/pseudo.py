"""Catalogues of languages that nobody speaks: every word of ours is changed, so that none that was left out hides.

`qps`: accents on every letter, two fifths longer, in brackets: what is cut off misses its bracket.
`ar`, `he`: the letters of the script in place of ours, for pages that are read from right to left.
"""

from __future__ import annotations

import re
from pathlib import Path

from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
DOMAINS = ("policydiff", "notices")

ACCENTS = str.maketrans("aceinorsuyAEINOU", "áçéîñöřšúýÅÉÎÑÖÚ")
ARABIC = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ابثدهفغحيجكلمنوپقرستطشعخزض")
HEBREW = str.maketrans("abcdefghijklmnopqrstuvwxyz", "אבגדהוזחטיכלמנסעפצקרשתםןףץ")
LONGER = 0.4
PSEUDO = ("qps", "ar", "he")


def pseudo(text: str, language: str) -> str:
    """A message in such a language, its slots and what one types kept."""
    parts = re.split(r"(\{\w+\}|--\w+)", text)
    if language == "qps":
        said = "".join(part if at % 2 else part.translate(ACCENTS) for at, part in enumerate(parts))
        return (
            said if not re.search(r"\w", re.sub(r"\{\w+\}", "", said)) else f"⟦{said}{'·' * round(LONGER * len(said))}⟧"
        )
    letters = ARABIC if language == "ar" else HEBREW
    return "".join(part if at % 2 else part.lower().translate(letters) for at, part in enumerate(parts))


def write_pseudo(folder: Path, language: str) -> None:
    """Both catalogues of such a language, as a company's own."""
    number = 6 if language == "ar" else 2
    (folder / language).mkdir(parents=True, exist_ok=True)
    for domain in DOMAINS:
        with (ROOT / domain / "locale" / f"{domain}.pot").open("rb") as file:
            template = read_po(file)
        lines = ['msgid ""', 'msgstr ""', '"Content-Type: text/plain; charset=utf-8\\n"']
        rule = "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : 5" if number > 2 else "n != 1"
        lines.append(f'"Plural-Forms: nplurals={number}; plural=({rule});\\n"')
        for message in template:
            if not message.id:
                continue
            ids = (message.id,) if isinstance(message.id, str) else message.id
            said = [pseudo(each, language).replace('"', '\\"') for each in ids]
            lines += ["", f'msgid "{ids[0]}"']
            if len(ids) == 1:
                lines.append(f'msgstr "{said[0]}"')
            else:
                lines.append(f'msgid_plural "{ids[1]}"')
                lines += [f'msgstr[{form}] "{said[min(form, 1)]}"' for form in range(number)]
        (folder / language / f"{domain}.po").write_text("\n".join(lines) + "\n", "utf-8")
