"""Word and PDF against Markdown, end to end: `python benchmarks/documents.py FOLDER --texts TEXTS`.

FOLDER holds a folder for each pair, or such folders under `made/`, with `old.MANNER.docx` and `new.MANNER.docx`, or
`.pdf`; TEXTS a folder of the same name for each, with the `old.md` and `new.md` that they were made of. For each manner
are printed how many of the substantive changes that the Markdown tells are told with exactly the same words (R), how
many of those told are among them (P), on how many pairs the verdict is the same, and the processor's time a file.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

from policydiff import Comparison, PolicydiffError, Source, compare

KINDS = (".docx", ".pdf")


def plain(text: str) -> str:
    """The words of a text: the same letters for the same words, white space folded, hyphens and apostrophes alike."""
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("\u2011", "-").replace("’", "'")
    return " ".join(text.split())


def bare(text: str, *, heading: bool) -> str:
    """The words of a block; those of a heading without its number, which Word makes in some of the files."""
    return re.sub(r"^(?:\W*\d[\d.]*\W+)+", "", plain(text)) if heading else plain(text)


def changes_of(comparison: Comparison) -> Counter[tuple[str, str]]:
    """The old and new words of every substantive change."""
    found: Counter[tuple[str, str]] = Counter()
    for section in comparison.sections:
        for change in section.changes:
            if change.substantive and not change.outside:
                heading = change.block == "heading"
                sides = [bare(side.text, heading=heading) if side else "" for side in (change.old, change.new)]
                if sides[0] != sides[1]:
                    found[sides[0], sides[1]] += 1
    return found


def source_of(path: Path) -> Source:
    """A file as a source, its format by its suffix."""
    return Source(path.name, path.read_bytes(), {".md": "markdown"}.get(path.suffix, path.suffix[1:]))


def main() -> int:
    """Compare, count and print; 1 where a file cannot be read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--texts", type=Path, required=True, help="the folder of the Markdown texts")
    parser.add_argument("--manner", default="", help="only this one, such as typed.docx")
    parser.add_argument("--verbose", action="store_true", help="print every change that is missing or too many")
    arguments = parser.parse_args()
    root = arguments.folder / "made" if (arguments.folder / "made").is_dir() else arguments.folder
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0] * 6)
    broken = 0
    for pair in sorted(path for path in root.iterdir() if (arguments.texts / path.name / "old.md").is_file()):
        texts = [source_of(arguments.texts / pair.name / f"{side}.md") for side in ("old", "new")]
        known = compare(*texts)
        wanted = changes_of(known)
        for old in sorted(path for path in pair.glob("old.*.*") if path.suffix in KINDS):
            manner = old.name.removeprefix("old.")
            new = pair / f"new.{manner}"
            if not new.is_file() or arguments.manner not in ("", manner):
                continue
            begin = time.process_time()
            try:
                made = compare(source_of(old), source_of(new))
            except PolicydiffError as error:
                print(f"{pair.name}: {error}")
                broken += 1
                continue
            seen = changes_of(made)
            both = (wanted & seen).total()
            spent = time.process_time() - begin
            row = (both, wanted.total(), seen.total(), made.verdict == known.verdict, 1, spent)
            sums[manner] = [a + b for a, b in zip(sums[manner], row, strict=True)]
            if arguments.verbose:
                for sign, rest in (("-", wanted - seen), ("+", seen - wanted)):
                    for sides in rest:
                        print(f"{pair.name} {manner} {sign} {sides[0][:90]!r} → {sides[1][:90]!r}")
                if made.verdict != known.verdict:
                    print(f"{pair.name} {manner} verdict {known.verdict} → {made.verdict}")
    for manner, (both, wanted_, seen_, same, pairs, spent) in sorted(sums.items()):
        recall, precision = 100 * both / (wanted_ or 1), 100 * both / (seen_ or 1)
        print(
            f"{manner:16} R {recall:5.1f}  P {precision:5.1f}  "
            f"verdict {same:.0f} of {pairs:.0f}  {500 * spent / pairs:.0f} ms a file"
        )
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
