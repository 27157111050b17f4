"""Write the templates of the translations and compile them: source in, `.pot` and `.mo` out.

    python3 dev.py catalogues

A message is the text of a call (`say("…")`, `many("…", "…", n)`, `count("…", "…", n)`), in Python or in a template, or
stands in one of the tables that `TABLES` names.
"""

from __future__ import annotations

import ast
import re
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parents[1]

NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands in the header of what is compiled, so that the same source gives the same bytes."""

DOMAINS = ("policydiff", "notices")

TABLES = {
    "policydiff.model": ("Severity", "PREAMBLE"),
    "policydiff.summarise.messages": ("MESSAGES", "MORE", "TIMES", "HEADLINES", "PARTS", "LOOKS"),
    "policydiff.render.words.phrases": (
        *("VERDICTS", "BLOCKS", "COUNTED", "NOW", "FATES", "RELATIONS", "SIGNALS", "TOPICS", "COUNT_ORDER", "WEIGHTS"),
    ),
    "policydiff.render.words.markup": ("NAMES",),
    "policydiff.render.words.promises": ("CHANNELS", "LEAD_TIMES", "CONSENT", "FLAGS"),
    "policydiff.render.words.reasons": ("FACTS", "LEANS"),
    "policydiff.render.html.frame": ("SWITCHES",),
    "policydiff.render.html.inline": ("WORDS",),
    "policydiff.render.html.part": ("UNNAMED",),
    "policydiff.render.terminal.screen": ("UNTOUCHED", "RENUMBERED", "BESIDE"),
    "policydiff.history.index": ("ALL", "OF_MEANING"),
}
"""Module → names of its tables of messages: texts, or pairs of one and several."""

Message = str | tuple[str, str]


def messages(domain: str) -> list[Message]:
    """Every message of a package, each once, in the order of its files."""
    return list(dict.fromkeys((*_called(ROOT / domain), *(_listed() if domain == "policydiff" else ()))))


def _called(folder: Path) -> Iterator[Message]:
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                texts = [
                    each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)
                ]
                if node.func.attr == "say" and texts:
                    yield texts[0]
                elif node.func.attr in ("many", "count") and len(texts) > 1:
                    yield texts[0], texts[1]
    for path in sorted(folder.rglob("*.j2")):
        yield from re.findall(r'\bsay\(\s*"([^"]+)"', path.read_text("utf-8"))


def _listed() -> Iterator[Message]:
    for module, names in TABLES.items():
        for name in names:
            yield from _texts(getattr(import_module(module), name))


def _texts(table: object) -> Iterator[Message]:
    if isinstance(table, str):
        yield str(table)
    elif isinstance(table, tuple) and len(table) == 2 and "{" in str(table[0]):  # noqa: PLR2004  one and several
        yield table[0], table[1]
    else:
        for each in table.values() if isinstance(table, dict) else table:  # type: ignore[attr-defined]
            yield from [each] if isinstance(each, tuple) else _texts(each)


def main() -> None:
    """Write and compile all of them."""
    for domain in DOMAINS:
        home = ROOT / domain / "locale"
        lines = [*template_lines(messages(domain))]
        (home / f"{domain}.pot").write_text("\n".join(lines) + "\n", "utf-8")
        for path in sorted(home.glob(f"*/LC_MESSAGES/{domain}.po")):
            with path.open("rb") as source, path.with_suffix(".mo").open("wb") as compiled:
                parsed = read_po(source)
                parsed.creation_date = parsed.revision_date = NO_DAY
                write_mo(compiled, parsed)
    print("templates written, catalogues compiled")


def template_lines(found: Iterable[Message]) -> Iterator[str]:
    """The lines of a template."""
    yield from ('msgid ""', 'msgstr ""', '"MIME-Version: 1.0\\n"', '"Content-Type: text/plain; charset=utf-8\\n"')
    yield '"Content-Transfer-Encoding: 8bit\\n"'
    for message in found:
        yield ""
        if isinstance(message, str):
            yield from (f"msgid {_quoted(message)}", 'msgstr ""')
        else:
            yield from (f"msgid {_quoted(message[0])}", f"msgid_plural {_quoted(message[1])}")
            yield from ('msgstr[0] ""', 'msgstr[1] ""')


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


if __name__ == "__main__":
    main()
