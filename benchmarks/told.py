"""What readers are told over a folder of pairs: `python benchmarks/told.py FOLDER`.

FOLDER holds a folder for each pair with `old.*` and `new.*` in it, Markdown or HTML. Printed are how many lines of
mails end in a cut, how many pushes do or leave a quotation open, how many of the pairs with a change of meaning tell
one whole in their push, and the largest mail. Exit status 1 where a line or a push ends in a cut, or a mail is larger
than `LARGEST`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from notices.compose import Composition, NoticeRequest, PolicyChange, Role, compose, load_templates
from notices.compose.told import breaks_off
from notices.model import Channel
from policydiff import Source, compare

LARGEST = 30_000
"""Bytes of a mail: what a notice of five lines needs, with room."""


def pair_of(folder: Path) -> tuple[Source, Source]:
    """The two editions of a folder."""
    sides = []
    for name in ("old", "new"):
        path = next(folder.glob(f"{name}.*"))
        sides.append(Source(path.name, path.read_bytes(), "html" if path.suffix == ".html" else "markdown"))
    return sides[0], sides[1]


def notice_of(folder: Path) -> Composition | None:
    """The notice of a pair; None where nothing changed its meaning."""
    comparison = compare(*pair_of(folder))
    if comparison.verdict != "substantive":
        return None
    name = comparison.new.title or folder.name
    change = PolicyChange("policy", name, comparison, "https://example.com/policy", "https://example.com/changes", "")
    request = NoticeRequest("change", comparison.new.language, (change,), "Example", "legal@example.com")
    return compose([request], (Channel.EMAIL, Channel.PUSH), load_templates(None))


def tells_whole(body: str) -> bool:
    """Whether a push says a change so that it is understood: a quotation or a trade of words with nothing left out.

    What begins or breaks off inside its sentence (`“… and with others”`) is a quotation and no fact.
    """
    return any(mark in body for mark in "“「→") and "…" not in body


def main() -> int:
    """Count, print, and say whether anything is cut."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--verbose", action="store_true", help="print every line and push")
    parser.add_argument("--skip", type=Path, help="a file that names pairs to leave out")
    arguments = parser.parse_args()
    skipped = arguments.skip.read_text(encoding="utf-8") if arguments.skip else ""
    pairs = lines = cut_lines = cut_pushes = facts = largest = 0
    for folder in sorted(path for path in arguments.folder.iterdir() if any(path.glob("old.*"))):
        made = None if folder.name in skipped else notice_of(folder)
        if made is None:
            continue
        pairs += 1
        content = made.contents[0]
        passage = content.passage(Role.CHANGES)
        told = [line.text for line in passage.lines] if passage else []
        lines += len(told)
        cut_lines += sum(map(breaks_off, told))
        body = content.push_body
        cut_pushes += breaks_off(body) or body.count("“") != body.count("”")
        facts += tells_whole(body)
        largest = max(largest, len(made.messages[0].part("html").encode()))
        if arguments.verbose:
            print(f"\n{folder.name}: {content.push_title} | {body}", *(f"  {text}" for text in told), sep="\n")
    print(f"{pairs} pairs with a change of meaning, {lines} lines of mails")
    print(f"lines that end in a cut: {cut_lines}; pushes that do or leave a quotation open: {cut_pushes}")
    print(f"pushes that tell a change whole: {facts}; largest mail: {largest:,} bytes of {LARGEST:,}")
    return int(cut_lines or cut_pushes or largest > LARGEST)


if __name__ == "__main__":
    sys.exit(main())
